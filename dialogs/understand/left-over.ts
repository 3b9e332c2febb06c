import type { Question } from '../../domain/question.ts';
import type { Topic } from '../../domain/words.ts';
import { filler } from '../vocabulary/filler.ts';
import { telling } from '../vocabulary/telling.ts';
import { englishWords } from './english-words.ts';
import type { Heard } from './heard.ts';
import { lexicon } from './lexicon.ts';
import { chat } from './matters.ts';
import { digits } from './tokens.ts';

/** Topics that are about NQSWs alone, or about no people. */
const ofNqsws: readonly Topic[] = ['asye', 'retention', 'definitions', 'benchmarks', 'week', 'reminders', 'deliveries'];
/** Topics with figures about people that are not kept for each staff group. */
const ungrouped: readonly Topic[] = ['turnover', 'leaving', 'time-to-hire', 'retention'];

/**
 * A word that nothing has taken into its meaning: one that changes what is asked (`telling`) always counts; where only
 * a hint says what the sentence is about (`weak`), so does any other word that is more than filler.
 */
export function leftOver({ tokens, matches, people, teams, period }: Heard, weak: boolean): boolean {
  const left = (word: string, stem: string) =>
    telling.has(word) ||
    telling.has(stem) ||
    (weak && word.length > 2 && !filler.has(word) && (englishWords.has(word) || lexicon().stems.has(stem)));
  return tokens.some(
    ({ word, stem }, position) =>
      left(word, stem) &&
      ![...people, ...teams, ...(period ? [period] : [])].some(({ from, to }) => position >= from && position < to) &&
      !matches.some(({ at }) => position >= (at[0] ?? 0) && position <= (at.at(-1) ?? 0)),
  );
}

const bounds = new Set([
  'over',
  'under',
  'above',
  'below',
  'than',
  'least',
  'most',
  'exactly',
  'only',
  'on',
  'since',
  'until',
]);
const holding = new Set(['has', 'have', 'with', 'hold', 'holds', 'holding', 'got', 'carrying']);

/** "over 20 cases", "who has 0 cases": a number that bounds what is asked, and that no answer takes into account. */
export function leftNumber(heard: Heard, room: boolean): boolean {
  const { tokens, matches, teams, people, period } = heard;
  const said = tokens.flatMap(({ word }, index) => (/^\d{1,4}$/.test(digits(word)) || word === 'zero' ? [index] : []));
  if (said.length === 0 || room) return false;
  const spans = [...teams, ...people, ...(period ? [period] : [])];
  const taken = (index: number) =>
    spans.some(({ from, to }) => index >= from && index < to) ||
    matches.some(({ at, length }) => at.includes(index) || (length > 1 && at[0] === index + 1));
  return said.some((index) => {
    if (taken(index)) return false;
    const before = tokens[index - 1]?.word ?? '';
    const next = tokens[index + 1]?.stem;
    return (
      bounds.has(before) ||
      (holding.has(before) && next === 'case') ||
      ['0', 'zero'].includes(tokens[index]?.word ?? '')
    );
  });
}

/** Whether something that narrows was said and is not in the question: "turnover of managers", "nqsws who left". */
export function dropped(
  { matches }: Heard,
  { topic, only, group, kind, measure, subject }: Question,
  object: Topic | null,
): boolean {
  if (chat.includes(topic)) return false;
  const one = subject.kind === 'me' || subject.kind === 'worker';
  if (object === 'asye' && topic === 'turnover') return true;
  // Who is part-time is known of each, and counted of nobody.
  if (kind === 'hours' && !one) return true;
  return matches.some(
    ({ topic: own, entry, at }) =>
      own === null &&
      ((entry.only === 'nqsw' && only !== 'nqsw' && !one && !ofNqsws.includes(topic)) ||
        (entry.group !== undefined &&
          entry.group !== 'social_worker' &&
          group === undefined &&
          kind === undefined &&
          measure !== 'unallocated' &&
          ungrouped.includes(topic) &&
          at.length > 0)),
  );
}
