import type { Instant } from '../domain/action.ts';
import type { CardOutcome, CardRecord, PlannedCard } from '../domain/reminder.ts';

/**
 * A card's document. Its states, and what whoever finds a dead owner's card does:
 * - `claimed`: somebody is getting it ready and has not begun to send. Taken over when the lease has run out.
 * - `sending`: the message may have left. Settled as in doubt when the lease has run out, never sent again by itself.
 * - `waiting`: surely not delivered; anybody may claim it again from `until` on.
 * - `settled`: it has its outcome.
 */
export type CardDocument = Pick<CardRecord, 'id' | 'on' | 'at' | 'slot' | 'to' | 'items' | 'reason' | 'settledAt'> &
  Pick<CardRecord, 'activityId' | 'conversationId'> & {
    state: 'claimed' | 'sending' | 'waiting' | 'settled';
    outcome: CardOutcome | null;
    /** Which claim wrote this: whoever has another one has lost the card. */
    token: string;
    /** The process that claimed it. */
    by: string;
    until: Instant;
    leaseMs: number;
    /** How often it was claimed, and how many of these claims found a dead owner's. */
    tries: number;
    takenOver: number;
  };

/** Why a card is in doubt whose owner died, or slept, while it was sending. */
export const senderGone = 'SenderGone';

/** What may be done with a card's document now. */
export type Standing = 'free' | 'abandoned' | 'in-doubt' | 'held' | 'settled';

/** A lease that ends later than any of this length could, by more than clocks differ, was written by a clock since put back. */
const clocksDiffer = 60_000;

/**
 * Where nothing of a card was sent and the plan asks for it again, it is free again: one missed or opted out of, and,
 * where the person is `reachable` again, one that could not reach them.
 */
export function standingOf(card: CardDocument, now: Instant, reachable: boolean): Standing {
  const left = Date.parse(card.until) - Date.parse(now);
  const over = left <= 0 || left > card.leaseMs + clocksDiffer;
  switch (card.state) {
    case 'settled': {
      const nothingSent = card.outcome === 'missed' || card.outcome === 'opted-out';
      return nothingSent || (reachable && card.outcome === 'unreachable') ? 'free' : 'settled';
    }
    case 'waiting':
      return over ? 'free' : 'held';
    case 'claimed':
      return over ? 'abandoned' : 'held';
    case 'sending':
      return over ? 'in-doubt' : 'held';
  }
}

export function after(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString();
}

/** The document's part that does not change while the card is worked on; names stay out of it. */
export function plannedIn(card: PlannedCard) {
  const { staffId, entraObjectId } = card.to;
  const { id, on, at, slot, items } = card;
  return { id, on, at, slot, items, to: { staffId, entraObjectId: entraObjectId.toLowerCase() } };
}

/** The card as others see it: what is settled, what waits, or that somebody is at it. */
export function recordOf(document: CardDocument): CardRecord {
  const { id, on, at, slot, to, items, state, reason, settledAt, activityId, conversationId } = document;
  const outcome = state === 'waiting' ? 'throttled' : document.outcome;
  return { id, on, at, slot, to, items, outcome, reason, settledAt, activityId, conversationId };
}
