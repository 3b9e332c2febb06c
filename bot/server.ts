import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Instant } from '../domain/action.ts';
import { activityIn } from './activity.ts';
import { TeamsAdapter } from './adapter.ts';
import type { AskJson, Assistant } from './assistant-type.ts';
import { readJson } from './body.ts';
import { teamsBot } from './bot.ts';
import type { Settings } from './config.ts';
import { type Connector, openConnector, type Patience } from './connector.ts';
import { openIdentity, type TokenIssuer } from './identity.ts';
import type { Log } from './log.ts';
import { type Metrics, makeMetrics } from './metrics.ts';
import { isAllowedServiceUrl, isLoopbackHeader } from './service-url.ts';
import { askedAtTab } from './tab-routes.ts';

export type ServerOptions = {
  settings: Settings;
  assistant: Assistant;
  log: Log;
  /** Whom to ask for help, as council.yaml has it. */
  contact: string;
  askJson: AskJson;
  now?: () => Instant;
  metrics?: Metrics;
  /** The Bot Framework's token service, where it is not the usual one. */
  issuer?: TokenIssuer;
  patience?: Patience;
};

export type Service = {
  url: string;
  port: number;
  /** For what is sent without being asked. */
  connector: Connector;
  metrics: Metrics;
  /** Takes no new request, lets the turns under way end (at most 9 seconds), closes every connection. */
  close(): Promise<void>;
};

const bodyLimit = 256 * 1024;
const deepest = 64;
const patienceAtClose = 9_000;

/** Starts the service: everything that is real (time, network, settings) comes together here. Rejects where it cannot listen. */
export async function startServer(options: ServerOptions): Promise<Service> {
  const { settings, assistant, log, contact, askJson } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const metrics = options.metrics ?? makeMetrics(() => assistant.dataAgeDays());
  const identity = openIdentity(settings.bot, options.issuer);
  const connector = openConnector({
    token: identity.token,
    allows: (serviceUrl) => isAllowedServiceUrl(serviceUrl, settings.bot),
    sent: metrics.sent,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  const adapter = new TeamsAdapter(identity.authentication, connector);
  const { timeZone, allowedTenants } = settings;
  const turn = teamsBot({ assistant, log, metrics, now, timeZone, contact, allowedTenants });
  const development = settings.bot === null;
  const server = restify.createServer({ name: '', log });
  let closing = false;

  function answer(response: ServerResponse, status: number, body: object | string, type = 'application/json'): void {
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (closing || status === 413) response.setHeader('Connection', 'close');
    response.statusCode = status;
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }
  function refuse(response: ServerResponse, refusal: { status: number; code: string; message: string }): void {
    answer(response, refusal.status, { error: { code: refusal.code, message: refusal.message } });
  }
  /** The one place where what nobody expected ends: logged without words, answered without details. */
  function guarded(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
    return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      try {
        await handle(request, response);
      } catch (err) {
        log.error({ route: request.url?.split('?')[0], err }, 'request failed');
        if (!response.headersSent) refuse(response, { status: 500, code: 'Internal', message: 'Please try again.' });
      }
    };
  }

  server.pre((request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    if (!development) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    if (!development || isLoopbackHeader(request.headers.host)) return next();
    refuse(response, {
      status: 403,
      code: 'ForeignHost',
      message: 'Without MicrosoftAppId only this machine is answered.',
    });
    next(false);
  });

  server.post(
    '/api/messages',
    guarded(async (request, response) => {
      const body = await readJson(request, bodyLimit, deepest);
      if ('refused' in body) return refuse(response, body.refused);
      const activity = activityIn(body.json);
      if (!activity) return refuse(response, { status: 400, code: 'NotAnActivity', message: 'This is no activity.' });
      if (!isAllowedServiceUrl(activity.serviceUrl, settings.bot)) {
        return refuse(response, {
          status: 403,
          code: 'ForeignServiceUrl',
          message: 'This service URL is not answered.',
        });
      }
      const received = await adapter.receive(request.headers.authorization ?? '', activity, turn);
      if (received.status === 401) log.warn({ route: '/api/messages', status: 401 }, 'token refused');
      answer(response, received.status, (received.body as object | undefined) ?? '');
    }),
  );

  server.get(
    '/healthz',
    guarded(async (_, response) => answer(response, 200, { status: 'alive' })),
  );
  server.get(
    '/readyz',
    guarded(async (_, response) => {
      const ready = assistant.ready();
      answer(
        response,
        ready.ready ? 200 : 503,
        ready.ready ? { status: 'ready' } : { status: 'not ready', why: ready.why },
      );
    }),
  );
  server.get(
    '/metrics',
    guarded(async (_, response) => {
      const { contentType, body } = await metrics.text();
      answer(response, 200, body, contentType.split(';').slice(0, 2).join(';'));
    }),
  );
  server.get(
    '/api/tab/ask',
    guarded(async (request, response) => {
      const asked = askedAtTab(request.url ?? '', request.headers['x-as']?.toString(), development, now());
      if ('refused' in asked) return refuse(response, asked.refused);
      answer(response, 200, await askJson(asked.said));
    }),
  );

  // restify passes the HTTP server's errors on, and would throw those that nobody here listens to.
  server.on('error', (err) => log.error({ err }, 'the HTTP server failed'));
  const http = server.server;
  http.requestTimeout = 15_000;
  http.headersTimeout = 10_000;
  http.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port: settings.port, ...(development ? { host: '127.0.0.1' } : {}) }, () => {
      http.off('error', reject);
      resolve();
    });
  });
  const { port } = http.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connector,
    metrics,
    close: () =>
      new Promise((resolve) => {
        closing = true;
        const timer = setTimeout(() => http.closeAllConnections(), patienceAtClose);
        http.close(() => {
          clearTimeout(timer);
          connector.close();
          resolve();
        });
        http.closeIdleConnections();
      }),
  };
}
