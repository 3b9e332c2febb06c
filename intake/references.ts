import type { PlainDate } from '../domain/dates.ts';
import { isForgottenId } from '../domain/forgotten.ts';
import type { FileName, Workforce } from '../domain/workforce.ts';
import type { Refers } from './columns.ts';
import { type Problems, quoted } from './problems.ts';
import type { RowsRead } from './read-rows.ts';
import type { Cells, FileSchema } from './schema.ts';

/** What may be pointed at, once the files that were read stand in the place of those that were loaded. */
export type Known = {
  ids: ReadonlySet<string>;
  /** False where rows are missing or could not be read: then nothing can be said to be unknown. */
  complete: boolean;
  file: FileName;
  column: string;
  /** Whether the file was read just now. */
  fresh: boolean;
};

const kinds = ['team', 'staff', 'service', 'nqsw'] as const satisfies readonly Refers[];
const aboutPeople: readonly Refers[] = ['staff', 'nqsw'];

/** What exists of each kind. */
export function whatExists(
  schemas: readonly FileSchema[],
  read: ReadonlyMap<FileName, RowsRead>,
  before: Workforce,
): ReadonlyMap<Refers, Known> {
  const known = new Map<Refers, Known>();
  for (const schema of schemas)
    for (const kind of kinds) {
      const defined = schema.defines?.[kind];
      if (!defined) continue;
      const file = read.get(schema.name);
      const ids = new Set<string>();
      for (const row of file?.rows ?? [])
        if (typeof row[defined.column] === 'string') ids.add(row[defined.column] as string);
      if (!file) for (const id of defined.of(before)) ids.add(id);
      // Of a needed file that is missing or empty it is said elsewhere; another one that is missing names nobody.
      const some = !schema.needed || (file ? file.records > 0 : before.files[schema.name] !== undefined);
      const complete = some && (file?.whole ?? true);
      known.set(kind, { ids, complete, file: schema.name, column: defined.column, fresh: file !== undefined });
    }
  return known;
}

/**
 * Checks that what rows point at exists. Gives back the rows to load: a row of the past about somebody whom nobody
 * knows any more is skipped, one of the newest day is refused. Of what happened in the past, who else had a part in it
 * and is unknown now is left out of the row.
 */
export function checkReferences(
  schema: FileSchema,
  rows: readonly Cells[],
  known: ReadonlyMap<Refers, Known>,
  newest: PlainDate | undefined,
  told: { problems: Problems; skip: (file: string, row: number, why: string) => void },
): readonly Cells[] {
  const referring = Object.entries(schema.columns).flatMap(([name, { refers, allowed }]) => {
    const to = refers && known.get(refers);
    return to?.complete ? [{ name, refers, allowed, to, hint: otherCases(to.ids) }] : [];
  });
  if (referring.length === 0) return rows;
  const isPast = pastOf(schema, rows, newest);
  return rows.flatMap((given) => {
    let row = given;
    for (const { name, refers, to, hint } of referring) {
      const cell = row[name];
      if (typeof cell === 'string' && to.ids.has(cell)) continue;
      for (const value of valuesOf(cell)) {
        if (to.ids.has(value)) continue;
        if (refers === 'staff' && isPast(row)) {
          const why = `${quoted(value)} is not in ${to.file}, and the day is a past one`;
          if (!schema.history || schema.history.subject === name) {
            told.skip(schema.name, row.row, why);
            return [];
          }
          told.skip(schema.name, row.row, `${name} left out: ${why}`);
          row = { ...row, [name]: null };
          continue;
        }
        const meant = hint(value);
        const near = meant === undefined ? '' : `, which has ${quoted(meant)}`;
        told.problems.add(
          schema.name,
          row.row,
          name,
          `${quoted(value)} is not in ${to.file}${near}; allowed: a ${to.column} of ${to.file}`,
        );
      }
    }
    return [row];
  });
}

function pastOf(schema: FileSchema, rows: readonly Cells[], newest: PlainDate | undefined): (row: Cells) => boolean {
  if (schema.history) return schema.history.past(rows);
  const day = schema.snapshots?.column;
  return (row) => day !== undefined && row[day] !== undefined && row[day] !== newest;
}

/**
 * Checks what stays as it was loaded against what was read just now. `stays` tells the files whose newest rows stay.
 * Reported where the id is missing: the file that stays is not in the folder.
 */
export function checkKept(
  schemas: readonly FileSchema[],
  before: Workforce,
  known: ReadonlyMap<Refers, Known>,
  forgotten: (staffId: string) => boolean,
  problems: Problems,
): void {
  for (const schema of schemas) {
    const refers = schema.refers?.(before) ?? {};
    for (const kind of kinds) {
      const to = known.get(kind);
      if (!to?.complete || !to.fresh) continue;
      for (const id of new Set(refers[kind])) {
        if (to.ids.has(id) || (aboutPeople.includes(kind) && (isForgottenId(id) || forgotten(id)))) continue;
        const asAt = before.files[schema.name]?.asAt;
        // Another day's rows would not take the place of the newest ones.
        const other = schema.snapshots ? `${schema.name} of ${asAt} or a newer day` : schema.name;
        problems.add(
          to.file,
          1,
          to.column,
          `${quoted(id)} is missing, but ${schema.name} as last imported (as at ${asAt}) refers to it; allowed: keep it here, or bring a ${other} without it in the same folder`,
        );
      }
    }
  }
}

function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

/** Finds an id that differs only in its case; the index is made when the first is asked for. */
function otherCases(ids: ReadonlySet<string>): (id: string) => string | undefined {
  let index: Map<string, string> | undefined;
  return (id) => {
    index ??= new Map([...ids].map((one) => [one.toLowerCase(), one]));
    return index.get(id.toLowerCase());
  };
}
