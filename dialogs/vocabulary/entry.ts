import type { Action } from '../../domain/action.ts';
import type { By, Detail, Measure, Only, StaffGroup, Topic } from '../../domain/words.ts';

/**
 * How strongly words point to their topic. `takes-over` makes any other topic in the sentence its object ("how is the
 * vacancy rate worked out"); `names` is the topic's own noun; `implies` can only mean it; `hints` gives way to
 * anything stronger, an earlier question included; `fits` narrows the topic once something else has named it.
 */
export type Force = 'takes-over' | 'names' | 'implies' | 'hints' | 'fits';

/** What words narrow. `counts`: how many are asked for, so the topic's own count is the measure; `share`: what per cent, so its rate is. */
export type Narrowing = {
  measure?: Measure;
  by?: By;
  only?: Only;
  group?: StaffGroup;
  kind?: string;
  detail?: Detail;
  counts?: true;
  share?: true;
};

/** Whose figure words ask for, before it is known who asks. */
export type SubjectWord =
  | 'only me'
  | 'me'
  | 'my'
  | 'our'
  | 'supervisees'
  | 'my people'
  | 'my team'
  | 'my service'
  | 'council';

export type Role =
  /** Words without a meaning of their own: they only keep "me" in "show me" from being a subject. */
  | { filler: true }
  | { subject: SubjectWord }
  | { everyone: true }
  /** Somebody who is not named, and is not the asker: "the director", "my manager". */
  | { somebody: true }
  | { follows: true }
  | { refersBack: 'person' | 'any' | 'several' }
  | { negates: true }
  | { joins: true }
  /** `aside`: not where the sentence names a topic and whose it is. */
  | { declined: true | 'aside' }
  | { undo: true }
  | { action: Extract<Action['name'], 'query-figure'> }
  | { more: true };

/**
 * Phrases and what they mean. A phrase is words, compared without plural s: `a/b` is either, `word?` may be missing,
 * `~` stands for up to four words of any kind, `#` for a number, `$` for the end of the sentence or a date.
 */
export type Entry = Narrowing & { says: readonly string[]; force?: Force; role?: Role };

export type TopicWords = { topic: Topic; entries: readonly Entry[] };
