import type { Answer, Block } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import type { PlainDate } from '../../../domain/dates.ts';
import { counted, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { ask } from '../../answers.ts';
import { capital } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import type { Cohort } from './cohort.ts';
import { cohortAnswer, whoseNqsws } from './cohort-answer.ts';
import { countWord } from './words.ts';

/** How a cohort stands: counts on top, each NQSW once; then one row a person, those behind first. */
export function cohortOverview(question: Question, cohort: Cohort, turn: Turn): Answer {
  const { people } = cohort;
  const { subject } = question;
  const totals = (['nqsws', 'milestones-done', 'milestones-overdue', 'milestones-due-soon', 'nqsws-over-cap'] as const)
    .map((measure) => cohort.total(measure))
    .filter((figure, i) => i === 0 || figure.value !== null);
  const asked = totals.find(({ measure }) => measure === question.measure);
  const headline = asked ?? totals[0];
  return cohortAnswer(question, cohort, turn, {
    title: `${whoseNqsws(cohort)}${standings(cohort)}`,
    ...(alerts(cohort) === '' ? {} : { judgement: alerts(cohort) }),
    table: peopleTable(people, turn.today),
    figures: [
      ...(headline ? [headline] : []),
      ...totals.filter((figure) => figure !== headline),
      ...people.map(({ figures }) => figures.done).filter(({ value }) => value !== null),
    ],
    people,
    first: (cohort.counts?.paused ?? 0) > 0 ? [ask('Who is paused?', { topic: 'asye', subject, only: 'paused' })] : [],
  });
}

/** ": 12 on track, 4 behind, 2 paused". */
export function standings({ counts }: Cohort): string {
  if (counts === null) return ': too few to show how they stand';
  const { onTrack, behind, paused } = counts;
  const parts = [
    `${onTrack} on track`,
    ...(behind > 0 ? [`${behind} behind`] : []),
    ...(paused > 0 ? [`${paused} paused`] : []),
  ];
  return `: ${parts.join(', ')}`;
}

function alerts({ counts }: Cohort): string {
  if (counts === null) return '';
  const { overCap, withCap, overTwoWeeks, past24 } = counts;
  const verb = (count: number) => (count === 1 ? 'is' : 'are');
  const parts = [
    overCap === null || withCap === null || withCap === 0
      ? ''
      : overCap === 0
        ? 'Nobody is over the agreed cap'
        : `${countWord(overCap)} ${verb(overCap)} over the agreed cap`,
    overTwoWeeks === 0 ? '' : `${countWord(overTwoWeeks)} ${verb(overTwoWeeks)} over two weeks overdue`,
    past24 === 0 ? '' : `${countWord(past24)} would go past 24 months`,
  ].filter(Boolean);
  return parts.map((part, i) => (i === 0 ? capital(part) : part.charAt(0).toLowerCase() + part.slice(1))).join(' · ');
}

/** One row a person: month, milestones done, what is overdue, what is next. */
export function peopleTable(people: readonly CourseSeen[], today: PlainDate): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    columns: [
      { title: 'NQSW' },
      { title: 'Month' },
      { title: 'Milestones done' },
      { title: 'Overdue', wide: true },
      { title: 'Next', wide: true },
    ],
    rows: people.map((course) => [
      { text: capital(course.name) },
      { text: monthWords(course) },
      { text: doneWords(course) },
      { text: overdueWords(course) },
      { text: nextWords(course, today) },
    ]),
  };
}

function monthWords({ month, months, paused }: CourseSeen): string {
  const at = month === null ? 'no programme' : `month ${month} of ${months}`;
  return paused === null ? at : `${at}, paused`;
}

export function doneWords({ figures: { done } }: CourseSeen): string {
  return done.value === null ? 'no milestones' : `${done.shown} of ${done.outOf} done`;
}

function overdueWords({ overdue }: CourseSeen): string {
  const [first] = overdue.toSorted((a, b) => b.daysLate - a.daysLate);
  if (!first) return 'nothing overdue';
  const days = counted(first.daysLate, 'day', 'days');
  return `${overdue.length} overdue (${overdue.length === 1 ? '' : 'longest '}${days}${first.frozen ? ' when the pause began' : ''})`;
}

function nextWords({ next: [first] }: CourseSeen, today: PlainDate): string {
  return first ? `next: ${first.title}, ${shownDate(first.due, today)}` : 'nothing else to come';
}
