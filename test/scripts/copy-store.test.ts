import assert from 'node:assert/strict';
import { join } from 'node:path';
import { copyStoreHelp, copyStoreOptions } from '../../scripts/copy-store.ts';
import { startCosmosServer } from '../store/cosmos-server.ts';
import { type OnDisk, sampleOnDisk } from './council-on-disk.ts';

describe('npm run copy-store', function () {
  this.timeout(60_000);
  let council: OnDisk;
  let server: Awaited<ReturnType<typeof startCosmosServer>>;
  before(async () => {
    [council, server] = await Promise.all([sampleOnDisk(), startCosmosServer()]);
    const { code, out } = await council.importFiles();
    assert.equal(code, 0, out);
  });
  after(() => Promise.all([council.end(), server.stop()]));

  it('prints its help, and ends with 2 where it is used otherwise', async () => {
    const [help, wrong] = await Promise.all([
      council.run('copy-store.ts', ['--help']),
      council.run('copy-store.ts', ['--from', 'cosmos']),
    ]);
    assert.deepEqual([help.code, help.err, help.out], [0, '', `${copyStoreHelp}\n`]);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.ok(wrong.err.includes(copyStoreHelp));
    for (const args of [
      [],
      ['--from', 'sqlite:', '--to', 'cosmos'],
      ['--from', 'mongo', '--to', 'cosmos'],
      ['--from', 'cosmos', '--to', 'cosmos'],
      ['--from', 'sqlite:data/a.db', '--to', 'sqlite:./data/a.db'],
      ['--from', 'cosmos', '--to', 'sqlite:a.db', '--force'],
    ])
      assert.ok('wrong' in Object(copyStoreOptions(args)), args.join(' '));
  });

  it('moves the sample council to Cosmos DB and back, and says that nothing differs', async () => {
    const own = council.env.STORE ?? '';
    const back = `${own}.back`;
    const without = await council.run('copy-store.ts', ['--from', own, '--to', 'cosmos']);
    assert.equal(without.code, 1);
    assert.match(without.err, /COSMOS_ENDPOINT is missing/);
    Object.assign(council.env, {
      COSMOS_ENDPOINT: server.endpoint,
      COSMOS_DATABASE: 'council',
      COSMOS_KEY: server.key,
    });
    const there = await council.run('copy-store.ts', ['--from', own, '--to', 'cosmos']);
    assert.deepEqual([there.code, there.err], [0, '']);
    assert.match(there.out, /^Copied: \d+ documents\. Read again, both stores hold \d+ .*: nothing differs\.\n$/);
    const home = await council.run('copy-store.ts', ['--from', 'cosmos', '--to', back]);
    assert.deepEqual([home.code, home.out], [0, there.out]);
    const used = await council.run('copy-store.ts', ['--from', own, '--to', back]);
    assert.match(used.out, /Copied: 0 documents, \d+ were there already/);
  });

  it('makes no store where there is none to copy from, and overwrites none', async () => {
    const folder = join((council.env.STORE ?? '').slice('sqlite:'.length), '..');
    const missing = await council.run('copy-store.ts', ['--from', `sqlite:${join(folder, 'no.db')}`, '--to', 'cosmos']);
    assert.equal(missing.code, 1);
    assert.match(missing.err, /There is no store at .*no\.db/);
    const { code } = await council.importFiles();
    assert.equal(code, 0);
    const refused = await council.run('copy-store.ts', ['--from', council.env.STORE ?? '', '--to', 'cosmos']);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /in use: .* Nothing has been changed/);
  });
});
