import type { Answer, Figure } from '../../../domain/answer.ts';
import type { CourseSeen, MilestoneSeen } from '../../../domain/asye-lens.ts';
import { countFigure } from '../../../domain/figure.ts';
import type { Question } from '../../../domain/question.ts';
import { capital } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { notKnown } from '../caseload/words.ts';
import { type Cohort, partOf } from './cohort.ts';
import { cohortAnswer, where } from './cohort-answer.ts';
import { isOfKind, kindName, milestones, nqsws, periodWords, when, withWhom } from './words.ts';

type Item = { course: CourseSeen; own: MilestoneSeen };

/** Milestones of a cohort that are overdue, or due in a period or soon: one row each, with whose it is. */
export function milestoneList(question: Question, cohort: Cohort, turn: Turn): Answer {
  const { today } = turn;
  const { only, measure, period } = question;
  const overdue = only === 'overdue' || only === 'off target' || measure === 'milestones-overdue';
  const items = itemsOf(question, cohort.people, overdue).toSorted((a, b) => (a.own.due < b.own.due ? -1 : 1));
  const people = [...new Map(items.map(({ course }) => [course.id, course])).values()];
  const total = cohort.total(overdue ? 'milestones-overdue' : 'milestones-due-soon');
  const whole = question.kind === undefined && (overdue || !period);
  // A kind of milestone, or a period, is counted by the rows: only where all of them may be seen.
  const counted = whole || !cohort.complete ? total : countFigure(headOf(total), items.length);
  const behind = partOf(cohort, cohort.counts?.behind ?? 0, today);
  const headline = measure === 'nqsws' && overdue ? behind : counted;
  const open = cohort.complete || items.length > 0;
  return cohortAnswer(question, cohort, turn, {
    title: titleOf({ overdue, cohort, counted, people, whole }, question, turn),
    ...(overdue && cohort.counts !== null
      ? { judgement: `${cohort.counts.behind} of ${nqsws(cohort.counts.nqsws)} behind${pausedWords(cohort)}` }
      : {}),
    table: {
      kind: 'table',
      columns: [{ title: 'NQSW', wide: true }, { title: 'Milestone' }, { title: 'When' }, { title: 'With' }],
      rows: items.map(({ course, own }) => [
        { text: capital(course.name) },
        { text: own.title },
        { text: when(own, today) },
        { text: withWhom(own, course, turn.view) },
      ]),
    },
    notes: [
      ...(open || whole
        ? []
        : ['Only the totals of all milestones are for everybody to see, and not those of one kind or another period.']),
    ],
    figures: [
      headline,
      ...(headline === counted ? [] : [counted]),
      ...people.map((course) => ownFigure(course, items, overdue, whole)),
    ],
    people,
  });
}

/** A person's count of what is listed, where that is not all that is overdue or due soon. */
function ownFigure(course: CourseSeen, items: readonly Item[], overdue: boolean, whole: boolean): Figure {
  const figure = overdue ? course.figures.overdue : course.figures.dueSoon;
  return whole ? figure : countFigure(headOf(figure), items.filter((item) => item.course === course).length);
}

const headOf = ({ measure, of, unit, asAt }: Figure) => ({ measure, of, unit, asAt });

function itemsOf({ kind, period, only }: Question, people: readonly CourseSeen[], overdue: boolean): readonly Item[] {
  const inPeriod = ({ due }: MilestoneSeen) => !period || (due >= period.from && due <= period.to);
  const soonOnly = !overdue && !period && (only !== undefined || kind === undefined);
  return people.flatMap((course) =>
    course.milestones
      .filter((own) => own.state !== 'done' && isOfKind(own, kind) && inPeriod(own))
      .filter(({ state }) => (overdue ? state === 'overdue' : !soonOnly || state === 'due-soon'))
      .map((own) => ({ course, own })),
  );
}

function titleOf(
  known: { overdue: boolean; cohort: Cohort; counted: Figure; people: readonly CourseSeen[]; whole: boolean },
  { period, kind, only }: Question,
  { today, view }: Turn,
): string {
  const { overdue, cohort, counted, people, whole } = known;
  const count = counted.value;
  if (count === null) return notKnown(`Milestones ${where(cohort)}`, counted);
  const own = kind === undefined || !cohort.complete ? null : kindName(kind, view.council.programmes);
  const what = (number: number) => (own === null ? milestones(number) : `${number} ${own}${number === 1 ? '' : 's'}`);
  const span = !period || (!whole && !cohort.complete) ? 'in the next 28 days' : periodWords(period, today);
  const later = kind !== undefined && only === undefined && !period;
  const state = overdue ? 'overdue' : later ? 'still to come' : `due ${span}`;
  if (count === 0) return `No ${own ?? 'milestone'} is ${state} ${where(cohort)}`;
  const whose = cohort.complete ? `, of ${nqsws(people.length)}` : '';
  return `${what(count)} ${count === 1 ? 'is' : 'are'} ${state} ${where(cohort)}${whose}`;
}

function pausedWords({ counts }: Cohort): string {
  return (counts?.paused ?? 0) > 0 ? ` · ${counts?.paused} paused, whose dates wait` : '';
}
