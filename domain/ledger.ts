import type { Instant } from './action.ts';
import type { ReminderKind } from './council.ts';
import type { PlainDate } from './dates.ts';
import type { CardOutcome, CardRecord, Recipient } from './reminder.ts';

/** One item of one card, as `npm run deliveries` prints it. */
export type LedgerLine = {
  card: string;
  key: string;
  kind: ReminderKind;
  to: Recipient;
  plannedFor: PlainDate;
  outcome: CardOutcome;
  reason: string;
  at: Instant;
};

/**
 * The ledger's lines of a card: none while somebody is at it. The store keeps no names, so `upnOf` gives the UPN that an
 * Entra object id (lower case) has today, or null.
 */
export function ledgerLines(card: CardRecord, upnOf: (entraObjectId: string) => string | null): readonly LedgerLine[] {
  const { outcome } = card;
  if (outcome === null) return [];
  const to: Recipient = {
    staffId: card.to.staffId,
    upn: upnOf(card.to.entraObjectId),
    entraObjectId: card.to.entraObjectId,
  };
  return card.items.map(({ key, kind }) => ({
    card: card.id,
    key,
    kind,
    to,
    plannedFor: card.on,
    outcome,
    reason: card.reason,
    at: card.settledAt,
  }));
}

/** What somebody was told, or was to be told: what the plan needs to know of the days before. */
export type Said = { key: string; to: string; on: PlainDate; outcome: CardOutcome | null };

/** One for each item of each card, in their order. */
export function saidIn(cards: readonly CardRecord[]): readonly Said[] {
  return cards.flatMap(({ items, to, on, outcome }) =>
    items.map(({ key }) => ({ key, to: to.entraObjectId, on, outcome })),
  );
}
