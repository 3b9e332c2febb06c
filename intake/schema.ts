import type { Council } from '../domain/council.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { FileName, Workforce } from '../domain/workforce.ts';
import type { Enrolled } from './asye-codes.ts';
import type { Column, Refers } from './columns.ts';

export type Columns = Readonly<Record<string, Column>>;

type Value<C> = C extends Column<infer T> ? T : never;

/** A row whose cells were read one by one: null for a blank, undefined for one that is wrong (already reported). */
export type Cells<C extends Columns = Columns> = { readonly row: number } & {
  readonly [K in keyof C]: Value<C[K]> | null | undefined;
};

/** A row without a problem. */
export type Filled<C extends Columns = Columns> = { readonly row: number } & {
  readonly [K in keyof C]: C[K]['required'] extends true ? Value<C[K]> : Value<C[K]> | null;
};

/** Reports a problem of a row of this file. */
export type Report<C extends Columns> = (row: number, column: keyof C & string, message: string) => void;

export type Moment = { asAt: PlainDate; council: Council };

/** What a file's rules know besides its own rows. */
export type Around = Moment & { enrolled: Enrolled };

/**
 * All that is known about one CSV file. To read another file, write its schema, list it in `files.ts` and give its
 * rows a place in `Workforce`: nothing else changes.
 */
export type FileSchema<C extends Columns = Columns> = {
  name: FileName;
  /** The store needs it before it can answer anything. */
  needed?: boolean;
  columns: C;
  /** What other files may point at: the column that holds it, and what a workforce that is loaded has of it. */
  defines?: { [K in Refers]?: { column: keyof C & string; of: (workforce: Workforce) => Iterable<string> } };
  /** Columns that together may stand once; `at` is where a repeat is reported. */
  unique?: { columns: readonly (keyof C & string)[]; at: keyof C & string };
  /** The file holds days, and later imports add theirs: the column with the day, and the newest that a workforce has. */
  snapshots?: { column: keyof C & string; newest: (workforce: Workforce) => PlainDate | undefined };
  /**
   * The file tells what happened over time, and each import brings all of it: which rows lie in the past, and the
   * column that says whom a row is about. Of a past row an unknown subject skips it, and another unknown person is left out.
   */
  history?: { subject: keyof C & string; past: (rows: readonly Cells<C>[]) => (row: Cells<C>) => boolean };
  /** Rules that look at one row or several. A cell that is wrong already has been reported. */
  check?: (rows: readonly Cells<C>[], report: Report<C>, around: Around) => void;
  /** What the rows that are loaded already (of the newest day, where there are days) point at in other files. */
  refers?: (workforce: Workforce) => { [K in Refers]?: Iterable<string> };
  /** The topic without any data. */
  empty: Partial<Workforce>;
  /** The rows' place in the workforce that is being built. Teams and workers are placed before the others. */
  place: (rows: readonly Filled<C>[], into: Workforce, moment: Moment) => Partial<Workforce>;
};

/** The schema, its parts checked against its columns, in the shape that the reader takes. */
export function fileSchema<C extends Columns>(schema: FileSchema<C>): FileSchema {
  return schema as unknown as FileSchema;
}

/** A list by day, with the days of `rows` in place of the same days in `before`, oldest first. */
export function overDays<T extends { date: PlainDate }>(before: readonly T[], rows: readonly T[]): readonly T[] {
  const days = new Set(rows.map(({ date }) => date));
  // Equal days keep their order, so the file's order of rows survives.
  return [...before.filter(({ date }) => !days.has(date)), ...rows].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

/** The rows of the newest day. */
export function ofNewest<T extends { date: PlainDate }>(rows: readonly T[]): readonly T[] {
  const newest = rows.at(-1)?.date;
  return rows.filter(({ date }) => date === newest);
}
