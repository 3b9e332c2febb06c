import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/action.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { CardOutcome, CardRecord, PlannedCard } from '../domain/reminder.ts';
import { after, type CardDocument, plannedIn, recordOf, senderGone, standingOf } from './card-state.ts';
import type { Documents } from './documents.ts';
import { storeProblem } from './problem.ts';

/** A card that is ours to send, until its lease has run out: its document as claimed. */
export type Claim = { card: CardDocument; etag: string };

/** `by` names the process; `reachable`: the person has an address again, so that a card that could not reach them may go. */
export type ClaimTerms = { by: string; now: Instant; leaseMs: number; reachable?: boolean };

export type Settled = {
  outcome: Exclude<CardOutcome, 'throttled'>;
  reason: string;
  at: Instant;
  activityId?: string;
  conversationId?: string;
};

/**
 * Who sends which card. In order: `claim`, wait for a slot, `begin`, send, then `settle` or `release`. A kill before
 * `begin` leaves a claim that another takes over; after it, a card in doubt that nobody sends again by itself.
 */
export type Cards = {
  /** True once across all instances: null where another has the card, or it is settled. One conditional write. */
  claim(card: PlannedCard, terms: ClaimTerms): Promise<Claim | null>;
  /** The last step before sending; the lease begins anew. False: another took the card over, so it must not be sent. */
  begin(claim: Claim, terms: { now: Instant; leaseMs: number }): Promise<boolean>;
  /**
   * Writes down what came of it. What its sender knows replaces an 'in doubt' that another wrote meanwhile. False: the
   * card is another's by now, or gone.
   */
  settle(claim: Claim, settled: Settled): Promise<boolean>;
  /** Surely not delivered: whoever claims it from `notBefore` on tries again. False as with settle. */
  release(claim: Claim, why: { at: Instant; reason: string; notBefore?: Instant }): Promise<boolean>;
  /** Writes down a card that is not sent. False: it is settled, or somebody is at it. */
  record(card: PlannedCard, settled: Settled & { outcome: Unsent }): Promise<boolean>;
  card(id: string): Promise<CardRecord | undefined>;
  /** The cards of a day on, by day and person. */
  cardsSince(from: PlainDate): AsyncIterable<CardRecord>;
  /** Settles what dead senders left behind: 'in doubt' where it may have been sent, 'missed' where its day has passed. */
  closeCards(when: { from: PlainDate; today: PlainDate; now: Instant }): Promise<{ inDoubt: number; missed: number }>;
};

export type Unsent = 'missed' | 'opted-out' | 'unreachable' | 'failed';

export const cardPrefix = 'card:';
export const cardEnd = 'card;';
const attempts = 20;

