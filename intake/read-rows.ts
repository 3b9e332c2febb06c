import type { PlainDate } from '../domain/dates.ts';
import { type CellRead, cellReader } from './cell-reader.ts';
import type { Column } from './columns.ts';
import { eachRecord, firstRecord } from './csv.ts';
import { utf8Bytes } from './encoding.ts';
import { readHeader } from './header.ts';
import type { Problems } from './problems.ts';
import type { Cells, FileSchema } from './schema.ts';

/**
 * A file's rows, cell by cell. `whole` is false where some of them could not be read, so that what they name is not
 * known; `records` counts rows that are not blank, loaded or not.
 */
export type RowsRead = {
  rows: readonly Cells[];
  records: number;
  whole: boolean;
  ignored: readonly string[];
  dropped: readonly string[];
};

export type Reading = {
  asAt: PlainDate;
  forgotten: (staffId: string) => boolean;
  problems: Problems;
  skip: (file: string, row: number, why: string) => void;
  /** Called now and then with the bytes of this file that have been read. */
  progress: (bytes: number) => void;
};

/** Of a file that nothing could be read of. */
export const notRead: RowsRead = { rows: [], records: 0, whole: false, ignored: [], dropped: [] };
const rowsBetweenProgress = 2_000;

/** Reads one file: all that one row or the header alone can show to be wrong is reported. */
export function readRows(schema: FileSchema, fileBytes: Uint8Array, reading: Reading): RowsRead {
  const { problems, skip } = reading;
  const columns = Object.keys(schema.columns);
  const told = (row: number, column: string, message: string) => problems.add(schema.name, row, column, message);
  const text = utf8Bytes(fileBytes);
  const first = 'bytes' in text ? firstRecord(text.bytes) : text;
  if (!('bytes' in text) || !('cells' in first)) {
    const { row, cell, message } = first as Exclude<typeof first, { cells: unknown }>;
    told(row, headerName(fileBytes, schema, cell), message);
    return notRead;
  }
  if (first.cells.length === 0) {
    told(1, columns[0] ?? '', `the file is empty; allowed: at least a header: ${columns.join(',')}`);
    return notRead;
  }
  const header = readHeader(first.cells, schema);
  for (const { column, message } of header.problems) told(1, column, message);
  if (header.unreadable) return notRead;

  const readers = columnReaders(schema, header.at, reading);
  const rows: Cells[] = [];
  let records = 0;
  let whole = header.problems.length === 0;
  const broken = eachRecord(text.bytes, (cells, row, bytesRead) => {
    if (row % rowsBetweenProgress === 0) reading.progress(bytesRead);
    if (row === 1 || isBlank(cells, 0)) return;
    records += 1;
    if (
      cells.length !== header.names.length &&
      !(cells.length > header.names.length && isBlank(cells, header.names.length))
    ) {
      told(row, columns[0] ?? '', lengthMessage(cells.length, header.names.length));
      whole = false;
      return;
    }
    const found = readRow(readers, cells, row, told, (why) => skip(schema.name, row, why));
    if (found) rows.push(found);
  });
  if (broken) {
    told(broken.row, header.names[broken.cell] ?? columns[0] ?? '', broken.message);
    whole = false;
  }
  reading.progress(fileBytes.length);
  return { rows, records, whole, ignored: header.ignored, dropped: header.dropped };
}

type ColumnReader = {
  name: string;
  at: number;
  read: (raw: string) => CellRead;
  /** What the cell comes to where the file has no such column: nothing, or for a needed one no value at all. */
  absent: null | undefined;
  /** The row is about this person, and goes if that person was forgotten. */
  subject: boolean;
};

function columnReaders(schema: FileSchema, at: ReadonlyMap<string, number>, reading: Reading): ColumnReader[] {
  const own = schema.defines?.staff?.column;
  const readers = Object.entries(schema.columns).map(([name, column]) => {
    const person = name === own ? { ...column, refers: 'staff' as const } : column;
    return {
      name,
      at: at.get(name) ?? -1,
      read: cellReader(person, reading.asAt, reading.forgotten),
      absent: column.required ? undefined : null,
      subject: (column.required && pointsAtPerson(person)) || column.account === true,
    };
  });
  // Whose row it is comes first, so that nothing is said about a row that goes.
  return readers.sort((a, b) => Number(b.subject) - Number(a.subject));
}

function pointsAtPerson({ refers }: Column): boolean {
  return refers === 'staff' || refers === 'nqsw';
}

/** The row, or undefined where it is about a forgotten person. */
function readRow(
  readers: readonly ColumnReader[],
  cells: readonly string[],
  row: number,
  told: (row: number, column: string, message: string) => void,
  skip: (why: string) => void,
): Cells | undefined {
  const found: Record<string, unknown> & { row: number } = { row };
  for (const { name, at, read, absent, subject } of readers) {
    if (at < 0) {
      found[name] = absent;
      continue;
    }
    const { value, issue, forgotten } = read(cells[at] ?? '');
    if (forgotten && subject) {
      skip('the person was forgotten and is not brought back');
      return undefined;
    }
    found[name] = value;
    if (issue !== null) told(row, name, issue);
    if (forgotten) skip(`${name} names somebody who was forgotten; left out`);
  }
  return found as Cells;
}

function isBlank(cells: readonly string[], from: number): boolean {
  for (let n = from; n < cells.length; n += 1) if (cells[n]?.trim() !== '') return false;
  return true;
}

function lengthMessage(cells: number, header: number): string {
  const has = `the row has ${cells} cell${cells === 1 ? '' : 's'}, the header ${header}`;
  return `${has}; allowed: as many as the header, and a value that holds a comma in quotation marks`;
}

/** The name of a cell's column in a file that cannot be read as it is; its first column's where that is not known. */
function headerName(bytes: Uint8Array, schema: FileSchema, cell: number): string {
  const first = cell > 0 ? firstRecord(bytes) : { cells: [] };
  const names = 'cells' in first ? readHeader(first.cells, schema).names : [];
  return names[cell] ?? Object.keys(schema.columns)[0] ?? '';
}
