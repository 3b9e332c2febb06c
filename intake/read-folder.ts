import type { Council } from '../domain/council.ts';
import type { PlainDate } from '../domain/dates.ts';
import { type FileName, fileNames, type Workforce } from '../domain/workforce.ts';
import { checkKeptCodes, enrolled } from './asye-codes.ts';
import { type Changes, changesBetween } from './changes.ts';
import { refuseDuplicates } from './duplicates.ts';
import { fileSchemas } from './files.ts';
import type { Files } from './folder.ts';
import { findFiles, firstColumn } from './found-files.ts';
import { collectProblems, type Problem, type Problems } from './problems.ts';
import { notRead, type RowsRead, readRows } from './read-rows.ts';
import { checkKept, checkReferences, whatExists } from './references.ts';
import type { FileSchema, Filled } from './schema.ts';
import { collectSkipped } from './skipped.ts';

export type Intake = {
  files: Files;
  /** The workforce in use; undefined on an empty store. */
  previous: Workforce | undefined;
  /** The day on which the files are true. */
  asAt: PlainDate;
  /** Nothing of the workforce in use is kept. */
  replaceAll: boolean;
  /** Whether a StaffId, Entra object id or UPN is that of somebody whose data was erased: they are not taken in again. */
  forgotten: (staffId: string) => boolean;
  council: Council;
  /** Called now and then with the bytes that have been read, of how many. */
  progress?: (done: number, total: number) => void;
};

/** What `npm run import -- --json` prints, but for outcome and headlines. `rows` is empty where nothing was loaded. */
export type ImportReport = {
  rows: Readonly<Partial<Record<FileName, number>>>;
  problemCount: number;
  /** The first 200. */
  problems: readonly Problem[];
  kept: readonly FileName[];
  skipped: readonly string[];
  dropped: readonly string[];
  ignored: readonly string[];
  changes: Changes;
};

export type Imported =
  | {
      outcome: 'loaded';
      workforce: Workforce;
      report: ImportReport;
      /** Files with only a header: their topics are empty now. */
      emptied: readonly FileName[];
      /** Files that were loaded before and were read anew. */
      replaced: readonly FileName[];
    }
  | { outcome: 'rejected'; report: ImportReport };

const noChanges: Changes = { joined: 0, left: 0, moved: 0 };

/**
 * Reads a folder of CSV files into the workforce that would be current with them: what the folder lacks stays as it
 * was. One problem in any file and the outcome is 'rejected', with all problems found. Writes nothing.
 */
export async function readFolder(intake: Intake): Promise<Imported> {
  const { asAt, forgotten, council, previous } = intake;
  const problems = collectProblems();
  const skipped = collectSkipped();
  const before = intake.replaceAll || !previous ? emptyWorkforce(asAt) : previous;
  const inFolder = await findFiles(intake.files, fileSchemas, problems);
  const { found, ignored } = inFolder ?? { found: [], ignored: [] };
  const total = found.reduce((sum, { size }) => sum + size, 0);

  const read = new Map<FileName, RowsRead>();
  let bytesDone = 0;
  for (const { schema, name, size } of found) {
    const progress = (bytes: number) => intake.progress?.(Math.min(bytesDone + bytes, total), total);
    const bytes = await intake.files.read(name);
    if ('unreadable' in bytes) {
      problems.add(schema.name, 1, firstColumn(schema), `${schema.name} ${bytes.unreadable}; allowed: a CSV file`);
      read.set(schema.name, notRead);
    } else read.set(schema.name, readRows(schema, bytes, { asAt, forgotten, problems, skip: skipped.skip, progress }));
    bytesDone += size;
  }
  if (inFolder) refuseMissing(read, before, problems);

  const known = whatExists(fileSchemas, read, before);
  const around = { asAt, council, enrolled: enrolled(read.get('asye.csv'), before) };
  const rows = new Map<FileName, RowsRead['rows']>();
  const staying: FileSchema[] = [];
  for (const schema of fileSchemas) {
    const file = read.get(schema.name);
    if (!file) {
      staying.push(schema);
      continue;
    }
    const report = (row: number, column: string, message: string) => problems.add(schema.name, row, column, message);
    refuseDuplicates(schema, file.rows, report);
    schema.check?.(file.rows, report, around);
    const newest = newestDay(schema, file, before);
    if (newest?.stays) staying.push(schema);
    const told = { problems, skip: skipped.skip };
    rows.set(schema.name, checkReferences(schema, file.rows, known, newest?.day, told));
  }
  checkKept(staying, before, known, forgotten, problems);
  checkKeptCodes(read, before, around, problems);

  const about = {
    problemCount: problems.count(),
    problems: problems.listed(fileNames),
    kept: fileNames.filter((name) => before.files[name] && !read.has(name)),
    skipped: skipped.list(),
    dropped: fromFiles(read, ({ dropped }) => dropped),
    ignored: [...ignored, ...fromFiles(read, ({ ignored: columns }) => columns)],
  };
  if (about.problemCount > 0) return { outcome: 'rejected', report: { rows: {}, ...about, changes: noChanges } };

  const emptied = fileNames.filter((name) => read.get(name)?.records === 0);
  const workforce = placed(before, rows, emptied, { asAt, council });
  const counts = Object.fromEntries([...rows].map(([name, ofFile]) => [name, ofFile.length]));
  return {
    outcome: 'loaded',
    workforce,
    report: { rows: counts, ...about, changes: changesBetween(previous, workforce) },
    emptied,
    replaced: fileNames.filter((name) => before.files[name] && read.has(name) && !emptied.includes(name)),
  };
}

