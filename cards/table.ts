import type { IRichTextBlock, ITable, ITableCell, ITableRow, ITextBlock } from '@microsoft/teams.cards';
import type { Block, Cell } from '../domain/answer.ts';
import type { Element } from './element.ts';
import { dotted, withStatusWord } from './status.ts';
import { textBlock } from './text.ts';
import { windowOf } from './window.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Column = TableBlock['columns'][number];

/** More would not be readable on a phone (320 px); where facts share a cell, the two cells beside the name are wider. */
const columnsAtMost = 4;
const sharedCells = 2;

/**
 * Which columns share a cell, as lists of their indexes: each its own up to four; beyond that the first keeps its
 * own, since it names the row, and the others stand above one another, in their order, in two more.
 */
export function cellsOf(columns: number): number[][] {
  if (columns <= columnsAtMost) return Array.from({ length: columns }, (_, index) => [index]);
  const others = columns - 1;
  const groups: number[][] = [[0]];
  for (let group = 0; group < sharedCells; group++) {
    const start = Math.ceil((group * others) / sharedCells);
    const end = Math.ceil(((group + 1) * others) / sharedCells);
    groups.push(Array.from({ length: end - start }, (_, index) => 1 + start + index));
  }
  return groups;
}

function shownText(cell: Cell | undefined): string {
  return withStatusWord(cell?.text ?? '', cell?.status);
}

function cellText(cell: Cell | undefined, first: boolean): ITextBlock | IRichTextBlock {
  const close = first ? {} : { spacing: 'None' as const };
  const text = shownText(cell);
  return cell?.status ? { ...dotted(text, cell.status), ...close } : textBlock(text, close);
}

function tableCell(cells: readonly (Cell | undefined)[]): ITableCell {
  return { type: 'TableCell', items: cells.map((cell, index) => cellText(cell, index === 0)) };
}

const wordAtMost = 16;
const textAtMost = 20;

/**
 * How much room a column needs beside the others, in letters: its longest word, so that none is torn apart, and of
 * its longest text as much as stands on a line and a half.
 */
function widthOf(texts: readonly string[], wide: boolean): number {
  const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s/)).map(({ length }) => length));
  const longestText = Math.max(...texts.map(({ length }) => length));
  const needed = Math.max(Math.min(longestWord, wordAtMost), Math.ceil(Math.min(longestText, textAtMost) * 0.6), 3) + 2;
  return wide ? Math.ceil(needed * 1.25) : needed;
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
      width: widthOf(
        group.flatMap((index) => [columns[index]?.title ?? '', ...rows.map((cells) => shownText(cells[index]))]),
        group.some((index) => columns[index]?.wide),
      ),
      ...(group.length === 1 && columns[group[0] ?? 0]?.numeric
        ? { horizontalCellContentAlignment: 'Right' as const }
        : {}),
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

/** As a column is headed: "cases per FTE" is "Cases per FTE". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
