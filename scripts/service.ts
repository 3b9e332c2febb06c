import { openAssistant } from '../bot/assistant.ts';
import type { Settings } from '../bot/config.ts';
import { openDesk } from '../bot/desk.ts';
import type { Log } from '../bot/log.ts';
import { type Metrics, makeMetrics } from '../bot/metrics.ts';
import { type Service, startServer } from '../bot/server.ts';
import { startNightly } from '../cron/nightly.ts';
import type { Council } from '../domain/council.ts';
import { live } from '../store/live.ts';
import type { Store } from '../store/store.ts';

export type Running = { service: Service; close(): Promise<void> };

/** Metrics that can be had before the service is, so that they count the store's first call too. */
export type ServiceMetrics = { metrics: Metrics; watch(dataAgeDays: () => Record<string, number>): void };

export function serviceMetrics(): ServiceMetrics {
  let ages: () => Record<string, number> = () => ({});
  return {
    metrics: makeMetrics(() => ages()),
    watch: (dataAgeDays) => {
      ages = dataAgeDays;
    },
  };
}

/**
 * The service over an opened store. Closing it ends the turns under way, then the night's work, then the assistant,
 * then the store.
 */
export async function runService(of: {
  settings: Settings;
  council: Council;
  store: Store;
  log: Log;
  counting: ServiceMetrics;
}): Promise<Running> {
  const { settings, council, store, log, counting } = of;
  const now = () => new Date().toISOString();
  const loaded = await live(store);
  const desk = openDesk({ ...loaded, council, smallGroup: settings.smallGroup });
  const assistant = openAssistant({ store, live: loaded, desk, council, timeZone: settings.timeZone, now });
  counting.watch(() => assistant.dataAgeDays());
  const service = await startServer({
    settings,
    assistant,
    log,
    metrics: counting.metrics,
    contact: council.contacts.support,
    askJson: assistant.askJson,
  });
  const { timeZone } = settings;
  const nightly = startNightly({ store, retention: council.retention, log, timeZone, now });
  if (settings.bot === null) {
    log.warn({ url: service.url }, 'without MicrosoftAppId: this machine only, and every caller is believed');
  }
  log.info({ port: service.port, store: settings.store.kind }, 'listening');
  return {
    service,
    close: async () => {
      await service.close();
      await nightly.stop();
      await loaded.stop();
      await store.close();
    },
  };
}

/** Runs `close` at SIGTERM or SIGINT, then ends the process; a second signal ends it at once. */
export function closeOnSignals(log: Log, close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      log.info({ signal }, 'closing');
      close().then(
        () => process.exit(0),
        (err: unknown) => {
          log.error({ err }, 'closing failed');
          process.exit(1);
        },
      );
    });
  }
}

/** What to tell somebody whose port cannot be had; undefined for any other failure. */
export function portProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const port = 'port' in error ? error.port : '';
  if (error.code === 'EADDRINUSE') return `PORT ${port} is in use. Stop what uses it, or set PORT to another.`;
  if (error.code === 'EACCES') return `PORT ${port} may not be used by this account. Set PORT to one above 1023.`;
  return undefined;
}
