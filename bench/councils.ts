import { cpSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '../domain/dates.ts';
import { sampleCouncil } from '../examples/council.ts';
import { home, run } from './processes.ts';
import type { Typist } from './typist.ts';

/** A council on disk: its files, a store that they were imported into, and people who ask. */
export type BenchCouncil = { name: string; files: string; store: string; rows: number; typists: readonly Typist[] };

export type Size = { name: string; workers?: number; caseloadRows?: number };

/** Days with caseloads: so many that 20,000 workers have more than 208,000 rows, of which the newest are kept. */
const snapshots = 12;

/** Who asks, of the sample's people: those to whom each question of `texts` is answered. */
const roles = [
  'team_manager',
  'director',
  'head_of_service',
  'unit_manager',
  'job_share_manager',
  'manager_of_two',
  'deputy',
  'supervisor',
  'practitioner',
  'hr',
  'workforce_lead',
  'reviewer',
];

/** Writes a council of this size into a folder and imports it as a council would. */
export async function makeCouncil(folder: string, today: PlainDate, size: Size): Promise<BenchCouncil> {
  const { workers, caseloadRows } = size;
  const { files, people } = sampleCouncil({ today, ...(workers === undefined ? {} : { workers, snapshots }) });
  const caseloads = files['caseloads.csv'].split('\r\n');
  const kept = caseloadRows === undefined ? caseloads : [caseloads[0] ?? '', ...caseloads.slice(-caseloadRows - 1)];
  const own = join(folder, size.name);
  await mkdir(own, { recursive: true });
  const texts = { ...files, 'caseloads.csv': kept.join('\r\n') };
  await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(own, name), text)));
  const store = join(folder, `${size.name}.db`);
  await run({ args: importArgs(own), env: settings(store), folder });
  const oids = new Map(files['workers.csv'].split('\r\n').map((line) => oidIn(line, 2, 3)));
  for (const line of files['access.csv'].split('\r\n')) oids.set(...oidIn(line, 1, 0));
  const team = files['teams.csv'].split('\r\n')[3]?.split(',')[1] ?? '';
  const typists = people.flatMap(({ role, upn }) => {
    const oid = oids.get(upn);
    return oid && roles.includes(role) ? [{ oid, texts: textsAbout(team) }] : [];
  });
  if (typists.length < roles.length) throw new Error(`only ${typists.length} of the sample's people can ask`);
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

function oidIn(line: string, upn: number, oid: number): [string, string] {
  const cells = line.split(',');
  return [cells[upn] ?? '', cells[oid] ?? ''];
}

export function importArgs(files: string): string[] {
  return [join(home, 'scripts/import.ts'), files, '--json'];
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
