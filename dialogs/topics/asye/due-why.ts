import type { Answer } from '../../../domain/answer.ts';
import type { CourseSeen, MilestoneSeen } from '../../../domain/asye-lens.ts';
import { daysBetween, type PlainDate } from '../../../domain/dates.ts';
import { fteValue } from '../../../domain/exact.ts';
import { counted, shownDate, shownNumber } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, howWorkedOut, moreRows } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { courseNotes, figuresOf, smallPrintOf, summaryOf } from './person-lines.ts';
import { personSteps } from './person-steps.ts';
import { dueWithBaseline, isOfKind, personOf, stateWord } from './words.ts';

/** Why each milestone is due on its day: the start, the offset, the stretch, the list's own date, each pause. */
export function whyTheseDates(question: Question, course: CourseSeen, turn: Turn): Answer {
  const { today, view } = turn;
  const chosen = course.milestones.filter((own) => isOfKind(own, question.kind));
  const kind = question.kind !== undefined && chosen.length > 0;
  const all = kind ? chosen : course.milestones;
  const open = all.filter(({ state }) => state !== 'done');
  const rows = [...open, ...all.filter(({ state }) => state === 'done')];
  const [first] = rows;
  const title =
    kind && first
      ? `${first.title}: ${sentence(first, today)}`
      : `${personOf(course).whose} dates count from the start on ${shownDate(course.start, today)}${reasonsOf(course)}`;
  return answered(question, {
    subjectName: course.name,
    title,
    summary: summaryOf(course, title),
    body:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [{ title: 'Milestone', wide: true }, { title: 'Due' }, { title: 'Because' }],
              rows: rows.map((own) => [
                { text: own.title },
                { text: `${dueWithBaseline(own, today)}, ${stateWord(own).toLowerCase()}` },
                { text: sentence(own, today) },
              ]),
              from: question.from ?? 0,
            },
          ],
    notes: [
      'A milestone is overdue from the day after its due date. A pause moves what was neither done nor due before its first day.',
      ...courseNotes(course, turn),
    ],
    smallPrint: [smallPrintOf(course, turn)],
    figures: figuresOf(course, turn),
    people: [course.id],
    source: view.asye.source(),
    next: [...moreRows(question, rows.length), ...personSteps(question, course, turn, course.figures.done)],
  });
}

function reasonsOf({ milestones, pauses }: CourseSeen): string {
  const parts = [
    ...(milestones.some(({ why }) => why.stretch !== null) ? ['stretched for part-time hours'] : []),
    ...(milestones.some(({ why }) => why.pauses.some(({ moved }) => moved)) && pauses.length > 0
      ? [`moved by ${counted(pauses.length, 'pause', 'pauses')}`]
      : []),
  ];
  return parts.length === 0 ? '' : `, ${parts.join(' and ')}`;
}

/** "4 June 2026 + 6 months = 4 December; + 31 days paused (1 August to 31 August) = 4 January 2027". */
function sentence({ why, due }: MilestoneSeen, today: PlainDate): string {
  const parts: string[] = [];
  if (why.dueOn !== null) parts.push(`the council's list says ${shownDate(why.dueOn, today)}`);
  else {
    const months = counted(why.months, 'month', 'months');
    parts.push(`${shownDate(why.start, today)} + ${months} = ${shownDate(why.offset, today)}`);
    if (why.stretch !== null) {
      const from = daysBetween(why.start, why.offset);
      const to = daysBetween(why.start, why.stretch.to);
      const fte = shownNumber(fteValue(why.stretch.fte), 'FTE');
      parts.push(`${from} days ÷ ${fte} FTE is ${to} days from the start, ${shownDate(why.stretch.to, today)}`);
    }
  }
  const moved = why.pauses.filter((pause) => pause.moved);
  const still = why.pauses.filter((pause) => !pause.moved);
  for (const { from, to, days } of moved) {
    const span =
      to === null ? `since ${shownDate(from, today)}` : `${shownDate(from, today)} to ${shownDate(to, today)}`;
    parts.push(`+ ${counted(days, 'day', 'days')} paused (${span})`);
  }
  if (moved.length > 0) parts.push(`= ${shownDate(due, today)}`);
  for (const { from } of still) parts.push(`the pause from ${shownDate(from, today)} didn't move it`);
  return parts.join('; ').replace(/; ([+=])/g, ' $1');
}

/** Where nobody's dates are asked: the rules by which all are made. */
export function whyDatesAreSo(question: Question, turn: Turn): Answer {
  const { subject } = question;
  const overdue = turn.view.asye.total('milestones-overdue', { kind: 'council' });
  return answered(question, {
    title: 'A milestone is due so many months after the start, moved by part-time hours and pauses',
    body: [
      {
        kind: 'list',
        items: [
          "The start + the programme's months; a day that the month doesn't have becomes its last.",
          "For somebody part-time the days from the start to it are divided by FTE. A date in the council's list stands in the place of both.",
          'Each pause moves what was neither done nor due before its first day, by its length in days; an open one day by day.',
          'What was overdue when a pause began stays so, by as many days. An optional milestone is never overdue.',
          'No programme may go on for more than 24 months from its start: a date after them is said, not cut.',
        ],
      },
    ],
    next: [
      ask('ASYE', { topic: 'asye', subject }),
      ask('Milestones overdue', { topic: 'asye', subject, only: 'overdue' }),
      howWorkedOut({ topic: 'asye', subject }, overdue),
    ],
  });
}
