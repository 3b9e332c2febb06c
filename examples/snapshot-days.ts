import { addDays, addMonths, type PlainDate, weekday } from '../domain/dates.ts';

const weeksOfTwiceWeekly = 8;
const months = 13;

function lastReportDay(date: PlainDate): PlainDate {
  const past = weekday(date);
  return addDays(date, past >= 4 ? 4 - past : 1 - past);
}

/**
 * The days on which the council counts cases, oldest first: every Monday and Thursday of the last eight weeks up to
 * today, before that the last such day of each month, thirteen months back. At most `count` of them, the newest.
 */
export function snapshotDays(today: PlainDate, count = Number.POSITIVE_INFINITY): PlainDate[] {
  const newest = lastReportDay(today);
  const days = [newest];
  const weekly = addDays(newest, -7 * weeksOfTwiceWeekly);
  for (let day = lastReportDay(addDays(newest, -1)); day >= weekly; day = lastReportDay(addDays(day, -1))) {
    days.unshift(day);
  }
  const oldest = addMonths(newest, -months);
  for (let month = `${newest.slice(0, 7)}-01` as PlainDate; month > oldest; month = addMonths(month, -1)) {
    const day = lastReportDay(addDays(month, -1));
    if (day < weekly && day >= oldest) days.unshift(day);
  }
  return days.slice(Math.max(0, days.length - count));
}

/** The quarter ends before a day, oldest first. */
export function quarterEnds(before: PlainDate, count: number): PlainDate[] {
  const ends: PlainDate[] = [];
  for (let month = `${before.slice(0, 7)}-01` as PlainDate; ends.length < count; month = addMonths(month, -1)) {
    const end = addDays(month, -1);
    if (['03', '06', '09', '12'].includes(end.slice(5, 7))) ends.unshift(end);
  }
  return ends;
}
