import assert from 'node:assert/strict';
import { type NightlyLog, runNightly, startNightly } from '../../cron/nightly.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import { linesKept } from '../../store/audit.ts';
import { textOf } from '../../store/audit-text.ts';
import { newPerson } from '../../store/person.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore, type Store } from '../../store/store.ts';
import { auditLine, oidOf, workforceMarked } from '../store/workforce.ts';

const { retention } = defaultCouncil;
const now = '2026-11-24T02:30:00.000Z';

describe('the nightly clean-up', () => {
  let store: Store;
  let logged: { level: string; fields: object; message: string }[];
  let log: NightlyLog;

  beforeEach(async () => {
    store = openStore(await openSqlite(':memory:', 'council'));
    logged = [];
    const level = (name: string) => (fields: object, message: string) =>
      void logged.push({ level: name, fields, message });
    log = { info: level('info'), warn: level('warn'), error: level('error') };
  });
  afterEach(() => store.close());

  it('removes what is too old, folds the audit, and logs counts and nothing else', async () => {
    const was = (await store.publish(workforceMarked('a'), undefined, '2026-11-01T09:00:00.000Z')) || undefined;
    await store.publish(workforceMarked('b'), was, '2026-11-02T09:00:00.000Z');
    await store.audit('operator', [auditLine({ at: '2024-11-01T09:00:00.000Z' })]);
    const audit = Array.from({ length: linesKept + 1 }, (_, n) => auditLine({ at: `2026-11-23T09:00:00.${100 + n}Z` }));
    await store.savePerson({ ...newPerson(oidOf('S1'), null), audit: textOf(audit) }, null, now);
    const done = await runNightly({ store, retention, log }, now);
    assert.deepEqual(
      { workforces: done?.workforces, auditDocuments: done?.auditDocuments, folded: done?.folded },
      { workforces: 1, auditDocuments: 1, folded: 1 },
    );
    assert.deepEqual(logged, [{ level: 'info', fields: { removed: done }, message: 'nightly clean-up' }]);
    assert.ok(Object.values(done ?? {}).every((count) => typeof count === 'number'));
  });

  it('runs at several instances at once without failing or losing an audit line', async () => {
    await store.publish(workforceMarked('a'), undefined, now);
    for (const id of ['S1', 'S2', 'S3']) {
      const audit = Array.from({ length: linesKept + 9 }, (_, n) =>
        auditLine({ by: id, at: `2026-11-23T09:00:00.${100 + n}Z` }),
      );
      await store.savePerson({ ...newPerson(oidOf(id), null), audit: textOf(audit) }, null, now);
    }
    await Promise.all([1, 2, 3].map(() => runNightly({ store, retention, log }, now)));
    assert.deepEqual(
      logged.map(({ level }) => level),
      ['info', 'info', 'info'],
    );
    const lines = await Array.fromAsync(store.auditSince('2026-11-01' as never));
    assert.equal(lines.length, 3 * (linesKept + 9));
  });

  it('says so where the store fails, and does it all the next night', async () => {
    let down = true;
    const sweep: Store['sweep'] = async (when) => (down ? Promise.reject(new Error('unreachable')) : store.sweep(when));
    const parts = { store: { sweep, foldAudit: store.foldAudit }, retention, log };
    assert.equal(await runNightly(parts, now), undefined);
    assert.deepEqual(
      logged.map(({ level, message }) => [level, message]),
      [['error', 'nightly clean-up failed; the next night tries again']],
    );
    down = false;
    assert.ok(await runNightly(parts, '2026-11-25T02:30:00.000Z'));
  });

  for (const timeZone of ['Europe/London', 'Europe/Dublin', 'Asia/Kolkata']) {
    it(`is due at half past two in the night in ${timeZone}, and no more once it is stopped`, async () => {
      const nightly = startNightly({ store, retention, log, timeZone, now: () => now });
      const next = nightly.next();
      assert.ok(next);
      const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(next);
      assert.equal(time, '02:30');
      await nightly.stop();
      assert.equal(nightly.next(), null);
    });
  }
});
