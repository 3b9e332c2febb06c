import { cpSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PlainDate } from '../domain/dates.ts';
import { sampleCouncil } from '../examples/council.ts';
import { commandArgs, home, run } from './processes.ts';
import type { Typist } from './typist.ts';

/** A council on disk: its files, a store that they were imported into, and people who ask. */
export type BenchCouncil = { name: string; files: string; store: string; rows: number; typists: readonly Typist[] };

export type Size = { name: string; workers?: number; caseloadRows?: number };

/** Days with caseloads: so many that 20,000 workers have more than 208,000 rows, of which the newest are kept. */
const snapshots = 12;

/** So many people ask, and each of them a few times: what is kept about a person who asks all day is more. */
const asking = 200;

/** Writes a council of this size into a folder and imports it as a council would. */
export async function makeCouncil(folder: string, today: PlainDate, size: Size): Promise<BenchCouncil> {
  const { workers, caseloadRows } = size;
  const { files } = sampleCouncil({ today, ...(workers === undefined ? {} : { workers, snapshots }) });
  const caseloads = files['caseloads.csv'].split('\r\n');
  const kept = caseloadRows === undefined ? caseloads : [caseloads[0] ?? '', ...caseloads.slice(-caseloadRows - 1)];
  const own = join(folder, size.name);
  await mkdir(own, { recursive: true });
  const texts = { ...files, 'caseloads.csv': kept.join('\r\n') };
  await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(own, name), text)));
  const store = join(folder, `${size.name}.db`);
  await run({ args: importArgs(own), env: settings(store), folder });
  const team = files['teams.csv'].split('\r\n')[3]?.split(',')[1] ?? '';
  const typists = oidsOf(files, today).map((oid) => ({ oid, texts: textsAbout(team) }));
  return { name: size.name, files: own, store, rows: kept.length - 2, typists };
}

function textsAbout(team: string): string[] {
  return [
    'caseload',
    'agency ratio',
    `caseload for ${team}`,
    'who is over target?',
    'vacancies',
    `agency in ${team}`,
    'how up to date is the data?',
    'help',
  ];
}

/** Everybody with a role in access.csv, and people in post from one end of workers.csv to the other. */
function oidsOf(files: Record<'access.csv' | 'workers.csv', string>, today: PlainDate): string[] {
  const roles = recordsOf(files['access.csv']).filter(({ Role }) => Role !== 'admin');
  const inPost = recordsOf(files['workers.csv']).filter(
    ({ EntraObjectId, RoleStartDate = '', RoleEndDate }) =>
      EntraObjectId !== '' && RoleStartDate <= today && RoleEndDate === '',
  );
  const step = Math.max(1, inPost.length / asking);
  const spread = Array.from({ length: asking }, (_, n) => inPost[Math.floor(n * step)]);
  return [...new Set([...roles, ...spread].flatMap((record) => record?.EntraObjectId ?? []))].slice(0, asking);
}

function recordsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true }) as Record<string, string>[];
}

export function importArgs(files: string): string[] {
  return [...commandArgs('import'), files, '--json'];
}

/** The settings of everything that is measured: the usual ones, with this store and port. */
export function settings(store: string, port?: number): Record<string, string> {
  return {
    STORE: `sqlite:${store}`,
    COUNCIL: join(home, 'council.yaml'),
    ...(port === undefined ? {} : { PORT: String(port) }),
  };
}

let copies = 0;

/** The council's store as it was imported: what one run wrote must not weigh on the next. */
export function freshStore({ store }: BenchCouncil): string {
  copies += 1;
  const copy = `${store}.${copies}`;
  cpSync(store, copy);
  return copy;
}
