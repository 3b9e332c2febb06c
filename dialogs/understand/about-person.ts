import type { Question } from '../../domain/question.ts';
import type { Topic } from '../../domain/words.ts';

/** What is known of one person, or says nothing of anybody. */
const ofOnePerson: readonly Topic[] = [
  'caseload',
  'supervision',
  'supervision-actions',
  'asye',
  'timescales',
  'leaving',
  'establishment',
  'agency-assignments',
  'deliveries',
  'reminders',
  'definitions',
  'freshness',
  'help',
  'greeting',
  'thanks',
];

/** Topics about so much that, of one person, it is asked what is meant. */
export const tooWide: readonly Topic[] = ['scorecard', 'week', 'retention', 'time-to-hire', 'measures', 'demand'];

/**
 * A question in which somebody is named is about them, whatever its topic: of agency, posts and turnover what is known
 * of one person is their employment ("is tom reilly agency"), never the council's figure.
 */
export function aboutPerson(question: Question): Question {
  const { topic, subject } = question;
  if (subject.kind !== 'worker' || ofOnePerson.includes(topic) || tooWide.includes(topic) || topic === 'sickness')
    return question;
  const period = question.period ? { period: question.period } : {};
  if (topic === 'turnover') return { topic: 'leaving', subject, ...period };
  return { topic: topic === 'benchmarks' ? 'caseload' : 'establishment', subject, ...period };
}
