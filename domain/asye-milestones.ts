import { type Moved, monthsAfter, movedBy, type Pause, stretched } from './asye-dates.ts';
import type { MilestoneSeen } from './asye-lens.ts';
import type { Milestone } from './council.ts';
import { addDays, daysBetween, type PlainDate } from './dates.ts';
import type { Fte } from './exact.ts';
import type { AsyeMilestoneRow } from './workforce.ts';

/** One milestone of one person as it stands today. */
export type MilestoneNow = Milestone & Omit<MilestoneSeen, 'readyAt'>;

export type Times = {
  start: PlainDate;
  fte: Fte;
  pauses: readonly Pause[];
  /** The pause that runs today; null: none does. */
  paused: Pause | null;
  /** The day up to which an open pause counts. */
  until: PlainDate;
  today: PlainDate;
  /** The day 24 months after the start. */
  limit: PlainDate;
};

/** How many days ahead a milestone is due soon. */
const soonDays = 28;

/** A milestone's dates and state; `row` is what the file and the records say of it. */
export function milestoneNow(own: Milestone, row: AsyeMilestoneRow | undefined, times: Times): MilestoneNow {
  const { start, fte, today } = times;
  const doneOn = row?.doneOn ?? null;
  const dueOn = row?.dueOn ?? null;
  const offset = monthsAfter(start, own.months);
  const to = stretched(start, offset, fte);
  const baseline = dueOn ?? to;
  const { due, pauses } = movedBy(times.pauses, baseline, doneOn, times.until);
  const stretch = to === offset ? null : { fte, to };
  return {
    ...own,
    ...stateOf(own, due, doneOn, times.paused, today),
    baseline,
    due,
    why: { start, months: own.months, offset, stretch, dueOn, pauses: pauses as readonly Moved[] },
    doneOn,
    past24: due > times.limit,
  };
}

/**
 * Done stays done; an optional one waits for nobody. In a pause what was overdue when it began stays so by that many
 * days, and everything else waits.
 */
function stateOf(
  { optional }: Milestone,
  due: PlainDate,
  doneOn: PlainDate | null,
  paused: Pause | null,
  today: PlainDate,
): Pick<MilestoneNow, 'state' | 'daysLate' | 'frozen'> {
  const open = { daysLate: 0, frozen: false };
  if (doneOn !== null) return { state: 'done', daysLate: Math.max(0, daysBetween(due, doneOn)), frozen: false };
  if (optional) return { state: 'optional', ...open };
  if (paused !== null) {
    if (due >= paused.from) return { state: 'paused', ...open };
    return { state: 'overdue', daysLate: daysBetween(due, paused.from), frozen: true };
  }
  if (due < today) return { state: 'overdue', daysLate: daysBetween(due, today), frozen: false };
  return { state: due <= addDays(today, soonDays) ? 'due-soon' : 'later', ...open };
}
