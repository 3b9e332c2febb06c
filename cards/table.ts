import type { ITable, ITableCell, ITableRow, ITextBlock } from '@microsoft/teams.cards';
import type { Block, Cell } from '../domain/answer.ts';
import type { Element } from './element.ts';
import { textColours, withStatusWord } from './status.ts';
import { textBlock } from './text.ts';
import { windowOf } from './window.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Column = TableBlock['columns'][number];

/** More would not be readable on a phone (320 px). */
const columnsAtMost = 4;

/**
 * Which columns share a cell, as lists of their indexes: each its own up to four; beyond that the first keeps its
 * own, since it names the row, and the others stand above one another, in their order, in the three that are left.
 */
export function cellsOf(columns: number): number[][] {
  if (columns <= columnsAtMost) return Array.from({ length: columns }, (_, index) => [index]);
  const others = columns - 1;
  const groups: number[][] = [[0]];
  for (let group = 0; group < columnsAtMost - 1; group++) {
    const start = Math.floor((group * others) / (columnsAtMost - 1));
    const end = Math.floor(((group + 1) * others) / (columnsAtMost - 1));
    groups.push(Array.from({ length: end - start }, (_, index) => 1 + start + index));
  }
  return groups;
}

function cellText(cell: Cell | undefined, first: boolean): ITextBlock {
  const status = cell?.status;
  return textBlock(withStatusWord(cell?.text ?? '', status), {
    ...(status ? { color: textColours[status] } : {}),
    ...(first ? {} : { spacing: 'None' as const }),
  });
}

function tableCell(cells: readonly (Cell | undefined)[]): ITableCell {
  return { type: 'TableCell', items: cells.map((cell, index) => cellText(cell, index === 0)) };
}

/** A table with a header row; every row has a cell for every column, an empty one where it holds less. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): ITable {
  const groups = cellsOf(columns.length);
  const row = (cells: readonly Cell[]): ITableRow => ({
    type: 'TableRow',
    cells: groups.map((group) => tableCell(group.map((index) => cells[index]))),
  });
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    columns: groups.map((group) => ({
      width: group.some((index) => columns[index]?.wide) ? 2 : 1,
      ...(group.every((index) => columns[index]?.numeric) ? { horizontalCellContentAlignment: 'Right' as const } : {}),
    })),
    rows: [row(columns.map(({ title }) => ({ text: title }))), ...rows.map(row)],
  };
}

export function tableElements(block: TableBlock, limit: number): Element[] {
  const { rows, rest } = windowOf(block.rows, block.from, limit);
  if (rows.length === 0) return [];
  const drawn: Element[] = [table(block.columns, rows)];
  if (rest !== null) drawn.push(textBlock(rest, { isSubtle: true, spacing: 'Small' }));
  return drawn;
}
