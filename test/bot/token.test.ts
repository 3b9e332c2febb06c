import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { aMessage, openRig, type Rig, settingsOf, tenant } from './service.ts';

const appId = '33333333-aaaa-4bbb-8ccc-000000000003';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const settings = settingsOf({
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: tenant,
});

function signed(key: KeyObject, claims: object, header: object = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${part(claims)}`;
  return `Bearer ${body}.${createSign('RSA-SHA256').update(body).sign(key).toString('base64url')}`;
}

describe('with an app id', () => {
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let keys: http.Server;
  let rig: Rig;
  const claims = (given: object = {}) => {
    const seconds = Math.floor(Date.now() / 1000);
    return {
      iss: 'https://api.botframework.com',
      aud: appId,
      serviceurl: serviceUrl,
      nbf: seconds - 60,
      exp: seconds + 600,
      ...given,
    };
  };
  /** expectReplies, so that nothing has to leave for the real Teams. */
  const activity = (given: Record<string, unknown> = {}) =>
    aMessage(rig, { serviceUrl, deliveryMode: 'expectReplies', ...given });

  before(async () => {
    keys = http.createServer((request, response) => {
      const { port } = keys.address() as AddressInfo;
      const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements: ['msteams'] };
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `http://127.0.0.1:${port}/keys` }),
      );
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    rig = await openRig({
      settings,
      issuer: {
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        OAuthUrl: 'https://api.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`,
        ToBotFromEmulatorOpenIdMetadataUrl: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`,
        CallerId: 'urn:botframework:azure',
      },
    });
  });
  after(async () => {
    await rig.close();
    await new Promise((resolve) => {
      keys.close(resolve);
      keys.closeAllConnections();
    });
  });
  beforeEach(() => void rig.assistant.heard.splice(0));

  it("Teams' own token is believed", async () => {
    const response = await rig.post(activity(), { authorization: signed(ours.privateKey, claims()) });
    assert.equal(response.status, 200);
    assert.equal(rig.assistant.heard.length, 1);
  });

  for (const [what, authorization] of [
    ['no token', () => ''],
    ['another scheme', () => 'Basic eDp5'],
    ['no token after the scheme', () => 'Bearer '],
    ['a token that is none', () => 'Bearer a.b.c'],
    ['one that is not signed', () => signed(ours.privateKey, claims(), { alg: 'none' }).replace(/\.[^.]*$/, '.')],
    ['one signed by somebody else', () => signed(theirs.privateKey, claims())],
    ['one with a key that nobody has', () => signed(theirs.privateKey, claims(), { kid: 'k2' })],
    ['one for another bot', () => signed(ours.privateKey, claims({ aud: '44444444-aaaa-4bbb-8ccc-000000000004' }))],
    ['one from another issuer', () => signed(ours.privateKey, claims({ iss: 'https://evil.example' }))],
    [
      'one for another service URL',
      () => signed(ours.privateKey, claims({ serviceurl: 'https://smba.trafficmanager.net/x/' })),
    ],
    ['one that is over', () => signed(ours.privateKey, claims({ exp: Math.floor(Date.now() / 1000) - 600 }))],
  ] as const) {
    it(`${what} is answered with 401, and the assistant hears nothing`, async () => {
      const authorizationHeader = authorization();
      const response = await rig.post(
        activity(),
        authorizationHeader === '' ? {} : { authorization: authorizationHeader },
      );
      assert.equal(response.status, 401);
      assert.equal(await response.text(), '');
      assert.equal(rig.assistant.heard.length, 0);
    });
  }

  it('a service URL of this machine is refused before anything else', async () => {
    const response = await rig.post(activity({ serviceUrl: rig.connector.url }), {
      authorization: signed(ours.privateKey, claims({ serviceurl: rig.connector.url })),
    });
    assert.equal(response.status, 403);
    assert.equal(rig.connector.arrived.length, 0);
  });

  const elsewhere = '55555555-aaaa-4bbb-8ccc-000000000005';
  for (const [what, given] of [
    [
      'another tenant',
      { conversation: { id: 'a', conversationType: 'personal', tenantId: elsewhere }, channelData: {} },
    ],
    ['two tenants, one of them another', { channelData: { tenant: { id: elsewhere } } }],
    ['no tenant', { conversation: { id: 'a', conversationType: 'personal' }, channelData: undefined }],
  ] as const) {
    it(`somebody of ${what} gets a polite answer, and the assistant hears nothing`, async () => {
      const response = await rig.post(activity(given), { authorization: signed(ours.privateKey, claims()) });
      assert.equal(response.status, 200);
      assert.match(await response.text(), /I can't help you here/);
      assert.equal(rig.assistant.heard.length, 0);
    });
  }

  it('the tab knows no development identity', async () => {
    const response = await fetch(`${rig.service.url}/api/tab/ask?text=caseload`, { headers: { 'X-As': 'priya' } });
    assert.equal(response.status, 401);
  });
});
