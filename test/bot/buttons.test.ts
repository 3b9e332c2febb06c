import assert from 'node:assert/strict';
import { anAnswer } from './fake-assistant.ts';
import { aMessage, aPress, openRig, type Rig } from './service.ts';

const question = { topic: 'caseload', subject: { kind: 'team', id: 'T1' } };
const adaptive = 'application/vnd.microsoft.card.adaptive';
const line = 'application/vnd.microsoft.activity.message';

describe('a button on a card', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());

  async function press(data: unknown, given: Record<string, unknown> = {}) {
    const response = await rig.post(aPress(rig, data, given));
    // biome-ignore lint/suspicious/noExplicitAny: what came over the wire
    return { status: response.status, body: (await response.json()) as any };
  }

  it('that asks is answered by a card of its own below', async () => {
    const { status, body } = await press({ question, text: 'Who is over?' });
    assert.equal(status, 200);
    assert.equal(body.statusCode, 200);
    assert.equal(body.type, line);
    assert.equal(rig.connector.messages().length, 1);
    const said = rig.assistant.heard[0];
    assert.ok(said && 'question' in said);
    assert.deepEqual(said.question, question);
    assert.equal(said.text, 'Who is over?');
  });

  it('that does something replaces its card in the same response, and takes the form along', async () => {
    rig.assistant.answers(() => ({ answer: anAnswer({ title: 'Noted' }), replace: true }));
    const { status, body } = await press({ action: { name: 'undo', change: 'c1' }, wrong: 'It is 14', shouldBe: '14' });
    assert.equal(status, 200);
    assert.equal(body.type, adaptive);
    assert.match(JSON.stringify(body.value), /Noted/);
    assert.equal(rig.connector.arrived.length, 0);
    const said = rig.assistant.heard[0];
    assert.ok(said && 'action' in said);
    assert.deepEqual(said.action, { name: 'undo', change: 'c1' });
    assert.deepEqual(said.inputs, { wrong: 'It is 14', shouldBe: '14' });
  });

  it('pressed by somebody who may not is refused with HTTP 200 and a line, and the card stays', async () => {
    rig.assistant.answers(() => ({
      answer: anAnswer({ outcome: 'refused', title: "I can't show you that." }),
      replace: true,
    }));
    const { status, body } = await press({ question });
    assert.deepEqual([status, body.statusCode, body.type, body.value], [200, 200, line, "I can't show you that."]);
    assert.equal(rig.connector.arrived.length, 0);
  });

  it('that fails is answered with HTTP 200 and what to do next', async () => {
    rig.assistant.answers(() => Promise.reject(new TypeError('x')));
    const { status, body } = await press({ question });
    assert.equal(status, 200);
    assert.match(body.value, /Something went wrong on my side.*try again/);
  });

  it('pressed once but delivered twice does not say anything twice', async () => {
    const once = { id: 'press-1' };
    await press({ question }, once);
    const { status, body } = await press({ question }, once);
    assert.equal(status, 200);
    assert.equal(body.value, 'That was already done.');
    assert.equal(rig.connector.messages().length, 1);
  });

  for (const [what, value] of [
    ['no value', undefined],
    ['no action', { trigger: 'manual' }],
    ['an action without data', { action: { type: 'Action.Execute', verb: 'ask' } }],
    ['text for data', { action: { type: 'Action.Execute', data: 'drop table' } }],
    ['a list for data', { action: { data: [1, 2] } }],
    ['strange data', { action: { data: { __proto__: null, constructor: 1 } } }],
    ['a number for a value', 7],
  ] as const) {
    it(`that was tampered with to hold ${what} reaches the assistant as an action that is none`, async () => {
      rig.assistant.answers(() => ({
        answer: anAnswer({ outcome: 'unknown', title: 'That button is not mine.' }),
        replace: false,
      }));
      const response = await rig.post(aPress(rig, {}, { value }));
      assert.equal(response.status, 200);
      assert.equal(((await response.json()) as { value: string }).value, 'That button is not mine.');
      const said = rig.assistant.heard[0];
      assert.ok(said && 'action' in said && said.action === null);
    });
  }

  it('reaches us as a message with a value where the client knows no Action.Execute', async () => {
    await rig.post(
      aMessage(rig, { text: undefined, value: { question, msteams: { type: 'x' } }, replyToId: 'card-1' }),
    );
    const said = rig.assistant.heard[0];
    assert.ok(said && 'question' in said);
    assert.equal(rig.connector.messages().length, 1);
    assert.equal(rig.connector.arrived[0]?.method, 'POST');
  });

  it('of such a client replaces its card by an update, or by a fresh one where Teams no longer knows it', async () => {
    rig.assistant.answers(() => ({ answer: anAnswer(), replace: true }));
    const value = { action: { name: 'undo', change: 'c1' } };
    await rig.post(aMessage(rig, { text: undefined, value, replyToId: 'card-1' }));
    assert.deepEqual(
      rig.connector.arrived.map(({ method, path }) => `${method} ${path}`),
      ['PUT /v3/conversations/a%3Apersonal/activities/card-1'],
    );
    rig.connector.arrived.splice(0);
    rig.connector.next({ status: 404, code: 'ActivityNotFoundInConversation' });
    await rig.post(aMessage(rig, { text: undefined, value, replyToId: 'card-1' }));
    assert.deepEqual(
      rig.connector.arrived.map(({ method }) => method),
      ['PUT', 'POST'],
    );
  });

  it('in a group is heard as said in a group', async () => {
    await press({ question }, { conversation: { id: '19:g', conversationType: 'groupChat', isGroup: true } });
    assert.equal(rig.assistant.heard[0]?.place, 'group');
  });
});

describe('other invokes', () => {
  let rig: Rig;
  before(async () => {
    rig = await openRig();
  });
  after(() => rig.close());

  for (const [name, status, says] of [
    ['composeExtension/query', 200, /"composeExtension":\{"type":"message"/],
    ['task/fetch', 200, /"task":\{"type":"message"/],
    ['signin/verifyState', 200, /\{\}/],
    ['nobody/knows', 501, /NotImplemented/],
  ] as const) {
    it(`${name} is answered with ${status}`, async () => {
      const response = await rig.post(aPress(rig, {}, { name, value: { commandId: 'x' } }));
      assert.equal(response.status, status);
      assert.match(await response.text(), says);
      assert.equal(rig.assistant.heard.length, 0);
    });
  }
});
