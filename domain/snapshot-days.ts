import { addMonths, type PlainDate } from './dates.ts';
import type { Picture } from './picture.ts';

const daysOf = new WeakMap<object, readonly PlainDate[]>();

/** All days on which anybody counted cases, oldest first. */
function snapshotDays(picture: Picture): readonly PlainDate[] {
  const before = daysOf.get(picture.shared);
  if (before) return before;
  const days = new Set([
    ...picture.workforce.caseloads.map((own) => own.date),
    ...picture.workforce.teamCaseloads.map((own) => own.date),
  ]);
  const sorted = [...days].sort();
  daysOf.set(picture.shared, sorted);
  return sorted;
}

/** The newest snapshot day before a day; null where there is none. */
export function lastSnapshotBefore(picture: Picture, day: PlainDate): PlainDate | null {
  return snapshotDays(picture).findLast((own) => own < day) ?? null;
}

/** The last snapshot day of each of the 13 months up to today's. */
export function monthEnds(picture: Picture): readonly PlainDate[] {
  const first = addMonths(picture.today, -12).slice(0, 7);
  const last = new Map<string, PlainDate>();
  for (const day of snapshotDays(picture)) {
    if (day <= picture.today && day.slice(0, 7) >= first) last.set(day.slice(0, 7), day);
  }
  return [...last.values()];
}
