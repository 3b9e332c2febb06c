import type { Change } from '../domain/action.ts';
import type { Documents } from './documents.ts';

/** What people recorded in Teams, numbered from 1 without a gap at its end: the next number decides who was first. */
export type Recorded = { seq: number; change: Change };

const prefix = 'record:';

function recordId(seq: number): string {
  return `${prefix}${String(seq).padStart(10, '0')}`;
}

/** The change with this number; undefined where nobody has recorded it yet. One point read. */
export async function recordAt(documents: Documents, seq: number): Promise<Change | undefined> {
  return (await documents.get(recordId(seq)))?.body as Change | undefined;
}

/** The records after a number, in order. */
export async function* recordsAfter(documents: Documents, seq: number): AsyncGenerator<Recorded & { etag: string }> {
  for await (const { id, body, etag } of documents.range(recordId(seq + 1), 'record;'))
    yield { seq: Number(id.slice(prefix.length)), change: body as Change, etag };
}

/** Records the change under this number. False: somebody was faster with another one. */
export async function append(documents: Documents, seq: number, change: Change): Promise<boolean> {
  if (await documents.create(recordId(seq), change)) return true;
  // Where the answer to our own write was lost on the way, the second try meets the first.
  return (await recordAt(documents, seq))?.id === change.id;
}

export async function rewriteRecord(documents: Documents, { seq, change, etag }: Recorded & { etag: string }) {
  return documents.replace(recordId(seq), change, etag);
}

/**
 * Removes records made before a moment; never the newest, since the next number follows from it. Gives how many.
 */
export async function sweepRecords(documents: Documents, before: string): Promise<number> {
  let removed = 0;
  let held: (Recorded & { etag: string }) | undefined;
  for await (const record of recordsAfter(documents, 0)) {
    if (held && held.change.at < before && (await documents.remove(recordId(held.seq), held.etag))) removed += 1;
    held = record;
  }
  return removed;
}
