import type { Answer, Block } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import { distance, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { capital } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { notKnown } from '../caseload/words.ts';
import { type Cohort, partOf } from './cohort.ts';
import { cohortAnswer, where, whoseNqsws } from './cohort-answer.ts';
import { countWord, lower, nqsws, overdueBy, periodWords, reasonWords } from './words.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Who is paused and since when; why only where the viewer may know it. */
export function pausedNow(question: Question, cohort: Cohort, turn: Turn): Answer {
  const { today } = turn;
  const people = cohort.people
    .filter(({ paused }) => paused !== null)
    .toSorted((a, b) => ((a.paused?.from ?? '') < (b.paused?.from ?? '') ? -1 : 1));
  const why = people.some(({ paused }) => paused?.reason);
  const table: Table = {
    kind: 'table',
    columns: [
      { title: 'NQSW', wide: true },
      { title: 'Since' },
      { title: 'Until' },
      ...(why ? [{ title: 'Reason' }] : []),
    ],
    rows: people.map(({ name, paused }) => [
      { text: capital(name) },
      { text: paused ? `${shownDate(paused.from, today)}, ${paused.days} days` : '' },
      { text: paused?.to ? shownDate(paused.to, today) : 'open' },
      ...(why ? [{ text: reasonWords(paused?.reason ?? null) }] : []),
    ]),
  };
  const count = cohort.counts?.paused ?? 0;
  const title =
    count === 0 ? `Nobody is paused ${where(cohort)}` : `${countWord(count)} of ${all(cohort)} ${is(count)} paused`;
  return listAnswer(question, cohort, turn, { people, count, title, table });
}

/** Who is in the Academy and joins the permanent team, and when. */
export function moving(question: Question, cohort: Cohort, turn: Turn): Answer {
  const { today, view } = turn;
  const { period } = question;
  const people = cohort.people
    .flatMap((course) => (course.phase?.name === 'academy' ? [{ course, phase: course.phase }] : []))
    .filter(({ phase }) => !period || (phase.until >= period.from && phase.until <= period.to))
    .toSorted((a, b) => (a.phase.until < b.phase.until ? -1 : 1));
  const inAcademy = cohort.counts?.inAcademy ?? 0;
  // Without the names only how many are still in the Academy is known.
  const named = period !== undefined && cohort.complete;
  const count = named ? people.length : inAcademy;
  const table: Table = {
    kind: 'table',
    columns: [{ title: 'NQSW', wide: true }, { title: 'Team' }, { title: 'Moves on' }],
    rows: people.map(({ course, phase }) => [
      { text: capital(course.name) },
      { text: view.team(course.teamId)?.name ?? '' },
      { text: `${shownDate(phase.until, today)}, ${movingWords(course, phase, today)}` },
    ]),
  };
  const title = named
    ? count === 0
      ? `Nobody moves to a permanent team ${periodWords(period, today)}: ${cohort.name}`
      : `${nqsws(count)} ${count === 1 ? 'moves' : 'move'} to a permanent team ${periodWords(period, today)}`
    : count === 0
      ? `Nobody ${where(cohort)} is still in the Academy`
      : `${countWord(count)} of ${all(cohort)} ${is(count)} still in the Academy`;
  return listAnswer(question, cohort, turn, {
    people: people.map(({ course }) => course),
    count,
    title,
    table,
    notes: ['They move when the milestone of the move is recorded as done; the dates move with pauses.'],
  });
}

function movingWords(course: CourseSeen, phase: { until: Turn['today']; state: string }, today: Turn['today']): string {
  if (phase.state === 'paused') return 'waits while paused';
  // In a pause it stays as overdue as it was when that began.
  const move = course.overdue.find(({ code }) => code === 'join-team');
  return move ? overdueBy(move) : distance(phase.until, today);
}

/** Who would go on for longer than 24 months. */
export function pastTheLimit(question: Question, cohort: Cohort, turn: Turn): Answer {
  const { today } = turn;
  const people = cohort.people.filter(({ past24 }) => past24);
  const count = cohort.counts?.past24 ?? 0;
  const table: Table = {
    kind: 'table',
    columns: [{ title: 'NQSW', wide: true }, { title: 'Ends, by current dates' }, { title: '24 months are up' }],
    rows: people.map(({ name, endsOn, limit }) => [
      { text: capital(name) },
      { text: endsOn === null ? 'not known' : shownDate(endsOn, today) },
      { text: shownDate(limit, today) },
    ]),
  };
  const title =
    count === 0
      ? `Nobody ${where(cohort)} goes past 24 months`
      : `${countWord(count)} of ${all(cohort)} would go past 24 months`;
  const notes = ['No programme may go on for more than 24 months from its start: the dates are said, not cut.'];
  return listAnswer(question, cohort, turn, { people, count, title, table, notes });
}

const all = (cohort: Cohort) => {
  const words = whoseNqsws(cohort);
  return words.startsWith('Your') ? lower(words) : words;
};
const is = (count: number) => (count === 1 ? 'is' : 'are');

function listAnswer(
  question: Question,
  cohort: Cohort,
  turn: Turn,
  parts: { people: readonly CourseSeen[]; count: number; title: string; table: Table; notes?: readonly string[] },
): Answer {
  const { people, count, title, table, notes = [] } = parts;
  const headline = partOf(cohort, count, turn.today);
  return cohortAnswer(question, cohort, turn, {
    title: cohort.counts === null ? notKnown(`NQSWs in ${cohort.name}`, headline) : title,
    table,
    notes,
    figures: [headline, ...people.map(({ figures }) => figures.done).filter(({ value }) => value !== null)],
    people,
  });
}
