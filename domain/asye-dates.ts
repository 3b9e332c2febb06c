import { addDays, addMonths, daysBetween, type PlainDate } from './dates.ts';
import { type Fte, quotient, wholeFte } from './exact.ts';

/** A stretch of time in which a programme stood still; both days are inside it, and without `to` it is open. */
export type Pause = { from: PlainDate; to: PlainDate | null };

/** What one pause did to one due date: its length in days, and whether it moved it. */
export type Moved = { from: PlainDate; to: PlainDate | null; days: number; moved: boolean };

/** The longest that a programme may take, in months from its start. */
export const longestMonths = 24;

/**
 * A day so many calendar months after the start, month ends clipped: 31 August + 6 is 28 or 29 February. A part of a
 * month is that part of its days, half up.
 */
export function monthsAfter(start: PlainDate, months: number): PlainDate {
  const whole = Math.floor(months);
  const from = addMonths(start, whole);
  const thousandths = Math.round((months - whole) * 1_000);
  if (thousandths === 0) return from;
  const days = daysBetween(from, addMonths(start, whole + 1));
  return addDays(from, quotient(days * thousandths, 1_000, 0));
}

/**
 * The same day for somebody part-time: start + (days from the start to it ÷ FTE, half up), from whole
 * ten-thousandths of an FTE. Without FTE nothing can be divided by, and the day stands.
 */
export function stretched(start: PlainDate, date: PlainDate, fte: Fte): PlainDate {
  if (fte <= 0 || fte >= wholeFte) return date;
  return addDays(start, quotient(daysBetween(start, date) * wholeFte, fte, 0));
}

/** A pause's length in days, both its ends inside it; an open one's to today. One that has yet to begin, and is open: 0. */
export function pauseDays(pause: Pause, today: PlainDate): number {
  return Math.max(0, daysBetween(pause.from, pause.to ?? today) + 1);
}

export function isPausedOn(pause: Pause, day: PlainDate): boolean {
  return pause.from <= day && (pause.to === null || pause.to >= day);
}

/**
 * A due date with the pauses applied in the order of their days. Each moves it by its length, unless it was done, or
 * due, before the pause's first day; due on that very day it moves. A pause never brings a date forward.
 */
export function movedBy(
  pauses: readonly Pause[],
  due: PlainDate,
  doneOn: PlainDate | null,
  today: PlainDate,
): { due: PlainDate; pauses: readonly Moved[] } {
  let at = due;
  const moves: Moved[] = [];
  for (const { from, to } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const moved = at >= from && (doneOn === null || doneOn >= from);
    const days = pauseDays({ from, to }, today);
    moves.push({ from, to, days, moved });
    if (moved) at = addDays(at, days);
  }
  return { due: at, pauses: moves };
}

/** What a programme's clock needs to know of one person. */
export type Clock = { start: PlainDate; months: number; fte: Fte; pauses: readonly Pause[]; today: PlainDate };

/** The day on which so many months of the programme are behind somebody, by current dates: stretched, then paused. */
export function currentDay({ start, fte, pauses, today }: Clock, months: number): PlainDate {
  return movedBy(pauses, stretched(start, monthsAfter(start, months), fte), null, today).due;
}

/** Which of `parts` equal parts of the programme a day lies in, from 1; a part begins on the day that ends the last one. */
export function partOn(clock: Clock, parts: number, day: PlainDate): number {
  let part = 1;
  while (part < parts && currentDay(clock, (clock.months * part) / parts) <= day) part += 1;
  return part;
}
