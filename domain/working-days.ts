import { createRequire } from 'node:module';
import { addDays, type PlainDate, weekday } from './dates.ts';

type Holiday = { date: string; type: string };
type Calendar = { getHolidays(year: number): Holiday[] };

// The calendar takes a third of a second to load, and most questions never ask for a working day.
let calendar: Calendar | undefined;
const years = new Map<number, ReadonlySet<string>>();

function bankHolidaysOf(year: number): ReadonlySet<string> {
  const known = years.get(year);
  if (known) return known;
  if (!calendar) {
    const Holidays = createRequire(import.meta.url)('date-holidays');
    calendar = new Holidays('GB', 'ENG') as Calendar;
  }
  const days = new Set(
    calendar
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10)),
  );
  years.set(year, days);
  return days;
}

/** Whether a day is a bank holiday of England and Wales, substitute days included. */
export function isBankHoliday(date: PlainDate): boolean {
  return bankHolidaysOf(Number(date.slice(0, 4))).has(date);
}

/** Monday to Friday, and no bank holiday of England and Wales. */
export function isWorkingDay(date: PlainDate): boolean {
  return weekday(date) <= 5 && !isBankHoliday(date);
}

/** The nth working day after a date (n ≥ 1); for n = 0 the date itself where it is one, else the next. */
export function addWorkingDays(date: PlainDate, n: number): PlainDate {
  let at = date;
  if (n === 0) while (!isWorkingDay(at)) at = addDays(at, 1);
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from`, up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}

const daysBefore = new Map<number, Map<PlainDate, PlainDate>>();

/** The last working day after which so many working days lie up to a date, and with it; the counterpart of `workingDaysBetween`. */
export function workingDaysBefore(date: PlainDate, days: number): PlainDate {
  // Thousands of dates are the same few.
  const dates = daysBefore.get(days) ?? new Map<PlainDate, PlainDate>();
  daysBefore.set(days, dates);
  const known = dates.get(date);
  if (known !== undefined) return known;
  let at = date;
  for (let left = days; left > 0; at = addDays(at, -1)) if (isWorkingDay(at)) left -= 1;
  while (!isWorkingDay(at)) at = addDays(at, -1);
  if (dates.size >= 2_000) dates.clear();
  dates.set(date, at);
  return at;
}
