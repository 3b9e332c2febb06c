import type { Scope } from '../../../domain/access.ts';
import type { Figure } from '../../../domain/answer.ts';
import { list } from '../../../domain/format.ts';
import type { Period, Question } from '../../../domain/question.ts';
import type { SupervisionLens, SupervisionMeasure, SupervisionSeen } from '../../../domain/supervision-lens.ts';
import { groupNames } from '../../../domain/words.ts';
import { scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';

/** The people that a question about supervision is about, and whether this viewer may see who they are. */
export type Whose = {
  scopes: readonly Scope[];
  /** "Children in Need", "the people you supervise". */
  name: string;
  named: boolean;
  question: Question;
};

/** Of a question about teams or people led; null where it is about one person. */
export function whoseOf(question: Question, turn: Turn): Whose | null {
  const { subject } = question;
  const { view } = turn;
  const ids = subject.kind === 'team' ? [subject.id, ...(subject.also ?? [])] : [];
  const first = scopeOf(subject);
  if (first === null) return null;
  const scopes: readonly Scope[] = subject.kind === 'team' ? ids.map((id) => ({ kind: 'team', id })) : [first];
  const whole =
    subject.kind === 'supervisees'
      ? 'the people you supervise'
      : subject.kind === 'team'
        ? list(ids.flatMap((id) => view.team(id)?.name ?? []))
        : (subjectName(subject, view) ?? '');
  const group = question.group ? ` (${groupNames[question.group].many})` : '';
  const named = scopes.every((scope) => view.seesAll('supervision', scope));
  return { scopes, name: `${whole}${group}`, named, question };
}

/** All of them whom the viewer may see, narrowed as the question is, the earliest due first; nobody where not all are. */
export function peopleOf(
  whose: Whose,
  turn: Turn,
  pick?: (lens: SupervisionLens, scope: Scope) => readonly SupervisionSeen[],
) {
  if (!whose.named) return [];
  const { group, only } = whose.question;
  const { supervision: lens, asye } = turn.view;
  const all = whose.scopes.flatMap((scope) => (pick ? pick(lens, scope) : lens.people(scope)));
  const seen = new Map(all.map((own) => [own.id, own]));
  const chosen = [...seen.values()].filter(
    (own) => (!group || own.group === group) && (only !== 'nqsw' || asye.isNqsw(own.id)),
  );
  return pick ? chosen : chosen.sort((a, b) => (a.nextDue < b.nextDue ? -1 : a.nextDue > b.nextDue ? 1 : 0));
}

/** A count over all the scopes, with the figure of each: `value` null where one of them is withheld. */
export type Count = { figures: readonly Figure[]; value: number | null; outOf: number; why: string | null };

export function countOf(measure: SupervisionMeasure, whose: Whose, turn: Turn, period?: Period): Count {
  const figures = figuresOf(measure, whose, turn, period);
  const unknown = figures.find(({ value }) => value === null);
  return {
    figures,
    value: unknown ? null : figures.reduce((sum, { value }) => sum + (value ?? 0), 0),
    outOf: figures.reduce((sum, { outOf }) => sum + (outOf ?? 0), 0),
    why: unknown?.why ?? null,
  };
}

export function figuresOf(measure: SupervisionMeasure, whose: Whose, turn: Turn, period?: Period): readonly Figure[] {
  const { group } = whose.question;
  const narrow = { ...(group ? { group } : {}), ...(period ? { period } : {}) };
  return whose.scopes.map((scope) => turn.view.supervision.figure(measure, scope, narrow));
}

/** The start of a title, which says whose it is: "Children in Need: ". */
export function whoseTitle(whose: Whose, text: string): string {
  return `${whose.name.charAt(0).toUpperCase()}${whose.name.slice(1)}: ${text}`;
}

/** How many are away and not counted; 0 where that is not the viewer's to know. */
export function awayOf(whose: Whose, turn: Turn): number {
  if (whose.question.group || whose.question.only === 'nqsw') return 0;
  return whose.scopes.reduce((sum, scope) => sum + (turn.view.supervision.away(scope) ?? 0), 0);
}
