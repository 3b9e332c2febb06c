import { addDays, type PlainDate } from '../domain/dates.ts';
import { isWorkingDay } from '../domain/working-days.ts';

const known = new Map<PlainDate, boolean>();

/** A large council asks about the same few hundred days a million times. */
function works(date: PlainDate): boolean {
  let working = known.get(date);
  if (working === undefined) {
    working = isWorkingDay(date);
    known.set(date, working);
  }
  return working;
}

/** The day itself, or the last working day before it. */
export function workingDayBefore(date: PlainDate): PlainDate {
  let day = date;
  while (!works(day)) day = addDays(day, -1);
  return day;
}

/** So many working days after a day. */
export function workingDaysAfter(date: PlainDate, days: number): PlainDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (works(day)) left -= 1;
  }
  return day;
}
