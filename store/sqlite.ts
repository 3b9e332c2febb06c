import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { bodyText, checkId, type Documents } from './documents.ts';
import { storeProblem } from './problem.ts';

/** `random` gives 0 to 1 and spreads the waits of those who compete; `sleep` takes milliseconds. */
export type Patience = { random?: () => number; sleep?: (ms: number) => Promise<unknown>; attempts?: number };

type Row = { id: string; body: string; etag: string };

const pageOfRange = 16;

/**
 * The documents of one tenant in an SQLite file, or in memory for `:memory:`. The file and its folder are made where
 * missing; several processes may have it open. Throws a StoreProblem that says what to do where it cannot be used.
 */
export async function openSqlite(path: string, tenant: string, patience: Patience = {}): Promise<Documents> {
  const calmly = retrying(path, patience);
  if (path !== ':memory:') await calmly(() => mkdirSync(dirname(path), { recursive: true, mode: 0o700 }));
  const database = await calmly(() => {
    // The wait inside SQLite blocks the whole process, so it is short, and the retry above gives way in between.
    const opened = new DatabaseSync(path, { timeout: 250 });
    try {
      prepareFile(opened);
    } catch (error) {
      opened.close();
      throw error;
    }
    return opened;
  });

  const select = database.prepare('SELECT body, etag FROM documents WHERE tenant = ? AND id = ?');
  const insert = database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const update = database.prepare('UPDATE documents SET body = ?, etag = ? WHERE tenant = ? AND id = ? AND etag = ?');
  const erase = database.prepare('DELETE FROM documents WHERE tenant = ? AND id = ? AND etag = ?');
  const first = database.prepare(pageQuery('>='));
  const further = database.prepare(pageQuery('>'));

  return {
    async get(id) {
      const row = (await calmly(() => select.get(tenant, checkId(id)))) as Row | undefined;
      return row && { body: JSON.parse(row.body), etag: row.etag };
    },
    async create(id, body) {
      const text = bodyText(id, body);
      return (await calmly(() => insert.run(tenant, checkId(id), text, randomUUID()))).changes === 1;
    },
    async replace(id, body, etag) {
      const text = bodyText(id, body);
      return (await calmly(() => update.run(text, randomUUID(), tenant, checkId(id), etag))).changes === 1;
    },
    async remove(id, etag) {
      return (await calmly(() => erase.run(tenant, checkId(id), etag))).changes === 1;
    },
    async *range(from, to) {
      // Pages, not one open cursor: whoever reads slowly must not keep the log from being folded into the file.
      let page = (await calmly(() => first.all(tenant, from, to))) as Row[];
      while (page.length > 0) {
        for (const row of page) yield { id: row.id, body: JSON.parse(row.body), etag: row.etag };
        const last = page.at(-1)?.id ?? to;
        page = page.length < pageOfRange ? [] : ((await calmly(() => further.all(tenant, last, to))) as Row[]);
      }
    },
    async close() {
      if (!database.isOpen) return;
      // What was erased must not live on in the log; where somebody still reads, their own close empties it.
      try {
        if (path !== ':memory:') await calmly(() => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      } finally {
        database.close();
      }
    },
  };
}

function prepareFile(database: DatabaseSync): void {
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode').get() as { journal_mode: string };
  if (mode !== 'wal' && mode !== 'memory') database.exec('PRAGMA journal_mode = WAL');
  database.exec(
    'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 0',
  );
  database.exec(
    `CREATE TABLE IF NOT EXISTS documents (tenant TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
     etag TEXT NOT NULL, PRIMARY KEY (tenant, id))`,
  );
}

function pageQuery(after: '>' | '>='): string {
  return `SELECT id, body, etag FROM documents WHERE tenant = ? AND id ${after} ? AND id < ? ORDER BY id LIMIT ${pageOfRange}`;
}

function retrying(path: string, { random = Math.random, sleep = wait, attempts = 40 }: Patience) {
  return async <T>(run: () => T): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return run();
      } catch (error) {
        if (!isBusy(error) || attempt >= attempts) throw readable(error, path);
      }
      await sleep(5 + random() * Math.min(20 * attempt, 200));
    }
  };
}

const busyCodes: readonly (number | undefined)[] = [5, 6];

function isBusy(error: unknown): boolean {
  return busyCodes.includes(resultCode(error));
}

/** SQLite's primary result code; undefined for any other error. */
function resultCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

/** What SQLite or the file system reported, in words for whoever runs the service; anything else as it was. */
export function readable(error: unknown, path: string): unknown {
  const system = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  switch (resultCode(error)) {
    case 5:
    case 6:
      return storeProblem('busy', `The store ${path} stayed locked by another process. Try again.`, error);
    case 3:
    case 8:
    case 14:
      return storeProblem('not-writable', `The store ${path} cannot be opened for writing. ${writing}`, error);
    case 10:
      return storeProblem('not-writable', `The disk of ${path} cannot be read or written. Check the disk.`, error);
    case 11:
      return storeProblem('damaged', `The store ${path} is damaged. Put back a backup, or import anew.`, error);
    case 13:
      return storeProblem('disk-full', `The disk of ${path} is full. Make room; nothing was half written.`, error);
    case 26:
      return storeProblem('not-a-database', `${path} is not an SQLite database. Name another file in STORE.`, error);
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(system))
    return storeProblem('not-writable', `The folder of ${path} cannot be written to. ${writing}`, error);
  if (system === 'ENOSPC') return storeProblem('disk-full', `The disk of ${path} is full. Make room.`, error);
  return error;
}

const writing = 'Let this user write to the folder, or name another place in STORE.';
