import { createHash } from 'node:crypto';
import type { Documents, Held } from './documents.ts';

/** What a store holds: how many documents, and a hash over all their ids and bodies. */
export type Contents = { documents: number; sha256: string };

export type Copied =
  /** `already`: documents that were there from an earlier try. Both stores hold `contents`. */
  | { outcome: 'copied'; copied: number; already: number; contents: Contents }
  /** There is nothing to copy. */
  | { outcome: 'empty' }
  /** The target holds something else; nothing was changed. An id of each kind, as an example. */
  | { outcome: 'refused'; different: number; foreign: number; example: string }
  /** Read again afterwards the two differ: somebody wrote meanwhile. */
  | { outcome: 'changed'; from: Contents; to: Contents };

const first = '';
const last = '\u{10ffff}';
const atOnce = 8;

/**
 * Copies all documents of a tenant, and reads both stores again to prove that nothing differs. Safe to repeat where it
 * was interrupted. Refuses a target that holds anything but documents of the source as they are.
 */
export async function copyDocuments(
  from: Documents,
  to: Documents,
  progress: (done: number, total: number) => void = () => {},
): Promise<Copied> {
  const before = await compared(from, to);
  if (before.total === 0 && before.foreign === 0) return { outcome: 'empty' };
  const { different, foreign, example, total, same } = before;
  if (different + foreign > 0) return { outcome: 'refused', different, foreign, example };
  let copied = 0;
  let seen = 0;
  let group: Promise<boolean>[] = [];
  const settle = async () => {
    copied += (await Promise.all(group)).filter(Boolean).length;
    group = [];
    progress(seen, total);
  };
  for await (const { id, body } of from.range(first, last)) {
    seen += 1;
    group.push(to.create(id, body));
    if (group.length === atOnce) await settle();
  }
  await settle();
  const [ours, theirs] = [await contentsOf(from), await contentsOf(to)];
  const equal = ours.documents === theirs.documents && ours.sha256 === theirs.sha256;
  return equal
    ? { outcome: 'copied', copied, already: same, contents: ours }
    : { outcome: 'changed', from: ours, to: theirs };
}

/** Reads everything. The order of an object's keys does not count, since a database may change it. */
export async function contentsOf(documents: Documents): Promise<Contents> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const { id, body } of documents.range(first, last)) {
    count += 1;
    hash.update(`${JSON.stringify(id)}:${canonical(body)}\n`);
  }
  return { documents: count, sha256: hash.digest('hex') };
}

/** Goes through both at once, in the order of ids. */
async function compared(from: Documents, to: Documents) {
  const found = { total: 0, same: 0, different: 0, foreign: 0, example: '' };
  const [ours, theirs] = [iterator(from), iterator(to)];
  let [own, other] = [await ours(), await theirs()];
  while (own || other) {
    const order = !own ? 1 : !other ? -1 : compareIds(own.id, other.id);
    if (own && order <= 0) found.total += 1;
    if (order === 0 && own && other && canonical(own.body) === canonical(other.body)) found.same += 1;
    else if (order >= 0 && other) {
      if (order === 0) found.different += 1;
      else found.foreign += 1;
      found.example ||= other.id;
    }
    const [nextOwn, nextOther] = [order <= 0, order >= 0];
    if (nextOwn) own = await ours();
    if (nextOther) other = await theirs();
  }
  return found;
}

function iterator(documents: Documents): () => Promise<(Held & { id: string }) | undefined> {
  const all = documents.range(first, last)[Symbol.asyncIterator]();
  return async () => {
    const next = await all.next();
    return next.done ? undefined : next.value;
  };
}

/** By code points, as a range gives them. */
function compareIds(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function canonical(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
