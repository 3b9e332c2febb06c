import type { Answer } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import type { Question } from '../../../domain/question.ts';
import { capital } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { notKnown } from '../caseload/words.ts';
import type { Cohort } from './cohort.ts';
import { cohortAnswer, where } from './cohort-answer.ts';
import { lower } from './words.ts';

/** What evidence a cohort has collected; one row a person, whoever lacks the most for their month first. */
export function cohortEvidence(question: Question, cohort: Cohort, turn: Turn): Answer {
  const total = cohort.total('evidence');
  const share = ({ figures: { evidence } }: CourseSeen) => (evidence.value ?? 0) - (evidence.outOf ?? 0);
  const people = cohort.people.toSorted((a, b) => (b.month ?? 0) - (a.month ?? 0) || share(a) - share(b));
  return cohortAnswer(question, cohort, turn, {
    title:
      total.value === null
        ? notKnown(`Evidence ${where(cohort)}`, total)
        : `${total.shown} of ${total.outOf} pieces of evidence are there ${where(cohort)}`,
    table: {
      kind: 'table',
      columns: [{ title: 'NQSW', wide: true }, { title: 'Month' }, { title: 'Evidence' }, { title: 'Still needed' }],
      rows: people.map((course) => [
        { text: capital(course.name) },
        { text: course.month === null ? '–' : `${course.month} of ${course.months}` },
        { text: shown(course) },
        { text: missing(course) },
      ]),
    },
    figures: [total, ...people.map(({ figures }) => figures.evidence).filter(({ value }) => value !== null)],
    people,
  });
}

function shown({ figures: { evidence } }: CourseSeen): string {
  return evidence.value === null ? '–' : `${evidence.shown} of ${evidence.outOf}`;
}

function missing({ evidence }: CourseSeen): string {
  const kinds = evidence.flatMap(({ title, done, count }) =>
    done < count ? [`${count - done} × ${lower(title)}`] : [],
  );
  return kinds.length === 0 ? 'nothing' : kinds.join(', ');
}
