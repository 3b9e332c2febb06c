import type { Instant } from './action.ts';
import type { ReminderKind } from './council.ts';
import type { PlainDate } from './dates.ts';
import type { StaffId, TeamId } from './question.ts';

/** Who gets a reminder: somebody on the staff list, or named in access.csv only (then without a StaffId). */
export type Recipient = { staffId: StaffId | null; upn: string | null; entraObjectId: string };

export type ReminderStage = 'due-soon' | 'due' | 'overdue';

/** One fact to remind of. The key is made of what makes it this fact, with ':' between, so that it is said once. */
export type ReminderItem = {
  key: string;
  kind: ReminderKind;
  about: readonly StaffId[];
  teamId: TeamId | null;
  stage: ReminderStage | null;
  dueOn: PlainDate | null;
};

/** A person has at most one card of a day; escalations and alerts come by themselves. */
export type CardSlot = 'day' | 'escalation' | 'alert';

/** A card as planned. `at` is HH:MM in the recipient's time zone, and `why` what the card says about why it came. */
export type PlannedCard = {
  id: string;
  on: PlainDate;
  at: string;
  to: Recipient;
  slot: CardSlot;
  items: readonly ReminderItem[];
  why: string;
};

/** The id of the one card that a person can get on a day in a slot. */
export function cardId(on: PlainDate, entraObjectId: string, slot: CardSlot): string {
  return `card:${on}:${entraObjectId.toLowerCase()}:${slot}`;
}

/**
 * What became of a card. `throttled`: not taken yet, a later tick tries again; `missed`: its day passed before it could
 * be sent; `in-doubt`: it may have arrived, and is not sent again by itself.
 */
export type CardOutcome = 'sent' | 'unreachable' | 'throttled' | 'failed' | 'in-doubt' | 'missed' | 'opted-out';

/** A card as it is remembered, without what names the recipient. `outcome` null: somebody is at it. */
export type CardRecord = Omit<PlannedCard, 'to' | 'why'> & {
  to: Omit<Recipient, 'upn'>;
  outcome: CardOutcome | null;
  /** A code; '' where there is nothing to add. */
  reason: string;
  /** When it came to this. */
  settledAt: Instant;
  /** What is needed to update it; null unless it was sent. */
  activityId: string | null;
  conversationId: string | null;
};
