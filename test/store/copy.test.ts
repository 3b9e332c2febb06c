import assert from 'node:assert/strict';
import { contentsOf, copyDocuments } from '../../store/copy.ts';
import type { Documents } from '../../store/documents.ts';
import { openStore } from '../../store/store.ts';
import { cosmosServer, type Place, sqliteFile } from './places.ts';
import { at0, planned } from './reminder-cards.ts';
import { workforceMarked } from './workforce.ts';

for (const [what, startFrom, startTo] of [
  ['from SQLite to Cosmos DB', sqliteFile, cosmosServer],
  ['from Cosmos DB to SQLite', cosmosServer, sqliteFile],
] as const) {
  describe(`a council moved ${what}`, () => {
    let places: Place[];
    let from: Documents;
    let to: Documents;

    before(async () => {
      places = [await startFrom(), await startTo()];
    });
    after(() => Promise.all(places.map((place) => place.end())));
    let tenants = 0;
    beforeEach(async () => {
      tenants += 1;
      [from, to] = (await Promise.all(places.map((place) => place.open(`council-${tenants}`)))) as [
        Documents,
        Documents,
      ];
      const store = openStore(from);
      await store.publish(workforceMarked('a'), undefined, at0);
      await store.claim(planned('p1'), { by: 'one', now: at0, leaseMs: 60_000 });
      for (let n = 0; n < 70; n += 1)
        await from.create(`many:${n}`, { n, text: 'שלום 👩🏽‍⚕️ "\\', z: { b: 1, a: [null] } });
      await from.create('id/with ? # % 👩🏽‍⚕️', { '': 1, __proto: 2, 10: 'x', 9: 'y' });
    });
    afterEach(() => Promise.all([from.close(), to.close()]));

    it('holds everything, and nothing differs', async () => {
      const steps: [number, number][] = [];
      const done = await copyDocuments(from, to, (...step) => steps.push(step));
      assert.equal(done.outcome, 'copied');
      assert.ok(done.outcome === 'copied' && done.copied > 70 && done.already === 0);
      assert.deepEqual(done.contents, await contentsOf(from));
      assert.deepEqual(await contentsOf(to), await contentsOf(from));
      assert.deepEqual(steps.at(-1), [done.copied, done.copied]);
      assert.deepEqual((await openStore(to).current())?.workforce, workforceMarked('a'));
      const again = await copyDocuments(from, to);
      assert.deepEqual(again, { outcome: 'copied', copied: 0, already: done.copied, contents: done.contents });
    });

    it('goes on where it was interrupted, at any document', async () => {
      for (const writes of [0, 1, 9, 40]) {
        let left = writes;
        const dying: Documents = {
          ...to,
          create: (id, body) => {
            left -= 1;
            return left < 0 ? Promise.reject(new Error('killed')) : to.create(id, body);
          },
        };
        await assert.rejects(copyDocuments(from, dying), /killed/);
      }
      const done = await copyDocuments(from, to);
      assert.ok(done.outcome === 'copied' && done.already >= 40, JSON.stringify(done));
      assert.deepEqual(await contentsOf(to), await contentsOf(from));
    });

    it('is refused where the target holds anything else, and nothing there is touched', async () => {
      await to.create('many:7', { n: 'another' });
      await to.create('zz:ours alone', 1);
      await to.create('many:8', { text: 'שלום 👩🏽‍⚕️ "\\', z: { a: [null], b: 1 }, n: 8 });
      const before = await contentsOf(to);
      assert.deepEqual(await copyDocuments(from, to), {
        outcome: 'refused',
        different: 1,
        foreign: 1,
        example: 'many:7',
      });
      assert.deepEqual(await contentsOf(to), before);
    });

    it('says so where somebody wrote meanwhile, on either side', async () => {
      const busy: Documents = {
        ...to,
        async create(id, body) {
          if (id === 'many:9') await from.create('many:late', 1);
          return to.create(id, body);
        },
      };
      // One that sorts before what is being read: only reading again can find it.
      const early: Documents = {
        ...to,
        async create(id, body) {
          if (id === 'many:9') await from.create('a:early', 1);
          return to.create(id, id === 'many:3' ? 'damaged' : body);
        },
      };
      assert.equal((await copyDocuments(from, early)).outcome, 'changed');
      assert.equal((await copyDocuments(from, busy)).outcome, 'refused');
    });

    it('is not one where there is nothing to copy', async () => {
      const nobody = await places[0]?.open('nobody');
      assert.ok(nobody);
      assert.deepEqual(await copyDocuments(nobody, to), { outcome: 'empty' });
      await nobody.close();
    });
  });
}
