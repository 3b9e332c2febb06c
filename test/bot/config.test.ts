import assert from 'node:assert/strict';
import { type Environment, readSettings } from '../../bot/config.ts';

const appId = '33333333-aaaa-4bbb-8ccc-000000000003';
const tenant = '22222222-AAAA-4bbb-8ccc-000000000002';
const registered = {
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: tenant,
};

function settings(env: Environment) {
  const read = readSettings(env);
  if ('problems' in read) assert.fail(read.problems.join('\n'));
  return read.settings;
}
function problems(env: Environment): string[] {
  const read = readSettings(env);
  return 'problems' in read ? read.problems : assert.fail('the settings were taken');
}

describe('settings', () => {
  it('have the defaults of the contract where nothing is set', () => {
    assert.deepEqual(settings({ PATH: '/usr/bin' }), {
      port: 3978,
      store: { kind: 'sqlite', path: 'data/assistant.db' },
      bot: null,
      allowedTenants: null,
      councilFile: 'council.yaml',
      publicUrl: null,
      tabAppId: null,
      privacyUrl: null,
      termsUrl: null,
      supportUrl: null,
      timeZone: 'Europe/London',
      reminders: 'on',
      sendRate: 10,
      smallGroup: 5,
      playgroundPort: 56_150,
      logLevel: 'info',
    });
  });

  it('take a single-tenant bot, and serve its own tenant unless told otherwise', () => {
    const read = settings(registered);
    assert.deepEqual(read.bot, {
      appId,
      type: 'SingleTenant',
      password: 'secret',
      tenantId: tenant.toLowerCase(),
      cloud: 'public',
    });
    assert.deepEqual(read.allowedTenants, [tenant.toLowerCase()]);
    const other = '44444444-aaaa-4bbb-8ccc-000000000004';
    assert.deepEqual(settings({ ...registered, ALLOWED_TENANTS: `${other}, ${tenant}` }).allowedTenants, [
      other,
      tenant.toLowerCase(),
    ]);
  });

  it('take a managed identity without a password', () => {
    const { MicrosoftAppPassword: _, ...rest } = registered;
    assert.equal(settings({ ...rest, MicrosoftAppType: 'UserAssignedMSI' }).bot?.password, null);
  });

  it('treat an empty variable as one that is not set', () => {
    assert.equal(settings({ MicrosoftAppId: '', PORT: ' ' }).bot, null);
  });

  it('read where the store is', () => {
    assert.deepEqual(settings({ STORE: 'sqlite:/srv/a b.db' }).store, { kind: 'sqlite', path: '/srv/a b.db' });
    const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://a.documents.azure.com:443/', COSMOS_DATABASE: 'w' };
    assert.deepEqual(settings(cosmos).store, {
      kind: 'cosmos',
      endpoint: 'https://a.documents.azure.com:443/',
      database: 'w',
      key: null,
    });
    assert.match(problems({ STORE: 'cosmos' }).join(' '), /COSMOS_ENDPOINT is missing.*COSMOS_DATABASE is missing/);
    assert.match(problems({ STORE: 'postgres' }).join(), /STORE must be sqlite:<path>/);
  });

  for (const [what, env, says] of [
    ['an id without a password', { ...registered, MicrosoftAppPassword: '' }, /MicrosoftAppPassword is missing/],
    [
      'a password without an id',
      { MicrosoftAppPassword: 'x' },
      /MicrosoftAppPassword is set but MicrosoftAppId is not/,
    ],
    ['a type without an id', { MicrosoftAppType: 'SingleTenant' }, /MicrosoftAppType is set but MicrosoftAppId is not/],
    ['an id without a type', { ...registered, MicrosoftAppType: '' }, /MicrosoftAppType is missing/],
    ['an id without a tenant', { ...registered, MicrosoftAppTenantId: '' }, /MicrosoftAppTenantId is missing/],
    [
      'a multi-tenant bot',
      { ...registered, MicrosoftAppType: 'MultiTenant' },
      /MultiTenant bots can no longer be made/,
    ],
    ['a misspelt type', { ...registered, MicrosoftAppType: 'singletenant' }, /MicrosoftAppType must be SingleTenant/],
    ['a managed identity with a password', { ...registered, MicrosoftAppType: 'UserAssignedMSI' }, /has none/],
    ['an id that is no GUID', { ...registered, MicrosoftAppId: 'my-bot' }, /MicrosoftAppId must be a GUID/],
    ['a tenant list that is none', { ...registered, ALLOWED_TENANTS: 'contoso.com' }, /ALLOWED_TENANTS must be/],
    ['an id in capitals', { MICROSOFTAPPID: appId }, /MICROSOFTAPPID is not a setting. Rename it to MicrosoftAppId/],
    ['a letter left out', { ALOWED_TENANTS: tenant }, /Rename it to ALLOWED_TENANTS/],
    ['other separators', { 'Send-Rate': '3' }, /Rename it to SEND_RATE/],
    ['a port that is none', { PORT: '70000' }, /PORT must be a whole number from 1 to 65535/],
    ['a rate that Teams would not take', { SEND_RATE: '50' }, /SEND_RATE must be a whole number from 1 to 25/],
    ['a time zone that is none', { TIME_ZONE: 'Europe/Londn' }, /TIME_ZONE must be an IANA time zone/],
    ['an unknown word', { REMINDERS: 'yes' }, /REMINDERS must be one of on, off, dry-run/],
    ['a public address without TLS', { PUBLIC_URL: 'http://a.example' }, /PUBLIC_URL must be an address/],
  ] as const) {
    it(`refuse ${what}, and say how to put it right`, () => assert.match(problems(env).join('\n'), says));
  }

  it('name every problem at once', () => {
    const all = problems({ PORT: 'x', LOG_LEVEL: 'loud', MicrosoftAppPassword: 'p', TIMEZONE: 'UTC' });
    assert.equal(all.length, 4);
  });

  it('leave variables alone that only share a word with ours', () => {
    settings({ SHELL: 'sh', PORTAL: 'x', STORES: 'y', HOME: '/', COSMOS: 'z', npm_config_loglevel: 'warn' });
  });

  it('never repeat a secret', () => {
    assert.doesNotMatch(problems({ MicrosoftAppPassword: 'hunter2' }).join(), /hunter2/);
  });
});
