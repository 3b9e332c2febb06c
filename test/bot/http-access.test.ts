import assert from 'node:assert/strict';
import { topics } from '../../domain/words.ts';
import { isUnlikeAnybodySeen, outOfView } from '../out-of-view.ts';
import { now, roles, turnAs } from '../sample.ts';
import { type CouncilRig, openCouncil } from './council.ts';
import { aMessage, aPress, openRig, type Rig } from './service.ts';

/** At least so many people out of view for each role, spread over the council. */
const sampled = 16;

describe('what each role sees over HTTP', function () {
  this.timeout(60_000);
  let council: CouncilRig;
  let rig: Rig;
  before(async () => {
    council = await openCouncil();
    const { assistant } = council.first;
    rig = await openRig({ assistant, askJson: assistant.askJson, now: () => now });
  });
  after(async () => {
    await rig.close();
    await council.close();
  });

  const upn = (role: string) => council.of.people.find((own) => own.role === role)?.upn ?? '';

  /** What the tab gets, without the text that was typed. */
  async function ask(role: string, query: { text: string } | { question: object }) {
    const [[name, value] = ['', '']] = Object.entries(query);
    const search = new URLSearchParams({ [name]: typeof value === 'string' ? value : JSON.stringify(value) });
    const response = await fetch(`${rig.service.url}/api/tab/ask?${search}`, { headers: { 'X-As': upn(role) } });
    assert.equal(response.status, 200);
    const { text: _, ...body } = (await response.json()) as { text: string; outcome: string };
    return body;
  }

  for (const role of roles) {
    it(`${role}: somebody out of view is as somebody whom nobody knows, by name and by a tampered question`, async () => {
      const { of } = council;
      const { view } = turnAs(of, role);
      const hidden = outOfView(of, role);
      const nameOf = (id: string) => of.picture.inPost.get(id)?.name ?? '';
      const people = spread(hidden, sampled);
      assert.equal(people.length, Math.min(hidden.length, sampled));
      const none = { kind: 'worker', id: 'no such id' };
      const noQuestion = new Map<string, object>();
      if (people.length > 0)
        for (const topic of topics) noQuestion.set(topic, await ask(role, { question: { topic, subject: none } }));
      for (const id of people) {
        for (const topic of topics) {
          const body = await ask(role, { question: { topic, subject: { kind: 'worker', id } } });
          assert.equal(body.outcome, 'refused', `${topic} ${id}`);
          assert.deepEqual(body, noQuestion.get(topic), `${topic} ${id}`);
          assert.ok(!JSON.stringify(body).includes(nameOf(id)), `${topic} names ${id}`);
        }
      }
      const unlike = spread(
        hidden.filter((id) => isUnlikeAnybodySeen(nameOf(id), view)),
        sampled,
      );
      assert.ok(hidden.length === 0 || unlike.length >= 5, `only ${unlike.length} people`);
      for (const after of ["'s caseload", ' agency']) {
        const nobody = await ask(role, { text: `Xanthippe Quorn${after}` });
        assert.equal(nobody.outcome, 'refused');
        for (const id of unlike) {
          const body = await ask(role, { text: `${nameOf(id)}${after}` });
          assert.deepEqual(body, nobody, id);
          assert.ok(!JSON.stringify(body).includes(nameOf(id)), id);
        }
      }
    });
  }

  it('names nobody in a group, whoever asks and whatever about', async () => {
    const { of } = council;
    const names = [...of.picture.inPost.values()].map(({ name }) => name);
    const supervisee = of.picture.inPost.get(of.picture.superviseesOf.values().next().value?.[0] ?? '')?.name;
    for (const role of ['director', 'team_manager', 'unit_manager', 'supervisor', 'hr', 'workforce_lead']) {
      for (const text of [
        'caseload',
        'who is over?',
        'my team by name',
        'who is away',
        `${supervisee}'s caseload`,
        `${names[40]} agency`,
        'my caseload',
        'what has been queried',
      ]) {
        const before = rig.connector.messages().length;
        const response = await rig.post(
          aMessage(rig, {
            text: `<at>Workforce Assistant</at> ${text}`,
            from: { id: '29:x', name: 'X', aadObjectId: council.oid(role) },
            conversation: { id: '19:group@thread', conversationType: 'groupChat', isGroup: true },
          }),
        );
        assert.equal(response.status, 200);
        const sent = rig.connector.messages().slice(before);
        assert.equal(sent.length, 1);
        const drawn = JSON.stringify(sent[0]?.activity);
        const named = names.find((name) => drawn.includes(name));
        assert.equal(named, undefined, `${role} "${text}" names ${named}`);
      }
    }
  });

  describe('somebody who has left', () => {
    it('is refused everything at the tab', async () => {
      const answers = [
        await ask('nobody', { text: 'caseload' }),
        await ask('nobody', { text: 'help' }),
        await ask('nobody', { text: 'hello' }),
      ];
      for (const topic of topics)
        for (const subject of [{ kind: 'me' }, { kind: 'council' }, { kind: 'team', id: 'T1' }])
          answers.push(await ask('nobody', { question: { topic, subject } }));
      for (const body of answers) assert.deepEqual(body, answers[0]);
      assert.equal(answers[0]?.outcome, 'refused');
      assert.doesNotMatch(JSON.stringify(answers[0]), /Children in Need|\d\.\d/);
    });

    it('is refused everything in Teams: typed, in a group, and by a button of an old card', async () => {
      const from = { id: '29:rachel', name: 'Rachel', aadObjectId: council.oid('nobody') };
      const question = { topic: 'caseload', subject: { kind: 'team', id: 'T2' } };
      const action = { name: 'query-figure', step: 'open', question };
      const group = { id: '19:group@thread', conversationType: 'groupChat', isGroup: true };
      const refusal = /can't find you in its records/;
      for (const activity of [aMessage(rig, { from }), aMessage(rig, { from, conversation: group })]) {
        const before = rig.connector.messages().length;
        assert.equal((await rig.post(activity)).status, 200);
        assert.match(JSON.stringify(rig.connector.messages().slice(before)), refusal);
      }
      for (const data of [{ question }, { action }, { action: { name: 'undo', change: 'x' } }]) {
        const response = await rig.post(aPress(rig, data, { from }));
        assert.match(await response.text(), refusal);
      }
      assert.deepEqual(council.first.live.changes(), []);
    });
  });
});

/** So many of them, evenly from first to last. */
function spread(ids: readonly string[], count: number): string[] {
  const step = Math.max(1, ids.length / count);
  return Array.from({ length: Math.min(count, ids.length) }, (_, n) => ids[Math.floor(n * step)] ?? '');
}
