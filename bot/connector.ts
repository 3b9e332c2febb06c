import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery, NotSent, Opening } from '../domain/delivery.ts';
import { type Exchange, openExchanger } from './exchange.ts';
import { retryAfterMs } from './retry-after.ts';
import { openTurns } from './turns-to-speak.ts';

/** Where something goes: a conversation, and there to an activity (a reply) or instead of one (an update). */
export type Place = { serviceUrl: string; conversationId: string; activityId?: string };

/** Somebody who has the app but has not written yet: `id` is their Entra object id, or their id in Teams. */
export type Newcomer = { id: string; serviceUrl: string; tenantId: string; botId: string };

export type Connector = {
  /** A new message, in reply to `activityId` where that is given. */
  post(to: Place, activity: object, patience?: Patience): Promise<Delivery>;
  /** A message that nobody asked for: at most one a second in a conversation, and none while the channel asks for a pause. */
  deliver(to: Place, activity: object, patience?: Patience): Promise<Delivery>;
  /** The person's own conversation with the bot, made where there is none yet; asked again, it is the same one. */
  open(newcomer: Newcomer, patience?: Patience): Promise<Opening>;
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
  /** The channel asked for a pause of so many milliseconds (429): it holds for every sender of the deployment. */
  paused?: (ms: number) => void;
  /** Milliseconds between two messages of `deliver` in one conversation. */
  apart?: number;
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
export function openConnector({
  token,
  allows,
  sent,
  paused,
  apart = 1_000,
  patience = usual,
}: ConnectorOptions): Connector {
  const exchanger = openExchanger();
  const turns = openTurns(apart);
  let quietUntil = 0;

  /** One request, tried again where that is right; what the last try came to, or why nothing left. */
  async function exchanged(
    method: 'POST' | 'PUT' | 'DELETE',
    to: { serviceUrl: string; path: string },
    content: object | null,
    { tries, timeout, budget }: Patience,
  ): Promise<Exchange | NotSent> {
    const url = allows(to.serviceUrl) ? urlOf(to) : null;
    if (url === null) return { outcome: 'failed', reason: 'ServiceUrlNotAllowed' };
    const body = content === null ? '' : JSON.stringify(content);
    if (body.length * 2 > largest) return { outcome: 'failed', reason: 'MessageTooLarge' };
    const until = performance.now() + budget;
    for (let tried = 1; ; tried++) {
      const bearer = await token().catch(() => undefined);
      if (bearer === undefined) return { outcome: 'throttled', reason: 'NoToken', stopsRun: true };
      const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json' };
      if (bearer !== null) headers.authorization = `Bearer ${bearer}`;
      const exchange = await exchanger.send({ method, url, headers, body }, timeout);
      const again = pauseBefore(exchange, tried);
      if (again !== null && exchange.kind === 'answer' && exchange.status === 429) {
        quietUntil = Math.max(quietUntil, performance.now() + again);
        paused?.(again);
      }
      if (again === null || tried >= tries || performance.now() + again > until) return exchange;
      await wait(again);
    }
  }

  async function send(method: 'POST' | 'PUT' | 'DELETE', to: Place, activity: object | null, own: Patience) {
    const came = await exchanged(method, { serviceUrl: to.serviceUrl, path: activitiesPath(to) }, activity, own);
    if ('outcome' in came) return came;
    return deliveryOf(came, method === 'POST' ? '' : (to.activityId ?? ''));
  }

  async function deliver(to: Place, activity: object, own: Patience): Promise<Delivery> {
    const left = Math.max(turns.take(to.conversationId), quietUntil - performance.now());
    if (left > own.budget) return { outcome: 'throttled', reason: 'Paused' };
    if (left > 0) await wait(left);
    return send('POST', to, activity, own);
  }

  async function open({ id, serviceUrl, tenantId, botId }: Newcomer, own: Patience): Promise<Opening> {
    const content = {
      bot: { id: botId },
      members: [{ id }],
      isGroup: false,
      tenantId,
      channelData: { tenant: { id: tenantId } },
    };
    const came = await exchanged('POST', { serviceUrl, path: '' }, content, own);
    if ('outcome' in came) return came;
    if (came.kind === 'answer' && came.status >= 200 && came.status < 300) {
      const conversationId = idIn(came.body);
      return conversationId ? { outcome: 'opened', conversationId } : { outcome: 'failed', reason: 'NoConversationId' };
    }
    const failed = deliveryOf(came, '') as NotSent;
    return failed.outcome === 'in-doubt' ? { ...failed, outcome: 'throttled' } : failed;
  }

  async function counted(delivery: Promise<Delivery>): Promise<Delivery> {
    const outcome = await delivery;
    sent?.(outcome);
    return outcome;
  }

  return {
    post(to, activity, own = patience) {
      turns.note(to.conversationId);
      return counted(send('POST', to, activity, own));
    },
    deliver: (to, activity, own = patience) => counted(deliver(to, activity, own)),
    open: (newcomer, own = patience) => open(newcomer, own),
    put: (to, activity) => counted(send('PUT', to, activity, patience)),
    remove: (at) => counted(send('DELETE', at, null, patience)),
    close: exchanger.close,
  };
}

/** null where the service URL is none. */
function urlOf({ serviceUrl, path }: { serviceUrl: string; path: string }): URL | null {
  return URL.parse(`${serviceUrl.endsWith('/') ? serviceUrl.slice(0, -1) : serviceUrl}/v3/conversations${path}`);
}

function activitiesPath({ conversationId, activityId }: Place): string {
  const activity = activityId === undefined ? '' : `/${encodeURIComponent(activityId)}`;
  return `/${encodeURIComponent(conversationId)}/activities${activity}`;
}

/** Milliseconds to wait before another try; null where none may be made. */
function pauseBefore(exchange: Exchange, tried: number): number | null {
  if (exchange.kind === 'lost') return null;
  if (exchange.kind === 'answer' && !worthRetrying.has(exchange.status)) return null;
  const asked = exchange.kind === 'answer' ? retryAfterMs(exchange.retryAfter, exchange.date) : undefined;
  return asked ?? 2 ** (tried - 1) * 250 * (0.5 + Math.random());
}

/** `activityId`: which activity it was about, where the answer does not name one. */
function deliveryOf(exchange: Exchange, activityId: string): Delivery {
  if (exchange.kind === 'unsent') return { outcome: 'throttled', reason: exchange.code };
  if (exchange.kind === 'lost') return { outcome: 'in-doubt', reason: exchange.code };
  const { status, body } = exchange;
  if (status >= 200 && status < 300) return { outcome: 'sent', activityId: idIn(body) ?? activityId };
  const reason = codeIn(body) ?? `HTTP${status}`;
  if (status === 404 && reason === 'ActivityNotFoundInConversation') return { outcome: 'failed', reason };
  if (status === 401) return { outcome: 'failed', reason, stopsRun: true };
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
