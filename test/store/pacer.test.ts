import assert from 'node:assert/strict';
import type { Documents } from '../../store/documents.ts';
import { openPacer, type Pacer } from '../../store/pacer.ts';
import { counted } from './counted.ts';
import { type Place, places } from './places.ts';

const at0 = Date.parse('2026-11-24T08:30:00.000Z');

/** True time in milliseconds, and whatever happens at a moment, in order; nobody waits for real. */
function makeTime() {
  let now = 0;
  const events: { at: number; run: () => Promise<void> }[] = [];
  return {
    now: () => now,
    in: (ms: number, run: () => Promise<void>) => void events.push({ at: now + ms, run }),
    async run(until: number) {
      for (;;) {
        events.sort((a, b) => a.at - b.at);
        const next = events[0];
        if (!next || next.at > until) return;
        events.shift();
        now = Math.max(now, next.at);
        await next.run();
      }
    },
  };
}
type Time = ReturnType<typeof makeTime>;

type Instance = { pacer: Pacer; wall: () => string; set: (aheadMs: number) => void };

/** A process: its own clock that counts from its start, and a time of day that is off by so much and can be set. */
function instance(documents: Documents, time: Time, aheadMs = 0): Instance {
  let ahead = aheadMs;
  const started = time.now();
  const pacer = openPacer(documents, {
    clock: () => time.now() - started + 5_000,
    random: () => 0.5,
    sleep: async () => {},
  });
  return {
    pacer,
    wall: () => new Date(at0 + time.now() + ahead).toISOString(),
    set: (ms) => {
      ahead = ms;
    },
  };
}

/** Sends messages without end as its slots allow, `count` slots at a time; writes down the true time of each. */
function sendForever(own: Instance, time: Time, sends: number[], { count, rate }: { count: number; rate: number }) {
  const round = async () => {
    const { waits, again } = await own.pacer.takeSlots({ count, rate, now: own.wall() });
    for (const wait of waits) time.in(wait, async () => void sends.push(time.now()));
    time.in(again, round);
  };
  time.in(0, round);
}

/** The most that were sent in any second. */
function mostInASecond(sends: readonly number[]): number {
  const sorted = sends.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [n, sent] of sorted.entries()) {
    while ((sorted[first] ?? 0) <= sent - 1_000) first += 1;
    most = Math.max(most, n - first + 1);
  }
  return most;
}

