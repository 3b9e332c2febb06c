import type { SupervisionRule } from './council.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from './dates.ts';
import type { StaffId } from './question.ts';

/** How a supervision stands today. 'due soon' includes today and, with days of grace, the days of grace. */
export type SupervisionState = 'overdue' | 'due soon' | 'in date';

/**
 * Why a supervision is due on its day: `days` from `from`, which is the day of the last one, the start in the role where
 * none was ever held, or the return from a long absence. `rule` and `stage` are those in force on the day of the last
 * one (or on the start). All that a sentence about it needs.
 */
export type DueBasis = {
  kind: 'held' | 'role start' | 'return';
  from: PlainDate;
  days: number | 'month';
  rule: SupervisionRule;
  /** The stage of the NQSW's programme; null: not on one. `words` say it: "weeks 1 to 6". */
  stage: { code: string; words: string } | null;
  /** Who held the last one, where it is counted from that. */
  by: StaffId | null;
};

/** Days from the return after a long absence to the next supervision. */
export const daysAfterReturn = 7;

/** A day and an interval on: 'month' is a calendar month, its end clipped. Weekends do not shift it. */
export function dueAfter(from: PlainDate, days: number | 'month'): PlainDate {
  return days === 'month' ? addMonths(from, 1) : addDays(from, days);
}

/** For how many days, the due day included, a supervision is due soon: the last quarter of its interval, at least 2. */
export function dueSoonDays(interval: number): number {
  return Math.max(2, Math.ceil(interval / 4));
}

/** How a due date stands on a day. Days of grace only shift when it is overdue. */
export function stateOn(
  today: PlainDate,
  due: { from: PlainDate; on: PlainDate },
  graceDays: number,
): SupervisionState {
  if (addDays(due.on, graceDays) < today) return 'overdue';
  const soon = addDays(today, dueSoonDays(daysBetween(due.from, due.on)) - 1);
  return due.on <= soon ? 'due soon' : 'in date';
}
