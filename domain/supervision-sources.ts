import type { Scope } from './access.ts';
import type { Source } from './answer.ts';
import { counted, shownDate } from './format.ts';
import type { Disagreement } from './practice.ts';
import { sourceNames, staleWarning } from './sources.ts';
import { nameIn, type Opened } from './supervision-seen.ts';

/** So many of what the files and the records disagree on are spelt out. */
const mostSpelt = 3;

/** Where a card of supervision comes from, and what the files and the records disagree on about people in view. */
export function supervisionSource(open: Opened, scope: Scope, kind: 'supervision' | 'actions'): Source {
  const { picture, reach } = open;
  const file = kind === 'supervision' ? ('supervisions.csv' as const) : ('supervision-actions.csv' as const);
  const asAt = picture.workforce.files[file]?.asAt ?? picture.workforce.asAt;
  const stale = picture.workforce.files[file] ? staleWarning(picture, file, asAt) : null;
  const { disagreements } = picture.practice();
  const what = kind === 'supervision' ? 'supervision' : 'action';
  const ids = new Set(disagreements.length > 0 ? open.idsIn(scope) : []);
  const differ = disagreements.filter(
    (own) => own.what === what && ids.has(own.about) && reach.sees('supervision', own.about),
  );
  const warnings = differ.slice(0, mostSpelt).map((own) => differs(open, own));
  const more = differ.length - mostSpelt;
  if (more > 0) warnings.push(`The file and the records differ on ${counted(more, 'more date', 'more dates')}.`);
  return { name: sourceNames[file], asAt, warnings: stale === null ? warnings : [stale, ...warnings] };
}

function differs({ picture, viewer }: Opened, { about, what, recorded, file }: Disagreement): string {
  const whose = about === viewer.staffId ? 'your' : `${nameIn(picture, about)}'s`;
  const [here, there] = [shownDate(recorded, picture.today), shownDate(file, picture.today)];
  const thing = what === 'supervision' ? `supervision of ${here}` : `action done on ${here}`;
  const other = here === there ? '' : ` (the file says ${there})`;
  return `The file and what was recorded here differ on ${whose} ${thing}${other}; what was recorded here stands.`;
}
