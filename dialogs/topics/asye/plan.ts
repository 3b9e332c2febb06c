import type { Answer } from '../../../domain/answer.ts';
import type { CourseSeen, MilestoneSeen } from '../../../domain/asye-lens.ts';
import { shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, moreRows } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { courseNotes, figuresOf, progress, smallPrintOf, summaryOf } from './person-lines.ts';
import { personSteps } from './person-steps.ts';
import { overdueBy, personOf, stateWord } from './words.ts';

/** Every milestone in the order of its current date, with the date that it had at first, and how it stands. */
export function wholePlan(question: Question, course: CourseSeen, turn: Turn): Answer {
  const { today, view } = turn;
  const { done } = course.figures;
  const end = course.endsOn === null ? '' : `; the programme ends on ${shownDate(course.endsOn, today)}`;
  const title = `${personOf(course).whose} plan: ${done.value === null ? 'no milestones' : `${done.shown} of ${done.outOf} milestones done`}${end}`;
  const rows = course.milestones;
  return answered(question, {
    subjectName: course.name,
    title,
    summary: summaryOf(course, title),
    judgement: { text: progress(course, turn), status: null },
    body:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'Milestone', wide: true },
                { title: 'Due' },
                { title: 'First due' },
                { title: 'State' },
              ],
              rows: rows.map((own) => [
                { text: own.title },
                { text: shownDate(own.due, today) },
                { text: shownDate(own.baseline, today) },
                { text: stateText(own, turn) },
              ]),
              from: question.from ?? 0,
            },
          ],
    notes: courseNotes(course, turn),
    smallPrint: [smallPrintOf(course, turn)],
    figures: figuresOf(course, turn),
    people: [course.id],
    source: view.asye.source(),
    next: [...moreRows(question, rows.length), ...personSteps(question, course, turn, done)],
  });
}

function stateText(own: MilestoneSeen, { today }: Turn): string {
  if (own.state === 'overdue') return `Overdue: ${overdueBy(own)}`;
  if (own.state !== 'done' || own.doneOn === null)
    return `${stateWord(own)}${own.past24 ? ', past the 24 months' : ''}`;
  const late = own.daysLate === 0 ? 'on time' : `${own.daysLate} ${own.daysLate === 1 ? 'day' : 'days'} late`;
  return `Done ${shownDate(own.doneOn, today)}, ${late}`;
}
