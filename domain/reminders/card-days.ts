import { addDays, type PlainDate, weekday } from '../dates.ts';
import { isWorkingDay } from '../working-days.ts';

/**
 * A day on which somebody can get a card, and what that card speaks for: every day after the last such day of theirs, up
 * to and with this one. So what falls on a weekend, a bank holiday or a day on which they do not work waits, and nothing
 * is spoken for twice.
 */
export type CardDay = {
  on: PlainDate;
  /** The last card day before it. */
  since: PlainDate;
  /** The weekdays (Monday = 1) that it speaks for, with the newest date of each. */
  weekdays: ReadonlyMap<number, PlainDate>;
};

const mondayToFriday = [1, 2, 3, 4, 5];

/**
 * The day as somebody's card day; null where they get no card on it. `workingDays` null: Monday to Friday; of somebody
 * who works at weekends only, too, who would otherwise never hear anything. `only`: the weekdays on which they want
 * cards; one that is no working day moves to their next, as every date does.
 */
export function cardDayOf(
  on: PlainDate,
  workingDays: readonly number[] | null,
  only: readonly number[] | null = null,
): CardDay | null {
  const listed = workingDays?.some((own) => own <= 5) ? workingDays : mondayToFriday;
  const works = (day: PlainDate) => listed.includes(weekday(day)) && isWorkingDay(day);
  const before = (day: PlainDate) => {
    let at = addDays(day, -1);
    while (!works(at)) at = addDays(at, -1);
    return at;
  };
  const wanted = only !== null && only.length > 0 ? only : null;
  const isCardDay = (day: PlainDate) =>
    works(day) && (wanted === null || daysAfter(before(day), day).some((own) => wanted.includes(weekday(own))));
  if (!isCardDay(on)) return null;
  let since = before(on);
  while (!isCardDay(since)) since = before(since);
  return { on, since, weekdays: new Map(daysAfter(since, on).map((own) => [weekday(own), own])) };
}

/** Whether a card of that day speaks for a date. */
export function speaksFor(day: CardDay, date: PlainDate): boolean {
  return date > day.since && date <= day.on;
}

/** The date of the first of these weekdays that the card speaks for; null: of none. */
export function scheduled(day: CardDay, weekdays: readonly number[]): PlainDate | null {
  for (const own of weekdays) {
    const date = day.weekdays.get(own);
    if (date !== undefined) return date;
  }
  return null;
}

function daysAfter(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) days.push(at);
  return days;
}
