import type { Question, Subject } from '../../domain/question.ts';
import type { Measure, Topic } from '../../domain/words.ts';

const nouns: Readonly<Record<Topic, string>> = {
  week: 'My week',
  caseload: 'Caseload',
  supervision: 'Supervision',
  'supervision-actions': 'Supervision actions',
  agency: 'Agency ratio',
  'agency-assignments': 'Agency contracts',
  vacancies: 'Vacancies',
  establishment: 'People in post',
  turnover: 'Turnover',
  leaving: 'Leaving and cover',
  retention: 'Retention',
  sickness: 'Sickness',
  'time-to-hire': 'Time to hire',
  asye: 'ASYE',
  timescales: 'Timescales',
  scorecard: 'Scorecard',
  measures: 'Performance measures',
  demand: 'Demand',
  benchmarks: 'Benchmarks',
  definitions: 'Definition',
  freshness: 'How old is this data?',
  reminders: 'What reminders do I get?',
  deliveries: 'Deliveries',
  help: 'Help',
  greeting: 'Hello',
  thanks: 'Thanks',
};

const measureNouns: Partial<Record<Measure, string>> = {
  'average-caseload': 'Average caseload',
  room: 'Room for cases',
  unallocated: 'Unallocated cases',
  'workers-over-target': 'How many are over target',
  'agency-headcount': 'Agency headcount',
  'agency-fte': 'Agency FTE',
  'vacancy-rate': 'Vacancy rate',
  'uncovered-vacancies': 'Uncovered vacancies',
  leavers: 'Leavers',
  starters: 'Starters',
  'supervision-next-due': 'Next supervision',
  'supervision-in-date': 'Supervision compliance',
  evidence: 'ASYE evidence',
  'cases-to-hand-over': 'Cases to hand over',
};

/** Topics whose words stand by themselves: no subject is said. */
const alone: readonly Topic[] = ['week', 'freshness', 'reminders', 'help', 'greeting', 'thanks'];

/**
 * A question in words that `understand` takes for the same topic and subject: for buttons. `subject` is how whose it is
 * is called ("First Response", "Priya Shah (Unit 3)"); not needed for me, supervisees and the council.
 */
export function wording(question: Question, subject: string | null): string {
  const { topic } = question;
  if (alone.includes(topic)) return nouns[topic];
  const noun = narrowed(question);
  return `${noun}${whose(question.subject, subject)}${question.by === 'team' ? ' by team' : ''}`.replace(
    /^(.*) of mine$/,
    (_, own: string) => `My ${lower(own)}`,
  );
}

function narrowed({ topic, only, measure }: Question): string {
  const noun = (measure && measureNouns[measure]) ?? nouns[topic];
  if (only === 'overdue') return `Overdue ${lower(noun)}`;
  if (only === 'due' || only === 'due-soon') return `${noun} due soon`;
  if (only === 'over-target') return `${noun} over target`;
  if (only === 'unsigned') return 'Unsigned supervision records';
  if (only === 'ending') return `${noun} ending`;
  return noun;
}

function lower(noun: string): string {
  return /^[A-Z]{2}/.test(noun) ? noun : noun.charAt(0).toLowerCase() + noun.slice(1);
}

function whose(subject: Subject, name: string | null): string {
  switch (subject.kind) {
    case 'me':
      return ' of mine';
    case 'supervisees':
      return ' of my supervisees';
    case 'council':
      return ' of the council';
    case 'worker':
      return name === null ? '' : ` of ${name}`;
    case 'team':
    case 'service':
      return name === null ? '' : ` in ${name}`;
  }
}
