import type { Change } from '../domain/action.ts';
import { type Disagreement, practiceOf } from '../domain/practice.ts';
import type { StaffId } from '../domain/question.ts';
import type { FileName, Workforce } from '../domain/workforce.ts';

/** The file that speaks of each matter, its rows as loaded, and the days that a row of it gives. */
const rowsOf: Record<Disagreement['what'], { file: FileName; rows: (workforce: Workforce) => readonly Dated[] }> = {
  supervision: {
    file: 'supervisions.csv',
    rows: ({ supervisions }) => supervisions.map((row) => dated(row.staffId, row.heldOn, row.bookedFor)),
  },
  action: {
    file: 'supervision-actions.csv',
    rows: ({ supervisionActions }) => supervisionActions.map((row) => dated(row.staffId, row.doneOn, row.dueOn)),
  },
  milestone: {
    file: 'asye-milestones.csv',
    rows: ({ asyeMilestones }) => asyeMilestones.map((row) => dated(row.staffId, row.doneOn)),
  },
  evidence: {
    file: 'asye-evidence.csv',
    rows: ({ asyeEvidence }) => asyeEvidence.map((row) => dated(row.staffId, row.doneOn)),
  },
  pause: {
    file: 'asye-pauses.csv',
    rows: ({ asyePauses }) => asyePauses.map((row) => dated(row.staffId, row.from, row.to)),
  },
};

type Dated = { staffId: StaffId; days: readonly (string | null)[] };
const dated = (staffId: StaffId, ...days: readonly (string | null)[]): Dated => ({ staffId, days });

/**
 * Rows of the files just loaded that differ from what was recorded in Teams, each as "file:row: why": such a row
 * changes nothing, the record stands until somebody settles it. `skipped` are the report's lines so far, by which the
 * rows that were not loaded are counted too.
 */
export function disagreementLines(
  workforce: Workforce,
  changes: readonly Change[],
  loaded: Iterable<string>,
  skipped: readonly string[],
): readonly string[] {
  const files = new Set(loaded);
  return practiceOf(workforce, changes).disagreements.flatMap(({ about, what, recorded, file: day }) => {
    const { file, rows } = rowsOf[what];
    if (!files.has(file)) return [];
    const place = rows(workforce).findIndex(({ staffId, days }) => staffId === about && days.includes(day));
    if (place === -1) return [];
    const where = rowNumber(file, place, skipped);
    const why = recorded === day ? `differs from what was recorded in Teams on ${recorded}` : `says ${day}`;
    const kept = recorded === day ? '' : `, and ${recorded} was recorded in Teams`;
    return [`${file}:${where}: the ${what} of ${about} ${why}${kept}; the record stands`];
  });
}

/** The record's number in its file: the header is 1, and rows that were skipped before it count. */
function rowNumber(file: FileName, place: number, skipped: readonly string[]): number {
  const others = skipped
    .flatMap((line) => (line.startsWith(`${file}:`) ? [Number.parseInt(line.slice(file.length + 1), 10)] : []))
    .filter(Number.isInteger)
    .sort((a, b) => a - b);
  let row = place + 2;
  for (const other of others) if (other <= row) row += 1;
  return row;
}
