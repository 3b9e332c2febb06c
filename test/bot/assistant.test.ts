import assert from 'node:assert/strict';
import type { Heard } from '../../bot/assistant-type.ts';
import { day } from '../../domain/dates.ts';
import { linesOf } from '../../store/audit-text.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { now } from '../sample.ts';
import { actionOf, addressIn, type CouncilRig, type Instance, minutesLater, openCouncil, said } from './council.ts';

describe('the assistant over the sample council', () => {
  let rig: CouncilRig;
  let first: Instance;
  beforeEach(async () => {
    rig = await openCouncil();
    first = rig.first;
  });
  afterEach(() => rig.close());

  const hear = (role: string, words: Parameters<typeof said>[1], more: Parameters<typeof said>[2] = {}, at = first) =>
    at.assistant.hear(said(rig.oid(role), words, more));
  const audit = () => Array.fromAsync(rig.store.auditSince(day('2026-01-01')));
  const person = async (role: string) => (await rig.store.person(rig.oid(role)))?.person;
  const subjectOf = ({ answer }: Heard) => answer?.question?.subject;

  describe('a turn', () => {
    it('is answered once, however often Teams delivers it', async () => {
      const turn = said(rig.oid('team_manager'), { text: 'caseload' });
      const other = await rig.instance();
      const heard = await Promise.all(
        [first, other, first].flatMap(({ assistant }) => [assistant.hear(turn), assistant.hear(turn)]),
      );
      assert.equal(heard.filter(({ answer }) => answer !== null).length, 1);
      assert.equal((await audit()).length, 1);
      assert.equal((await first.assistant.hear(turn)).answer, null);
    });

    it('loses no audit line where two instances serve the same person at once', async () => {
      const other = await rig.instance();
      for (let round = 0; round < 5; round += 1) {
        await Promise.all([
          hear('team_manager', { text: 'caseload' }, { at: minutesLater(round) }),
          hear('team_manager', { text: 'agency ratio' }, { at: minutesLater(round) }, other),
          hear('team_manager', { text: 'vacancies' }, { at: minutesLater(round) }, other),
        ]);
      }
      const topics = (await audit()).map(({ topic }) => topic);
      assert.deepEqual(
        topics.toSorted(),
        ['agency', 'caseload', 'vacancies'].flatMap((own) => Array(5).fill(own)),
      );
    });

    it('leaves an audit line of who, what and how it went, and no word that was typed', async () => {
      await hear('team_manager', { text: 'caseload for First Response' });
      await hear('team_manager', { text: 'xylophone zebedee' }, { at: minutesLater(1) });
      await hear('practitioner', { text: 'zebedee quorn caseload' }, { at: minutesLater(2) });
      const lines = await audit();
      assert.deepEqual(
        lines.map(({ via, outcome }) => [via, outcome === 'answered']),
        [
          ['teams', true],
          ['teams', false],
          ['teams', false],
        ],
      );
      assert.doesNotMatch(JSON.stringify([lines, await person('team_manager')]), /zebedee|xylophone|first response/i);
      for (const line of lines) {
        assert.deepEqual(Object.keys(line), ['at', 'by', 'via', 'topic', 'subject', 'outcome', 'change']);
      }
    });
  });

  describe('a follow-up', () => {
    const caseload = { text: 'caseload for First Response' };
    const isFirstResponse = (heard: Heard) => {
      const subject = subjectOf(heard);
      return subject?.kind === 'team' && subject.id === 'T1';
    };

    it('goes on from the last question for half an hour, and not after', async () => {
      await hear('director', caseload);
      const soon = await hear('director', { text: 'who?' }, { at: minutesLater(30) });
      assert.ok(isFirstResponse(soon));
      assert.equal(soon.answer?.question?.detail, 'who');
      const late = await hear('director', { text: 'who?' }, { at: minutesLater(61.1) });
      assert.ok(!isFirstResponse(late));
      assert.deepEqual((await person('director'))?.followUps['a:personal']?.question.topic === 'caseload', false);
    });

    it('is kept by the other instance too', async () => {
      await hear('director', caseload);
      assert.ok(isFirstResponse(await hear('director', { text: 'who?' }, {}, await rig.instance())));
    });

    it('never goes on from another conversation, nor in a group', async () => {
      await hear('director', caseload);
      assert.ok(!isFirstResponse(await hear('director', { text: 'who?' }, { conversationId: 'a:other' })));
      const group = { place: 'group', conversationId: 'a:personal' } as const;
      assert.ok(!isFirstResponse(await hear('director', { text: 'what about agency' }, group)));
      const inGroup = { place: 'group', conversationId: '19:group' } as const;
      await hear('hr', caseload, inGroup);
      assert.ok(!isFirstResponse(await hear('hr', { text: 'what about agency' }, inGroup)));
      assert.deepEqual((await person('hr'))?.followUps, {});
    });
  });

  describe('"This looks wrong"', () => {
    const question = { topic: 'caseload', subject: { kind: 'team', id: 'T2' } } as const;
    const inputs = { wrong: 'Two people are counted twice', shouldBe: '15.1' };

    async function sendFrom(role: string) {
      const form = await hear(role, { action: { name: 'query-figure', step: 'open', question } });
      return actionOf(form, 'Send');
    }
    async function queried(role = 'team_manager') {
      const sent = await hear(role, { action: await sendFrom(role), inputs });
      return { sent, undo: actionOf(sent, 'Undo') };
    }
    const whatSees = async (role: string) => {
      const heard = await hear(role, { text: 'what has been queried' });
      return JSON.stringify(heard.answer?.body);
    };

    it('sent twice, at once and later, is one record', async () => {
      const send = await sendFrom('team_manager');
      const other = await rig.instance();
      const all = await Promise.all(
        [first, other, first].map((at) => hear('team_manager', { action: send, inputs }, {}, at)),
      );
      all.push(await hear('team_manager', { action: send, inputs }));
      for (const { answer, replace } of all) {
        assert.match(answer?.title ?? '', /I've recorded/);
        assert.equal(replace, true);
      }
      assert.equal(first.live.changes().length, 1);
      const [change] = first.live.changes();
      assert.ok(change?.kind === 'figure-queried');
      assert.deepEqual(
        [change.measure, change.of, change.shown, change.wrong, change.shouldBe],
        ['team-caseload', 'Children in Need', '16.0', inputs.wrong, inputs.shouldBe],
      );
      const lines = (await audit()).filter((line) => line.change !== null);
      assert.ok(lines.length >= 1);
      for (const line of lines) assert.equal(line.change, `figure-queried ${change.id}`);
      assert.doesNotMatch(JSON.stringify(await audit()), /counted twice/);
    });

    it('is audited with its change where another turn of the same person came between', async () => {
      const send = await sendFrom('team_manager');
      const store = await openSqlite(':memory:', 'council');
      let between = 1;
      const slow = await openCouncil({
        documents: {
          ...store,
          replace: async (id, body, etag) => {
            if (id.startsWith('person:') && between-- > 0) return false;
            return store.replace(id, body, etag);
          },
        },
      });
      const { hear: listen } = slow.first.assistant;
      between = 0;
      await listen(said(slow.oid('team_manager'), { text: 'caseload' }));
      between = 1;
      const sent = await listen(said(slow.oid('team_manager'), { action: send, inputs }));
      const undo = actionOf(sent, 'Undo');
      between = 1;
      const undone = await listen(said(slow.oid('team_manager'), { action: undo }));
      assert.match(undone.answer?.title ?? '', /^Undone/);
      const lines = await Array.fromAsync(slow.store.auditSince(day('2026-01-01')));
      assert.deepEqual(
        lines.map(({ change }) => change?.split(' ')[0] ?? null),
        [null, 'figure-queried', 'undone'],
      );
      await slow.close();
    });

    it('is seen by the data contact and by whoever sent it, and by no other manager', async () => {
      await queried('team_manager');
      assert.match(await whatSees('workforce_lead'), /counted twice/);
      assert.match(await whatSees('team_manager'), /counted twice/);
      for (const role of ['unit_manager', 'head_of_service', 'director', 'hr', 'practitioner', 'admin'])
        assert.doesNotMatch(await whatSees(role), /counted twice/, role);
    });

    it('is undone within a day, and not after', async () => {
      const { undo } = await queried();
      const soon = await hear('team_manager', { action: undo }, { at: minutesLater(24 * 60) });
      assert.match(soon.answer?.title ?? '', /^Undone/);
      assert.doesNotMatch(await whatSees('workforce_lead'), /counted twice/);
      const again = await hear('team_manager', { action: undo });
      assert.match(again.answer?.title ?? '', /already/);
      assert.equal(first.live.changes().length, 2);
    });

    it('is not undone after 25 hours', async () => {
      const { undo } = await queried();
      const late = await hear('team_manager', { action: undo }, { at: minutesLater(25 * 60) });
      assert.match(late.answer?.title ?? '', /more than a day ago/);
      assert.match(await whatSees('workforce_lead'), /counted twice/);
    });

    it('is not undone by anybody else, whatever their card says, nor from a group', async () => {
      const { undo } = await queried();
      for (const role of ['director', 'workforce_lead', 'unit_manager', 'nobody'])
        assert.doesNotMatch((await hear(role, { action: undo })).answer?.title ?? '', /Undone/, role);
      const group = { place: 'group', conversationId: '19:group' } as const;
      assert.equal((await hear('team_manager', { action: undo }, group)).answer?.outcome, 'refused');
      assert.equal((await hear('team_manager', { text: 'undo' }, group)).answer?.outcome, 'refused');
      assert.equal(first.live.changes().length, 1);
    });

    it('is not sent under the id of a form that somebody else opened, nor under one made up', async () => {
      const send = (await sendFrom('team_manager')) as { id: string };
      const own = (await sendFrom('director')) as { id: string };
      const ids = [send.id, own.id.replace('2026', 'xxxx'), own.id.slice(20), `undo-${own.id}`, ''];
      for (const id of ids) {
        const heard = await hear('director', { action: { ...own, id }, inputs });
        assert.equal(heard.answer?.outcome, 'refused', id);
      }
      assert.deepEqual(first.live.changes(), []);
    });

    it('opens no form about somebody out of sight, or about what does not exist', async () => {
      const hidden = [...rig.of.picture.inPost.keys()][1] ?? '';
      const open = { name: 'query-figure', step: 'open' } as const;
      for (const tampered of [
        { topic: 'caseload', subject: { kind: 'worker', id: hidden } },
        { topic: 'caseload', subject: { kind: 'team', id: 'T99' } },
        { topic: 'salaries', subject: { kind: 'council' } },
        { topic: 'caseload', subject: { kind: 'everybody' } },
        { ...question, sql: 'drop' },
        null,
      ]) {
        for (const words of [{ action: { ...open, question: tampered } }, { question: tampered }]) {
          const { answer } = await hear('practitioner', words);
          assert.ok(['refused', 'unknown'].includes(answer?.outcome ?? ''), JSON.stringify(tampered));
          assert.doesNotMatch(JSON.stringify(answer), new RegExp(rig.of.picture.inPost.get(hidden)?.name ?? '-'));
          assert.deepEqual([answer?.figures, answer?.people], [[], []]);
        }
      }
    });
  });

  describe('who is served', () => {
    it('is nobody who has left, or whom the files do not name: the same words for both, and a line in the audit', async () => {
      const left = await hear('nobody', { text: 'caseload' });
      const never = await first.assistant.hear(said('99999999-0000-4000-8000-000000000000', { text: 'caseload' }));
      assert.equal(left.answer?.outcome, 'refused');
      assert.deepEqual(left.answer, never.answer);
      assert.match(JSON.stringify(left.answer), /colin\.wainwright/);
      assert.deepEqual(
        (await audit()).map(({ outcome, topic }) => [outcome, topic]),
        [
          ['refused', null],
          ['refused', null],
        ],
      );
    });

    it('is found by UPN in any case, and not by one that has no access', async () => {
      const known = await first.assistant.hear(
        said('Helen.Whitcombe@Chilternshire.example', { text: 'caseload' }, { via: 'tab' }),
      );
      assert.equal(known.answer?.outcome, 'answered');
      assert.equal(linesOf((await person('team_manager'))?.audit ?? '').length, 1);
      for (const upn of ['someone.else@chilternshire.example', 'rachel.thornton@chilternshire.example']) {
        const heard = await first.assistant.hear(said(upn, { text: 'caseload' }, { via: 'tab' }));
        assert.equal(heard.answer?.outcome, 'refused');
      }
    });
  });

  describe('an installation', () => {
    it('keeps the address and nothing else, and is welcomed once by all instances together', async () => {
      const other = await rig.instance();
      const heard = await Promise.all(
        [first, other, first, other].map((at) => hear('team_manager', { event: 'welcome' }, {}, at)),
      );
      const titles = heard.flatMap(({ answer }) => answer?.title ?? []);
      assert.deepEqual(titles, ["Hello, I'm the Workforce Assistant"]);
      const { seenActivities, ...kept } = (await person('team_manager')) ?? { seenActivities: [] };
      const { userId: _, timeZone, ...address } = addressIn('a:personal');
      const oid = rig.oid('team_manager');
      assert.deepEqual(kept, { oid, tenantId: null, address, timeZone, followUps: {}, audit: '' });
      assert.ok(seenActivities.length >= 1);
      assert.deepEqual(await audit(), []);
    });

    it('is forgotten at the removal, and a new one is welcomed again', async () => {
      await hear('team_manager', { event: 'welcome' });
      await hear('team_manager', { text: 'caseload' });
      const gone = await hear('team_manager', { event: 'removed' }, {}, await rig.instance());
      assert.equal(gone.answer, null);
      assert.equal((await person('team_manager'))?.address, undefined);
      assert.equal((await audit()).length, 1);
      assert.match((await hear('team_manager', { event: 'welcome' })).answer?.title ?? '', /^Hello/);
      assert.equal((await person('team_manager'))?.address?.conversationId, 'a:personal');
    });

    it('of somebody whom nothing is kept of leaves nothing when it is removed', async () => {
      assert.equal((await hear('hr', { event: 'removed' })).answer, null);
      assert.equal(await person('hr'), undefined);
    });

    it('in a group is welcomed once too, and keeps no address', async () => {
      const group = { place: 'group', conversationId: '19:group' } as const;
      const other = await rig.instance();
      const heard = await Promise.all([first, other].map((at) => hear('director', { event: 'welcome' }, group, at)));
      assert.equal(heard.filter(({ answer }) => answer !== null).length, 1);
      assert.equal((await person('director'))?.address, undefined);
      await hear('director', { event: 'removed' }, group);
      assert.ok((await hear('director', { event: 'welcome' }, group)).answer);
    });

    it('takes the newest address from whatever somebody sends, but never from a group', async () => {
      await hear('hr', { text: 'hello' }, { conversationId: 'a:first' });
      await hear('hr', { text: 'hello' }, { conversationId: 'a:second' });
      await hear('hr', { text: 'hello' }, { conversationId: '19:group', place: 'group' });
      assert.equal((await person('hr'))?.address?.conversationId, 'a:second');
    });
  });
});

describe('the assistant before the first import', () => {
  it('tells everybody that nothing is loaded and whom to ask, and answers once there is a workforce', async () => {
    const rig = await openCouncil({ loaded: false });
    const { assistant, live } = rig.first;
    const oid = rig.oid('team_manager');
    for (const words of [{ text: 'caseload' }, { event: 'welcome' as const }, { action: null }]) {
      const { answer } = await assistant.hear(said(oid, words, { conversationId: JSON.stringify(words) }));
      assert.match(answer?.title ?? '', /no workforce has been loaded/);
      assert.match(JSON.stringify(answer), /farida\.rahman@chilternshire\.example/);
    }
    const json = await assistant.askJson(said('a@b.example', { text: 'caseload' }, { via: 'tab' }));
    assert.match(JSON.stringify(json), /no workforce has been loaded/);
    assert.equal(assistant.ready().ready, false);
    await rig.store.publish(rig.of.workforce, undefined, now);
    await live.look();
    const { answer } = await assistant.hear(said(oid, { text: 'caseload' }));
    assert.equal(answer?.figures[0]?.shown, '16.0');
    assert.deepEqual(assistant.ready(), { ready: true });
    await rig.close();
  });
});
