import assert from 'node:assert/strict';
import net from 'node:net';
import type { Assistant } from '../../bot/assistant-type.ts';
import { anAnswer, openFakeAssistant } from './fake-assistant.ts';
import { aMessage, openRig, priya, type Rig, settingsOf } from './service.ts';

describe('the service over HTTP', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${rig.service.url}${path}`, { headers });

  it('listens on this machine only where there is no app id', async () => {
    assert.match(rig.service.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const outside = await new Promise((resolve) => {
      const socket = net.connect({ host: '127.0.0.2', port: rig.service.port });
      socket.on('connect', () => resolve('connected'));
      socket.on('error', () => resolve('refused'));
    });
    assert.equal(outside, 'refused');
  });

  it('says that it lives', async () => assert.equal((await get('/healthz')).status, 200));

  it('counts its turns, what became of its messages, and how old the data is', async () => {
    await rig.post(aMessage(rig));
    const response = await get('/metrics');
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    assert.match(text, /assistant_messages_total\{outcome="answered",topic="caseload"\} 1/);
    assert.match(text, /assistant_sends_total\{outcome="sent",reason=""\} 1/);
    assert.match(text, /assistant_data_age_days\{file="caseloads.csv"\} 2/);
    assert.match(text, /assistant_reply_seconds_count 1/);
  });

  it('answers what it does not know with 404 and 405, without details', async () => {
    assert.equal((await get('/etc/passwd')).status, 404);
    assert.equal((await get('/api/messages')).status, 405);
    assert.doesNotMatch(await (await get('/%2e%2e/x')).text(), /\.ts|node_modules/);
  });

  it('sends the headers that keep a browser from doing more than it should', async () => {
    const { headers } = await get('/healthz');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('server'), null);
  });

  it('answers the tab for a development identity', async () => {
    const response = await get('/api/tab/ask?text=agency%20ratio', { 'X-As': ' Priya.Shah@council.example ' });
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { as: 'priya.shah@council.example', text: 'agency ratio' });
    assert.equal((await get('/api/tab/ask?question=%7B%22topic%22%3A%22help%22%7D', { 'X-As': priya })).status, 200);
  });

  for (const [query, headers, status] of [
    ['text=caseload', {}, 401],
    ['text=caseload', { 'X-As': ' ' }, 401],
    ['', { 'X-As': 'a' }, 400],
    ['text=a&question=%7B%7D', { 'X-As': 'a' }, 400],
    ['question=%7B', { 'X-As': 'a' }, 400],
    [`question=${'%5B'.repeat(2_000)}`, { 'X-As': 'a' }, 400],
  ] as const) {
    it(`refuses the tab's ${query.slice(0, 30) || 'nothing'} as ${JSON.stringify(headers)} with ${status}`, async () => {
      assert.equal((await get(`/api/tab/ask?${query}`, headers)).status, status);
    });
  }

  it('does not start on a port that is taken, and says so to whoever started it', async () => {
    const settings = { ...settingsOf(), port: rig.service.port };
    await assert.rejects(openRig({ settings }), { code: 'EADDRINUSE' });
  });

  it('ends a turn under way before it closes, and takes no new one', async () => {
    let go = () => {};
    const began = new Promise<void>((heard) => {
      rig.assistant.answers(() => {
        heard();
        return new Promise((resolve) => {
          go = () => resolve({ answer: anAnswer(), replace: false });
        });
      });
    });
    const under = rig.post(aMessage(rig));
    await began;
    const closed = rig.service.close();
    await assert.rejects(rig.post(aMessage(rig)));
    go();
    assert.equal((await under).status, 200);
    assert.equal(rig.connector.messages().length, 1);
    await closed;
  });
});

describe('a service without a workforce', () => {
  it('says so at /readyz, with the reason, and lives', async () => {
    const assistant: Assistant = {
      ...openFakeAssistant(),
      ready: () => ({ ready: false, why: 'no workforce is loaded' }),
    };
    const rig = await openRig({ assistant });
    try {
      const response = await fetch(`${rig.service.url}/readyz`);
      assert.equal(response.status, 503);
      assert.deepEqual(await response.json(), { status: 'not ready', why: 'no workforce is loaded' });
      assert.equal((await fetch(`${rig.service.url}/healthz`)).status, 200);
    } finally {
      await rig.close();
    }
  });
});
