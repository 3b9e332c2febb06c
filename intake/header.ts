import { harmless } from './problems.ts';
import type { FileSchema } from './schema.ts';

/** Where each column of the schema stands in the file (−1: not there), and what else the header has. */
export type Header = {
  at: ReadonlyMap<string, number>;
  /** Our names, where a name of ours stands; for messages about a cell. */
  names: readonly string[];
  ignored: readonly string[];
  dropped: readonly string[];
  problems: readonly { column: string; message: string }[];
  /** The cells are not separated by commas, so nothing below can be read. */
  unreadable: boolean;
};

const neverStored = new Set(['personbirthdate', 'gendercurrent', 'ethnicity', 'qualinst', 'reasonabsence']);

/** Columns that must not be kept, however they are spelt: what they hold is not even looked at. */
function mustNotBeStored(name: string): boolean {
  const bare = name.toLowerCase().replace(/[^a-z]/g, '');
  return neverStored.has(bare) || bare.includes('child');
}

/** Finds the schema's columns in a header, whatever their order and case. */
export function readHeader(cells: readonly string[], schema: FileSchema): Header {
  const ours = new Map(Object.keys(schema.columns).map((name) => [name.toLowerCase(), name]));
  const separator = otherSeparator(cells, ours);
  if (separator) return { ...nothing, names: Object.keys(schema.columns), problems: [separator], unreadable: true };
  const at = new Map<string, number>();
  const names: string[] = [];
  const ignored: string[] = [];
  const dropped: string[] = [];
  const problems: { column: string; message: string }[] = [];
  for (const [n, cell] of cells.entries()) {
    const written = cell.trim();
    const own = ours.get(written.toLowerCase());
    const shown = written === '' ? `(column ${n + 1}, without a name)` : harmless(written.slice(0, 60));
    names.push(own ?? shown);
    if (own === undefined) (mustNotBeStored(written) ? dropped : ignored).push(shown);
    else if (at.has(own)) problems.push({ column: own, message: 'the column stands twice; allowed: each column once' });
    else at.set(own, n);
  }
  for (const [name, { required }] of Object.entries(schema.columns))
    if (required && !at.has(name))
      problems.push({ column: name, message: `the column is missing; allowed: a header with ${requiredOf(schema)}` });
  return { at, names, ignored, dropped, problems, unreadable: false };
}

const nothing = { at: new Map<string, number>(), ignored: [], dropped: [] };

function requiredOf({ columns }: FileSchema): string {
  return Object.entries(columns)
    .filter(([, { required }]) => required)
    .map(([name]) => name)
    .join(', ');
}

function otherSeparator(cells: readonly string[], ours: ReadonlyMap<string, string>) {
  const known = (texts: readonly string[]) => texts.filter((text) => ours.has(text.trim().toLowerCase())).length;
  for (const [sign, name] of [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'vertical bars'],
  ] as const) {
    if (known(cells.join(',').split(sign)) > Math.max(1, known(cells)))
      return {
        column: [...ours.values()][0] ?? '',
        message: `the columns are separated by ${name}; allowed: commas: in Excel choose Save As and the type "CSV UTF-8 (Comma delimited)"`,
      };
  }
  return undefined;
}
