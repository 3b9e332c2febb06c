import { openCosmos } from '../../store/cosmos.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore } from '../../store/store.ts';
import { workforceMarked } from './workforce.ts';

/**
 * Run as a process of its own by kill.test.ts: publishes A, B, A, B … until it is killed, each with a number of its own
 * so that no part is there already, and sweeps now and then.
 */
const [where = '', round = '0'] = process.argv.slice(2);
const documents = where.startsWith('http')
  ? await openCosmos({ endpoint: where, database: 'council', key: 'a2V5' }, 'council')
  : await openSqlite(where, 'council');
const store = openStore(documents);
const retention = {
  auditMonths: 1,
  followUpMinutes: 1,
  snapshotMonths: 1,
  leaverNameMonths: 1,
  replacedWorkforceDays: 0,
};
process.stdout.write('ready\n');
for (let n = 0; ; n += 1) {
  const mark = `${n % 2 === 0 ? 'A' : 'B'}-${round}-${n}`;
  if (!(await store.publish(workforceMarked(mark), await store.head(), '2026-11-24T09:00:00.000Z'))) process.exit(3);
  if (n % 3 === 2) await store.sweep({ now: '2026-11-24T09:00:00.000Z', retention });
}
