import type { Scope } from '../../../domain/access.ts';
import type { Figure } from '../../../domain/answer.ts';
import type { AsyeMeasure, CohortCounts, CourseSeen } from '../../../domain/asye-lens.ts';
import { countsOfPeople } from '../../../domain/asye-seen.ts';
import { countFigure } from '../../../domain/figure.ts';
import { list } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';

/** The NQSWs that a question is about: those whom the viewer may see by name, and the counts of all. */
export type Cohort = {
  /** "Children in Need", "your NQSWs". */
  name: string;
  people: readonly CourseSeen[];
  /** Null where so few may not be shown. */
  counts: CohortCounts | null;
  /** Whether `people` are all of them. */
  complete: boolean;
  total(measure: AsyeMeasure): Figure;
};

/** Null where nobody's cohort is asked for: a person, or in a group somebody's own. */
export function cohortOf({ subject }: Question, turn: Turn): Cohort | null {
  const { view, place } = turn;
  const { asye } = view;
  if (subject.kind === 'supervisees') return place === 'group' ? null : ownCohort(turn);
  const scope = scopeOf(subject);
  if (scope === null) return null;
  if (subject.kind !== 'team' || !subject.also) return ofScope(scope, subjectName(subject, view) ?? '', turn);
  const ids = [subject.id, ...subject.also];
  // A unit beside its own team would count twice.
  const apart = ids.filter((id) => !ids.includes(view.team(id)?.parent ?? ''));
  const parts = [...new Set(apart)].map((id) => ofScope({ kind: 'team', id }, view.team(id)?.name ?? '', turn));
  const [first] = parts;
  if (!first) return null;
  const name = list(parts.map((part) => part.name));
  const wanted = new Set(parts.flatMap(({ people }) => people.map(({ id }) => id)));
  return {
    name,
    people: asye.people({ kind: 'council' }).filter(({ id }) => wanted.has(id)),
    counts: parts.reduce<CohortCounts | null>(
      (sum, part) => (sum && part.counts ? plus(sum, part.counts) : null),
      none,
    ),
    complete: parts.every((part) => part.complete),
    total: (measure) =>
      sumOf(
        parts.map((part) => part.total(measure)),
        name,
      ),
  };
}

function ofScope(scope: Scope, name: string, { view }: Turn): Cohort {
  const people = view.asye.people(scope);
  const counts = view.asye.counts(scope);
  return {
    name,
    people,
    counts,
    complete: counts !== null && people.length === counts.nqsws,
    total: (measure) => view.asye.total(measure, scope),
  };
}

/** Whom one assesses, oversees or supervises. */
function ownCohort({ view, today }: Turn): Cohort {
  const { asye } = view;
  const ids = new Set([...asye.mine, ...asye.people({ kind: 'supervisees' })].map(({ id }) => id));
  // The council's order is that of urgency.
  return ofPeople(
    asye.people({ kind: 'council' }).filter(({ id }) => ids.has(id)),
    'your NQSWs',
    today,
  );
}

/** Some people, all of whom may be seen. */
export function ofPeople(people: readonly CourseSeen[], name: string, today: Turn['today']): Cohort {
  const counts = countsOfPeople(people);
  return {
    name,
    people,
    counts,
    complete: true,
    total: (measure) => {
      if (measure === 'nqsws') return countFigure({ measure, of: name, unit: 'people', asAt: today }, people.length);
      if (measure === 'nqsws-over-cap')
        return countFigure({ measure, of: name, unit: 'people', asAt: today }, counts.overCap ?? 0, counts.withCap);
      const own = people.map(({ figures }) => figures[keyOf[measure]]);
      return sumOf(own, name, countFigure({ measure, of: name, unit: 'count', asAt: today }, 0));
    },
  };
}

const keyOf = {
  'milestones-done': 'done',
  'milestones-overdue': 'overdue',
  'milestones-due-soon': 'dueSoon',
  evidence: 'evidence',
} as const;

/** Counts added up; one that is not known, or not to be shown, leaves the sum so. */
function sumOf(figures: readonly Figure[], of: string, zero?: Figure): Figure {
  const hidden = figures.find(({ value, shown }) => value === null && shown === 'not shown');
  const known = figures.filter(({ value }) => value !== null);
  const first = hidden ?? known[0] ?? figures[0] ?? zero;
  if (!first) throw new RangeError('nothing to add up');
  if (hidden || known.length === 0) return { ...first, of };
  const { measure, unit, asAt } = first;
  const outOf = known.every((own) => own.outOf !== null) ? known.reduce((sum, own) => sum + (own.outOf ?? 0), 0) : null;
  return countFigure(
    { measure, of, unit, asAt },
    known.reduce((sum, own) => sum + (own.value ?? 0), 0),
    outOf,
  );
}

const none: CohortCounts = {
  nqsws: 0,
  onTrack: 0,
  behind: 0,
  paused: 0,
  overTwoWeeks: 0,
  overCap: 0,
  withCap: 0,
  inAcademy: 0,
  past24: 0,
};

function plus(a: CohortCounts, b: CohortCounts): CohortCounts {
  const capped = a.overCap !== null && b.overCap !== null && a.withCap !== null && b.withCap !== null;
  return {
    nqsws: a.nqsws + b.nqsws,
    onTrack: a.onTrack + b.onTrack,
    behind: a.behind + b.behind,
    paused: a.paused + b.paused,
    overTwoWeeks: a.overTwoWeeks + b.overTwoWeeks,
    overCap: capped ? (a.overCap ?? 0) + (b.overCap ?? 0) : null,
    withCap: capped ? (a.withCap ?? 0) + (b.withCap ?? 0) : null,
    inAcademy: a.inAcademy + b.inAcademy,
    past24: a.past24 + b.past24,
  };
}

/** So many of a cohort, as a figure; the cohort's own where its numbers may not be shown. */
export function partOf(cohort: Cohort, count: number, today: Turn['today']): Figure {
  const whole = cohort.total('nqsws');
  if (whole.value === null) return whole;
  return countFigure({ measure: 'nqsws', of: cohort.name, unit: 'people', asAt: today }, count, whole.value);
}
