import type { Answer } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { By, Topic } from '../domain/words.ts';
import type { Turn } from './turn.ts';

/**
 * Something that can be asked about: one file in topics/. `examples` are what a person might type, in the order in
 * which they are offered; a test sees that each is understood as this topic.
 */
export type TopicFile = {
  topic: Topic;
  examples: readonly string[];
  /** What it answers, for the help card: "caseloads: whose, over target, who has room". */
  offers: string;
  /** How its figures can be split, and whether they can be shown over time; what else is asked is said not to be possible. */
  splits?: readonly By[];
  overTime?: boolean | 'one person';
  /** What is asked for a time is answered for it, days ahead included: no warning that the figure is of another day. */
  anyPeriod?: boolean;
  reply(question: Question, turn: Turn): Answer;
};
