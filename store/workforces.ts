import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '../domain/action.ts';
import type { Workforce } from '../domain/workforce.ts';
import type { Documents } from './documents.ts';
import { type Part, type PartRef, packed, partsOf, unpacked, workforceOf } from './parts.ts';
import { storeProblem } from './problem.ts';

/**
 * Which workforce is current: one document, and replacing it is what makes another one current. `version` counts up
 * by one with each.
 */
export type StoredHead = Pick<Workforce, 'asAt' | 'files'> & {
  version: number;
  publishedAt: Instant;
  parts: readonly PartRef[];
};

/** The head as it was read: `etag` lets it be replaced by whoever has seen it. */
export type Head = StoredHead & { etag: string };

/** A workforce that was current once. */
export type Replaced = StoredHead & { replacedAt: Instant };

/**
 * A part's document. `was` is the version of the head that its writer set out from. Only one writer gets to replace
 * that head, so once a newer one is there, a part that no head names has lost and may go. Writing a part that is there
 * already marks it with the new writer's `was`, and what changes under whoever sweeps is not swept.
 */
type PartDocument = { was: number; at: Instant; data: string };

export type Workforces = ReturnType<typeof openWorkforces>;

const headId = 'head';
const atOnce = 8;
const attempts = 20;
/** An import that has not come to its end in a day is dead. */
const longestImport = 24 * 3_600_000;

/** The workforces of one store: publishing, loading, sweeping. Keeps the parts that it loaded last. */
export function openWorkforces(documents: Documents, sleep: (ms: number) => Promise<unknown> = wait) {
  let loaded: ReadonlyMap<string, object> = new Map();
  const known = new WeakMap<object, { hash: string; chunks: number }>();

  async function head(): Promise<Head | undefined> {
    const found = await documents.get(headId);
    return found && { ...(found.body as StoredHead), etag: found.etag };
  }

  async function publish(workforce: Workforce, was: Head | undefined, now: Instant): Promise<Head | false> {
    const version = (was?.version ?? 0) + 1;
    const there = new Map(was?.parts.map((part) => [part.hash, part]));
    const parts = await inGroups(partsOf(workforce), async ({ name, value }): Promise<PartRef> => {
      const before = there.get(known.get(value)?.hash ?? '');
      if (before) return { ...before, name };
      const { hash, chunks } = await packed(value);
      known.set(value, { hash, chunks: chunks.length });
      const same = there.get(hash);
      if (same) return { ...same, name };
      for (const [n, data] of chunks.entries()) {
        const body: PartDocument = { was: version - 1, at: now, data };
        await put(documents, `part:${hash}:${n}`, body);
      }
      return { name, hash, chunks: chunks.length };
    });
    const next: StoredHead = { version, publishedAt: now, asAt: workforce.asAt, files: workforce.files, parts };
    if (was) {
      const { etag: _, ...stored } = was;
      await put(documents, replacedId(was.version), { ...stored, replacedAt: now } satisfies Replaced);
    }
    const won = await (was ? documents.replace(headId, next, was.etag) : documents.create(headId, next));
    const current = await head();
    // Replaced again already: then this head's etag is gone, and an empty one matches nothing.
    if (won) return current?.version === version ? current : { ...next, etag: '' };
    // The answer to our own write may have been lost on the way, and the second try then met the first.
    const { etag: _, ...stored } = current ?? { etag: '' };
    return current && JSON.stringify(stored) === JSON.stringify(next) ? current : false;
  }

  async function part(ref: PartRef): Promise<Part | undefined> {
    const again = loaded.get(ref.hash);
    if (again) return { name: ref.name, value: again };
    const chunks: string[] = [];
    for (let n = 0; n < ref.chunks; n += 1) {
      const found = await documents.get(`part:${ref.hash}:${n}`);
      if (!found) return undefined;
      chunks.push((found.body as PartDocument).data);
    }
    return { name: ref.name, value: await unpacked(ref, chunks) };
  }

  async function workforce(of: StoredHead): Promise<Workforce | undefined> {
    const parts = await inGroups(of.parts, part);
    const whole = parts.filter((found) => found !== undefined);
    if (whole.length < parts.length) return undefined;
    remember(of, whole);
    return workforceOf(of, whole);
  }

  function remember({ parts }: StoredHead, values: readonly Part[]) {
    const next = new Map<string, object>();
    for (const [n, { hash, chunks }] of parts.entries()) {
      const value = values[n]?.value;
      if (!value) continue;
      next.set(hash, value);
      known.set(value, { hash, chunks });
    }
    loaded = next;
  }

  async function current(): Promise<{ head: Head; workforce: Workforce } | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const found = await head();
      if (!found) return undefined;
      const whole = await workforce(found);
      if (whole) return { head: found, workforce: whole };
      // Another one became current while this one was loaded; or a replica of the database is a little behind.
      if (attempt >= attempts)
        throw storeProblem(
          'damaged',
          `Parts of workforce ${found.version} are gone. Import the council's files again.`,
        );
      await sleep(10 * attempt);
    }
  }

  async function* replaced(): AsyncGenerator<Replaced & { id: string; etag: string }> {
    for await (const { id, body, etag } of documents.range('replaced:', 'replaced;'))
      yield { ...(body as Replaced), id, etag };
  }

  /** Removes replaced workforces that ended before `before`, then all parts that no head names. Gives how many of each. */
  async function sweepWorkforces(before: Instant, now: Instant): Promise<{ workforces: number; parts: number }> {
    // The head comes first: what is published after this line has parts that are marked with its version, or later.
    const last = await head();
    const removed = { workforces: 0, parts: 0 };
    if (!last) return removed;
    const kept = new Set(last.parts.map(({ hash }) => hash));
    for await (const { id, etag, replacedAt, parts } of replaced()) {
      if (replacedAt < before && (await documents.remove(id, etag))) removed.workforces += 1;
      else for (const { hash } of parts) kept.add(hash);
    }
    const dead = new Date(Date.parse(now) - longestImport).toISOString();
    for await (const { id, body, etag } of documents.range('part:', 'part;')) {
      const { was, at } = body as PartDocument;
      if (kept.has(id.split(':')[1] ?? '') || (was >= last.version && at >= dead)) continue;
      if (await documents.remove(id, etag)) removed.parts += 1;
    }
    return removed;
  }

  return { head, publish, workforce, current, replaced, sweepWorkforces };
}

function replacedId(version: number): string {
  return `replaced:${String(version).padStart(10, '0')}`;
}

/** Writes the document, whether or not it exists. */
async function put(documents: Documents, id: string, body: unknown): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await documents.create(id, body)) return;
    const there = await documents.get(id);
    if (there && (await documents.replace(id, body, there.etag))) return;
  }
  throw storeProblem('busy', `Others kept writing ${id}. Try again.`);
}

/** The results in order, a few calls at a time: a database far away answers several as fast as one. */
async function inGroups<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    results.push(...(await Promise.all(all.slice(from, from + atOnce).map(run))));
  return results;
}
