import { openCosmos } from '../../store/cosmos.ts';
import { openSqlite } from '../../store/sqlite.ts';

/** Run as a process of its own by kill.test.ts: adds 1 to a shared number so many times, by conditional writes only. */
const [where = '', times = '0'] = process.argv.slice(2);
const documents = where.startsWith('http')
  ? await openCosmos({ endpoint: where, database: 'council', key: 'a2V5' }, 'council')
  : await openSqlite(where, 'council');
for (let counted = 0; counted < Number(times); ) {
  const found = await documents.get('count');
  const won = found
    ? await documents.replace('count', Number(found.body) + 1, found.etag)
    : await documents.create('count', 1);
  if (won) counted += 1;
}
await documents.close();
