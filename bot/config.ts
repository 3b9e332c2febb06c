import * as z from 'zod';
import { misspelt } from './setting-names.ts';

/** The environment variables that are read; contract.md, Settings. ChannelService is Bot Framework's own name. */
export const settingNames = [
  'PORT',
  'STORE',
  'COSMOS_ENDPOINT',
  'COSMOS_DATABASE',
  'COSMOS_KEY',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'ChannelService',
  'ALLOWED_TENANTS',
  'COUNCIL',
  'PUBLIC_URL',
  'TAB_APP_ID',
  'PRIVACY_URL',
  'TERMS_URL',
  'SUPPORT_URL',
  'TIME_ZONE',
  'REMINDERS',
  'SEND_RATE',
  'SMALL_GROUP',
  'PLAYGROUND_PORT',
  'LOG_LEVEL',
] as const;
type SettingName = (typeof settingNames)[number];

export type StoreSetting =
  | { kind: 'sqlite'; path: string }
  | { kind: 'cosmos'; endpoint: string; database: string; key: string | null };

/** The bot's registration. `password` is null with a managed identity. */
export type BotRegistration = {
  appId: string;
  type: 'SingleTenant' | 'UserAssignedMSI';
  password: string | null;
  tenantId: string;
  cloud: 'public' | 'government';
};

export type Settings = {
  port: number;
  store: StoreSetting;
  /** null: no app id, so loopback only. */
  bot: BotRegistration | null;
  /** Entra tenants (lower case) whose people are served; null: any, without an app id. */
  allowedTenants: readonly string[] | null;
  councilFile: string;
  publicUrl: string | null;
  tabAppId: string | null;
  privacyUrl: string | null;
  termsUrl: string | null;
  supportUrl: string | null;
  timeZone: string;
  reminders: 'on' | 'off' | 'dry-run';
  /** Proactive messages a second, for the whole deployment. */
  sendRate: number;
  smallGroup: number;
  playgroundPort: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
};

export type Environment = Readonly<Record<string, string | undefined>>;

