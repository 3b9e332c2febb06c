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

const kinds: readonly {
  name: string;
  kills: number;

  start: () => Promise<Place & { where: string }>;
}[] = [
  {
    name: 'an SQLite file',
    kills: 20,
    start: async () => {
      const place = await sqliteFile();
      return { ...place, where: place.path };
    },
  },
  {
    name: 'Cosmos DB',
    kills: 12,
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
      this.timeout(180_000);
      const random = seeded(20_261_124);
      const seen = { workforces: new Set<string>(), halfWritten: 0 };
      let next = publisherReady(0);
      for (let round = 0; round < kills; round += 1) {
        await killedAfter(1 + Math.floor(random() * 60), await next);
        if (round + 1 < kills) next = publisherReady(round + 1);
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
      this.timeout(60_000);
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

    /** A publisher that has all it needs and waits for the word. */
    async function publisherReady(round: number) {
      const child = spawn(process.execPath, [publisher, place.where, String(round)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), ended]);
      return { child, ended };
    }

    /** Kills it once it has set out on so many writes: several imports' worth, wherever it has got to by then. */
    async function killedAfter(writes: number, { child, ended }: Awaited<ReturnType<typeof publisherReady>>) {
      let seen = 0;
      child.stdout.on('data', (signs: Buffer) => {
        seen += signs.length;
        if (seen >= writes) child.kill('SIGKILL');
      });
      child.stdin.write('go');
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
