import type { PracticeChange } from './action.ts';
import { daysBetween, earlier, type PlainDate } from './dates.ts';
import type { Supervision } from './practice.ts';
import type { Says } from './practice-dates.ts';
import type { StaffId } from './question.ts';
import type { SupervisionRow } from './workforce.ts';

type Meeting = { -readonly [key in keyof Supervision]: Supervision[key] };

/** So far may two dates of one meeting lie apart, and one that was held use up a booking. */
const sameWithin = 2;

/** One person's rows of the file, with a meeting that both sides wrote down once. In the order of their days. */
export function bothSidesOnce(rows: readonly SupervisionRow[]): readonly Supervision[] {
  const meetings: Meeting[] = [];
  const seen = new Map<string, Meeting>();
  for (const row of rows) {
    const key = `${row.heldOn} ${row.bookedFor} ${row.type}`;
    const before = seen.get(key);
    if (before) merge(before, row);
    else {
      const meeting = { ...row, recorded: null };
      seen.set(key, meeting);
      meetings.push(meeting);
    }
  }
  return unspent(meetings);
}

/** What is known of one meeting from two sides: the longer minutes, the earlier signature, whichever supervisor is named. */
function merge(into: Meeting, other: Omit<Supervision, 'recorded'>): void {
  into.supervisor ??= other.supervisor;
  into.minutes = into.minutes === null ? other.minutes : Math.max(into.minutes, other.minutes ?? 0);
  into.recordSignedOn = earliest(into.recordSignedOn, other.recordSignedOn);
  into.cancelled ??= other.cancelled;
}

function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || b === null ? (a ?? b) : earlier(a, b);
}

/** Ordered, without the bookings that were held, on their day or near it. Those cancelled stay. */
function unspent(meetings: readonly Meeting[]): readonly Supervision[] {
  const held = meetings.filter((own) => own.heldOn !== null);
  const kept = meetings.filter(
    ({ bookedFor, cancelled, type }) =>
      bookedFor === null || cancelled !== null || !held.some((own) => own.type === type && near(own.heldOn, bookedFor)),
  );
  return kept.sort((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)];
    return one === other ? Number(a.heldOn === null) - Number(b.heldOn === null) : one < other ? -1 : 1;
  });
}

const dayOf = (own: Supervision) => own.heldOn ?? own.bookedFor ?? ('' as PlainDate);

function near(a: PlainDate | null, b: PlainDate): boolean {
  return a !== null && Math.abs(daysBetween(a, b)) <= sameWithin;
}

/**
 * One person's supervision with what was recorded in Teams laid over the file's rows. A row of the file within two days
 * of a recorded one is the same: the record's day and minutes stand, and `says` takes down where the file differs.
 */
export function supervisionsOver(
  staffId: StaffId,
  file: readonly Supervision[],
  changes: readonly PracticeChange[],
  says: Says,
): readonly Supervision[] {
  const recorded: Meeting[] = [];
  const bookings = new Map<PlainDate, Meeting>();
  for (const change of changes) {
    if (change.kind === 'supervision-held') {
      const { heldOn, supervisor, minutes, id } = change;
      const side = { ...blank(staffId), heldOn, supervisor, minutes, recorded: id };
      const before = recorded.find((own) => own.heldOn === heldOn);
      if (before) merge(before, side);
      else recorded.push(side);
    } else if (change.kind === 'supervision-booked') {
      const { bookedFor, supervisor, id } = change;
      bookings.set(bookedFor, { ...blank(staffId), bookedFor, supervisor, recorded: id });
    } else if (change.kind === 'supervision-cancelled') {
      const { bookedFor, reason } = change;
      const open = bookings.get(bookedFor) ?? file.find((own) => own.bookedFor === bookedFor && isProfessional(own));
      if (open) bookings.set(bookedFor, { ...open, cancelled: reason });
    }
  }
  const signed = changes.filter((change) => change.kind === 'record-signed');
  if (recorded.length + bookings.size + signed.length === 0) return file;
  const meetings: Meeting[] = [...recorded];
  for (const row of file) {
    const same = isProfessional(row) ? sameRecorded(row, recorded, bookings) : undefined;
    if (!same) meetings.push({ ...row });
    else takeIn(same, row, says);
  }
  meetings.push(...bookings.values());
  for (const { heldOn, signedOn } of signed) {
    const own = nearest(meetings, heldOn);
    if (own) own.recordSignedOn = earliest(own.recordSignedOn, signedOn);
  }
  return unspent(meetings);
}

function blank(staffId: StaffId): Meeting {
  const none = { supervisor: null, heldOn: null, bookedFor: null, minutes: null, recordSignedOn: null };
  return { staffId, ...none, type: 'professional', cancelled: null, recorded: null };
}

const isProfessional = (own: Supervision) => own.type === 'professional';

function sameRecorded(
  row: Supervision,
  recorded: readonly Meeting[],
  bookings: ReadonlyMap<PlainDate, Meeting>,
): Meeting | undefined {
  return row.heldOn !== null ? nearest(recorded, row.heldOn) : bookings.get(row.bookedFor ?? ('' as PlainDate));
}

/** The professional one held on a day, else the nearest within two days of it. */
function nearest(meetings: readonly Meeting[], day: PlainDate): Meeting | undefined {
  let found: Meeting | undefined;
  const away = (own: Meeting) => (own.heldOn === null ? Infinity : Math.abs(daysBetween(own.heldOn, day)));
  for (const own of meetings) {
    if (!isProfessional(own) || away(own) > sameWithin) continue;
    if (!found || away(own) < away(found)) found = own;
  }
  return found;
}

function takeIn(same: Meeting, row: Supervision, says: Says): void {
  const [recorded, file] = [dayOf(same), dayOf(row)];
  const minutes = same.minutes !== null && row.minutes !== null && same.minutes !== row.minutes;
  const uncancelled = row.bookedFor !== null && (same.cancelled === null) !== (row.cancelled === null);
  if (recorded !== file || minutes || (uncancelled && same.cancelled === null)) says('supervision', recorded, file);
  same.supervisor ??= row.supervisor;
  same.minutes ??= row.minutes;
  same.recordSignedOn = earliest(same.recordSignedOn, row.recordSignedOn);
}
