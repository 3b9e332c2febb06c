import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openCosmos } from '../../store/cosmos.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore } from '../../store/store.ts';
import { workforceMarked } from './workforce.ts';

/**
 * Run as a process of its own by kill.test.ts: once told to, publishes A, B, A, B … until it is killed, each with a number of its own
 * so that no part is there already, and sweeps now and then.
 */
const [where = '', round = '0'] = process.argv.slice(2);
const documents = where.startsWith('http')
  ? await openCosmos({ endpoint: where, database: 'council', key: 'a2V5' }, 'council')
  : await openSqlite(where, 'council');
/** Says a sign for each write, before it is made, so that the parent can kill in the middle of things on any machine. */
const telling = <A extends unknown[], R>(write: (...all: A) => R) => {
  return (...all: A): R => {
    writeSync(1, '.');
    return write(...all);
  };
};
const store = openStore({
  ...documents,
  create: telling(documents.create),
  replace: telling(documents.replace),
  remove: telling(documents.remove),
});
const retention = {
  auditMonths: 1,
  followUpMinutes: 1,
  snapshotMonths: 1,
  leaverNameMonths: 1,
  replacedWorkforceDays: 0,
  asyeMonths: 24,
};
writeSync(1, 'r');
await once(process.stdin, 'data');
process.stdin.destroy();
for (let n = 0; ; n += 1) {
  const mark = `${n % 2 === 0 ? 'A' : 'B'}-${round}-${n}`;
  if (!(await store.publish(workforceMarked(mark), await store.head(), '2026-11-24T09:00:00.000Z'))) process.exit(3);
  if (n % 3 === 2) await store.sweep({ now: '2026-11-24T09:00:00.000Z', retention });
}
