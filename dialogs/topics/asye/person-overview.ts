import type { Answer } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, moreRows } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { milestoneTable, mostPressing } from './milestone-table.ts';
import { courseNotes, evidenceLine, figuresOf, holdsLine, progress, smallPrintOf, summaryOf } from './person-lines.ts';
import { personSteps } from './person-steps.ts';
import { personTitle } from './person-title.ts';

/** Where somebody stands on their ASYE: what was asked first, then what is next, done, collected and held. */
export function overview(question: Question, course: CourseSeen, turn: Turn): Answer {
  const { title, rows: asked, figure, summary } = personTitle(question, course, turn);
  const rows = asked.length > 0 ? asked.map((own) => ({ own })) : mostPressing(course);
  const headline = figure ?? course.figures.done;
  return answered(question, {
    subjectName: course.name,
    title,
    summary: summary ?? summaryOf(course, title),
    judgement: { text: progress(course, turn), status: null },
    body: rows.length === 0 ? [] : [milestoneTable(rows, course, turn, question.from)],
    notes: [...evidenceLine(course), ...holdsLine(course, turn), ...courseNotes(course, turn)],
    smallPrint: [smallPrintOf(course, turn)],
    figures: figuresOf(course, turn, headline),
    people: [course.id],
    source: turn.view.asye.source(),
    next: [...moreRows(question, rows.length), ...personSteps(question, course, turn, headline)],
  });
}
