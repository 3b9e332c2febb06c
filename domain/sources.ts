import type { Source } from './answer.ts';
import type { CaseloadBook, Cell } from './caseload.ts';
import { type Asked, dayOf } from './caseload-figures.ts';
import { addDays, daysBetween, type PlainDate } from './dates.ts';
import { fteValue } from './exact.ts';
import { counted, list, shownDate, shownNumber } from './format.ts';
import { casesPerFte } from './formulas.ts';
import { inPostOn, isSocialWorkStaff } from './people.ts';
import type { Picture } from './picture.ts';
import { coverOf, unexplainedFte, workersDay } from './staffing-figures.ts';
import { type Node, nodeOf, sumsOf } from './tree.ts';
import { groupNames } from './words.ts';
import type { FileName } from './workforce.ts';

/** What each file is called on a card. */
export const sourceNames: Record<FileName, string> = {
  'teams.csv': 'team list',
  'workers.csv': 'staff list',
  'access.csv': 'access list',
  'caseloads.csv': 'caseload return',
  'team-caseloads.csv': 'caseload return by team',
  'unallocated.csv': 'count of unallocated cases',
  'caseload-targets.csv': 'caseload targets',
  'establishment.csv': 'establishment list',
  'supervisions.csv': 'supervision records',
  'supervision-actions.csv': 'supervision actions',
  'asye.csv': 'ASYE list',
  'asye-milestones.csv': 'ASYE milestones',
  'asye-evidence.csv': 'ASYE evidence',
  'asye-pauses.csv': 'ASYE pauses',
};

/** Files whose name is several things. */
const plural: ReadonlySet<FileName> = new Set([
  'caseload-targets.csv',
  'supervisions.csv',
  'supervision-actions.csv',
  'asye-milestones.csv',
  'asye-pauses.csv',
]);

/** "The caseload return is 9 days old": where a file is older than the council allows; null where it is fresh. */
export function staleWarning(picture: Picture, file: FileName, day: PlainDate): string | null {
  const age = daysBetween(day, picture.today);
  const limit = picture.council.thresholds.staleDays[file];
  if (age <= limit) return null;
  const [be, they] = plural.has(file) ? ['are', 'they'] : ['is', 'it'];
  const most = counted(limit, 'day', 'days');
  return `The ${sourceNames[file]} ${be} ${counted(age, 'day', 'days')} old; ${they} should be no older than ${most}.`;
}

/** Where a scope's caseloads come from, and all that a reader must know before trusting them. */
export function caseloadSource(picture: Picture, asked: Asked): Source {
  const { today } = picture;
  const caseloads = picture.caseloads(asked.at);
  const sums = caseloads.sums.get(nodeOf(asked.scope));
  const asAt = dayOf(picture, asked);
  const warnings: string[] = [];
  const stale = staleWarning(picture, 'caseloads.csv', asAt);
  // An old count that was asked for is no fault of the return.
  if (stale !== null && asked.at >= today) warnings.push(stale);
  let byTeam = false;
  let byWorker = false;
  for (const [column, sum] of sums ?? []) {
    if (sum.cells === 0) continue;
    if (sum.peopleByTeam > 0) byTeam = true;
    if (sum.people > 0) byWorker = true;
    const name = groupNames[column as keyof typeof groupNames].many;
    if (sum.casesFrom !== sum.fteFrom || sum.casesTo !== sum.fteTo) {
      const whose = (sums?.size ?? 0) > 1 ? `${capital(name)}: c` : 'C';
      warnings.push(
        `${whose}ases were counted on ${shownDate(sum.casesFrom, today)}, FTE on ${shownDate(sum.fteTo, today)}.`,
      );
    } else if (sum.fteFrom !== sum.fteTo) {
      warnings.push(
        `${capital(name)}: teams were counted on different days, from ${shownDate(sum.fteFrom, today)} to ${shownDate(sum.fteTo, today)}.`,
      );
    }
    const rate = casesPerFte(sum.cases, sum.fte);
    if (rate && rate.value > 50) {
      warnings.push(
        `${shownNumber(rate.value, 'cases per FTE')} cases per FTE (${name}) is more than anybody can hold: please check the count.`,
      );
    }
  }
  const late = lateLoaded(picture, asked);
  if (late !== null) warnings.push(late);
  const uncounted = uncountedTeams(picture, asked);
  if (uncounted !== null) warnings.push(uncounted);
  const name = byTeam && !byWorker ? sourceNames['team-caseloads.csv'] : sourceNames['caseloads.csv'];
  return { name, asAt, warnings: [...new Set(warnings)] };
}

