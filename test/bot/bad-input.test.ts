import assert from 'node:assert/strict';
import http from 'node:http';
import { aMessage, openRig, type Rig } from './service.ts';

describe('bad input', () => {
  let rig: Rig;
  before(async () => {
    rig = await openRig();
  });
  after(() => rig.close());

  /** Posts with headers that fetch would not let through. */
  function raw(path: string, headers: Record<string, string>, body = ''): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const request = http.request(`${rig.service.url}${path}`, { method: body === '' ? 'GET' : 'POST', headers });
      request.on('error', reject);
      request.on('response', (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      });
      request.end(body);
    });
  }

  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const within = (value: string) => JSON.stringify(aMessage(rig)).replace(/}$/, `,"value":${value}}`);

  for (const [what, body, status] of [
    ['nothing at all', () => '', 400],
    ['text', () => 'caseload', 400],
    ['null', () => 'null', 400],
    ['a list', () => '[]', 400],
    ['half an object', () => '{"type":"message"', 400],
    ['an empty object', () => '{}', 400],
    ['no type', () => ({ ...aMessage(rig), type: undefined }), 400],
    ['a number for a type', () => aMessage(rig, { type: 7 }), 400],
    ['no sender', () => aMessage(rig, { from: undefined }), 400],
    ['a sender without an id', () => aMessage(rig, { from: {} }), 400],
    ['no conversation', () => aMessage(rig, { conversation: null }), 400],
    ['a conversation that climbs', () => aMessage(rig, { conversation: { id: '..' } }), 400],
    ['a conversation with a line break', () => aMessage(rig, { conversation: { id: 'a\r\nb' } }), 400],
    ['no recipient', () => aMessage(rig, { recipient: 'bot' }), 400],
    ['no service URL', () => aMessage(rig, { serviceUrl: undefined }), 400],
    ['text that is no text', () => aMessage(rig, { text: { toString: 1 } }), 400],
    ['entities that are none', () => aMessage(rig, { entities: 'x' }), 400],
    ['channel data that is none', () => aMessage(rig, { channelData: { tenant: 'x' } }), 400],
    ['JSON nested 100,000 deep', () => nested(100_000), 413],
    ['an activity with JSON nested 40,000 deep', () => within(nested(40_000)), 400],
    ['lists nested 100,000 deep', () => within('['.repeat(100_000)), 400],
    ['1 MB of text', () => aMessage(rig, { text: 'x'.repeat(1_000_000) }), 413],
  ] as const) {
    it(`of ${what} is refused with ${status}, and nothing leaves`, async () => {
      const sent = rig.connector.arrived.length;
      const made = body();
      const response = await rig.post(typeof made === 'string' ? made : JSON.stringify(made));
      const text = await response.text();
      assert.equal(response.status, status, text);
      assert.match(text, /"error":\{"code":"\w+","message":"[^"]+"\}/);
      assert.doesNotMatch(text, /\.ts\b|node_modules|\n\s+at /);
      assert.equal(rig.connector.arrived.length, sent);
    });
  }

  it('of 200 KB of text is heard, shortened, and answered', async () => {
    const sent = rig.connector.messages().length;
    assert.equal((await rig.post(aMessage(rig, { text: 'caseload '.repeat(20_000) }))).status, 200);
    const said = rig.assistant.heard.at(-1);
    assert.ok(said && 'text' in said && said.text.length <= 4_000);
    assert.equal(rig.connector.messages().length, sent + 1);
  });

  it('that never ends is cut off at the limit, not read to its end', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const request = http.request(`${rig.service.url}/api/messages`, { method: 'POST', headers });
      request.on('response', (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? undefined : reject(error)));
      const more = () => {
        while (!request.destroyed && request.write('x'.repeat(16_384)));
        request.once('drain', more);
      };
      more();
    });
    assert.equal(status, 413);
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', '', 'application/jsonp']) {
    it(`sent as ${type || 'nothing'} is refused`, async () => {
      assert.equal((await rig.post(aMessage(rig), { 'content-type': type })).status, 400);
    });
  }

  it('that is compressed is refused, so nothing small unpacks into something large', async () => {
    assert.equal((await rig.post(aMessage(rig), { 'content-encoding': 'gzip' })).status, 400);
  });

  for (const serviceUrl of [
    'https://evil.example/',
    'http://169.254.169.254/latest',
    'http://127.0.0.1.nip.io/',
    'https://smba.trafficmanager.net/uk/',
    'file:///etc/passwd',
    'x',
  ]) {
    it(`with the service URL ${serviceUrl} is refused, and nobody is asked`, async () => {
      const heard = rig.assistant.heard.length;
      assert.equal((await rig.post(aMessage(rig, { serviceUrl }))).status, 403);
      assert.equal(rig.assistant.heard.length, heard);
    });
  }

  for (const host of ['evil.example', 'evil.example:3978', '127.0.0.1.nip.io', '192.168.1.5']) {
    it(`for the host ${host} is refused on every route`, async () => {
      const headers = { host, 'content-type': 'application/json' };
      assert.equal((await raw('/api/messages', headers, JSON.stringify(aMessage(rig)))).status, 403);
      for (const path of ['/healthz', '/readyz', '/metrics', '/api/tab/ask?text=caseload']) {
        assert.equal((await raw(path, { ...headers, 'x-as': 'priya' })).status, 403);
      }
    });
  }

  it('leaves the service alive', async () => {
    assert.equal((await fetch(`${rig.service.url}/healthz`)).status, 200);
    assert.equal((await rig.post(aMessage(rig))).status, 200);
  });
});
