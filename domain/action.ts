import type { PlainDate } from './dates.ts';
import type { Question, StaffId } from './question.ts';
import type { Measure } from './words.ts';

/** A moment as ISO 8601 in UTC, to the millisecond: sorts as a string. */
export type Instant = string;

/**
 * Something that a button does. It travels inside the card and comes back from outside, so whoever acts on one
 * checks it again: shape, right and state. `step` tells opening a form from sending it.
 */
export type Action =
  | { name: 'query-figure'; step: 'open'; question: Question; note?: string }
  | { name: 'query-figure'; step: 'send'; question: Question; id: string; wrong?: string; shouldBe?: string }
  | { name: 'undo'; change: string };

/** What a person did in Teams, kept as a log over the imported files; it survives the next import. */
export type Change =
  | {
      kind: 'figure-queried';
      id: string;
      by: StaffId | null;
      byOid: string;
      at: Instant;
      question: Question;
      /** The figure as it was shown: whose it was, its number in words, and its day. */
      measure: Measure;
      of: string;
      shown: string;
      asAt: PlainDate;
      wrong: string;
      shouldBe: string;
    }
  | { kind: 'undone'; id: string; change: string; by: StaffId | null; byOid: string; at: Instant };