for (const { name, start } of places) {
  describe(`the pace of sending, shared through ${name}`, () => {
    let place: Place;
    let documents: Documents;
    let time: Time;
    let tenants = 0;
    before(async () => {
      place = await start();
    });
    after(() => place.end());
    beforeEach(async () => {
      tenants += 1;
      documents = await place.open(`pace-${tenants}`);
      time = makeTime();
    });
    afterEach(() => documents.close());

    for (const { rate, count, instances } of [
      { rate: 10, count: 10, instances: 1 },
      { rate: 10, count: 10, instances: 10 },
      { rate: 25, count: 5, instances: 10 },
      { rate: 7, count: 7, instances: 3 },
      { rate: 1, count: 4, instances: 2 },
      { rate: 400, count: 100, instances: 2 },
    ]) {
      it(`is ${rate} a second and no more in any second, by ${instances} senders who take ${count} at a time`, async () => {
        const sends: number[] = [];
        for (let n = 0; n < instances; n += 1)
          time.in(n * 37, async () => sendForever(instance(documents, time), time, sends, { count, rate }));
        await time.run(60_000);
        assert.ok(mostInASecond(sends) <= rate, `${mostInASecond(sends)} in a second`);
        assert.ok(sends.length >= (60 * rate) / 1.1, `${sends.length} in a minute`);
      });
    }

    it('is kept by ten who ask at the same moment, and nobody is left waiting for ever', async () => {
      const all = Array.from({ length: 10 }, () => instance(documents, time));
      const took = await Promise.all(all.map((own) => own.pacer.takeSlots({ count: 3, rate: 10, now: own.wall() })));
      const waits = took.flatMap(({ waits }) => waits).sort((a, b) => a - b);
      assert.ok(waits.length >= 3, `${waits.length}`);
      for (const [n, wait] of waits.entries()) assert.ok(n === 0 || wait - (waits[n - 1] ?? 0) >= 100, waits.join());
      for (const { again } of took) assert.ok(again >= 1 && again < 3_000);
    });

    it('costs one read and one write for as many messages as are taken at once', async () => {
      const store = counted(documents);
      const own = instance(store, time);
      await own.pacer.takeSlots({ count: 20, rate: 10, now: own.wall() });
      assert.deepEqual([store.counts.get, store.counts.create + store.counts.replace], [1, 1]);
      await own.pacer.takeSlots({ count: 20, rate: 10, now: own.wall() });
      await own.pacer.takeSlots({ count: 20, rate: 10, now: own.wall() });
      assert.ok(store.counts.create + store.counts.replace <= 2, 'nothing is written where there is nothing to take');
    });

    it('stops for everybody when the channel asks for it, for the longest that was asked for', async () => {
      const [one, two, fresh] = [instance(documents, time), instance(documents, time), instance(documents, time)];
      const sends: number[] = [];
      sendForever(one, time, sends, { count: 5, rate: 10 });
      time.in(10_000, () => two.pacer.pauseSending({ ms: 30_000, now: two.wall() }));
      time.in(11_000, () => one.pacer.pauseSending({ ms: 5_000, now: one.wall() }));
      time.in(20_000, async () => sendForever(fresh, time, sends, { count: 5, rate: 10 }));
      await time.run(60_000);
      // What was taken before the pause goes on for two seconds at most.
      assert.deepEqual(
        sends.filter((sent) => sent > 12_000 && sent < 40_000),
        [],
      );
      assert.ok(sends.filter((sent) => sent >= 40_000).length > 150);
      assert.ok(mostInASecond(sends) <= 10);
    });

    for (const [what, aheads] of [
      ['differ by a few milliseconds', [0, 4, -5]],
      ['differ by minutes', [0, 240_000, -240_000]],
      ['differ by a day', [0, 86_400_000]],
    ] as const) {
      it(`is kept where clocks ${what}`, async () => {
        const sends: number[] = [];
        for (const [n, ahead] of aheads.entries())
          time.in(n * 700, async () =>
            sendForever(instance(documents, time, ahead), time, sends, { count: 10, rate: 10 }),
          );
        await time.run(120_000);
        assert.ok(mostInASecond(sends) <= 10, `${mostInASecond(sends)} in a second`);
        assert.ok(sends.length >= (ahead(aheads) ? 500 : 1_090), `${sends.length} in two minutes`);
      });
    }

    it('is kept where clocks are put forward and back, and by a process that starts with a wrong one', async () => {
      const sends: number[] = [];
      const [one, two] = [instance(documents, time), instance(documents, time)];
      for (const own of [one, two]) sendForever(own, time, sends, { count: 10, rate: 10 });
      time.in(10_000, async () => one.set(3_600_000));
      time.in(20_000, async () => one.set(-3_600_000));
      time.in(30_000, async () => two.set(-86_400_000));
      time.in(40_000, async () =>
        sendForever(instance(documents, time, 86_400_000), time, sends, { count: 10, rate: 10 }),
      );
      time.in(60_000, async () =>
        sendForever(instance(documents, time, -86_400_000), time, sends, { count: 10, rate: 10 }),
      );
      await time.run(120_000);
      assert.ok(mostInASecond(sends) <= 10, `${mostInASecond(sends)} in a second`);
      for (let from = 0; from < 120_000; from += 10_000)
        assert.ok(sends.filter((sent) => sent >= from && sent < from + 10_000).length >= 30, `from ${from}`);
    });

    it('waits for the slots of a process whose clock is slow, since these lie later than they say', async () => {
      const sends: number[] = [];
      const [right, slow] = [instance(documents, time), instance(documents, time, -3_600_000)];
      const take = (own: Instance) => async () => {
        const { waits } = await own.pacer.takeSlots({ count: 10, rate: 10, now: own.wall() });
        for (const wait of waits) time.in(wait, async () => void sends.push(time.now()));
      };
      time.in(0, take(right));
      time.in(1_000, take(right));
      time.in(1_900, take(slow));
      time.in(2_500, take(right));
      await time.run(10_000);
      assert.ok(sends.length >= 30, `${sends.length}`);
      assert.equal(mostInASecond(sends), 10);
    });

    it('lets slots go that passed while they were written, rather than send them all at once', async () => {
      let slow = false;
      let passed = 0;
      const slowly: Documents = {
        ...documents,
        replace(...args) {
          passed += slow ? 450 : 0;
          return documents.replace(...args);
        },
      };
      const pacer = openPacer(slowly, { clock: () => time.now() + passed });
      const now = new Date(at0).toISOString();
      await pacer.takeSlots({ count: 1, rate: 10, now });
      slow = true;
      const late = await pacer.takeSlots({ count: 10, rate: 10, now });
      for (const [n, wait] of late.waits.entries()) assert.ok(n === 0 || wait - (late.waits[n - 1] ?? 0) >= 99);
      assert.ok(late.waits.length < 10 && late.waits.length > 0, `${late.waits.length}`);
    });
  });
}

function ahead(aheads: readonly number[]): boolean {
  return aheads.some((ms) => Math.abs(ms) > 1_000);
}
