import { storeProblem } from './problem.ts';

/**
 * All that a database has to offer: JSON documents under an id, each call one point operation. Opened for one tenant;
 * nothing behind it sees another's. An `etag` changes with every write and never comes back.
 */
export type Documents = {
  get(id: string): Promise<Held | undefined>;
  /** False: a document with this id exists already, and stays as it is. */
  create(id: string, body: unknown): Promise<boolean>;
  /** False: the document has changed since this etag was read, or is gone. */
  replace(id: string, body: unknown, etag: string): Promise<boolean>;
  /** False as with replace. */
  remove(id: string, etag: string): Promise<boolean>;
  /** The documents with from ≤ id < to, by id in the order of code points. For reports and upkeep, never in a message. */
  range(from: string, to: string): AsyncIterable<Held & { id: string }>;
  close(): Promise<void>;
};

export type Held = { body: unknown; etag: string };

/** Cosmos DB refuses items over 2 MB, its own fields included. */
export const largestBody = 2_000_000;
const longestId = 250;

/** The body as JSON text. Throws a problem 'too-large' above 2 MB of UTF-8, naming the document but not what it holds. */
export function bodyText(id: string, body: unknown): string {
  const text = JSON.stringify(body);
  if (text === undefined) throw new TypeError(`The body of ${id} is not JSON.`);
  // No character takes more than three bytes for each unit of UTF-16, so most bodies need no counting.
  if (text.length * 3 > largestBody) {
    const bytes = Buffer.byteLength(text);
    if (bytes > largestBody)
      throw storeProblem('too-large', `Document ${id} has ${bytes} bytes; the store takes at most ${largestBody}.`);
  }
  return text;
}

/** Throws a RangeError for an id that the databases would treat differently: empty, over 250 characters, broken UTF-16. */
export function checkId(id: string): string {
  if (id === '' || id.length > longestId || !id.isWellFormed() || id.includes('\0'))
    throw new RangeError(`Not an id for a document: ${JSON.stringify(id.slice(0, 60))}`);
  return id;
}
