import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BenchCouncil, importArgs, settings } from './councils.ts';
import type { Contestant, Line } from './measured.ts';
import { home, run } from './processes.ts';

const names = {
  ours: 'import, ms',
  alone: 'parsing alone, ms',
  drop: 'parsing alone, records dropped, ms',
  memory: 'import, peak bytes',
};
const megabyte = 1024 * 1024;

/** An import into an empty store, and the parser alone over the same files; each from its start to its end. */
export function importContestants(folder: string, council: BenchCouncil): Contestant[] {
  return [
    { name: 'import', measure: () => importOf(folder, council) },
    { name: 'parsing alone', measure: async () => ({ [names.alone]: await parsing(folder, [council.files]) }) },
    { name: 'parsing', measure: async () => ({ [names.drop]: await parsing(folder, [council.files, '--drop']) }) },
  ];
}

async function parsing(folder: string, args: readonly string[]): Promise<number> {
  return (await run({ args: [join(home, 'bench/parse-alone.ts'), ...args], folder })).ms;
}

async function importOf(folder: string, { files, rows }: BenchCouncil): Promise<Record<string, number>> {
  const own = await mkdtemp(join(folder, 'import-'));
  const memory = join(own, 'peak');
  const { output, ms } = await run({
    args: ['--import', join(home, 'bench/peak-memory.ts'), ...importArgs(files)],
    env: { ...settings(join(own, 'store.db')), PEAK_MEMORY: memory },
    folder,
  });
  const loaded = JSON.parse(output) as { outcome: string; rows: Record<string, number> };
  if (loaded.outcome !== 'loaded' || loaded.rows['caseloads.csv'] !== rows) {
    throw new Error(`the import took ${loaded.rows['caseloads.csv']} of ${rows} caseload rows`);
  }
  return { [names.ours]: ms, [names.memory]: Number(await readFile(memory, 'utf8')) };
}

export const importLines: readonly Line[] = [
  { what: 'import time against parsing alone', of: names.ours, against: names.alone, limit: 'at most', bound: 3 },
  { what: 'peak memory of the import, MB', of: names.memory, against: megabyte, limit: 'at most', bound: 512 },
];
