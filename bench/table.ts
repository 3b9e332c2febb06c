import type { Measured, Verdict } from './measured.ts';
import { median } from './ratio.ts';

/** Columns of text with two blanks between; numbers, all but the first column, stand to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The median of each thing measured, with the least and the most. */
export function measuredTable(measured: Measured): string {
  const rows = [...measured].map(([name, values]) => [
    name,
    shown(median(values)),
    shown(Math.min(...values)),
    shown(Math.max(...values)),
    String(values.length),
  ]);
  return table([['measured', 'median', 'least', 'most', 'rounds'], ...rows]);
}

/** A line for each thing that must hold, with its ratio, its interval and whether it does. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ what, limit, bound, value, low, high, holds, sure }) => [
    what,
    `${limit} ${bound}`,
    value.toFixed(2),
    `${low.toFixed(2)} to ${high.toFixed(2)}`,
    `${holds ? 'holds' : 'does not hold'}${sure ? '' : ', narrowly'}`,
  ]);
  return table([['must hold', 'limit', 'value', 'interval', ''], ...rows]);
}

function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(value >= 10 ? 1 : 2);
}
