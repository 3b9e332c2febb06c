import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Documents } from '../../store/documents.ts';
import { openStore } from '../../store/store.ts';
import { cosmosServer, type Place, sqliteFile } from './places.ts';
import { workforceMarked } from './workforce.ts';

const publisher = fileURLToPath(new URL('publish-forever.ts', import.meta.url));
const rival = fileURLToPath(new URL('count-up.ts', import.meta.url));

const kinds: readonly { name: string; kills: number; start: () => Promise<Place & { where: string }> }[] = [
  {
    name: 'an SQLite file',
    kills: 25,
    start: async () => {
      const place = await sqliteFile();
      return { ...place, where: place.path };
    },
  },
  {
    name: 'Cosmos DB',
    kills: 15,
    start: async () => {
      const place = await cosmosServer();
      return { ...place, where: place.account.endpoint };
    },
  },
];

for (const { name, kills, start } of kinds) {
  describe(`processes that share ${name}`, () => {
    let place: Place & { where: string };
    before(async () => {
      place = await start();
    });
    after(() => place.end());

    it(`leave the old workforce or the new one, whole, however they are killed (${kills} times)`, async function () {
      this.timeout(60_000);
      const random = seeded(20_261_124);
      const seen = { workforces: new Set<string>(), halfWritten: 0 };
      for (let round = 0; round < kills; round += 1) {
        await killedAfter(random() * 60, round);
        const documents = await place.open('council');
        const current = await openStore(documents).current();
        if (current) {
          const mark = current.workforce.teams[0]?.aliases[0] ?? '';
          assert.match(mark, /^[AB]-\d+-\d+$/);
          assert.deepEqual(current.workforce, workforceMarked(mark));
          seen.workforces.add(mark.charAt(0));
          if (await hasOrphans(documents)) seen.halfWritten += 1;
        }
        await documents.close();
      }
      assert.deepEqual([...seen.workforces].sort(), ['A', 'B'], 'kills met both');
      assert.ok(seen.halfWritten > 0, 'some kills came in the middle of an import');
    });

    it('count together without losing one', async function () {
      this.timeout(30_000);
      const each = 60;
      const children = [1, 2, 3].map(() =>
        spawn(process.execPath, [rival, place.where, String(each)], { stdio: 'inherit' }),
      );
      const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
      assert.deepEqual(codes, [0, 0, 0]);
      const documents = await place.open('council');
      assert.equal((await documents.get('count'))?.body, 3 * each);
      await documents.close();
    });

    async function killedAfter(ms: number, round: number): Promise<void> {
      const child = spawn(process.execPath, [publisher, place.where, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), ended]);
      setTimeout(() => child.kill('SIGKILL'), ms);
      const [code, signal] = await ended;
      assert.deepEqual({ code, signal }, { code: null, signal: 'SIGKILL' });
    }
  });
}

/** Whether parts stand about that neither the head nor a replaced workforce names: the traces of a killed import. */
async function hasOrphans(documents: Documents): Promise<boolean> {
  const named = new Set<string>();
  const heads = [await documents.get('head'), ...(await Array.fromAsync(documents.range('replaced:', 'replaced;')))];
  for (const head of heads)
    for (const { hash } of (head?.body as { parts: { hash: string }[] } | undefined)?.parts ?? []) named.add(hash);
  const parts = await Array.fromAsync(documents.range('part:', 'part;'));
  return parts.some(({ id }) => !named.has(id.split(':')[1] ?? ''));
}

/** The same numbers from 0 to 1 in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
