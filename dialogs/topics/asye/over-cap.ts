import type { Answer } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import { shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, refused } from '../../answers.ts';
import { capital } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { notKnown } from '../caseload/words.ts';
import { cohortOf } from './cohort.ts';
import { nothingToShow, where, whoseNqsws } from './cohort-answer.ts';
import { countWord, nqsws, shownCases } from './words.ts';

/** What NQSWs hold against their protected cap: all of them, or those over it. The count is everybody's, the names are not. */
export function casesOfNqsws(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const cohort = cohortOf(question, turn);
  if (cohort === null) return refused(turn, question);
  const nothing = nothingToShow(question, cohort, turn);
  if (nothing !== null) return nothing;
  const over = question.measure === 'nqsws-over-cap' || question.only === 'over-target';
  const people = cohort.people
    .filter(({ caseload }) => (over ? caseload.over === true : true))
    .toSorted((a, b) => beyond(b) - beyond(a) || (b.caseload.cases ?? -1) - (a.caseload.cases ?? -1));
  const total = cohort.total('nqsws-over-cap');
  const whole = cohort.total('nqsws');
  const source = view.source('caseload', { kind: 'council' }, { group: 'social_worker' });
  const none = cohort.people.filter(({ caseload }) => caseload.cap === null).length;
  const { subject } = question;
  return answered(question, {
    subjectName: cohort.name,
    title:
      over || total.value === null
        ? overTitle(total, where(cohort))
        : `${whoseNqsws(cohort)}: ${overShort(total.value)}`,
    summary: 'NQSWs and their caseload caps',
    judgement:
      total.value === null || total.outOf === null
        ? null
        : { text: `${total.value} of ${total.outOf} who have a cap`, status: null },
    body:
      people.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'NQSW', wide: true },
                { title: 'Cases', numeric: true },
                { title: 'Cap', numeric: true },
                { title: 'Over by' },
              ],
              rows: people.map(rowOf),
              from: question.from ?? 0,
            },
          ],
    notes: [
      ...(none > 0
        ? [
            `${nqsws(none)} ${none === 1 ? 'has' : 'have'} no cap recorded, and so ${none === 1 ? 'is' : 'are'} never over it.`,
          ]
        : []),
      ...(cohort.complete ? [] : ['Who they are is for those to see who assess, manage or lead them.']),
    ],
    smallPrint: [
      `Cap: agreed with the person, else the programme's share · as at ${shownDate(total.asAt, today)} · ${source.name}`,
    ],
    figures: [
      over ? total : whole,
      ...[over ? whole : total].filter(({ value }) => value !== null),
      ...people.flatMap(({ id }) => view.worker(id)?.figure ?? []),
    ],
    people: people.map(({ id }) => id),
    source: { ...source, warnings: source.warnings.filter((warning) => warning.includes('days old')) },
    next: [
      ...moreRows(question, people.length),
      over
        ? ask('Caseloads of NQSWs', { topic: 'caseload', subject, only: 'nqsw' })
        : ask('NQSWs over the cap', { topic: 'caseload', subject, only: 'nqsw', measure: 'nqsws-over-cap' }),
      ask('ASYE', { topic: 'asye', subject }),
      howWorkedOut({ topic: 'asye', subject }, total),
      looksWrong(question),
    ],
  });
}

function beyond({ caseload: { cases, cap } }: CourseSeen): number {
  return cases === null || cap === null ? Number.NEGATIVE_INFINITY : cases - cap;
}

function rowOf({ name, caseload: { cases, cap, over } }: CourseSeen) {
  return [
    { text: capital(name) },
    { text: cases === null ? 'not recorded' : shownCases(cases) },
    { text: cap === null ? 'none' : shownCases(cap) },
    { text: over && cases !== null && cap !== null ? shownCases(cases - cap) : '–' },
  ];
}

function overTitle(total: { value: number | null; why: string | null; shown: string }, place: string): string {
  if (total.value === null) return notKnown(`NQSWs over the cap ${place}`, total as Parameters<typeof notKnown>[1]);
  if (total.value === 0) return `No NQSW ${place} is over the cap`;
  return `${countWord(total.value)} ${total.value === 1 ? 'NQSW is' : 'NQSWs are'} over the cap ${place}`;
}

function overShort(over: number): string {
  return over === 0 ? 'nobody is over the cap' : `${over} over the cap`;
}
