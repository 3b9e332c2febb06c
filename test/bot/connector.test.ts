import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { type Connector, openConnector } from '../../bot/connector.ts';
import { type FakeConnector, openFakeConnector } from './fake-connector.ts';

const card = { type: 'message', text: 'a card' };

describe('what leaves the service', () => {
  let channel: FakeConnector;
  let connector: Connector;
  const to = () => ({ serviceUrl: channel.url, conversationId: 'a:1/2' });

  before(async () => {
    channel = await openFakeConnector();
    connector = openConnector({
      token: async () => 'token',
      allows: (url) => url.startsWith('http://127.0.0.1'),
      patience: { tries: 4, timeout: 200, budget: 3_000 },
    });
  });
  beforeEach(() => void channel.arrived.splice(0));
  after(async () => {
    connector.close();
    await channel.close();
  });

  it('is posted to the conversation with the token, and its id comes back', async () => {
    assert.deepEqual(await connector.post(to(), card), { outcome: 'sent', activityId: 'sent-1' });
    const [arrived] = channel.arrived;
    assert.equal(arrived?.method, 'POST');
    assert.equal(arrived?.path, '/v3/conversations/a%3A1%2F2/activities');
    assert.equal(arrived?.authorization, 'Bearer token');
    assert.deepEqual(arrived?.activity, card);
  });

  it('is updated and removed in its place', async () => {
    await connector.put({ ...to(), activityId: 'x' }, card);
    await connector.remove({ ...to(), activityId: 'x' });
    assert.deepEqual(
      channel.arrived.map(({ method, path }) => `${method} ${path}`),
      ['PUT /v3/conversations/a%3A1%2F2/activities/x', 'DELETE /v3/conversations/a%3A1%2F2/activities/x'],
    );
  });

  it('is tried again once after a 504, and by nobody else', async () => {
    channel.next(504);
    assert.equal((await connector.post(to(), card)).outcome, 'sent');
    assert.equal(channel.arrived.length, 2);
  });

  for (const status of [412, 429, 502, 503]) {
    it(`is tried again after a ${status}`, async () => {
      channel.next({ status, retryAfter: '0' });
      assert.equal((await connector.post(to(), card)).outcome, 'sent');
      assert.equal(channel.arrived.length, 2);
    });
  }

  it('waits as long as it is asked to', async () => {
    channel.next({ status: 429, retryAfter: '0.4' });
    const started = performance.now();
    await connector.post(to(), card);
    assert.ok(performance.now() - started >= 395);
  });

  it('is given up as throttled at once where the wait is longer than it can be', async () => {
    channel.next({ status: 429, retryAfter: '60', code: 'TooManyRequests' });
    assert.deepEqual(await connector.post(to(), card), { outcome: 'throttled', reason: 'TooManyRequests' });
    assert.equal(channel.arrived.length, 1);
  });

  it('is given up after four tries', async () => {
    channel.next(...Array.from({ length: 4 }, () => ({ status: 503, retryAfter: '0' })));
    assert.deepEqual(await connector.post(to(), card), { outcome: 'throttled', reason: 'HTTP503' });
    channel.next(...Array.from({ length: 4 }, () => ({ status: 504, retryAfter: '0' })));
    assert.deepEqual(await connector.post(to(), card), { outcome: 'in-doubt', reason: 'HTTP504' });
    assert.equal(channel.arrived.length, 8);
  });

  for (const [status, code, outcome] of [
    [403, 'BotNotInConversationRoster', 'unreachable'],
    [403, 'ConversationBlockedByUser', 'unreachable'],
    [404, 'ConversationNotFound', 'unreachable'],
    [404, 'ActivityNotFoundInConversation', 'failed'],
    [400, 'BadSyntax', 'failed'],
    [401, 'BotNotRegistered', 'failed'],
    [413, 'MessageSizeTooBig', 'failed'],
    [500, 'ServiceError', 'failed'],
  ] as const) {
    it(`is ${outcome} after a ${status} ${code}, and not tried again`, async () => {
      channel.next({ status, code });
      assert.deepEqual(await connector.post(to(), card), { outcome, reason: code });
      assert.equal(channel.arrived.length, 1);
    });
  }

  it('is in doubt where no answer came, and not tried again', async () => {
    channel.next('hang', 'cut');
    assert.deepEqual(await connector.post(to(), card), { outcome: 'in-doubt', reason: 'TIMEOUT' });
    assert.deepEqual(await connector.post(to(), card), { outcome: 'in-doubt', reason: 'ECONNRESET' });
    assert.equal(channel.arrived.length, 2);
  });

  it('is surely not delivered where nobody listens', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const sent = await connector.post({ serviceUrl: `http://127.0.0.1:${port}`, conversationId: 'a' }, card);
    assert.deepEqual(sent, { outcome: 'throttled', reason: 'ECONNREFUSED' });
  });

  it('never goes to a host that is not allowed', async () => {
    const elsewhere = channel.url.replace('127.0.0.1', 'localhost');
    const sent = await connector.post({ serviceUrl: elsewhere, conversationId: 'a' }, card);
    assert.deepEqual(sent, { outcome: 'failed', reason: 'ServiceUrlNotAllowed' });
    assert.equal(channel.arrived.length, 0);
  });

  it('is not sent at all where it is larger than Teams takes', async () => {
    const sent = await connector.post(to(), { ...card, text: 'x'.repeat(60_000) });
    assert.deepEqual(sent, { outcome: 'failed', reason: 'MessageTooLarge' });
    assert.equal(channel.arrived.length, 0);
  });

  it('does not leave without a token where one is needed', async () => {
    const locked = openConnector({ token: () => Promise.reject(new Error('no')), allows: () => true });
    assert.deepEqual(await locked.post(to(), card), { outcome: 'failed', reason: 'NoToken' });
    assert.equal(channel.arrived.length, 0);
  });
});
