import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isStoreProblem, type StoreProblemCode } from '../../store/problem.ts';
import { openSqlite, readable } from '../../store/sqlite.ts';

describe('an SQLite file that cannot be used', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says that a file is no database, and leaves it as it is', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'Shopping list, and much more besides. '.repeat(100));
    await assert.rejects(openSqlite(path, 't'), problem('not-a-database', path));
  });

  it('says that a folder cannot be written to', async () => {
    writeFileSync(join(folder, 'file'), '');
    const path = join(folder, 'file', 'assistant.db');
    await assert.rejects(openSqlite(path, 't'), problem('not-writable', path));
    await assert.rejects(openSqlite(folder, 't'), problem('not-writable', folder));
  });

  it('says that the disk is full, or damaged, or that the file is', () => {
    for (const [errcode, code] of [
      [13, 'disk-full'],
      [10, 'not-writable'],
      [266, 'not-writable'],
      [8, 'not-writable'],
      [11, 'damaged'],
      [517, 'busy'],
    ] as const)
      assert.ok(problem(code, '/data/a.db')(readable(Object.assign(new Error('x'), { errcode }), '/data/a.db')));
    const other = new Error('something else');
    assert.equal(readable(other, '/data/a.db'), other);
  });

  it('waits for another process that writes, and gives up with a reason where that never ends', async () => {
    const path = join(folder, 'assistant.db');
    const waits: number[] = [];
    const other = new DatabaseSync(path);
    const documents = await openSqlite(path, 't', {
      random: () => 0.5,
      sleep: async (ms) => {
        waits.push(ms);
        if (waits.length === 2) other.exec('COMMIT');
      },
      attempts: 4,
    });
    other.exec('BEGIN IMMEDIATE');
    assert.equal(await documents.create('a', 1), true);
    assert.deepEqual(waits, [15, 25]);
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(documents.create('b', 1), problem('busy', path));
    assert.deepEqual((await documents.get('a'))?.body, 1, 'reading never waits for a writer');
    other.exec('ROLLBACK');
    await documents.close();
    await documents.close();
    other.close();
  });

  it('loads nothing of Azure', () => {
    const script = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve: (name, context, next) => (name.startsWith('@azure') && console.log(name), next(name, context)) });
      const { openSqlite } = await import(${JSON.stringify(new URL('../../store/sqlite.ts', import.meta.url).href)});
      await import(${JSON.stringify(new URL('../../store/cosmos.ts', import.meta.url).href)});
      const { openStore } = await import(${JSON.stringify(new URL('../../store/store.ts', import.meta.url).href)});
      await openStore(await openSqlite(':memory:', 't')).close();
      console.log('done');`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(said.trim(), 'done');
  });
});

/** Whether an error has this code and a message that names the place. */
function problem(code: StoreProblemCode, path: string) {
  return (error: unknown) => {
    assert.ok(isStoreProblem(error), String(error));
    assert.equal(error.storeProblem, code);
    assert.ok(error.message.includes(path), error.message);
    return true;
  };
}
