import { shownNumber } from '../domain/format.ts';

/** How many rows of a long list a card shows. */
export const rowsShown = 10;

/**
 * The part of a list that a card shows, from row `from` on (0 is the first), and the sentence about the rest: null
 * where all is shown. A start beyond the end shows the last rows.
 */
export function windowOf<Row>(
  all: readonly Row[],
  from: number | undefined,
  limit: number,
): { rows: readonly Row[]; rest: string | null } {
  const start = Math.min(Math.max(from ?? 0, 0), Math.max(all.length - 1, 0));
  const rows = all.slice(start, start + limit);
  const after = all.length - start - rows.length;
  const more = after > 0 ? `and ${shownNumber(after, 'count')} more` : '';
  if (start === 0) return { rows, rest: more === '' ? null : more };
  const place = `${start + 1} to ${start + rows.length} of ${shownNumber(all.length, 'count')}`;
  return { rows, rest: more === '' ? place : `${place}, ${more}` };
}
