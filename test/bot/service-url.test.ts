import assert from 'node:assert/strict';
import { isAllowedServiceUrl, isLoopbackHeader } from '../../bot/service-url.ts';
import { settingsOf } from './service.ts';

const registration = settingsOf({
  MicrosoftAppId: '33333333-aaaa-4bbb-8ccc-000000000003',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: '22222222-aaaa-4bbb-8ccc-000000000002',
}).bot;

describe('service URLs', () => {
  for (const [url, development, production] of [
    ['http://127.0.0.1:56150/_connector', true, false],
    ['http://localhost:1/', true, false],
    ['http://[::1]:1/', true, false],
    ['http://127.1/', true, false],
    ['http://0x7f000001/', true, false],
    ['https://smba.trafficmanager.net/uk/', false, true],
    ['https://smba.trafficmanager.net/emea/11111111-2222-3333-4444-555555555555/', false, true],
    ['https://smba.infra.gcc.teams.microsoft.com/', false, true],
    ['http://smba.trafficmanager.net/uk/', false, false],
    ['https://smba.trafficmanager.net:8443/uk/', false, false],
    ['https://smba.trafficmanager.net.evil.example/', false, false],
    ['https://evilsmba.trafficmanager.net/', false, false],
    ['https://evil-teams.microsoft.com/', false, false],
    ['https://user@smba.trafficmanager.net/', false, false],
    ['https://smba.trafficmanager.net/?x=', false, false],
    ['https://smba.trafficmanager.net/#x', false, false],
    ['https://smba.infra.gov.teams.microsoft.us/', false, false],
    ['http://127.0.0.1@evil.example/', false, false],
    ['http://127.0.0.1.evil.example/', false, false],
    ['http://localhost.evil.example/', false, false],
    ['http://169.254.169.254/', false, false],
    ['http://0.0.0.0/', false, false],
    ['file:///etc/passwd', false, false],
    ['//127.0.0.1/', false, false],
    ['', false, false],
  ] as const) {
    it(`${url || '(empty)'}: ${development ? '' : 'not '}on one machine, ${production ? '' : 'not '}in Teams`, () => {
      assert.equal(isAllowedServiceUrl(url, null), development);
      assert.equal(isAllowedServiceUrl(url, registration), production);
    });
  }

  it('are those of the government cloud only where that is set', () => {
    assert.ok(registration);
    const government = { ...registration, cloud: 'government' as const };
    assert.ok(isAllowedServiceUrl('https://smba.infra.gov.teams.microsoft.us/', government));
    assert.ok(!isAllowedServiceUrl('https://smba.trafficmanager.net/uk/', government));
  });

  it('know this machine by its Host header', () => {
    for (const host of ['127.0.0.1:3978', 'localhost', 'LOCALHOST:1', '[::1]:3978'])
      assert.ok(isLoopbackHeader(host), host);
    for (const host of ['example.com', '127.0.0.1.nip.io', 'a@127.0.0.1', '127.0.0.1/x', '', undefined, '10.0.0.1']) {
      assert.ok(!isLoopbackHeader(host), host);
    }
  });
});
