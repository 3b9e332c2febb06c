import assert from 'node:assert/strict';
import { type Live, live, type Timers } from '../../store/live.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore, type Store } from '../../store/store.ts';
import { counted } from './counted.ts';
import { queried, workforceMarked } from './workforce.ts';

const now = '2026-11-24T09:30:00.000Z';

describe('a running service', () => {
  let documents: ReturnType<typeof counted>;
  let store: Store;
  let running: Live | undefined;

  beforeEach(async () => {
    documents = counted(await openSqlite(':memory:', 'council'));
    store = openStore(documents);
  });
  afterEach(async () => {
    await running?.stop();
    await store.close();
  });

  it('starts without a workforce and answers from the first one once it is imported', async () => {
    const clock = clockByHand();
    running = await live(store, { timers: clock.timers });
    assert.equal(running.current(), undefined);
    await store.publish(workforceMarked('a'), undefined, now);
    await clock.strike(2_000);
    assert.deepEqual(running.current(), { workforce: workforceMarked('a'), version: 1 });
  });

  it('swaps to the next workforce whole, and keeps the same object until then', async () => {
    const clock = clockByHand();
    const was = (await store.publish(workforceMarked('a'), undefined, now)) || undefined;
    running = await live(store, { timers: clock.timers, every: 500 });
    const first = running.current();
    documents.reset();
    await clock.strike(500);
    assert.equal(running.current(), first);
    assert.deepEqual(documents.counts, { get: 1, create: 0, replace: 0, remove: 0, range: 0 });
    await store.publish(workforceMarked('b'), was, now);
    await clock.strike(500);
    assert.deepEqual(running.current(), { workforce: workforceMarked('b'), version: 2 });
  });

  it('shows what another instance recorded with one point read, and asks no more where nothing is new', async () => {
    await store.publish(workforceMarked('a'), undefined, now);
    await store.append(1, queried());
    running = await live(store, { timers: clockByHand().timers });
    assert.deepEqual(running.changes(), [queried()]);
    documents.reset();
    const before = running.changes();
    await running.catchUp();
    assert.equal(running.changes(), before);
    assert.equal(documents.counts.get, 1);
    await store.append(2, queried({ id: 'change-2' }));
    await store.append(3, queried({ id: 'change-3' }));
    await Promise.all([running.catchUp(), running.catchUp(), running.catchUp()]);
    assert.deepEqual(
      running.changes().map(({ id }) => id),
      ['change-1', 'change-2', 'change-3'],
    );
  });

  it('records after whatever others recorded at the same time, and loses nothing', async () => {
    await store.publish(workforceMarked('a'), undefined, now);
    running = await live(store, { timers: clockByHand().timers });
    const other = await live(store, { timers: clockByHand().timers });
    const ids = Array.from({ length: 20 }, (_, n) => `change-${n}`);
    const both = [running, other];
    await Promise.all(ids.map((id, n) => both[n % 2]?.record(queried({ id }))));
    await Promise.all(both.map((one) => one.catchUp()));
    assert.deepEqual([...running.changes().map(({ id }) => id)].sort(), [...ids].sort());
    assert.deepEqual(running.changes(), other.changes());
    await other.stop();
  });

  it('records the same change once, pressed twice at one instance and at two at once, and again later', async () => {
    await store.publish(workforceMarked('a'), undefined, now);
    running = await live(store, { timers: clockByHand().timers });
    const other = await live(store, { timers: clockByHand().timers });
    const both = [running, other];
    const ids = Array.from({ length: 12 }, (_, n) => `change-${n}`);
    const presses = ids.flatMap((id) => both.flatMap((one) => [one, one].map((own) => ({ own, id }))));
    await Promise.all(presses.map(({ own, id }) => own.record(queried({ id }))));
    for (const { own, id } of presses) await own.record(queried({ id }));
    await Promise.all(both.map((one) => one.catchUp()));
    const recorded = [];
    for await (const { change } of store.recordsAfter(0)) recorded.push(change.id);
    assert.deepEqual(recorded.toSorted(), ids.toSorted());
    for (const one of both)
      assert.deepEqual(
        one.changes().map(({ id }) => id),
        recorded,
      );
    await other.stop();
  });

  it('forgets in memory too what was erased', async () => {
    const clock = clockByHand();
    await store.publish(workforceMarked('a'), undefined, now);
    await store.append(1, queried({ wrong: 'my own words' }));
    running = await live(store, { timers: clock.timers });
    await store.forget({ staffId: 'S1', now });
    await clock.strike(2_000);
    assert.equal(JSON.stringify([running.current(), running.changes()]).includes('my own words'), false);
    assert.equal(
      running.current()?.workforce.spells.some(({ staffId }) => staffId === 'S1'),
      false,
    );
  });

  it('says what is wrong while the store does not answer, keeps what it has, and recovers by itself', async () => {
    const clock = clockByHand();
    let down = false;
    const was = (await store.publish(workforceMarked('a'), undefined, now)) || undefined;
    const head = async () => (down ? Promise.reject(new Error('unreachable')) : store.head());
    running = await live({ ...store, head }, { timers: clock.timers });
    down = true;
    await clock.strike(2_000);
    assert.match(String(running.problem()), /unreachable/);
    assert.deepEqual(running.current()?.workforce, workforceMarked('a'));
    await store.publish(workforceMarked('b'), was, now);
    down = false;
    await clock.strike(2_000);
    assert.equal(running.problem(), undefined);
    assert.deepEqual(running.current()?.workforce, workforceMarked('b'));
  });

  it('looks no more once it is stopped, even where a look is under way', async () => {
    const clock = clockByHand();
    running = await live(store, { timers: clock.timers });
    await running.stop();
    assert.equal(clock.waiting(), 0);
    const other = await live(store, { timers: clock.timers });
    clock.strike(2_000);
    await other.stop();
    await new Promise(setImmediate);
    assert.equal(clock.waiting(), 0);
  });
});

/** Timers that fire when the test says so; what `strike` gives is done once the look that it set off has ended. */
function clockByHand() {
  const waiting = new Map<object, { run: () => void; ms: number }>();
  let armed = () => {};
  const timers: Timers = {
    setTimeout(run, ms) {
      const timer = {};
      waiting.set(timer, { run, ms });
      armed();
      return timer;
    },
    clearTimeout: (timer) => void waiting.delete(timer),
  };
  return {
    timers,
    waiting: () => waiting.size,
    strike(ms: number): Promise<void> {
      const [due] = waiting;
      assert.equal(due?.[1].ms, ms);
      if (due) waiting.delete(due[0]);
      const ended = new Promise<void>((resolve) => {
        armed = resolve;
      });
      due?.[1].run();
      return ended;
    },
  };
}
