import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { day } from '../../domain/dates.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore, type Store } from '../../store/store.ts';
import { auditLine, oidOf, queried, spell, workforceMarked } from '../store/workforce.ts';

const now = '2020-11-24T09:30:00.000Z';
const ended = day('2020-10-30');

describe('npm run forget', function () {
  this.timeout(60_000);
  let folder: string;
  let path: string;

  function run(script: 'forget' | 'person', staffId: string): Promise<{ code: number; out: string; err: string }> {
    const file = fileURLToPath(new URL(`../../scripts/${script}.ts`, import.meta.url));
    const env = { PATH: process.env.PATH, STORE: `sqlite:${path}` };
    return new Promise((resolve) => {
      execFile(process.execPath, [file, staffId], { env, cwd: folder }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      });
    });
  }

  async function inStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
    const store = openStore(await openSqlite(path, 'local'));
    try {
      return await act(store);
    } finally {
      await store.close();
    }
  }

  const isForgotten = (staffId: string) => inStore(async (store) => (await store.forgottenIds())(staffId));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forget-'));
    path = join(folder, 'store.db');
    await inStore(async (store) => {
      const base = workforceMarked('a');
      const spells = [...base.spells, spell('LEFT', { end: ended })];
      const first = await store.publish(
        { ...base, spells: [...spells, spell('GONE', { end: ended })] },
        undefined,
        now,
      );
      assert.ok(
        first && (await store.publish({ ...base, spells: [...spells, spell('BRIEF', { end: ended })] }, first, now)),
      );
      await store.audit('operator', [auditLine({ by: 'LEFT' }), auditLine({ by: oidOf('GONE') })]);
      await store.audit('operator', [auditLine({ by: 'ASKED' })]);
      await store.append(1, queried({ by: 'QUERIED', byOid: oidOf('QUERIED') }));
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('refuses an id that nobody has had, looked up or not, and changes nothing', async () => {
    assert.equal((await run('person', 'S9999')).code, 0);
    const lines = () => inStore((store) => Array.fromAsync(store.auditSince(day('2020-01-01'))));
    const before = await lines();
    const { code, out, err } = await run('forget', 'S9999');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Nothing is known of S9999\. Nothing has been changed/);
    assert.equal(await isForgotten('S9999'), false);
    assert.deepEqual(await lines(), before);
  });

  it('erases whom the staff list holds, says of how much, and may be repeated', async () => {
    const first = await run('forget', 'LEFT');
    assert.deepEqual(first, {
      code: 0,
      out: 'Erased: 1 row of the staff list, 0 records, 1 audit line, 0 documents, 0 reminders. Counts stay, without a name.\n',
      err: '',
    });
    const again = await run('forget', 'LEFT');
    assert.equal(again.code, 0);
    assert.match(again.out, /^Erased: 0 rows of the staff list, 0 records, 0 audit lines/);
  });

  it('erases whom only the newest workforce, a replaced one, the audit log or a record knows', async () => {
    const gone = await run('forget', 'GONE');
    assert.equal(gone.code, 0);
    assert.match(gone.out, /1 audit line,/);
    assert.match((await run('forget', 'ASKED')).out, /1 audit line,/);
    assert.match((await run('forget', 'QUERIED')).out, / 1 record,/);
    assert.match((await run('forget', 'BRIEF')).out, /1 row of the staff list/);
    for (const id of ['BRIEF', 'GONE', 'ASKED', 'QUERIED']) assert.equal(await isForgotten(id), true);
  });

  it('refuses somebody in post', async () => {
    const { code, err } = await run('forget', 'S3');
    assert.equal(code, 1);
    assert.match(err, /^S3 is in post/);
    assert.equal(await isForgotten('S3'), false);
  });
});
