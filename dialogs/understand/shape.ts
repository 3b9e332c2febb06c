import type { PlainDate } from '../../domain/dates.ts';
import type { Period, Question, Subject } from '../../domain/question.ts';
import type { Measure, Only, Topic } from '../../domain/words.ts';
import type { Narrowing } from '../vocabulary/entry.ts';
import type { PeriodFound } from './periods.ts';

/** The measure that a topic is first about: what is compared with England, and what "how is it worked out" explains. */
const headline: Partial<Record<Topic, Measure>> = {
  caseload: 'team-caseload',
  supervision: 'supervision-in-date',
  'supervision-actions': 'actions-overdue',
  agency: 'agency-rate',
  vacancies: 'vacancy-rate',
  establishment: 'employed-fte',
  turnover: 'turnover-rate',
  leaving: 'cases-to-hand-over',
  retention: 'retention',
  sickness: 'sickness-rate',
  'time-to-hire': 'application-to-offer',
  asye: 'milestones-done',
  timescales: 'timescales-overdue',
};

const compared: Partial<Record<Topic, Measure>> = { ...headline, caseload: 'average-caseload' };

const byOnly: Partial<Record<Only, Measure>> = {
  room: 'room',
  'over-target': 'workers-over-target',
  overdue: 'supervisions-overdue',
  nqsw: 'nqsws',
};

/** The measure whose definition an answer's "how is this worked out" asks for. */
export function headlineOf({ topic, measure, only, subject }: Question): Measure | undefined {
  if (measure) return measure;
  if (topic === 'caseload' && (subject.kind === 'me' || subject.kind === 'worker')) return 'worker-caseload';
  return (only && topic === 'caseload' ? byOnly[only] : undefined) ?? headline[topic];
}

/** What the DfE publishes for every council. */
const published: readonly Measure[] = [
  'average-caseload',
  'agency-rate',
  'vacancy-rate',
  'vacancies-covered-by-agency',
  'turnover-rate',
  'sickness-rate',
];

/** The published measure that is nearest to what was asked: of agency heads, the agency rate. */
export function comparable(measure: Measure | undefined, topic: Topic | null): Measure | undefined {
  if (measure && published.includes(measure)) return measure;
  return topic === null ? measure : (compared[topic] ?? measure);
}

/** The measure that a topic taken as an object means to the topic that took it. */
export function objectMeasure(
  over: Topic,
  object: Topic | null,
  narrowing: Narrowing,
  subject: Subject | null,
): Measure | undefined {
  if (over === 'benchmarks') return comparable(narrowing.measure, object);
  if (over !== 'definitions') return undefined;
  const one = subject?.kind === 'me' || subject?.kind === 'worker';
  return (
    narrowing.measure ??
    (one && object === 'caseload' && !narrowing.only ? 'worker-caseload' : undefined) ??
    (narrowing.only ? byOnly[narrowing.only] : undefined) ??
    (object ? headline[object] : undefined)
  );
}

/** What per cent: the topic's own rate, where it has one. */
export const rates: Partial<Record<Topic, Measure>> = {
  supervision: 'supervision-in-date',
  agency: 'agency-rate',
  vacancies: 'vacancy-rate',
  turnover: 'turnover-rate',
  sickness: 'sickness-rate',
};

/** How many: the topic's own count. */
export function counted(topic: Topic, only: Only | undefined): Measure | undefined {
  switch (topic) {
    case 'agency':
      return 'agency-headcount';
    case 'vacancies':
      return 'vacancy-fte';
    case 'turnover':
      return 'leavers';
    case 'time-to-hire':
      return 'application-to-offer';
    case 'establishment':
      return 'employed-headcount';
    case 'caseload':
      return only === 'over-target' ? 'workers-over-target' : only === 'room' ? 'room' : undefined;
    case 'supervision':
      return only === 'overdue'
        ? 'supervisions-overdue'
        : only === 'due-soon' || only === 'due'
          ? 'supervisions-due-soon'
          : undefined;
    case 'supervision-actions':
      return only === 'overdue' ? 'actions-overdue' : 'actions-open';
    case 'timescales':
      return only === 'overdue' ? 'timescales-overdue' : only ? 'timescales-due-soon' : undefined;
    case 'asye':
      return only === 'overdue' ? 'milestones-overdue' : only === 'due' ? 'milestones-due-soon' : undefined;
    default:
      return undefined;
  }
}

