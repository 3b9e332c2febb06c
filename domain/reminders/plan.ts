import type { Instant } from '../action.ts';
import { type ReminderKind, reminderKinds } from '../council.ts';
import type { PlainDate } from '../dates.ts';
import type { Picture } from '../picture.ts';
import { type CardSlot, cardId, type PlannedCard, type ReminderItem } from '../reminder.ts';
import { isWorkingDay } from '../working-days.ts';
import { actionsDue } from './actions-due.ts';
import { agencyWeekly } from './agency-weekly.ts';
import { asyeDigest } from './asye-digest.ts';
import { asyeMilestone } from './asye-milestone.ts';
import { type Candidate, type Rule, type Run, slotOf } from './candidate.ts';
import { cardDayOf, speaksFor } from './card-days.ts';
import { caseloadReport } from './caseload-report.ts';
import { dataLate } from './data-late.ts';
import { escalation } from './escalation.ts';
import { keyOf, type Matter, matter } from './keys.ts';
import { leadersOf } from './leaders.ts';
import { allowedTime, clocksAt, whenOf } from './local-time.ts';
import { isOptedOut } from './preferences.ts';
import { type Reader, type Remembered, readersOf } from './readers.ts';
import { registrationRenewal } from './registration-renewal.ts';
import { isSettled } from './said.ts';
import { supervisionDue } from './supervision-due.ts';
import { supervisionOwn } from './supervision-own.ts';
import { whyOf } from './why.ts';

/** The kinds that the data of today supports; the others come with theirs. */
const rules: Readonly<Partial<Record<ReminderKind, Rule>>> = {
  'supervision-due': supervisionDue,
  'supervision-own': supervisionOwn,
  'actions-due': actionsDue,
  'caseload-report': caseloadReport,
  'asye-milestone': asyeMilestone,
  'asye-digest': asyeDigest,
  'agency-weekly': agencyWeekly,
  'registration-renewal': registrationRenewal,
  escalation,
  'data-late': dataLate,
};

/** The weekdays of a weekly kind where council.yaml says nothing. */
const usualWeekdays: Readonly<Partial<Record<ReminderKind, readonly number[]>>> = { 'caseload-report': [1, 4] };

export type PlanInputs = Remembered & {
  /** Of the day that is planned: `picture.today`, by the council's clock. */
  picture: Picture;
  /** The recipient's time zone; undefined: the council's, which is `timeZone`. */
  timeZoneOf(entraObjectId: string): string | undefined;
  timeZone: string;
  /** Left out, the whole day is planned, whatever the time. */
  now?: Instant;
};

export type Plan = {
  /** What ought to be said by now; of a whole day, all of it. Somebody without an EntraObjectId has '' there and cannot be reached. */
  cards: readonly PlannedCard[];
  /** Whose time has not come. */
  later: readonly PlannedCard[];
  /** Whose day, or hours, have passed by the recipient's clock: missed. */
  late: readonly PlannedCard[];
  /** What somebody opted out of, or paused; the id is the card's with ':opted-out'. */
  optedOut: readonly PlannedCard[];
  /** What somebody who is away would have got; nobody is told later. */
  dropped: readonly PlannedCard[];
};

/**
 * Who ought to get what card on a day, and when: at most one card of the day and one of escalations a person, holding all
 * that is due. A pure function of what stands today, what was said and what people prefer, so asking again plans nothing
 * anew, and after an outage only how things stand now is said.
 */
export function planReminders(inputs: PlanInputs): Plan {
  const { picture, timeZone, timeZoneOf, now } = inputs;
  const on = picture.today;
  const plan = { cards: [], later: [], late: [], optedOut: [], dropped: [] } as Record<keyof Plan, PlannedCard[]>;
  // Nobody gets a card on a day that is nobody's working day.
  if (!isWorkingDay(on)) return plan;
  const clockOf = now === undefined ? undefined : clocksAt(now, timeZone);
  for (const [reader, slots] of matters(inputs)) {
    const { to, away, said, cameBackAt } = reader;
    for (const [slot, wanted] of slots) {
      const id = cardId(on, to.entraObjectId === '' ? `staff-${to.staffId}` : to.entraObjectId, slot);
      const done = (own: string) =>
        isSettled(
          said.findLast((card) => card.id === own),
          cameBackAt,
        );
      const put = (into: keyof Plan, own: string, items: readonly Planned[]) => {
        if (items.length > 0 && !done(own)) plan[into].push(cardOf(inputs, { id: own, reader, slot, items }));
      };
      if (away) {
        put('dropped', id, wanted);
        continue;
      }
      const optedOut = wanted.filter(({ of }) => isOptedOut(reader.preferences, of.kind, on));
      put('optedOut', `${id}:opted-out`, optedOut);
      const items = wanted.filter((own) => !optedOut.includes(own));
      const at = timeOf(picture, reader, items);
      const when = clockOf ? whenOf({ on, at }, clockOf(timeZoneOf(to.entraObjectId))) : 'now';
      put(when === 'now' ? 'cards' : when === 'later' ? 'later' : 'late', id, items);
    }
  }
  for (const cards of Object.values(plan)) cards.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  return plan;
}

