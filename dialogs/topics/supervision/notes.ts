import type { Scope } from '../../../domain/access.ts';
import type { Source } from '../../../domain/answer.ts';
import { counted, list, shownDate } from '../../../domain/format.ts';
import type { SupervisionSeen } from '../../../domain/supervision-lens.ts';
import type { Turn } from '../../turn.ts';
import { countOf, type Whose } from './whose.ts';
import { dueWords } from './words.ts';

/** Where the counts are everybody's to see and the names are not. */
export const namesNote = 'Who they are is for those to see who manage or lead the team.';

/** "94.7% in date (36 of 38) · 3 away not counted · records to Monday 23 November". */
export function inDateLine(whose: Whose, away: number, turn: Turn): string {
  const { view, today } = turn;
  const rates = countOf('supervision-in-date', whose, turn).figures;
  const several = rates.length > 1;
  const parts = rates.map((rate) => {
    const of = several ? `${rate.of} ` : '';
    if (rate.value === null) return `${of}${rate.why}`;
    return `${of}${rate.shown} in date (${rate.numerator} of ${rate.denominator})`;
  });
  const [scope] = whose.scopes;
  const { group } = whose.question;
  const without = scope && !several ? view.supervision.inDateWithoutGrace(scope, group ? { group } : {}) : null;
  if (without && without.value !== null)
    parts.push(`${without.shown} without the ${counted(view.council.graceDays, 'day', 'days')} of grace`);
  if (away > 0) parts.push(`${away} away not counted`);
  const { day } = view.supervision.recordsTo;
  if (day !== null) parts.push(`records to ${shownDate(day, today)}`);
  return parts.join(' · ');
}

/** What is wrong with the lines of those on a list, each kind once. */
export function flagNotes(listed: readonly SupervisionSeen[]): readonly string[] {
  const named = (flag: SupervisionSeen['flags'][number]) =>
    listed.filter(({ flags }) => flags.includes(flag)).map(({ name }) => name);
  const line = (names: readonly string[], what: string) => {
    if (names.length === 0) return [];
    const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
    return [`${what}: ${list(shown)}.`];
  };
  return [
    ...line(named('no supervisor recorded'), 'No supervisor is recorded for'),
    ...line(named('supervisor has left'), 'The supervisor in the staff list has left'),
    ...line(named('no supervision recorded'), 'No supervision is recorded for'),
    ...line(named('circular line'), 'These supervise each other in a circle, as the staff list has it'),
  ];
}

/** For whom the viewer stands in, where they ask about their own supervisees. */
export function standInNote(
  whose: Whose,
  { view, today }: Turn,
): { notes: readonly string[]; people: readonly SupervisionSeen[] } {
  if (!whose.scopes.some(({ kind }) => kind === 'supervisees')) return { notes: [], people: [] };
  const lens = view.supervision;
  const own = new Set(view.supervisees);
  const people = lens.standingInFor
    .flatMap((id) => (own.has(id) ? [] : (lens.of(id) ?? [])))
    .filter(({ away }) => !away);
  const due = people.filter(({ state }) => state !== 'in date').slice(0, 5);
  if (people.length === 0) return { notes: [], people: [] };
  const names = due.length === 0 ? '' : `: ${list(due.map((one) => `${one.name} ${dueWords(one, today)}`))}`;
  return {
    notes: [`You also stand in for the supervisor of ${counted(people.length, 'person', 'people')}${names}.`],
    people: due,
  };
}

/** The source of a card about several scopes: what is wrong with any of them is said once. */
export function sourceOf(whose: Whose, turn: Turn): Source {
  const sources = whose.scopes.map((scope: Scope) => turn.view.supervision.source(scope));
  const first = sources[0] ?? turn.view.supervision.source({ kind: 'council' });
  return { ...first, warnings: [...new Set(sources.flatMap(({ warnings }) => warnings))] };
}

/** "Due: last held + interval of the policy · as at Tuesday 24 November · supervision records". */
export function smallPrint(text: string, source: Source, { today }: Turn): readonly string[] {
  return [[text, `as at ${shownDate(today, today)}`, source.name].filter(Boolean).join(' · ')];
}