const looksAhead: readonly Topic[] = ['leaving', 'timescales', 'week', 'reminders', 'agency-assignments', 'asye'];
const aheadOnly: readonly Only[] = ['due', 'due-soon', 'ending', 'moving', 'booked'];

/** A period as meant: what is due lies ahead, what was counted lies back. */
export function periodMeant(found: PeriodFound | null, topic: Topic, only: Only | undefined): Period | undefined {
  if (!found) return undefined;
  const forward = only !== undefined ? aheadOnly.includes(only) : looksAhead.includes(topic);
  return forward ? found.ahead : found.back;
}

/** Topics in which a staff group narrows nothing. */
const groupless: readonly Topic[] = [
  'time-to-hire',
  'asye',
  'retention',
  'demand',
  'measures',
  'freshness',
  'reminders',
  'deliveries',
  'week',
  'definitions',
  'timescales',
  'benchmarks',
  'turnover',
  'leaving',
];

/** Why people left is their reasons; of no other figure are reasons recorded. */
export function reasoned(topic: Topic, narrowing: Narrowing): Narrowing {
  if (topic !== 'turnover' || narrowing.detail !== 'why') return narrowing;
  const { detail: _, ...rest } = narrowing;
  return { by: 'reason', ...rest };
}

/** A Question from its parts, with what cannot stand together put right. */
export function shaped(
  asked: Topic,
  subject: Subject,
  narrowing: Narrowing,
  found: PeriodFound | null,
  today: PlainDate,
): Question {
  // Who left last month has left.
  const gone = asked === 'leaving' && found !== null && found.ahead.to < today;
  const topic: Topic = gone ? 'turnover' : asked;
  const { by, kind, detail } = reasoned(topic, narrowing);
  const one = subject.kind === 'me' || subject.kind === 'worker';
  let only = narrowing.only;
  let measure = gone ? 'leavers' : (narrowing.measure ?? (narrowing.counts ? counted(topic, only) : undefined));
  if (narrowing.share && only === undefined) measure ??= rates[topic];
  const period = periodMeant(found, topic, only);
  if (topic === 'supervision' && one && !found && (only === 'due' || only === 'due-soon')) {
    measure = 'supervision-next-due';
  }
  if (measure === 'supervision-next-due') {
    if (one) only = undefined;
    else measure = undefined;
  }
  if (topic === 'timescales' && only === 'overdue') measure ??= 'timescales-overdue';
  if (one && measure === 'nqsws-over-cap') measure = undefined;
  if (one && only === 'nqsw') only = undefined;
  if (topic === 'asye' && only === 'nqsw') only = undefined;
  // "higher than the region" compares with others, not with before.
  const shown = topic === 'benchmarks' && detail === 'trend' ? undefined : detail;
  const ungrouped =
    groupless.includes(topic) || measure === 'unallocated' || kind === 'managers' || kind === 'registration';
  const question: Question = {
    topic,
    subject,
    ...(measure ? { measure } : {}),
    ...(by && !one && topic !== 'benchmarks' ? { by } : {}),
    ...(only ? { only } : {}),
    ...(narrowing.group && !ungrouped ? { group: narrowing.group } : {}),
    ...(kind ? { kind } : {}),
    ...(period ? { period } : {}),
    ...(shown && shown !== 'how' ? { detail: shown } : {}),
  };
  return timed(question, today);
}

/** What is due by itself is due soon; within a period it is due then; nothing ahead is overdue yet. */
export function timed(question: Question, today: PlainDate): Question {
  const { only, period } = question;
  if (only === 'due' && !period) return { ...question, only: 'due-soon' };
  if (only === 'due-soon' && period) return { ...question, only: 'due' };
  if (only === 'overdue' && period && period.from > today) return { ...question, only: 'due' };
  return question;
}