const whole = (low: number, high: number, example: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${low} to ${high}, such as ${example}`)
    .transform(Number)
    .refine((n) => n >= low && n <= high, `must be a whole number from ${low} to ${high}, such as ${example}`);
const port = (example: string) => whole(1, 65_535, example);
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);
const guid = z
  .guid('must be a GUID, such as 11111111-2222-3333-4444-555555555555')
  .transform((text) => text.toLowerCase());
const secureUrl = z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' });
const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone, such as Europe/London');

const store = z
  .string()
  .regex(/^(sqlite:.+|cosmos)$/, 'must be sqlite:<path>, such as sqlite:data/assistant.db, or cosmos')
  .transform((text) =>
    text === 'cosmos' ? { kind: 'cosmos' as const } : { kind: 'sqlite' as const, path: text.slice(7) },
  );

const tenants = z
  .string()
  .transform((text) => text.split(',').map((id) => id.trim().toLowerCase()))
  .refine((ids) => ids.every((id) => z.guid().safeParse(id).success), 'must be tenant GUIDs with commas between');

const variables = z.object({
  PORT: port('3978').default(3978),
  STORE: store.default({ kind: 'sqlite', path: 'data/assistant.db' }),
  COSMOS_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be the account address, such as https://…:443/' })
    .optional(),
  COSMOS_DATABASE: z.string().optional(),
  COSMOS_KEY: z.string().optional(),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], {
      error: ({ input }) =>
        input === 'MultiTenant'
          ? 'MultiTenant bots can no longer be made: use SingleTenant or UserAssignedMSI'
          : 'must be SingleTenant or UserAssignedMSI, spelt so',
    })
    .optional(),
  MicrosoftAppTenantId: guid.optional(),
  ChannelService: z
    .literal('https://botframework.azure.us', 'must be https://botframework.azure.us (government cloud) or left out')
    .optional(),
  ALLOWED_TENANTS: tenants.optional(),
  COUNCIL: z.string().default('council.yaml'),
  PUBLIC_URL: secureUrl.optional(),
  TAB_APP_ID: guid.optional(),
  PRIVACY_URL: secureUrl.optional(),
  TERMS_URL: secureUrl.optional(),
  SUPPORT_URL: secureUrl.optional(),
  TIME_ZONE: timeZone.default('Europe/London'),
  REMINDERS: oneOf(['on', 'off', 'dry-run']).default('on'),
  SEND_RATE: whole(1, 25, '10').default(10),
  SMALL_GROUP: whole(1, 100, '5').default(5),
  PLAYGROUND_PORT: port('56150').default(56_150),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
} satisfies Record<SettingName, z.ZodType>);
type Variables = z.output<typeof variables>;

/**
 * The settings that the environment gives, or every problem as a sentence that names the variable and the fix.
 * A variable that is empty counts as left out. No half-configured state gets through.
 */
export function readSettings(env: Environment): { settings: Settings } | { problems: string[] } {
  const problems = misspelt(Object.keys(env), settingNames).map(
    ({ found, meant }) => `${found} is not a setting. Rename it to ${meant}, or remove it.`,
  );
  const given: Record<string, string> = {};
  for (const name of settingNames) {
    const text = env[name]?.trim();
    if (text) given[name] = text;
  }
  const read = variables.safeParse(given);
  if (!read.success) {
    problems.push(...read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  }
  problems.push(...registrationProblems(given));
  if (given.STORE === 'cosmos') {
    for (const name of ['COSMOS_ENDPOINT', 'COSMOS_DATABASE']) {
      if (given[name] === undefined)
        problems.push(`${name} is missing: STORE=cosmos needs it. Set it, or use STORE=sqlite:<path>.`);
    }
  }
  return problems.length > 0 || !read.success ? { problems } : { settings: settingsFrom(read.data) };
}

function registrationProblems(given: Readonly<Record<string, string>>): string[] {
  const has = (name: SettingName) => given[name] !== undefined;
  if (!has('MicrosoftAppId')) {
    return (['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const)
      .filter(has)
      .map((name) => `${name} is set but MicrosoftAppId is not. Set MicrosoftAppId, or remove ${name}.`);
  }
  const problems: string[] = [];
  const type = given.MicrosoftAppType;
  if (type === undefined) {
    problems.push('MicrosoftAppType is missing. Set it to SingleTenant or UserAssignedMSI.');
  }
  if (!has('MicrosoftAppTenantId')) {
    problems.push('MicrosoftAppTenantId is missing. Set it to the tenant in which the bot is registered.');
  }
  if (type === 'SingleTenant' && !has('MicrosoftAppPassword')) {
    problems.push('MicrosoftAppPassword is missing. Set the client secret, or use MicrosoftAppType=UserAssignedMSI.');
  }
  if (type === 'UserAssignedMSI' && has('MicrosoftAppPassword')) {
    problems.push('MicrosoftAppPassword is set, but a UserAssignedMSI bot has none. Remove it.');
  }
  return problems;
}

function settingsFrom(read: Variables): Settings {
  return {
    port: read.PORT,
    store:
      read.STORE.kind === 'sqlite'
        ? read.STORE
        : {
            kind: 'cosmos',
            endpoint: read.COSMOS_ENDPOINT ?? '',
            database: read.COSMOS_DATABASE ?? '',
            key: read.COSMOS_KEY ?? null,
          },
    bot: registrationFrom(read),
    allowedTenants: read.ALLOWED_TENANTS ?? (read.MicrosoftAppTenantId ? [read.MicrosoftAppTenantId] : null),
    councilFile: read.COUNCIL,
    publicUrl: read.PUBLIC_URL ?? null,
    tabAppId: read.TAB_APP_ID ?? null,
    privacyUrl: read.PRIVACY_URL ?? null,
    termsUrl: read.TERMS_URL ?? null,
    supportUrl: read.SUPPORT_URL ?? null,
    timeZone: read.TIME_ZONE,
    reminders: read.REMINDERS,
    sendRate: read.SEND_RATE,
    smallGroup: read.SMALL_GROUP,
    playgroundPort: read.PLAYGROUND_PORT,
    logLevel: read.LOG_LEVEL,
  };
}

function registrationFrom(read: Variables): BotRegistration | null {
  if (!read.MicrosoftAppId || !read.MicrosoftAppType || !read.MicrosoftAppTenantId) return null;
  return {
    appId: read.MicrosoftAppId,
    type: read.MicrosoftAppType,
    password: read.MicrosoftAppPassword ?? null,
    tenantId: read.MicrosoftAppTenantId,
    cloud: read.ChannelService === undefined ? 'public' : 'government',
  };
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
