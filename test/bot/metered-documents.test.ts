import assert from 'node:assert/strict';
import { meteredDocuments } from '../../bot/metered-documents.ts';
import { makeMetrics } from '../../bot/metrics.ts';
import type { Documents } from '../../store/documents.ts';
import { openSqlite } from '../../store/sqlite.ts';

describe('the calls on the store', () => {
  let documents: Documents;
  let called: [string, number][];
  let metered: Documents;
  beforeEach(async () => {
    documents = await openSqlite(':memory:', 'council');
    called = [];
    metered = meteredDocuments(documents, (operation, seconds) => void called.push([operation, seconds]));
  });
  afterEach(() => documents.close());

  it('give what the store gives, and are counted and timed each', async () => {
    assert.equal(await metered.create('a', { n: 1 }), true);
    assert.equal(await metered.create('a', { n: 2 }), false);
    const found = await metered.get('a');
    assert.deepEqual(found?.body, { n: 1 });
    assert.equal(await metered.replace('a', { n: 3 }, found?.etag ?? ''), true);
    assert.equal(await metered.remove('a', 'old'), false);
    assert.deepEqual(
      called.map(([operation]) => operation),
      ['create', 'create', 'get', 'replace', 'remove'],
    );
    for (const [, seconds] of called) assert.ok(seconds >= 0 && seconds < 10);
  });

  it('count a range once, also where the reader stops half-way, without the time that the reader takes', async () => {
    for (const id of ['a', 'b', 'c']) await documents.create(id, id);
    assert.equal((await Array.fromAsync(metered.range('a', 'z'))).length, 3);
    for await (const { id } of metered.range('a', 'z')) {
      const until = performance.now() + 30;
      while (performance.now() < until);
      if (id === 'b') break;
    }
    assert.deepEqual(
      called.map(([operation]) => operation),
      ['range', 'range'],
    );
    assert.ok((called[1]?.[1] ?? 1) < 0.03);
  });

  it('are counted where they fail', async () => {
    const failing = meteredDocuments(
      { ...documents, get: () => Promise.reject(new Error('unreachable')) },
      (operation, seconds) => void called.push([operation, seconds]),
    );
    await assert.rejects(failing.get('a'), /unreachable/);
    assert.equal(called.length, 1);
  });

  it('stand in the metrics by operation', async () => {
    const metrics = makeMetrics(() => ({}));
    const counted = meteredDocuments(documents, metrics.storeCall);
    await counted.get('a');
    await counted.get('b');
    const { body } = await metrics.text();
    assert.match(body, /assistant_store_calls_total\{operation="get"\} 2/);
    assert.match(body, /assistant_store_seconds_count\{operation="get"\} 2/);
  });
});
