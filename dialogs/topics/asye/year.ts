import type { Answer } from '../../../domain/answer.ts';
import { counted, people as countPeople } from '../../../domain/format.ts';
import type { Period, Question } from '../../../domain/question.ts';
import { ask } from '../../answers.ts';
import { scopeOf } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { type Cohort, ofPeople } from './cohort.ts';
import { cohortAnswer } from './cohort-answer.ts';
import { peopleTable, standings } from './cohort-overview.ts';
import { nqsws } from './words.ts';

/** "2026" where a period is a calendar year: a cohort is called by the year in which it started; else null. */
export function startYear(period: Period | undefined): string | null {
  if (!period) return null;
  const year = period.from.slice(0, 4);
  return period.from === `${year}-01-01` && period.to === `${year}-12-31` ? year : null;
}

/** Those who started in one year: how the ones still on it stand, and how many there were and completed. */
export function cohortOfYear(question: Question, cohort: Cohort, year: string, turn: Turn): Answer {
  const { view, today } = turn;
  const { subject } = question;
  const scope = scopeOf(subject);
  const started = cohort.people.filter(({ start }) => start.startsWith(year));
  const own = ofPeople(started, `${cohort.name}, started in ${year}`, today);
  const seen = scope === null ? undefined : view.asye.cohorts(scope, 'year').find(({ key }) => key === year);
  const whole = cohort.complete ? own : { ...cohort, people: started };
  const of = counted(started.length, 'NQSW', 'NQSWs');
  const title = cohort.complete
    ? started.length === 0
      ? `Nobody who started in ${year} is still on the ASYE`
      : `${of} who started in ${year}${standings(own)}`
    : `${nqsws(cohort.counts?.nqsws ?? 0)} are on the ASYE in ${cohort.name} now`;
  const joined = seen?.joined ?? null;
  return cohortAnswer(question, whole, turn, {
    title: cohort.counts === null ? `NQSWs in ${cohort.name}: too few to show` : title,
    ...(joined === null
      ? {}
      : { judgement: `${countPeople(joined)} joined in ${year}; ${seen?.completed ?? 0} have completed` }),
    table: peopleTable(started, today),
    figures: [
      cohort.complete ? own.total('nqsws') : cohort.total('nqsws'),
      ...started.map(({ figures }) => figures.done).filter(({ value }) => value !== null),
    ],
    people: started,
    first: seen ? [ask(`Retention of the ${year} cohort`, { topic: 'retention', subject, ...period(question) })] : [],
  });
}

function period({ period: asked }: Question): { period?: Period } {
  return asked ? { period: asked } : {};
}
