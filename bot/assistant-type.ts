import type { Instant } from '../domain/action.ts';
import type { Answer } from '../domain/answer.ts';
import type { Place } from '../domain/question.ts';

/** Who says something, as Teams vouches for them. `entraObjectId` is in lower case. */
export type Asker = { entraObjectId: string; tenantId: string | null };

/** Where a person can be written to later; taken anew from everything that they send. */
export type Address = {
  serviceUrl: string;
  conversationId: string;
  userId: string;
  botId: string;
  /** IANA name, as Teams knows it of the person; null where it says none. */
  timeZone: string | null;
};

/**
 * One thing that arrived, whichever door it came through. `question`, `action` and `inputs` come from outside, out of a
 * card that may have been tampered with: whoever hears them checks shape and right again.
 * `activityId` tells a turn that Teams delivers again; null where the door has no such thing.
 */
export type Said = {
  who: Asker;
  conversationId: string;
  place: Place;
  activityId: string | null;
  via: 'teams' | 'tab' | 'ask';
  at: Instant;
  address?: Address;
} & (
  | { text: string }
  | { question: unknown; text?: string }
  | { action: unknown; inputs?: Record<string, unknown> }
  | { event: 'welcome' }
  | { event: 'removed' }
);

/** `answer` null: nothing to say (a turn delivered again, or a removal). `replace`: instead of the card that was pressed. */
export type Heard = { answer: Answer | null; replace: boolean };

export type Assistant = {
  hear(said: Said): Promise<Heard>;
  ready(): { ready: true } | { ready: false; why: string };
  /** Age of each loaded file in days, by file name. */
  dataAgeDays(): Record<string, number>;
};

/**
 * `ask`'s JSON for one thing said at the tab. Without an app id `said.who.entraObjectId` is what the header X-As held:
 * an EntraObjectId or a Upn, as after `--as`.
 */
export type AskJson = (said: Said) => Promise<object>;