export function openCards(documents: Documents): Cards {
  async function find(id: string): Promise<Claim | undefined> {
    const found = await documents.get(id);
    return found && { card: found.body as CardDocument, etag: found.etag };
  }

  /** Whether the document that is there now is the one that this claim wrote: the answer to a write can be lost. */
  async function claimed(id: string, token: string): Promise<Claim | null> {
    const found = await find(id);
    return found?.card.token === token && found.card.state === 'claimed' ? found : null;
  }

  async function claim(card: PlannedCard, { by, now, leaseMs, reachable = false }: ClaimTerms): Promise<Claim | null> {
    const token = randomUUID();
    const next: CardDocument = {
      ...unsettled(card, now),
      ...{ state: 'claimed', token, by, until: after(now, leaseMs), leaseMs, tries: 1, takenOver: 0 },
    };
    if (await documents.create(card.id, next)) return claimed(card.id, token);
    const found = await find(card.id);
    if (!found) return null;
    const { card: was, etag } = found;
    if (was.token === token) return claimed(card.id, token);
    const standing = standingOf(was, now, reachable);
    if (standing === 'in-doubt') await documents.replace(was.id, inDoubt(was, now), etag);
    if (standing !== 'free' && standing !== 'abandoned') return null;
    const takenOver = was.takenOver + (standing === 'abandoned' ? 1 : 0);
    await documents.replace(card.id, { ...next, tries: was.tries + 1, takenOver }, etag);
    return claimed(card.id, token);
  }

  async function begin({ card, etag }: Claim, { now, leaseMs }: { now: Instant; leaseMs: number }): Promise<boolean> {
    const next: CardDocument = { ...card, state: 'sending', until: after(now, leaseMs), leaseMs };
    if (await documents.replace(card.id, next, etag)) return true;
    const found = await find(card.id);
    return found?.card.token === card.token && found.card.state === 'sending';
  }

  /** Writes what the claim's owner says of its card, as long as the card is theirs. */
  async function finish(
    { card: { id, token } }: Claim,
    finished: (was: CardDocument) => CardDocument,
  ): Promise<boolean> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const found = await find(id);
      if (found?.card.token !== token) return false;
      const { card: was, etag } = found;
      const next = finished(was);
      const open = was.state === 'claimed' || was.state === 'sending' || isLeftInDoubt(was);
      if (!open) return was.state === next.state && was.outcome === next.outcome;
      if (await documents.replace(id, next, etag)) return true;
    }
    throw storeProblem('busy', `Others kept writing ${id}. Try again.`);
  }

  async function record(card: PlannedCard, settled: Settled & { outcome: Unsent }): Promise<boolean> {
    const { at: now } = settled;
    const next: CardDocument = {
      ...unsettled(card, now),
      ...{ state: 'settled', token: randomUUID(), by: '', until: now, leaseMs: 0, tries: 0, takenOver: 0 },
      ...outcomeOf(settled),
    };
    if (await documents.create(card.id, next)) return true;
    const found = await find(card.id);
    if (!found) return false;
    const { card: was, etag } = found;
    if (was.token === next.token) return true;
    if (was.state === 'settled' && was.outcome === settled.outcome) return false;
    const standing = standingOf(was, now, false);
    if (standing === 'in-doubt') await documents.replace(was.id, inDoubt(was, now), etag);
    if (standing !== 'free' && standing !== 'abandoned') return false;
    return documents.replace(card.id, { ...next, tries: was.tries, takenOver: was.takenOver }, etag);
  }

  async function closeCards({ from, today, now }: { from: PlainDate; today: PlainDate; now: Instant }) {
    const closed = { inDoubt: 0, missed: 0 };
    for await (const { body, etag } of documents.range(`${cardPrefix}${from}`, cardEnd)) {
      const was = body as CardDocument;
      if (was.state === 'settled') continue;
      const standing = standingOf(was, now, false);
      if (standing === 'in-doubt' && (await documents.replace(was.id, inDoubt(was, now), etag))) closed.inDoubt += 1;
      if (was.on >= today || (standing !== 'free' && standing !== 'abandoned')) continue;
      const missed = { outcome: 'missed', reason: was.reason || 'DayPassed', at: now } as const;
      if (await documents.replace(was.id, { ...was, ...outcomeOf(missed) }, etag)) closed.missed += 1;
    }
    return closed;
  }

  return {
    claim,
    begin,
    settle: (claim, settled) => finish(claim, (was) => ({ ...was, ...outcomeOf(settled) })),
    release: (claim, { at, reason, notBefore = at }) =>
      finish(claim, (was) => {
        const leaseMs = Math.max(0, Date.parse(notBefore) - Date.parse(at));
        return { ...was, state: 'waiting', outcome: null, until: notBefore, leaseMs, reason, settledAt: at };
      }),
    record,
    async card(id) {
      const found = await find(id);
      return found && recordOf(found.card);
    },
    async *cardsSince(from) {
      for await (const { body } of documents.range(`${cardPrefix}${from}`, cardEnd))
        yield recordOf(body as CardDocument);
    },
    closeCards,
  };
}

function unsettled(card: PlannedCard, now: Instant) {
  return { ...plannedIn(card), outcome: null, reason: '', settledAt: now, activityId: null, conversationId: null };
}

function outcomeOf({ outcome, reason, at, activityId = null, conversationId = null }: NullableIds) {
  return { state: 'settled', outcome, reason, settledAt: at, activityId, conversationId } as const;
}

type NullableIds = Omit<Settled, 'activityId' | 'conversationId'> & {
  activityId?: string | null;
  conversationId?: string | null;
};

/** The card keeps its token, so that a sender who was only slow can still say what came of it. */
function inDoubt(was: CardDocument, now: Instant): CardDocument {
  return { ...was, ...outcomeOf({ outcome: 'in-doubt', reason: senderGone, at: now }) };
}

function isLeftInDoubt({ state, outcome, reason }: CardDocument): boolean {
  return state === 'settled' && outcome === 'in-doubt' && reason === senderGone;
}
