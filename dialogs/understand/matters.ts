import type { Topic } from '../../domain/words.ts';
import type { Heard, TopicHeard } from './heard.ts';

/** What a sentence is about: its topic, the topic that it takes as its object, and a second matter after "and". */
export type Matters = {
  topic: Topic | null;
  rank: number;
  object: Topic | null;
  second: TopicHeard | null;
  at: number;
};

/** Give way to a topic that is named beside them: "performance on sickness", "workforce turnover". */
const general: readonly Topic[] = ['measures', 'establishment', 'timescales', 'demand', 'asye', 'agency', 'week'];
/** Of these, the ones that give way to the others too: "how much of our workforce is agency". */
const wide: readonly Topic[] = ['week', 'measures', 'establishment'];
/** Give way to whatever else is hinted at: "how many people are over". */
const yielding: readonly Topic[] = ['scorecard', 'establishment', 'week'];
/** Take over, but are a matter of their own where they come after "and". */
const ownMatters: readonly Topic[] = ['freshness', 'reminders', 'deliveries'];
export const chat: readonly Topic[] = ['help', 'greeting', 'thanks'];

/** Decides what a sentence is about. */
export function mattersOf(heard: Heard): Matters {
  const about = heard.topics.filter(({ topic }) => !chat.includes(topic));
  const over = about.filter(({ rank }) => rank === 4).toSorted((a, b) => b.length - a.length || a.at - b.at)[0];
  if (over && ownMatters.includes(over.topic)) {
    // "who manages first response and how old is that data": the first is answered.
    const first = about.find(({ topic, rank, at }) => topic !== over.topic && rank === 3 && at < over.at);
    if (first && joined(heard, first.at, over.at))
      return { topic: first.topic, rank: 3, object: null, second: over, at: first.at };
  }
  if (over) {
    const object = about.find(({ topic, rank }) => topic !== over.topic && rank < 4);
    return { topic: over.topic, rank: 4, object: object?.topic ?? null, second: null, at: over.at };
  }
  const [best, ...others] = about;
  if (!best) {
    const [small] = heard.topics;
    return { topic: small?.topic ?? null, rank: small?.rank ?? 0, object: null, second: null, at: small?.at ?? 0 };
  }
  if (best.rank < 3) {
    const rivals = about.filter(({ rank }) => rank === best.rank).toSorted((a, b) => b.total - a.total || a.at - b.at);
    // "how is my team doing for cases": an overview gives way to anything that is asked beside it.
    const first = rivals.find(({ topic }) => !yielding.includes(topic)) ?? rivals[0] ?? best;
    return { topic: first.topic, rank: first.rank, object: null, second: null, at: first.at };
  }
  const named = [best, ...others].filter(({ rank }) => rank === 3).toSorted((a, b) => a.at - b.at);
  const first = named[0] ?? best;
  const next = named.find(({ topic }) => topic !== first.topic);
  // "number of workers above target" counts those above, not the workers.
  const narrowed = next || !wide.includes(first.topic) ? undefined : narrowedBeside(heard, others);
  if (narrowed) return { topic: narrowed.topic, rank: 2, object: null, second: null, at: narrowed.at };
  if (!next) return { topic: first.topic, rank: 3, object: null, second: null, at: first.at };
  if (joined(heard, first.at, next.at))
    return { topic: first.topic, rank: 3, object: null, second: next, at: first.at };
  const special =
    named.find(({ topic }) => !general.includes(topic)) ??
    named.find(({ topic }) => !wide.includes(topic)) ??
    named.find(({ topic }) => topic !== 'week') ??
    first;
  const object = named.find(({ topic }) => topic !== special.topic)?.topic ?? null;
  return { topic: special.topic, rank: 3, object, second: null, at: special.at };
}

/** A topic that is implied by what narrows it: "above target", "with room", "uncovered". */
function narrowedBeside({ matches }: Heard, others: readonly TopicHeard[]): TopicHeard | undefined {
  return others.find(
    ({ topic, rank }) =>
      rank === 2 &&
      !yielding.includes(topic) &&
      matches.some(
        ({ topic: own, entry }) =>
          own === topic && entry.force === 'implies' && (entry.only ?? entry.measure) !== undefined,
      ),
  );
}

/** Whether "and", a comma or the like stands between two positions. */
export function joined({ matches, tokens }: Heard, from: number, to: number): boolean {
  return (
    matches.some(({ entry, at }) => entry.role && 'joins' in entry.role && (at[0] ?? 0) > from && (at[0] ?? 0) < to) ||
    tokens.slice(from + 1, to + 1).some((token) => token.breaks)
  );
}
