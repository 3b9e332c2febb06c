import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { type Connector, openConnector } from '../../bot/connector.ts';
import { retryAfterMs } from '../../bot/retry-after.ts';
import { openTurns } from '../../bot/turns-to-speak.ts';
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
    [403, 'BotDisabledByAdmin', 'unreachable'],
    [403, 'ConversationBlockedByUser', 'unreachable'],
    [403, 'MessageWritesBlocked', 'unreachable'],
    [403, 'ForbiddenOperationException', 'unreachable'],
    [404, 'ConversationNotFound', 'unreachable'],
    [404, 'ActivityNotFoundInConversation', 'failed'],
    [400, 'BadSyntax', 'failed'],
    [413, 'MessageSizeTooBig', 'failed'],
    [500, 'ServiceError', 'failed'],
  ] as const) {
    it(`is ${outcome} after a ${status} ${code}, and not tried again`, async () => {
      channel.next({ status, code });
      assert.deepEqual(await connector.post(to(), card), { outcome, reason: code });
      assert.equal(channel.arrived.length, 1);
    });
  }

  it('stops the run after a 401, since nobody else can be written to either', async () => {
    channel.next({ status: 401, code: 'BotNotRegistered' });
    const stopped = { outcome: 'failed', reason: 'BotNotRegistered', stopsRun: true };
    assert.deepEqual(await connector.post(to(), card), stopped);
    assert.equal(channel.arrived.length, 1);
  });

  it('is in doubt where no answer came, or one that says nothing, and not tried again', async () => {
    channel.next('hang', 'cut', 'garbage');
    assert.deepEqual(await connector.post(to(), card), { outcome: 'in-doubt', reason: 'TIMEOUT' });
    assert.deepEqual(await connector.post(to(), card), { outcome: 'in-doubt', reason: 'ECONNRESET' });
    const { outcome } = await connector.post(to(), card);
    assert.equal(outcome, 'in-doubt');
    assert.equal(channel.arrived.length, 3);
  });

  it('is what the status says where the body is cut off or garbage', async () => {
    channel.next({ status: 201, half: true }, { status: 201, body: '<html>' }, { status: 201, body: '{"id":7}' });
    for (let n = 0; n < 3; n += 1)
      assert.deepEqual(await connector.post(to(), card), { outcome: 'sent', activityId: '' });
    channel.next({ status: 403, half: true, code: 'BotDisabledByAdmin' });
    assert.deepEqual(await connector.post(to(), card), { outcome: 'unreachable', reason: 'HTTP403' });
    channel.next({ status: 400, body: '{"error":{"code":"Priya Nair was not found"}}' });
    assert.deepEqual(await connector.post(to(), card), { outcome: 'failed', reason: 'HTTP400' });
    assert.equal(channel.arrived.length, 5);
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
    assert.deepEqual(await locked.post(to(), card), { outcome: 'throttled', reason: 'NoToken', stopsRun: true });
    assert.equal(channel.arrived.length, 0);
  });

  describe('without being asked for', () => {
    const patience = { tries: 2, timeout: 200, budget: 1_000 };
    const opened = (apart: number, paused?: (ms: number) => void) =>
      openConnector({ token: async () => null, allows: () => true, apart, patience, ...(paused ? { paused } : {}) });
    const newcomer = () => ({ id: 'aad-1', serviceUrl: channel.url, tenantId: 'tenant', botId: '28:bot' });

    it('waits its turn in a conversation, and for nobody in another', async () => {
      const own = opened(150);
      const started = performance.now();
      const took = async (conversationId: string) => {
        const { outcome } = await own.deliver({ ...to(), conversationId }, card);
        return { outcome, ms: performance.now() - started };
      };
      const [first, second, third, other] = await Promise.all([took('a'), took('a'), took('a'), took('b')]);
      own.close();
      assert.ok([first, second, third, other].every(({ outcome }) => outcome === 'sent'));
      assert.ok(second.ms >= 149 && third.ms >= 299, `${second.ms}, ${third.ms}`);
      assert.ok(other.ms < 149, `${other.ms}`);
    });

    it('makes every sender pause when the channel asks for it, and is throttled where that is too long', async () => {
      const pauses: number[] = [];
      const own = opened(0, (ms) => pauses.push(ms));
      channel.next({ status: 429, retryAfter: '30' });
      assert.equal((await own.deliver(to(), card)).outcome, 'throttled');
      assert.deepEqual(pauses, [30_000]);
      assert.deepEqual(await own.deliver({ ...to(), conversationId: 'b' }, card), {
        outcome: 'throttled',
        reason: 'Paused',
      });
      assert.equal(channel.arrived.length, 1);
      assert.equal((await own.post(to(), card)).outcome, 'sent', 'whoever asked is answered');
      own.close();
    });

    it('opens the conversation of somebody who has the app and no address', async () => {
      const own = opened(0);
      channel.next({ status: 201, body: '{"id":"a:new"}' });
      assert.deepEqual(await own.open(newcomer()), { outcome: 'opened', conversationId: 'a:new' });
      const [arrived] = channel.arrived;
      assert.equal(`${arrived?.method} ${arrived?.path}`, 'POST /v3/conversations');
      assert.deepEqual(arrived?.activity, {
        bot: { id: '28:bot' },
        members: [{ id: 'aad-1' }],
        isGroup: false,
        tenantId: 'tenant',
        channelData: { tenant: { id: 'tenant' } },
      });
      own.close();
    });

    it('is never in doubt about opening a conversation, since that says nothing to anybody', async () => {
      const own = opened(0);
      for (const [answer, expected] of [
        ['hang', { outcome: 'throttled', reason: 'TIMEOUT' }],
        [
          { status: 403, code: 'ForbiddenOperationException' },
          { outcome: 'unreachable', reason: 'ForbiddenOperationException' },
        ],
        [
          { status: 201, body: 'garbage' },
          { outcome: 'failed', reason: 'NoConversationId' },
        ],
        [
          { status: 400, code: 'BadSyntax' },
          { outcome: 'failed', reason: 'BadSyntax' },
        ],
      ] as const) {
        channel.next(answer);
        assert.deepEqual(await own.open(newcomer()), expected);
      }
      own.close();
    });
  });
});

