import { addMonths, type PlainDate } from './dates.ts';
import type { CaseloadSnapshot } from './workforce.ts';

/** The first day whose snapshot may still name people: as many months before a day as the council keeps them. */
export function namedSince(today: PlainDate, months: number): PlainDate {
  return addMonths(today, -months);
}

/**
 * The snapshots, those from before `namedFrom` without ids: their rows keep team, group, FTE and cases, so that the
 * trends of teams stay, but whose they were is gone (StaffId ''). The others are the same objects as before, and so is
 * the list where nothing changes.
 */
export function anonymised(snapshots: readonly CaseloadSnapshot[], namedFrom: PlainDate): readonly CaseloadSnapshot[] {
  const isOld = ({ date, rows }: CaseloadSnapshot) => date < namedFrom && rows.some(({ staffId }) => staffId !== '');
  if (!snapshots.some(isOld)) return snapshots;
  return snapshots.map((snapshot) =>
    isOld(snapshot) ? { ...snapshot, rows: snapshot.rows.map((row) => ({ ...row, staffId: '' })) } : snapshot,
  );
}
