import type { Change, Instant } from '../../../domain/action.ts';
import type { Council, ReminderKind, ReminderSetting } from '../../../domain/council.ts';
import { addDays, type PlainDate, day as theDay } from '../../../domain/dates.ts';
import { defaultCouncil } from '../../../domain/default-council.ts';
import type { Picture } from '../../../domain/picture.ts';
import type { CardOutcome, PlannedCard } from '../../../domain/reminder.ts';
import { type Plan, planReminders } from '../../../domain/reminders/plan.ts';
import type { Preferences } from '../../../domain/reminders/preferences.ts';
import type { Said } from '../../../domain/reminders/said.ts';
import type { Grant, SupervisionRow, Workforce } from '../../../domain/workforce.ts';
import { held, picture } from '../supervision-people.ts';

export type Told = {
  preferences?: Readonly<Record<string, Preferences>>;
  said?: Readonly<Record<string, readonly Said[]>>;
  cameBackAt?: Readonly<Record<string, Instant>>;
  zones?: Readonly<Record<string, string>>;
  reminders?: Partial<Record<ReminderKind, Partial<ReminderSetting>>>;
  council?: Partial<Council>;
  changes?: readonly Change[];
  now?: Instant;
};

/** The council's settings with other reminders. */
export function settings({ reminders = {}, council = {} }: Told): Partial<Council> {
  const all = Object.entries(defaultCouncil.reminders).map(([kind, own]) => [
    kind,
    { ...own, ...reminders[kind as ReminderKind] },
  ]);
  return { ...council, reminders: Object.fromEntries(all) as Council['reminders'] };
}

export function pictureOn(parts: Partial<Workforce>, on: string, told: Told = {}): Picture {
  const { changes } = told;
  return picture(parts, { on: theDay(on), council: settings(told), ...(changes ? { changes } : {}) });
}

/** The plan of a day, for people whose EntraObjectId is their StaffId in lower case. */
export function planFor(
  of: Picture,
  { preferences = {}, said = {}, cameBackAt = {}, zones = {}, now }: Told = {},
): Plan {
  return planReminders({
    picture: of,
    said: (oid) => said[oid] ?? [],
    preferences: (oid) => preferences[oid],
    cameBackAt: (oid) => cameBackAt[oid],
    timeZoneOf: (oid) => zones[oid],
    timeZone: 'Europe/London',
    ...(now === undefined ? {} : { now }),
  });
}

export function planOn(parts: Partial<Workforce>, on: string, told: Told = {}): Plan {
  return planFor(pictureOn(parts, on, told), told);
}

/** The keys of somebody's items of the given kinds on a day, without the day; the order is the card's. */
export function toldOn(
  parts: Partial<Workforce>,
  on: string,
  to: string,
  kinds: readonly ReminderKind[],
  told: Told = {},
): readonly string[] {
  return itemsOf(planOn(parts, on, told).cards, to, kinds);
}

export function itemsOf(cards: readonly PlannedCard[], to: string, kinds: readonly ReminderKind[]): readonly string[] {
  return cards
    .filter((card) => card.to.entraObjectId === to.toLowerCase())
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ key }) => key.replace(/^[a-z-]+:\d{4}-\d{2}-\d{2}:/, ''));
}

/** A card as the ledger remembers it. */
export function saidAs(card: PlannedCard, outcome: CardOutcome | null, settledAt?: Instant): Said {
  const { id, on, slot, items, at } = card;
  return { id, on, slot, items, outcome, settledAt: settledAt ?? `${on}T${at}:00.000Z` };
}

/** Adds cards to what was said, by recipient. */
export function remember(
  said: Record<string, Said[]>,
  cards: readonly PlannedCard[],
  outcome: CardOutcome = 'sent',
): void {
  for (const card of cards) {
    const oid = card.to.entraObjectId;
    said[oid] = [...(said[oid] ?? []), saidAs(card, outcome)];
  }
}

export function grant(oid: string, role: Grant['role'], service: string | null = null): Grant {
  return { entraObjectId: oid, upn: `${oid}@c.example`, role, service };
}

/** Supervisions of people about whom nothing is ever due: held every five days, and signed. */
export function wellSupervised(ids: readonly string[]): readonly SupervisionRow[] {
  const days: PlainDate[] = [];
  for (let at = theDay('2026-07-01'); at < '2027-02-01'; at = addDays(at, 5)) days.push(at);
  return ids.flatMap((id) => days.map((on) => held(id, on, { recordSignedOn: on })));
}

export const date = (text: string): PlainDate => theDay(text);

/** The cards of one person. */
export function cardsOf({ cards }: Plan, staffId: string): readonly PlannedCard[] {
  return cards.filter(({ to }) => to.staffId === staffId);
}
