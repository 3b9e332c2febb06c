import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from './delivery.ts';
import { type Exchange, openExchanger } from './exchange.ts';

/** Where something goes: a conversation, and there to an activity (a reply) or instead of one (an update). */
export type Place = { serviceUrl: string; conversationId: string; activityId?: string };

export type Connector = {
  /** A new message, in reply to `activityId` where that is given. */
  post(to: Place, activity: object, patience?: Patience): Promise<Delivery>;
  /** Replaces the activity. */
  put(to: Required<Place>, activity: object): Promise<Delivery>;
  remove(at: Required<Place>): Promise<Delivery>;
  close(): void;
};

/** How often to try in all, how long one try may take, and for how long to go on trying. Milliseconds. */
export type Patience = { tries: number; timeout: number; budget: number };

export type ConnectorOptions = {
  /** The bearer token, or null where there is no app id. */
  token: () => Promise<string | null>;
  allows: (serviceUrl: string) => boolean;
  sent?: (delivery: Delivery) => void;
  patience?: Patience;
};

const usual: Patience = { tries: 4, timeout: 5_000, budget: 10_000 };
/** What Teams takes: about 100 KB, counted as UTF-16. */
const largest = 100 * 1024;
const worthRetrying = new Set([412, 429, 502, 503, 504]);

/**
 * The one way out: everything that leaves the service for a channel goes through here, and only here is anything tried
 * again. A host that is not allowed is never spoken to.
 */
export function openConnector({ token, allows, sent, patience = usual }: ConnectorOptions): Connector {
  const exchanger = openExchanger();

  async function deliver(
    method: 'POST' | 'PUT' | 'DELETE',
    to: Place,
    activity: object | null,
    { tries, timeout, budget }: Patience,
  ): Promise<Delivery> {
    if (!allows(to.serviceUrl)) return { outcome: 'failed', reason: 'ServiceUrlNotAllowed' };
    const body = activity === null ? '' : JSON.stringify(activity);
    if (body.length * 2 > largest) return { outcome: 'failed', reason: 'MessageTooLarge' };
    const url = activitiesUrl(to);
    const until = performance.now() + budget;
    for (let tried = 1; ; tried++) {
      const bearer = await token().catch(() => undefined);
      if (bearer === undefined) return { outcome: 'failed', reason: 'NoToken' };
      const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json' };
      if (bearer !== null) headers.authorization = `Bearer ${bearer}`;
      const exchange = await exchanger.send({ method, url, headers, body }, timeout);
      const again = pauseBefore(exchange, tried);
      if (again === null || tried >= tries || performance.now() + again > until) return deliveryOf(exchange, to);
      await wait(again);
    }
  }

  async function counted(delivery: Promise<Delivery>): Promise<Delivery> {
    const outcome = await delivery;
    sent?.(outcome);
    return outcome;
  }

  return {
    post: (to, activity, own = patience) => counted(deliver('POST', to, activity, own)),
    put: (to, activity) => counted(deliver('PUT', to, activity, patience)),
    remove: (at) => counted(deliver('DELETE', at, null, patience)),
    close: exchanger.close,
  };
}

function activitiesUrl({ serviceUrl, conversationId, activityId }: Place): URL {
  const base = serviceUrl.endsWith('/') ? serviceUrl.slice(0, -1) : serviceUrl;
  const activity = activityId === undefined ? '' : `/${encodeURIComponent(activityId)}`;
  return new URL(`${base}/v3/conversations/${encodeURIComponent(conversationId)}/activities${activity}`);
}

/** Milliseconds to wait before another try; null where none may be made. */
function pauseBefore(exchange: Exchange, tried: number): number | null {
  if (exchange.kind === 'lost') return null;
  if (exchange.kind === 'answer' && !worthRetrying.has(exchange.status)) return null;
  const asked = exchange.kind === 'answer' ? Number.parseFloat(exchange.retryAfter ?? '') : Number.NaN;
  if (asked >= 0) return asked * 1000;
  return 2 ** (tried - 1) * 250 * (0.5 + Math.random());
}

function deliveryOf(exchange: Exchange, to: Place): Delivery {
  if (exchange.kind === 'unsent') return { outcome: 'throttled', reason: exchange.code };
  if (exchange.kind === 'lost') return { outcome: 'in-doubt', reason: exchange.code };
  const { status, body } = exchange;
  if (status >= 200 && status < 300) return { outcome: 'sent', activityId: idIn(body) ?? to.activityId ?? '' };
  const reason = codeIn(body) ?? `HTTP${status}`;
  if (status === 404 && reason === 'ActivityNotFoundInConversation') return { outcome: 'failed', reason };
  if (status === 403 || status === 404) return { outcome: 'unreachable', reason };
  // A gateway that gave up may have passed the message on before.
  if (status === 502 || status === 504) return { outcome: 'in-doubt', reason };
  if (worthRetrying.has(status)) return { outcome: 'throttled', reason };
  return { outcome: 'failed', reason };
}

function idIn(body: string): string | undefined {
  const answer = parsed(body);
  return typeof answer.id === 'string' ? answer.id : undefined;
}

/** The Connector's error code, where it is one: letters only, so that no text of anybody's gets into a log. */
function codeIn(body: string): string | undefined {
  const error = parsed(body).error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Za-z]{1,60}$/.test(code) ? code : undefined;
}

function parsed(body: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
