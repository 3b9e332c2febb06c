import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  type AppCredentials,
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  GovernmentConstants,
} from 'botframework-connector';
import type { BotRegistration } from './config.ts';

/** Where tokens come from and whose are believed; the SDK's own values where left out. */
export type TokenIssuer = Partial<{
  ToChannelFromBotLoginUrl: string;
  ToChannelFromBotOAuthScope: string;
  ToBotFromChannelTokenIssuer: string;
  OAuthUrl: string;
  ToBotFromChannelOpenIdMetadataUrl: string;
  ToBotFromEmulatorOpenIdMetadataUrl: string;
  CallerId: string;
}>;

/** The bot's side of the Bot Framework's tokens: checks those that come in, gets the one that goes out. */
export type Identity = {
  authentication: BotFrameworkAuthentication;
  /** The bearer token for the Connector (kept until it expires), null without an app id. */
  token: () => Promise<string | null>;
};

/**
 * The SDK's authentication for a registration. Without one (null) it believes everybody, which is why the server then
 * listens on loopback only. The type is always spelt out: left empty, the SDK would take the bot for multi-tenant.
 */
export function openIdentity(bot: BotRegistration | null, issuer: TokenIssuer = {}): Identity {
  if (bot === null) return { authentication: believingEverybody(), token: async () => null };
  const government = bot.cloud === 'government';
  const registration = {
    MicrosoftAppId: bot.appId,
    MicrosoftAppType: bot.type,
    MicrosoftAppTenantId: bot.tenantId,
    ...(bot.password === null ? {} : { MicrosoftAppPassword: bot.password }),
  };
  const credentials = new ConfigurationServiceClientCredentialFactory(registration);
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...registration, ...issuer, ...(government ? { ChannelService: GovernmentConstants.ChannelService } : {}) },
    credentials,
  );
  const cloud = government ? GovernmentConstants : AuthenticationConstants;
  const made = credentials.createCredentials(
    bot.appId,
    cloud.ToChannelFromBotOAuthScope,
    cloud.ToChannelFromBotLoginUrl,
    true,
  ) as Promise<AppCredentials>;
  return { authentication, token: async () => (await made).getToken() };
}

/** Without a registration nobody can prove who they are: everybody is the same anonymous caller, found out once. */
function believingEverybody(): BotFrameworkAuthentication {
  const authentication = new ConfigurationBotFrameworkAuthentication({});
  const anonymous = authentication.authenticateRequest({ type: 'message' } as Activity, '');
  return Object.create(authentication, { authenticateRequest: { value: () => anonymous } });
}
