import type { Facet } from '../../domain/access.ts';
import type { Topic } from '../../domain/words.ts';
import { noData, refused } from '../answers.ts';
import type { TopicFile } from '../topic.ts';

/** What the data of each of these topics is called where none of it has been loaded. */
const names: Partial<Record<Topic, string>> = {
  'agency-assignments': 'agency assignment',
  turnover: 'turnover',
  leaving: 'leavers',
  sickness: 'absence',
  'time-to-hire': 'recruitment',
  timescales: 'timescales',
  scorecard: 'scorecard',
  measures: 'success measure',
  demand: 'demand',
  benchmarks: 'benchmark',
  reminders: 'reminder',
  deliveries: 'delivery',
};

/** Whose details a question about one person would need. */
const facets: Partial<Record<Topic, Facet>> = {
  timescales: 'caseload',
  'agency-assignments': 'rate',
};

/** Topics that are understood, and whose files this council has not loaded: said so, and never zero. */
export const notLoaded: readonly TopicFile[] = Object.entries(names).map(([topic, name]) => ({
  topic: topic as Topic,
  examples: [],
  offers: '',
  reply: (question, turn) => {
    const { subject } = question;
    const hidden = subject.kind === 'worker' && !turn.view.sees(facets[topic as Topic] ?? 'employment', subject.id);
    return hidden ? refused(turn, question) : noData(question, turn, name);
  },
}));
