import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { deliveriesOf, TeamsAdapter } from '../../bot/adapter.ts';
import type { Connector } from '../../bot/connector.ts';
import { openIdentity } from '../../bot/identity.ts';

const activity = {
  type: 'message',
  id: 'a1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: 'u' },
  recipient: { id: 'b' },
  conversation: { id: 'c' },
} as Activity;

describe('the adapter', () => {
  const posted: unknown[] = [];
  const connector: Connector = {
    post: async (to) => {
      posted.push(to);
      return { outcome: 'unreachable', reason: 'BotNotInConversationRoster' };
    },
    deliver: async () => ({ outcome: 'sent', activityId: 'x' }),
    open: async () => ({ outcome: 'opened', conversationId: 'x' }),
    put: async () => ({ outcome: 'sent', activityId: 'x' }),
    remove: async () => ({ outcome: 'sent', activityId: 'x' }),
    close: () => {},
  };

  it("builds none of the SDK's clients for a turn, and sends through the one connector", async () => {
    const sdk = openIdentity(null).authentication;
    const never = () => assert.fail('the SDK built a client of its own');
    const authentication: BotFrameworkAuthentication = Object.create(sdk, {
      createUserTokenClient: { value: never },
      createConnectorFactory: { value: never },
      authenticateRequest: {
        value: async (...given: Parameters<typeof sdk.authenticateRequest>) => ({
          ...(await sdk.authenticateRequest(...given)),
          connectorFactory: { create: never },
        }),
      },
    });
    const adapter = new TeamsAdapter(authentication, connector);
    const outcomes: unknown[] = [];
    const received = await adapter.receive('', activity, async (context) => {
      await context.sendActivity({ type: 'message', text: 'x' });
      outcomes.push(...deliveriesOf(context));
    });
    assert.equal(received.status, 200);
    assert.deepEqual(posted, [{ serviceUrl: 'http://127.0.0.1:1/', conversationId: 'c', activityId: 'a1' }]);
    assert.deepEqual(outcomes, [{ outcome: 'unreachable', reason: 'BotNotInConversationRoster' }]);
  });

  it('answers 503, not 401, where the keys to check a token with could not be fetched', async () => {
    const authentication: BotFrameworkAuthentication = Object.create(openIdentity(null).authentication, {
      authenticateRequest: { value: () => Promise.reject(new Error('getaddrinfo ENOTFOUND')) },
    });
    const received = await new TeamsAdapter(authentication, connector).receive('', activity, () =>
      assert.fail('a turn'),
    );
    assert.deepEqual(received, { status: 503 });
  });
});
