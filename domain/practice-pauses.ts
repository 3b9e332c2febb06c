import type { PracticeChange } from './action.ts';
import type { PlainDate } from './dates.ts';
import type { Says } from './practice-dates.ts';
import type { AsyePauseRow } from './workforce.ts';

type Pause = { -readonly [key in keyof AsyePauseRow]: AsyePauseRow[key] };

/**
 * One person's pauses in the order of their days. One recorded in Teams that overlaps one of the file is the same pause:
 * the recorded days stand, what the record leaves open is the file's, and where both name a day and differ it is said.
 */
export function pausesOver(
  file: readonly AsyePauseRow[],
  changes: readonly PracticeChange[],
  says: Says,
): readonly AsyePauseRow[] {
  const recorded: Pause[] = [];
  const ends = new Map<PlainDate, PlainDate>();
  for (const change of changes) {
    if (change.kind === 'asye-paused') {
      const { staffId, from, reason, by } = change;
      // Two people who record the same pause at once record one.
      if (recorded.some((own) => overlap(own, { from, to: null }))) continue;
      recorded.push({ staffId, from, to: null, reason, agreedBy: by });
    } else if (change.kind === 'asye-resumed') {
      const own = recorded.find((pause) => pause.from === change.from);
      if (own) own.to = change.to;
      else ends.set(change.from, change.to);
    }
  }
  if (recorded.length === 0 && ends.size === 0) return file;
  const rest: AsyePauseRow[] = [];
  for (const row of file) {
    const own = recorded.find((pause) => overlap(pause, row));
    const end = own ? ends.get(row.from) : undefined;
    if (own) {
      if (own.from !== row.from) says('pause', own.from, row.from);
      own.to ??= end ?? row.to;
      if (own.to !== null && row.to !== null && own.to !== row.to) says('pause', own.to, row.to);
      own.reason ??= row.reason;
      continue;
    }
    const to = ends.get(row.from);
    if (to !== undefined && row.to !== null && row.to !== to) says('pause', to, row.to);
    rest.push(to === undefined ? row : { ...row, to });
  }
  return [...rest, ...recorded].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function overlap(a: { from: PlainDate; to: PlainDate | null }, b: { from: PlainDate; to: PlainDate | null }): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}
