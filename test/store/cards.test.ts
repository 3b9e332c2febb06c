import assert from 'node:assert/strict';
import { addDays, day } from '../../domain/dates.ts';
import { ledgerLines, saidIn } from '../../domain/ledger.ts';
import { type Cards, openCards } from '../../store/cards.ts';
import type { Documents } from '../../store/documents.ts';
import { openStore } from '../../store/store.ts';
import { counted } from './counted.ts';
import { type Place, places } from './places.ts';
import { at, at0, item, planned, today } from './reminder-cards.ts';

const leaseMs = 60_000;
const terms = (by: string, seconds = 0) => ({ by, now: at(seconds), leaseMs });
const sent = { outcome: 'sent', reason: '', activityId: 'act-1', conversationId: 'a:1' } as const;

for (const { name, start } of places) {
  describe(`the cards of a council in ${name}`, () => {
    let place: Place;
    let documents: Documents;
    let cards: Cards;
    let tenants = 0;
    let opened: Documents[] = [];

    before(async () => {
      place = await start();
    });
    after(() => place.end());
    beforeEach(async () => {
      tenants += 1;
      opened = [];
      documents = await another();
      cards = openCards(documents);
    });
    afterEach(() => Promise.all(opened.map((one) => one.close())));

    async function another(): Promise<Documents> {
      const one = await place.open(`council-${tenants}`);
      opened.push(one);
      return one;
    }
    async function claimed(who = 'p1', seconds = 0) {
      const claim = await cards.claim(planned(who), terms('one', seconds));
      assert.ok(claim);
      return claim;
    }
    async function outcome(who = 'p1') {
      return (await cards.card(planned(who).id))?.outcome;
    }

    it('are claimed by exactly one of fifty at once, and taken over by one', async () => {
      const rivals = await Promise.all(Array.from({ length: 5 }, async () => openCards(await another())));
      const all = (seconds: number) =>
        Promise.all(
          Array.from({ length: 50 }, (_, n) => rivals[n % 5]?.claim(planned('p1'), terms(`rival ${n}`, seconds))),
        );
      const first = (await all(0)).filter((claim) => claim !== null);
      assert.equal(first.length, 1);
      assert.deepEqual(await all(59), Array(50).fill(null), 'the lease holds');
      const second = (await all(60)).filter((claim) => claim !== null);
      assert.equal(second.length, 1);
      assert.deepEqual([second[0]?.card.tries, second[0]?.card.takenOver], [2, 1]);
      assert.equal(await cards.begin(first[0] as never, { now: at(61), leaseMs }), false, 'the first has lost it');
      assert.equal(await cards.settle(first[0] as never, { ...sent, at: at(61) }), false);
      assert.equal(await cards.begin(second[0] as never, { now: at(61), leaseMs }), true);
    });

    it('go through their steps to what came of them, and are then nobody’s to claim', async () => {
      const claim = await claimed();
      assert.equal(await outcome(), null);
      assert.equal(await cards.begin(claim, { now: at(1), leaseMs }), true);
      assert.equal(await cards.settle(claim, { ...sent, at: at(2) }), true);
      assert.equal(await cards.settle(claim, { ...sent, at: at(2) }), true, 'said twice, written once');
      assert.equal(await cards.settle(claim, { outcome: 'failed', reason: 'X', at: at(3) }), false);
      assert.equal(await cards.claim(planned('p1'), terms('two', 9_000)), null);
      assert.deepEqual(await cards.card(planned('p1').id), {
        id: 'card:2026-11-24:p1:day',
        on: today,
        at: '08:30',
        slot: 'day',
        to: { staffId: 'staff-p1', entraObjectId: 'p1' },
        items: [item('S9')],
        outcome: 'sent',
        reason: '',
        settledAt: at(2),
        activityId: 'act-1',
        conversationId: 'a:1',
      });
    });

    it('cost three writes and two point reads each, as docs/stores.md says', async () => {
      const store = counted(documents);
      const own = openCards(store);
      const claim = await own.claim(planned('p1'), terms('one'));
      assert.ok(claim);
      await own.begin(claim, { now: at(1), leaseMs });
      await own.settle(claim, { ...sent, at: at(2) });
      assert.deepEqual(store.counts, { get: 2, create: 1, replace: 2, remove: 0, range: 0 });
    });

    /** What a kill after each step leaves, once the lease has run out: who may send, and what the ledger says. */
    const kills: readonly { after: string; steps: number; sendsAgain: boolean; ledger: string | null }[] = [
      { after: 'before the claim', steps: 0, sendsAgain: true, ledger: null },
      { after: 'after the claim', steps: 1, sendsAgain: true, ledger: null },
      { after: 'after it began, before or after the message left', steps: 2, sendsAgain: false, ledger: 'in-doubt' },
      { after: 'after it was settled', steps: 3, sendsAgain: false, ledger: 'sent' },
    ];
    for (const { after, steps, sendsAgain, ledger } of kills) {
      it(`are never sent twice by themselves, nor lost, when the sender is killed ${after}`, async () => {
        if (steps > 0) {
          const claim = await claimed();
          if (steps > 1) await cards.begin(claim, { now: at(1), leaseMs });
          if (steps > 2) await cards.settle(claim, { ...sent, at: at(2) });
        }
        const next = openCards(await another());
        if (steps > 0) assert.equal(await next.claim(planned('p1'), terms('two', 30)), null, 'while the lease holds');
        assert.equal((await next.claim(planned('p1'), terms('two', 90))) !== null, sendsAgain);
        assert.equal(await outcome(), ledger);
        assert.equal(await next.claim(planned('p1'), terms('three', 100)), null);
      });
    }

    it('are in doubt until a sender who was only slow says what came of it', async () => {
      const claim = await claimed();
      await cards.begin(claim, { now: at(1), leaseMs });
      assert.equal(await cards.claim(planned('p1'), terms('two', 90)), null);
      assert.equal(await outcome(), 'in-doubt');
      assert.equal(await cards.settle(claim, { ...sent, at: at(95) }), true);
      assert.equal(await outcome(), 'sent');
      assert.equal(await cards.claim(planned('p1'), terms('two', 9_000)), null);
    });

    it('wait after a throttle, and are claimed again from the moment that was asked for', async () => {
      const claim = await claimed();
      await cards.begin(claim, { now: at(1), leaseMs });
      const why = { at: at(2), reason: 'TooManyRequests', notBefore: at(32) };
      assert.equal(await cards.release(claim, why), true);
      assert.equal(await outcome(), 'throttled');
      assert.equal(await cards.settle(claim, { ...sent, at: at(3) }), false, 'it is nobody’s now');
      assert.equal(await cards.claim(planned('p1'), terms('two', 31)), null);
      const again = await cards.claim({ ...planned('p1'), items: [item('S8')] }, terms('two', 32));
      assert.equal(again?.card.tries, 2);
      assert.equal(again?.card.takenOver, 0);
      assert.deepEqual((await cards.card(claim.card.id))?.items, [item('S8')], 'it says what is true by then');
    });

    it('that could not reach somebody may go once they can be reached, and not before', async () => {
      const claim = await claimed();
      await cards.settle(claim, { outcome: 'unreachable', reason: 'BotNotInConversationRoster', at: at(1) });
      assert.equal(await cards.claim(planned('p1'), terms('two', 900)), null);
      assert.ok(await cards.claim(planned('p1'), { ...terms('two', 901), reachable: true }));
    });

    it('that are not sent are written down once, and never over somebody’s work', async () => {
      const out = { outcome: 'opted-out', reason: 'Stopped', at: at(0) } as const;
      assert.equal(await cards.record(planned('p1'), out), true);
      assert.equal(await cards.record(planned('p1'), { ...out, at: at(9) }), false);
      assert.equal((await cards.card(planned('p1').id))?.settledAt, at(0));
      assert.ok(await cards.claim(planned('p1'), terms('one', 10)), 'nothing was sent, so it may go after all');
      assert.equal(await cards.record(planned('p1'), { ...out, at: at(11) }), false);
      const claim = await claimed('p2');
      await cards.begin(claim, { now: at(0), leaseMs });
      assert.equal(await cards.record(planned('p2'), { outcome: 'missed', reason: 'DayPassed', at: at(90) }), false);
      assert.equal(await outcome('p2'), 'in-doubt');
    });

    it('are closed when their day has passed: missed, or in doubt where they may have been sent', async () => {
      const yesterday = addDays(today, -1);
      const began = async (who: string, steps: number) => {
        const claim = await cards.claim(planned(who, { on: yesterday }), terms('one', -86_400));
        assert.ok(claim);
        if (steps > 1) await cards.begin(claim, { now: at(-86_399), leaseMs });
        if (steps > 2) await cards.settle(claim, { ...sent, at: at(-86_398) });
        return claim;
      };
      await began('dead before', 1);
      await began('dead after', 2);
      await began('fine', 3);
      await cards.release(await began('throttled', 1), { at: at(-86_398), reason: 'TooManyRequests' });
      await claimed('today', -30);
      const when = { from: yesterday, today, now: at0 };
      assert.deepEqual(await cards.closeCards(when), { inDoubt: 1, missed: 2 });
      assert.deepEqual(await cards.closeCards(when), { inDoubt: 0, missed: 0 });
      const found = await Array.fromAsync(cards.cardsSince(yesterday));
      assert.deepEqual(
        found.map(({ to, outcome, reason }) => [to.entraObjectId, outcome, reason]),
        [
          ['dead after', 'in-doubt', 'SenderGone'],
          ['dead before', 'missed', 'DayPassed'],
          ['fine', 'sent', ''],
          ['throttled', 'missed', 'TooManyRequests'],
          ['today', null, ''],
        ],
      );
      assert.equal((await Array.fromAsync(cards.cardsSince(today))).length, 1);
      assert.deepEqual(saidIn(found).map(({ to, on, outcome }) => [to, on, outcome])[2], ['fine', yesterday, 'sent']);
      const lines = found.flatMap((card) => ledgerLines(card, (oid) => `${oid}@x`));
      assert.equal(lines.length, 4, 'the one that somebody is at has no line yet');
      assert.deepEqual(lines[2], {
        card: `card:${yesterday}:fine:day`,
        key: item('S9').key,
        kind: 'supervision-due',
        to: { staffId: 'staff-fine', upn: 'fine@x', entraObjectId: 'fine' },
        plannedFor: yesterday,
        outcome: 'sent',
        reason: '',
        at: at(-86_398),
      });
    });

    it('are sent once although a clock jumps forward and back', async () => {
      const hour = 3_600;
      const slow = await claimed();
      const jumped = openCards(await another());
      const stolen = await jumped.claim(planned('p1'), terms('an hour ahead', hour));
      assert.ok(stolen);
      assert.equal(await cards.begin(slow, { now: at(1), leaseMs }), false);
      // It dies, and its lease would end an hour from now by every other clock.
      assert.ok(await cards.claim(planned('p1'), terms('two', 70)));
      assert.equal(await jumped.begin(stolen, { now: at(hour), leaseMs }), false);
      // A day ahead: what is under way counts as missed, its sender may not go on, and the next plan sends it.
      const other = await claimed('p2');
      await jumped.closeCards({ from: today, today: addDays(today, 1), now: at(24 * hour) });
      assert.equal(await outcome('p2'), 'missed');
      assert.equal(await cards.begin(other, { now: at(2), leaseMs }), false);
      assert.ok(await cards.claim(planned('p2'), terms('one', 300)));
    });

    it('are kept as long as the council keeps its ledger', async () => {
      await cards.record(planned('p1', { on: day('2024-11-23') }), { outcome: 'missed', reason: 'DayPassed', at: at0 });
      await cards.record(planned('p1'), { outcome: 'missed', reason: 'DayPassed', at: at0 });
      const retention = {
        auditMonths: 24,
        leaverNameMonths: 13,
        snapshotMonths: 13,
        asyeMonths: 24,
        replacedWorkforceDays: 7,
      };
      const swept = await openStore(documents).sweep({ now: at0, retention: retention as never });
      assert.equal(swept.cards, 1);
      assert.deepEqual(
        (await Array.fromAsync(cards.cardsSince(day('2020-01-01')))).map(({ on }) => on),
        [today],
      );
    });

    it('say nothing of somebody who was erased, and still count', async () => {
      await cards.settle(await claimed('leaver'), { ...sent, at: at(1) });
      const about = planned('p1', { about: 'staff-leaver' });
      await cards.record(
        { ...about, items: [item('staff-leaver'), item('S2')] },
        {
          outcome: 'missed',
          reason: 'DayPassed',
          at: at0,
        },
      );
      const store = openStore(documents);
      const held = await store.held('staff-leaver', ['LEAVER']);
      assert.deepEqual(
        held.reminders.map(({ items }) => items.map(({ about }) => about[0])),
        [['S9'], ['staff-leaver']],
      );
      const who = { staffId: 'staff-leaver', oids: ['LEAVER'], now: at(5) };
      assert.equal((await store.forget(who)).cards, 2);
      assert.equal((await store.forget(who)).cards, 0);
      const left = JSON.stringify(await Array.fromAsync(documents.range('card:', 'card;')));
      assert.doesNotMatch(left, /leaver|act-1|a:1/);
      const found = await Array.fromAsync(cards.cardsSince(today));
      assert.deepEqual(found.map(({ outcome }) => outcome).sort(), ['missed', 'sent']);
      assert.match(found.map(({ to }) => to.staffId).join(), /^forgotten-[0-9a-f]{12},staff-p1$/);
      assert.deepEqual((await store.held('staff-leaver', ['LEAVER'])).reminders, []);
    });

    it('hold nobody’s name', async () => {
      await claimed();
      const text = JSON.stringify(await Array.fromAsync(documents.range('card:', 'card;')));
      assert.doesNotMatch(text, /council\.example|You supervise/);
    });
  });
}
