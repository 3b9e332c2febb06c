import { quoted } from './problems.ts';
import type { Cells, FileSchema, Report } from './schema.ts';

/** Reports rows that may stand once and stand twice, on the later row, and ids that differ only in their case. */
export function refuseDuplicates(
  schema: FileSchema,
  rows: readonly Cells[],
  report: Report<FileSchema['columns']>,
): void {
  if (schema.unique) refuseRepeats(rows, schema.unique.columns, schema.unique.at, report);
  for (const kind of ['team', 'staff'] as const) {
    const defined = schema.defines?.[kind];
    if (defined) refuseOtherCase(rows, defined.column, report);
  }
}

type Tree = Map<unknown, Tree | number>;

function refuseRepeats(
  rows: readonly Cells[],
  columns: readonly string[],
  at: string,
  report: Report<FileSchema['columns']>,
): void {
  // Maps inside maps: a joined key for each of 200,000 rows costs more than all their cells.
  const seen: Tree = new Map();
  for (const row of rows) {
    if (columns.some((name) => row[name] === undefined)) continue;
    let level = seen;
    for (const name of columns.slice(0, -1)) {
      const next = (level.get(row[name]) as Tree | undefined) ?? new Map();
      level.set(row[name], next);
      level = next;
    }
    const last = row[columns.at(-1) ?? ''];
    const earlier = level.get(last) as number | undefined;
    if (earlier === undefined) level.set(last, row.row);
    else report(row.row, at, `the same ${inWords(columns)} as in row ${earlier}; allowed: one row for each`);
  }
}

function refuseOtherCase(rows: readonly Cells[], column: string, report: Report<FileSchema['columns']>): void {
  const seen = new Map<string, { id: string; row: number }>();
  for (const row of rows) {
    const id = row[column];
    if (typeof id !== 'string') continue;
    const earlier = seen.get(id.toLowerCase());
    if (earlier === undefined) seen.set(id.toLowerCase(), { id, row: row.row });
    else if (earlier.id !== id)
      report(
        row.row,
        column,
        `${quoted(id)} is ${quoted(earlier.id)} of row ${earlier.row} in another case; allowed: each id in one case`,
      );
  }
}

function inWords(names: readonly string[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
