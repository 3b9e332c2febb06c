import * as z from 'zod';
import { type PlainDate, plainDate } from '../domain/dates.ts';
import { type Fte, fteFrom, wholeFte } from '../domain/exact.ts';
import { holdsControl } from './problems.ts';

/** What a column's values point at; each must exist once all files are read. `nqsw` is somebody with a row in asye.csv. */
export type Refers = 'staff' | 'team' | 'service' | 'nqsw';

/**
 * One column: how a cell's text becomes a value, and in words what it may hold. A blank cell is null, and refused
 * where the column is `required`. `past` says that the date is of something done, so not after the as-at day.
 */
export type Column<T = unknown, R extends boolean = boolean> = {
  cell: z.ZodType<T, string>;
  allowed: string;
  required: R;
  refers?: Refers;
  past?: boolean;
  /** An account of the person whose row it is: the row goes where that person was forgotten. */
  account?: boolean;
};

function column<T>(cell: z.ZodType<T, string>, allowed: string): Column<T, false> {
  return { cell, allowed, required: false };
}

/** The column must be there and every row must fill it. */
export function needed<T>(optional: Column<T, false>): Column<T, true> {
  return { ...optional, required: true };
}

/** The column's values are ids or names that must exist elsewhere. */
export function referring<T, R extends boolean>(refers: Refers, to: Column<T, R>): Column<T, R> {
  return { ...to, refers };
}

/** The column's date is of something done. */
export function done<R extends boolean>(date: Column<PlainDate, R>): Column<PlainDate, R> {
  return { ...date, past: true };
}

/** The column says by which account somebody is known. */
export function account<T, R extends boolean>(of: Column<T, R>): Column<T, R> {
  return { ...of, account: true };
}

const plain = z
  .string()
  .max(10_000, 'is longer than 10,000 characters')
  .refine((text) => !holdsControl(text), 'holds a control character, such as a line break or a tab')
  .refine((text) => !/^[=+\-@]/.test(text), 'begins with = + - or @, which a spreadsheet would run as a formula');

export const text = column(plain, 'text that does not begin with = + - or @');

export function textUpTo(characters: number) {
  return column(
    plain.max(characters, `is longer than ${characters} characters`),
    `text of at most ${characters} characters that does not begin with = + - or @`,
  );
}

const idText = plain.max(64, 'is longer than 64 characters');
export const id = column(idText, 'an id of at most 64 characters that does not begin with = + - or @');

/** Several values with `;` between; blanks between are left out, repeats count once. */
function list<T>(of: z.ZodType<T, string>) {
  return z
    .string()
    .transform((all) => [...new Set(all.split(';').map((part) => part.trim()))].filter((part) => part !== ''))
    .pipe(z.array(of));
}

export const ids = column(list(idText), 'ids with ; between');
export const names = column(list(plain), 'names with ; between');

export const upn = column(
  plain.regex(/^[^\s@]+@[^\s@]+$/, 'is not a user principal name'),
  'a sign-in name such as priya.shah@council.gov.uk',
);

export const guid = column(
  z.guid('is no GUID').transform((all) => all.toLowerCase()),
  'a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e',
);

export const date = column(
  z.string().transform((written, context): PlainDate => {
    const british = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written);
    const iso = british ? `${british[3]}-${british[2]}-${british[1]}` : written;
    const found = plainDate(iso);
    // 1899 and 9999 are how other systems write "none": taken as dates they would make somebody a leaver.
    if (found !== undefined && found >= '1900' && found < '2200') return found;
    context.addIssue({ code: 'custom', message: dateIssue(iso, found) });
    return z.NEVER;
  }),
  'a date as YYYY-MM-DD or DD/MM/YYYY, without a time',
);

function dateIssue(iso: string, found: PlainDate | undefined): string {
  if (found !== undefined) return 'lies outside the years 1900 to 2199';
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return 'is a day that does not exist';
  if (/\d[ T]\d{1,2}:\d{2}/.test(iso)) return 'has a time';
  return 'is not a date';
}

function numberIssue(written: string): string {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return 'is written with a comma';
  return /^-?\d+(\.\d+)?$/.test(written) ? 'is a number that is not allowed here' : 'is not a number';
}

function number<T>(read: (written: string) => T | undefined) {
  return z.string().transform((written, context): T => {
    const value = read(written);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: numberIssue(written) });
    return z.NEVER;
  });
}

/** A whole number from 0 on. Sums of millions of them stay exact. */
export const count = column(
  number((written) => (/^\d{1,6}$/.test(written) ? Number(written) : undefined)),
  'a whole number from 0 to 999,999, without a comma',
);

/** A whole number from one to another. */
export function whole(from: number, to: number) {
  return column(
    number((written) => {
      const value = /^\d{1,6}$/.test(written) ? Number(written) : undefined;
      return value !== undefined && value >= from && value <= to ? value : undefined;
    }),
    `a whole number from ${from} to ${to}`,
  );
}

/** A person's FTE, in ten-thousandths. */
export const personFte = column(
  number((written): Fte | undefined => {
    const fte = fteFrom(written);
    return fte !== undefined && fte <= wholeFte ? fte : undefined;
  }),
  'a number from 0 to 1, such as 0.6',
);

/** The FTE of several people or posts, in ten-thousandths. */
export const groupFte = column(number(fteFrom), 'a number from 0 on, such as 64.2, without a comma');

/** Hundredths of a number from 0 on with at most two decimals. */
export const hundredths = column(
  number((written) => {
    const parts = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(written);
    return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
  }),
  'a number from 0 on with at most two decimals, such as 17',
);

/** One of a closed list, in exactly this case. */
export function code<const T extends readonly [string, ...string[]]>(values: T): Column<T[number], false> {
  const issue = (written: unknown) =>
    values.includes(String(written).toLowerCase()) ? 'is in another case' : 'is none of the codes';
  return column(
    z.enum(values, { error: ({ input }) => issue(input) }) as unknown as z.ZodType<T[number], string>,
    values.join(', '),
  );
}

/** A whole number between two others. */
export function codeNumber(from: number, to: number): Column<number, false> {
  const values = Array.from({ length: to - from + 1 }, (_, n) => String(from + n));
  return column(
    z.enum(values, 'is none of the codes').transform(Number) as z.ZodType<number, string>,
    `a code from ${from} to ${to}`,
  );
}

export const flag = column(
  z.enum(['0', '1'], 'is neither 0 nor 1').transform((written) => written === '1') as z.ZodType<boolean, string>,
  '0 (no) or 1 (yes)',
);

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Monday = 1 … Sunday = 7, in order. */
export const workingDays = column(
  list(z.enum(weekdays, 'holds something else than days') as unknown as z.ZodType<(typeof weekdays)[number], string>)
    .refine((days) => days.length > 0, 'names no day')
    .transform((days) => days.map((day) => weekdays.indexOf(day) + 1).sort()),
  'days with ; between: Mon;Tue;Wed;Thu;Fri;Sat;Sun',
);