/** A workforce without any file. */
export function emptyWorkforce(asAt: PlainDate): Workforce {
  const empty = Object.assign({}, ...fileSchemas.map((schema) => schema.empty));
  return { asAt, files: {}, ...empty };
}

function refuseMissing(read: ReadonlyMap<FileName, RowsRead>, before: Workforce, problems: Problems): void {
  const names = fileNames.join(', ');
  const loaded = Object.keys(before.files).length > 0;
  if (read.size === 0 && loaded && problems.count() === 0)
    problems.add('teams.csv', 1, 'TeamId', `the folder holds no file that is read; allowed: ${names}`);
  for (const schema of fileSchemas.filter(({ needed }) => needed)) {
    const file = read.get(schema.name);
    const add = (message: string) => problems.add(schema.name, 1, firstColumn(schema), message);
    if (!file && !before.files[schema.name])
      add(
        'the file is missing; allowed: a first import, or one with --replace-all, with both teams.csv and workers.csv',
      );
    else if (file?.whole && file.records === 0) add('the file holds no row below its header; allowed: at least one');
  }
}

/** The newest day of a file with days, over what was loaded and what was read, and whether it is one that stays. */
function newestDay(schema: FileSchema, file: RowsRead, before: Workforce) {
  if (!schema.snapshots || file.records === 0) return undefined;
  const { column, newest } = schema.snapshots;
  const loaded = newest(before);
  let day = loaded;
  let stays = loaded !== undefined;
  for (const row of file.rows) {
    const own = row[column] as PlainDate | undefined;
    if (own === undefined || (day !== undefined && own < day)) continue;
    day = own;
    stays = false;
  }
  return { day, stays };
}

function placed(
  before: Workforce,
  rows: ReadonlyMap<FileName, RowsRead['rows']>,
  emptied: readonly FileName[],
  moment: { asAt: PlainDate; council: Council },
): Workforce {
  let workforce: Workforce = { ...before, asAt: moment.asAt };
  const files = { ...before.files };
  for (const schema of fileSchemas) {
    const { name } = schema;
    const ofFile = rows.get(name);
    if (!ofFile) continue;
    delete files[name];
    if (emptied.includes(name)) {
      workforce = { ...workforce, ...schema.empty };
      continue;
    }
    workforce = { ...workforce, ...schema.place(ofFile as readonly Filled[], workforce, moment) };
    const asAt = schema.snapshots ? schema.snapshots.newest(workforce) : moment.asAt;
    if (asAt !== undefined) files[name] = { asAt, importedOn: moment.asAt, rows: ofFile.length };
  }
  return { ...workforce, files };
}

function fromFiles(read: ReadonlyMap<FileName, RowsRead>, columns: (file: RowsRead) => readonly string[]): string[] {
  return [...read].flatMap(([name, file]) => columns(file).map((column) => `${name}:${column}`));
}
