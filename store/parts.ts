import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Workforce } from '../domain/workforce.ts';
import { storeProblem } from './problem.ts';

/**
 * A workforce is kept as parts, each compressed and named by what it holds, so that an import writes only what changed
 * and a running service loads only what changed.
 */
export type Part = { name: string; value: object };

/** Where a part stands: in documents `part:<hash>:0` to `chunks` − 1. */
export type PartRef = { name: string; hash: string; chunks: number };

type List = Exclude<keyof Workforce, 'asAt' | 'files'>;

/** How each list is parted: whole, or one part for each day of it. */
const lists: Record<List, 'whole' | 'by date'> = {
  teams: 'whole',
  spells: 'whole',
  access: 'whole',
  caseloads: 'by date',
  teamCaseloads: 'whole',
  unallocated: 'whole',
  targets: 'whole',
  establishment: 'whole',
  supervisions: 'whole',
  supervisionActions: 'whole',
  asye: 'whole',
  asyeMilestones: 'whole',
  asyeEvidence: 'whole',
  asyePauses: 'whole',
};

/** The parts of a workforce, all but its as-at day and list of files, which the head holds. */
export function partsOf(workforce: Workforce): readonly Part[] {
  return Object.entries(lists).flatMap(([name, how]): Part[] => {
    const list = workforce[name as List];
    if (list.length === 0) return [];
    if (how === 'whole') return [{ name, value: list }];
    return (list as readonly { date: string }[]).map((value) => ({ name: `${name}:${value.date}`, value }));
  });
}

/** The workforce that the parts make up; a list without a part is empty. */
export function workforceOf(about: Pick<Workforce, 'asAt' | 'files'>, parts: readonly Part[]): Workforce {
  const whole = new Map<string, object>();
  const dated = Map.groupBy(parts, ({ name }) => name.split(':')[0] ?? name);
  for (const { name, value } of parts) whole.set(name, value);
  const filled = Object.entries(lists).map(([name, how]) => [
    name,
    how === 'whole' ? (whole.get(name) ?? []) : (dated.get(name) ?? []).map(({ value }) => value),
  ]);
  return { asAt: about.asAt, files: about.files, ...Object.fromEntries(filled) };
}

/** A document holds at most 1 MB. With another size the same hash would have other chunks: then rename them too. */
const chunkSize = 960_000;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A part as text to store, and its hash: of the compressed bytes, since another zlib may make others of the same. */
export async function packed(value: object): Promise<{ hash: string; chunks: readonly string[] }> {
  const bytes = await compress(JSON.stringify(value));
  const text = bytes.toString('base64');
  const chunks = [];
  for (let from = 0; from < text.length; from += chunkSize) chunks.push(text.slice(from, from + chunkSize));
  return { hash: hashOf(bytes), chunks };
}

/** What `packed` was given. Throws a StoreProblem 'damaged' where the text is not what the hash says. */
export async function unpacked({ name, hash }: PartRef, chunks: readonly string[]): Promise<object> {
  const bytes = Buffer.from(chunks.join(''), 'base64');
  if (hashOf(bytes) !== hash)
    throw storeProblem('damaged', `The stored part ${name} (${hash}) is damaged. Import the council's files again.`);
  return JSON.parse((await decompress(bytes)).toString());
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
