import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication, type ConnectorClient } from 'botframework-connector';
import type { Delivery } from '../domain/delivery.ts';
import type { Connector } from './connector.ts';

/** A reply to the HTTP request that brought an activity: `body` is undefined where there is none. */
export type Received = { status: number; body?: unknown };
export type TurnHandler = (context: TurnContext) => Promise<void>;

const deliveriesKey = Symbol('deliveries');
/** The SDK insists on a connector client in each turn; nothing of ours uses it, and it is dear to make. */
const noClient = {} as ConnectorClient;
const typingPatience = { tries: 1, timeout: 2_000, budget: 2_000 };

/** What became of everything that was sent in this turn so far, in order. */
export function deliveriesOf(context: TurnContext): readonly Delivery[] {
  return context.turnState.get<Delivery[]>(deliveriesKey) ?? [];
}

/**
 * The SDK's adapter with our one connector under everything that leaves: the SDK's own tries again by itself, POST
 * included, and is built anew for each turn.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #connector: Connector;

  constructor(authentication: BotFrameworkAuthentication, connector: Connector) {
    super(withoutClients(authentication));
    this.#authentication = authentication;
    this.#connector = connector;
  }

  /**
   * One activity in: 401 where its token is not to be believed, 503 where that could not be found out, else what the
   * turn left to say. Throws what the handler throws.
   */
  async receive(authorization: string, activity: Activity, handle: TurnHandler): Promise<Received> {
    const believed = await this.#authentication.authenticateRequest(activity, authorization).then(
      (caller) => ({ caller }),
      (error: unknown) => ({ error }),
    );
    if ('error' in believed) return { status: isRefusal(believed.error) ? 401 : 503 };
    const caller = { ...believed.caller, connectorFactory: { create: async () => noClient } };
    const reply: InvokeResponse | undefined = await this.processActivity(caller, activity, handle);
    return reply === undefined ? { status: 200 } : { status: reply.status, body: reply.body };
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const { id: _, ...activity } of activities) {
      if (activity.type === 'invokeResponse') {
        context.turnState.set(INVOKE_RESPONSE_KEY, activity);
        sent.push({ id: '' });
        continue;
      }
      const patience = activity.type === 'typing' ? typingPatience : undefined;
      const delivery = await this.#connector.post(placeOf(activity, activity.replyToId), activity, patience);
      noteDelivery(context, delivery);
      sent.push({ id: delivery.outcome === 'sent' ? delivery.activityId : '' });
    }
    return sent;
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const activityId = activity.id ?? '';
    const delivery = await this.#connector.put({ ...placeOf(activity), activityId }, activity);
    noteDelivery(context, delivery);
    return delivery.outcome === 'sent' ? { id: delivery.activityId } : undefined;
  }

  override async deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    const activityId = reference.activityId ?? '';
    noteDelivery(context, await this.#connector.remove({ ...placeOf(reference), activityId }));
  }
}

function placeOf({ serviceUrl, conversation }: Partial<ConversationReference>, replyTo?: string) {
  return {
    serviceUrl: serviceUrl ?? '',
    conversationId: conversation?.id ?? '',
    ...(replyTo === undefined ? {} : { activityId: replyTo }),
  };
}

function noteDelivery(context: TurnContext, delivery: Delivery): void {
  context.turnState.set(deliveriesKey, [...deliveriesOf(context), delivery]);
}

/** The same authentication, without the clients that the SDK would build for each turn. */
function withoutClients(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  return Object.create(authentication, {
    createUserTokenClient: { value: async () => ({}) },
    createConnectorFactory: { value: () => ({ create: async () => noClient }) },
  });
}

const tokenErrors = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

/** A token that is missing, forged or another's, as against keys that could not be fetched. */
function isRefusal(error: unknown): boolean {
  if (error instanceof AuthenticationError) return Number(error.statusCode) < 500;
  return error instanceof Error && (tokenErrors.has(error.name) || error instanceof SyntaxError);
}
