import type { PlainDate } from './dates.ts';
import type { StaffId } from './question.ts';
import type { AsyeRow, Spell, Workforce } from './workforce.ts';

/** Who is, or was, on an ASYE, by the files alone: nothing that is recorded in Teams changes it. */
export type Nqsws = {
  /** The NQSWs of today: in post, with a programme that has started and is neither completed nor ended. */
  all: ReadonlyMap<StaffId, AsyeRow>;
  /** The programme that somebody was on as an NQSW on a day, if any. */
  rowOn(id: StaffId, day: PlainDate): AsyeRow | undefined;
  /** The programme to speak of today: the one they are on, else the one that began last, else the next to begin. */
  rowOf(id: StaffId): AsyeRow | undefined;
  rowsOf(id: StaffId): readonly AsyeRow[];
  /** The NQSWs of today by whom asye.csv names as their assessor, and as their advanced practitioner. */
  assessedBy: ReadonlyMap<StaffId, readonly StaffId[]>;
  overseenBy: ReadonlyMap<StaffId, readonly StaffId[]>;
};

/** Started by that day and not over on it: no CompletedOn by then, and no outcome but a deferral. */
export function isOnProgramme(row: AsyeRow, day: PlainDate): boolean {
  if (row.start > day) return false;
  if (row.completedOn !== null) return row.completedOn > day;
  return row.outcome === null || row.outcome === 'deferred';
}

export function nqswsOf(workforce: Workforce, inPost: ReadonlyMap<StaffId, Spell>, today: PlainDate): Nqsws {
  const rows = new Map<StaffId, AsyeRow[]>();
  for (const row of workforce.asye.toSorted((a, b) => (a.start < b.start ? -1 : 1))) push(rows, row.staffId, row);
  const rowOn = (id: StaffId, day: PlainDate) => rows.get(id)?.findLast((row) => isOnProgramme(row, day));
  const all = new Map<StaffId, AsyeRow>();
  const assessedBy = new Map<StaffId, StaffId[]>();
  const overseenBy = new Map<StaffId, StaffId[]>();
  for (const id of rows.keys()) {
    const row = inPost.has(id) ? rowOn(id, today) : undefined;
    if (!row) continue;
    all.set(id, row);
    if (row.assessor !== null) push(assessedBy, row.assessor, id);
    if (row.advancedPractitioner !== null) push(overseenBy, row.advancedPractitioner, id);
  }
  return {
    all,
    rowOn,
    rowOf: (id) => rowOn(id, today) ?? rows.get(id)?.findLast((row) => row.start <= today) ?? rows.get(id)?.[0],
    rowsOf: (id) => rows.get(id) ?? [],
    assessedBy,
    overseenBy,
  };
}

function push<V>(map: Map<StaffId, V[]>, id: StaffId, value: V): void {
  const own = map.get(id);
  if (own) own.push(value);
  else map.set(id, [value]);
}