describe('what Retry-After asks for', () => {
  const date = 'Tue, 24 Nov 2026 08:30:00 GMT';
  for (const [header, from, ms] of [
    ['5', date, 5_000],
    [' 0.25 ', date, 250],
    ['0', undefined, 0],
    ['Tue, 24 Nov 2026 08:30:20 GMT', date, 20_000],
    ['Tue, 24 Nov 2026 08:29:00 GMT', date, 0],
    ['Tue, 24 Nov 2026 08:30:20 GMT', undefined, undefined],
    ['99999999', date, 600_000],
    ['Wed, 24 Nov 2027 08:30:20 GMT', date, 600_000],
    ['-5', date, undefined],
    ['5 apples', date, undefined],
    ['2027-01-01', date, undefined],
    ['', date, undefined],
    [undefined, date, undefined],
  ] as const) {
    it(`is ${ms} ms where it says ${header}, answered ${from}`, () => assert.equal(retryAfterMs(header, from), ms));
  }
});

describe('turns to speak in a conversation', () => {
  it('remembers only the last moment, however many conversations there are', () => {
    let now = 0;
    const turns = openTurns(1_000, () => now);
    assert.deepEqual([turns.take('a'), turns.take('a'), turns.take('b')], [0, 1_000, 0]);
    now = 1_500;
    assert.equal(turns.take('a'), 500, 'its last turn is still to come');
    turns.note('c');
    assert.equal(turns.take('c'), 1_000);
    now = 10_000;
    assert.deepEqual([turns.take('a'), turns.take('b')], [0, 0]);
  });
});