/** A day that was loaded long after it cannot know who worked where on it. */
function lateLoaded(picture: Picture, asked: Asked): string | null {
  const day = dayOf(picture, asked);
  const snapshot = picture.workforce.caseloads.find((own) => own.date === day);
  if (!snapshot || snapshot.importedOn <= addDays(day, 14)) return null;
  return `The count of ${shownDate(day, picture.today)} was loaded more than 14 days late: teams and FTE are as at the import.`;
}

const uncountedOf = new WeakMap<CaseloadBook, readonly Cell[]>();

/** The few cells with FTE and without any count; a book has thousands, and each answer asks. */
function uncountedCells(book: CaseloadBook): readonly Cell[] {
  const made = uncountedOf.get(book) ?? book.cells.filter(({ cases, fte }) => cases === null && fte !== 0);
  uncountedOf.set(book, made);
  return made;
}

function uncountedTeams(picture: Picture, asked: Asked): string | null {
  const teams = new Set(picture.tree.teamsOf(asked.scope));
  const group = asked.group ?? 'social_worker';
  const names = new Set<string>();
  for (const cell of uncountedCells(picture.caseloads(asked.at).book)) {
    if (cell.group !== group || !teams.has(cell.teamId)) continue;
    const name = picture.tree.team(cell.teamId)?.name;
    if (name !== undefined) names.add(name);
  }
  // Where nothing at all was counted the figure itself says so.
  const counts = picture.caseloads(asked.at).sums.get(nodeOf(asked.scope))?.get(group);
  if (names.size === 0 || !counts || counts.cells === 0) return null;
  const shown = [...names].sort().slice(0, 3);
  const rest = names.size - shown.length;
  const who = list(rest > 0 ? [...shown, counted(rest, 'more team', 'more teams')] : shown);
  const verb = names.size === 1 ? 'has' : 'have';
  return `${who} ${verb} no caseload recorded for ${groupNames[group].many} and ${names.size === 1 ? 'is' : 'are'} left out.`;
}

/** Where agency and staffing figures come from. */
export function staffSource(picture: Picture, asked: Asked): Source {
  const asAt = workersDay(picture);
  const warnings: string[] = [];
  const stale = staleWarning(picture, 'workers.csv', asAt);
  if (stale !== null) warnings.push(stale);
  const outside = asked.group === null ? registeredOutside(picture, asked) : 0;
  if (outside > 0) {
    const verb = outside === 1 ? 'stands' : 'stand';
    warnings.push(`${counted(outside, 'registered person', 'registered people')} ${verb} outside the rates.`);
  }
  return { name: sourceNames['workers.csv'], asAt, warnings };
}

const outsideOf = new WeakMap<object, ReadonlyMap<Node, ReadonlyMap<string, { count: number }>>>();

/** People with a Social Work England number whom the DfE's population does not hold, on the day of workers.csv. */
function registeredOutside(picture: Picture, { scope }: Asked): number {
  let sums = outsideOf.get(picture.shared);
  if (!sums) {
    const day = workersDay(picture);
    const outside = picture.workforce.spells
      .filter((spell) => spell.sweNo !== null && !isSocialWorkStaff(spell) && inPostOn(spell, day))
      .map((own) => ({ teamId: own.teamId, column: 'all', own }));
    const zero = () => ({ count: 0 });
    sums = sumsOf(picture.tree, outside, zero, (sum) => {
      sum.count += 1;
    });
    outsideOf.set(picture.shared, sums);
  }
  return sums.get(nodeOf(scope))?.get('all')?.count ?? 0;
}

/** Where posts and vacancies come from; with what the two lists do not agree on, where the viewer may see both (`open`). */
export function postsSource(picture: Picture, asked: Asked, open: boolean): Source {
  const book = picture.posts(asked.at);
  const asAt = book.newest ?? asked.at;
  const warnings: string[] = [];
  const stale = book.newest === null ? null : staleWarning(picture, 'establishment.csv', asAt);
  if (stale !== null && asked.at >= picture.today) warnings.push(stale);
  const unexplained = fteValue(unexplainedFte(picture, asked));
  if (open && unexplained !== 0) {
    const more = unexplained > 0 ? 'more' : 'fewer';
    warnings.push(
      `${shownNumber(Math.abs(unexplained), 'FTE')} FTE unexplained: the establishment list has ${more} filled posts than the staff list has employed FTE.`,
    );
  }
  const cover = coverOf(picture, asked);
  const difference = cover.listed === null ? 0 : Math.abs(cover.fte - cover.listed);
  if (open && cover.byFlags && difference > 5000) {
    warnings.push(
      `The establishment list says that agency workers cover ${shownNumber(fteValue(cover.listed ?? 0), 'FTE')} FTE; the staff list says ${shownNumber(fteValue(cover.fte), 'FTE')}, which is used here.`,
    );
  }
  return { name: sourceNames['establishment.csv'], asAt, warnings };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
