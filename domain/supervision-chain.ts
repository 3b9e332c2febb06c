import { addDays, type PlainDate } from './dates.ts';
import type { StaffId } from './question.ts';
import { type DueBasis, daysAfterReturn, dueAfter } from './supervision-due.ts';
import type { InForce } from './supervision-stage.ts';

/** A long absence: its first day, and the first day back (null: not known yet). */
export type Absence = { from: PlainDate; returned: PlainDate | null };

/** A supervision that fell due on a day, and when it was held; null: not yet. Due dates while away are not among them. */
export type Due = { on: PlainDate; heldOn: PlainDate | null };

export type Chain = { dues: readonly Due[]; next: { on: PlainDate; basis: DueBasis } };

/**
 * The due dates of one person from their start to the next one ahead, each counted from the supervision before it by the
 * rule in force on that day. After a long absence one is due 7 days after the return, whatever was due before.
 * `held` are professional ones, oldest first and none after today; `absences` in the order of their days.
 */
export function chainOf(of: {
  /** The start in the role. */
  start: PlainDate;
  held: readonly { on: PlainDate; by: StaffId | null }[];
  absences: readonly Absence[];
  inForce: (day: PlainDate) => InForce;
  today: PlainDate;
}): Chain {
  const { start, held, inForce, today } = of;
  const absences = of.absences.filter(({ from }) => from <= today);
  const dues: Due[] = [];
  const first = held[0];
  // Where the staff list begins after the first supervision, nobody knows when that one was due.
  let at = first && first.on <= start ? 0 : -1;
  for (;;) {
    const last = held[at];
    const from = last?.on ?? start;
    const heldOn = held[at + 1]?.on ?? null;
    const { rule, stage } = inForce(from);
    let on = dueAfter(from, rule.days);
    let basis: DueBasis = {
      kind: last ? 'held' : 'role start',
      from,
      days: rule.days,
      rule,
      stage,
      by: last?.by ?? null,
    };
    for (const { from: left, returned } of absences) {
      if (returned === null || returned <= from || (heldOn !== null && returned > heldOn)) continue;
      if (on < left) dues.push({ on, heldOn });
      on = addDays(returned, daysAfterReturn);
      basis = { ...basis, kind: 'return', from: returned, days: daysAfterReturn };
    }
    if (!absences.some((own) => isAway(own, on))) dues.push({ on, heldOn });
    if (heldOn === null) return { dues, next: { on, basis } };
    at += 1;
  }
}

function isAway({ from, returned }: Absence, day: PlainDate): boolean {
  return from <= day && (returned === null || returned > day);
}

/** Dues of a period that can be judged: past, or held already. Due today and not held waits until tomorrow. */
export function judged(
  dues: readonly Due[],
  period: { from: PlainDate; to: PlainDate },
  today: PlainDate,
): readonly Due[] {
  return dues.filter(
    ({ on, heldOn }) => on >= period.from && on <= period.to && (on < today || (on === today && heldOn !== null)),
  );
}
