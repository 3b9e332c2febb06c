import type { Instant } from '../action.ts';
import { addDays, type PlainDate } from '../dates.ts';
import type { CardRecord, CardSlot } from '../reminder.ts';
import { type Matter, partsOf } from './keys.ts';

/** What the ledger remembers of a person's card, as far as the plan needs it. */
export type Said = Pick<CardRecord, 'id' | 'on' | 'slot' | 'items' | 'outcome' | 'settledAt'>;

/** What was missed longer ago than this is left to the calendar. */
const mostDays = 14;

/**
 * The matters that a person is still owed, with the day for which each was asked: those of cards before today that did
 * not arrive, or may not have, unless a later card arrived. One that found nobody is owed only once the person has come
 * back (installed the app, or written) since.
 */
export function owedOf(
  said: readonly Said[],
  on: PlainDate,
  cameBackAt: Instant | undefined,
): ReadonlyMap<Matter, PlainDate> {
  const oldest = addDays(on, -mostDays);
  const recent = said.filter((own) => own.on < on && own.on >= oldest);
  const arrived = new Map<CardSlot, PlainDate>();
  for (const { slot, on: day, outcome } of recent) {
    if (outcome === 'sent' && day > (arrived.get(slot) ?? '')) arrived.set(slot, day);
  }
  const owed = new Map<Matter, PlainDate>();
  for (const own of recent) {
    if (!isOpen(own, cameBackAt) || own.on < (arrived.get(own.slot) ?? '')) continue;
    for (const { key } of own.items) {
      const parts = partsOf(key);
      if (parts && parts.on > (owed.get(parts.matter) ?? '')) owed.set(parts.matter, parts.on);
    }
  }
  return owed;
}

function isOpen({ outcome, settledAt }: Said, cameBackAt: Instant | undefined): boolean {
  if (outcome === 'unreachable') return cameBackAt !== undefined && cameBackAt > settledAt;
  return outcome !== 'sent' && outcome !== 'opted-out';
}

/**
 * Whether nothing more is to be done about a card of today. A claim that runs, or was released, decides for itself; one
 * missed today is asked for again where the clock was put back.
 */
export function isSettled(own: Said | undefined, cameBackAt: Instant | undefined): boolean {
  if (own === undefined || own.outcome === null) return false;
  if (own.outcome === 'throttled' || own.outcome === 'missed') return false;
  return own.outcome !== 'unreachable' || !isOpen(own, cameBackAt);
}