type Planned = { of: Candidate; item: ReminderItem };

/** Everything to be said today, by person and slot: what the calendar asks, what is still owed, what somebody wanted today. */
function matters(inputs: PlanInputs): ReadonlyMap<Reader, ReadonlyMap<CardSlot, readonly Planned[]>> {
  const { picture } = inputs;
  const run = runOf(inputs);
  const found = new Map<Reader, Map<Matter, Planned>>();
  for (const [kind, rule] of Object.entries(rules) as [ReminderKind, Rule][]) {
    if (picture.council.reminders[kind].off) continue;
    for (const of of rule(run)) {
      const { to, subject } = of;
      const own = of.asked || to.owed.size > 0 || to.resting.size > 0 ? matter(kind, subject) : null;
      const day = own === null ? null : dayOf(of, own, run.on);
      if (own === null || day === null) continue;
      const mine = found.get(to) ?? new Map<Matter, Planned>();
      found.set(to, mine);
      const before = mine.get(own);
      // Whoever is told as manager and as head of service is told once.
      if (before && (before.of.asked || !of.asked)) continue;
      const { about, teamId, stage, dueOn } = of;
      mine.set(own, { of, item: { key: keyOf(own, day, stage), kind, about, teamId, stage, dueOn } });
    }
  }
  return new Map([...found].map(([reader, own]) => [reader, bySlot(own.values())]));
}

/** The day that goes into the key; null: not today. */
function dayOf({ kind, to, asked }: Candidate, own: Matter, on: PlainDate): PlainDate | null {
  const rests = slotOf(kind) === 'day' ? to.resting.get(own) : undefined;
  if (rests !== undefined && rests > on) return null;
  if (asked || (rests !== undefined && to.day && speaksFor(to.day, rests))) return on;
  return to.owed.get(own) ?? null;
}

function bySlot(planned: Iterable<Planned>): ReadonlyMap<CardSlot, readonly Planned[]> {
  const slots = new Map<CardSlot, Planned[]>();
  for (const own of planned) {
    const slot = slotOf(own.of.kind);
    const before = slots.get(slot);
    if (before) before.push(own);
    else slots.set(slot, [own]);
  }
  return slots;
}

function runOf(inputs: PlanInputs): Run {
  const { picture } = inputs;
  const on = picture.today;
  const settings = picture.council.reminders;
  const readers = readersOf(picture, on, inputs);
  const days = new Map<string, ReturnType<typeof cardDayOf>>();
  const weekdaysOf = (kind: ReminderKind) => {
    const own = settings[kind].days;
    return own !== null && 'weekdays' in own ? own.weekdays : null;
  };
  return {
    picture,
    on,
    readers,
    leaders: leadersOf(picture, readers),
    weekdays: (kind) => weekdaysOf(kind) ?? usualWeekdays[kind] ?? [1],
    before: (kind, otherwise) => {
      const own = settings[kind].days;
      return own !== null && 'before' in own ? own.before : otherwise;
    },
    dayFor: (kind, reader) => {
      const only = weekdaysOf(kind);
      if (only === null || reader.day === null) return reader.day;
      const { staffId } = reader.to;
      const workingDays = (staffId === null ? undefined : picture.inPost.get(staffId))?.workingDays ?? null;
      const key = `${workingDays?.join() ?? ''} ${only.join()}`;
      const known = days.get(key);
      if (known !== undefined) return known;
      const made = cardDayOf(on, workingDays, only);
      days.set(key, made);
      return made;
    },
  };
}

/** One card has one time: the latest of its kinds', so that no kind comes before its own; or the one that the person chose. */
function timeOf({ council }: Picture, { preferences }: Reader, items: readonly Planned[]): string {
  const latestOf = (at: string, { of }: Planned) => {
    const own = council.reminders[of.kind].at;
    return own > at ? own : at;
  };
  return allowedTime(preferences.at ?? items.reduce(latestOf, ''));
}

function cardOf(
  { picture }: PlanInputs,
  { id, reader, slot, items }: { id: string; reader: Reader; slot: CardSlot; items: readonly Planned[] },
): PlannedCard {
  const sorted = items.toSorted((a, b) => byUrgency(a.item, b.item));
  return {
    id,
    on: picture.today,
    at: timeOf(picture, reader, items),
    to: reader.to,
    slot,
    items: sorted.map(({ item }) => item),
    why: whyOf(
      picture,
      sorted.map(({ of }) => of),
    ),
  };
}

/** By kind in the order of the calendar, then the longest overdue first; unsigned records stand below the supervisions. */
function byUrgency(a: ReminderItem, b: ReminderItem): number {
  const kinds = reminderKinds.indexOf(a.kind) - reminderKinds.indexOf(b.kind);
  const staged = Number(a.stage === null) - Number(b.stage === null);
  return kinds || staged || compare(a.dueOn ?? '9', b.dueOn ?? '9') || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
