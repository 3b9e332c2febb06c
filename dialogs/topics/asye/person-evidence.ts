import type { Answer } from '../../../domain/answer.ts';
import type { CourseSeen, EvidenceSeen } from '../../../domain/asye-lens.ts';
import { counted, list, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { courseNotes, figuresOf, progress, smallPrintOf, summaryOf } from './person-lines.ts';
import { personSteps } from './person-steps.ts';
import { lower, personOf } from './words.ts';

/** What evidence there is, with its days, and what is still needed; of one kind first where that was asked. */
export function evidenceOfPerson(question: Question, course: CourseSeen, turn: Turn): Answer {
  const { evidence } = course.figures;
  const asked = course.evidence.filter(({ code }) => code === question.kind);
  const rows = [...asked, ...course.evidence.filter((own) => !asked.includes(own))];
  const lead = personOf(course).you ? '' : `${course.name}: `;
  const title = `${lead}${titleOf(course, asked[0])}`;
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
                { title: 'Evidence', wide: true },
                { title: 'Have', numeric: true },
                { title: 'Still needed' },
                { title: 'Done on' },
              ],
              rows: rows.map((own) => [
                { text: own.title },
                { text: `${own.done} of ${own.count}` },
                { text: left(own) === 0 ? 'nothing' : String(left(own)) },
                { text: own.days.map((day) => shownDate(day, turn.today)).join(', ') || '–' },
              ]),
            },
          ],
    notes: courseNotes(course, turn),
    smallPrint: [smallPrintOf(course, turn)],
    figures: figuresOf(course, turn, evidence),
    people: [course.id],
    source: turn.view.asye.source(),
    next: personSteps(question, course, turn, evidence),
  });
}

const left = ({ done, count }: EvidenceSeen) => Math.max(0, count - done);

function titleOf(course: CourseSeen, asked: EvidenceSeen | undefined): string {
  const { evidence } = course.figures;
  if (evidence.value === null) return 'the programme counts no evidence';
  if (asked)
    return left(asked) === 0
      ? `all ${asked.count} of ${lower(asked.title)} are there`
      : `${asked.done} of ${asked.count} done: ${lower(asked.title)}; ${left(asked)} still needed`;
  const missing = course.evidence.filter((own) => left(own) > 0);
  if (missing.length === 0) return `all ${counted(evidence.outOf ?? 0, 'piece', 'pieces')} of evidence are there`;
  const needed = missing.reduce((sum, own) => sum + left(own), 0);
  const wanted = missing.map((own) => `${left(own)} × ${lower(own.title)}`);
  const still = missing.length > 2 ? counted(needed, 'piece', 'pieces') : list(wanted);
  return `${evidence.shown} of ${evidence.outOf} pieces of evidence are there; still needed: ${still}`;
}
