import type { PlainDate } from '../domain/dates.ts';
import type { Column } from './columns.ts';
import { quoted } from './problems.ts';

/**
 * What a cell came to: its value (null for a blank, undefined where it is wrong), what is wrong with it, and whether
 * a forgotten person stood in it: with `forgotten` that person has been taken out of the value.
 */
export type CellRead = { value: unknown; issue: string | null; forgotten: boolean };

/** Days, teams and codes repeat from row to row: what has been read once is not read again. */
const remembered = 100_000;

/**
 * Reads the cells of one column. `asAt` is the last day on which something can have been done; `forgotten` tells the
 * StaffIds and accounts that are not taken in again.
 */
export function cellReader(column: Column, asAt: PlainDate, forgotten: (staffId: string) => boolean) {
  const known = new Map<string, CellRead>();
  return (raw: string): CellRead => {
    const before = known.get(raw);
    if (before) return before;
    const read = readCell(raw.trim(), column, asAt);
    const person = column.refers === 'staff' || column.refers === 'nqsw' || column.account;
    const result =
      person && !read.issue ? withoutForgotten(read, column.account ? lowerCase(forgotten) : forgotten) : read;
    if (raw.length <= 100 && known.size < remembered) known.set(raw, result);
    return result;
  };
}

function readCell(text: string, column: Column, asAt: PlainDate): CellRead {
  if (text === '')
    return column.required
      ? wrong(`is empty; allowed: ${column.allowed}`)
      : { value: null, issue: null, forgotten: false };
  const parsed = column.cell.safeParse(text);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]?.message ?? 'is not allowed';
    return wrong(`${quoted(text)} ${issue}; allowed: ${column.allowed}`);
  }
  if (column.past && String(parsed.data) > asAt)
    return wrong(`${quoted(text)} lies after the as-at day ${asAt}; allowed: that day or an earlier one`);
  return { value: parsed.data, issue: null, forgotten: false };
}

function wrong(issue: string): CellRead {
  return { value: undefined, issue, forgotten: false };
}

/** Accounts are known in lower case, however a file writes them. */
function lowerCase(forgotten: (id: string) => boolean): (id: string) => boolean {
  return (id) => forgotten(id.toLowerCase());
}

function withoutForgotten(read: CellRead, forgotten: (staffId: string) => boolean): CellRead {
  if (typeof read.value === 'string' && forgotten(read.value)) return { value: null, issue: null, forgotten: true };
  if (!Array.isArray(read.value) || !read.value.some(forgotten)) return read;
  return { value: read.value.filter((id) => !forgotten(id)), issue: null, forgotten: true };
}
