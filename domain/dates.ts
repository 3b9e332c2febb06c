import { Temporal } from 'temporal-polyfill';

/** A day without a time or zone, 'YYYY-MM-DD'. Compares as a string. */
export type PlainDate = string & { readonly plainDate: unique symbol };

/** The text as a date, or undefined where it is not a day that exists, written YYYY-MM-DD. */
export function plainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
  } catch {
    return undefined;
  }
}

/** For literals in code and tests: throws where the text is no date. */
export function day(text: string): PlainDate {
  const date = plainDate(text);
  if (date === undefined) throw new RangeError(`${text} is not a date`);
  return date;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}

/** Adds calendar months; a day that the month does not have becomes its last: 31 August + 6 is 28 or 29 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as PlainDate;
}

/** Days from one date to another: 0 for the same day, negative where the second lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Monday = 1 … Sunday = 7. */
export function weekday(date: PlainDate): number {
  return ((new Date(Date.parse(date)).getUTCDay() + 6) % 7) + 1;
}

let lastAsked: { minute: string; timeZone: string; day: PlainDate } | undefined;

/** The day that it is at an instant (ISO 8601, UTC) in a time zone. */
export function dayAt(instant: string, timeZone: string): PlainDate {
  // Every message asks, and within a minute of UTC no zone begins another day.
  const minute = instant.endsWith('Z') ? instant.slice(0, 16) : instant;
  if (lastAsked?.minute === minute && lastAsked.timeZone === timeZone) return lastAsked.day;
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString() as PlainDate;
  lastAsked = { minute, timeZone, day };
  return day;
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
