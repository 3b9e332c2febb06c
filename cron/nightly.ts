import cron from 'node-cron';
import type { Instant } from '../domain/action.ts';
import type { Retention } from '../domain/council.ts';
import type { Store, Swept } from '../store/store.ts';

export type NightlyParts = {
  store: Pick<Store, 'sweep' | 'foldAudit'>;
  retention: Retention;
  log: NightlyLog;
};

export type NightlyLog = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>;

/** `next`: when it runs next; null once stopped. `stop` is done when a run under way has ended. */
export type Nightly = { next(): Date | null; stop(): Promise<void> };

/** 02:30: after midnight in the council's zone, and long before anybody works. */
const everyNight = '30 2 * * *';
/** A machine that slept may begin a little late; after that the next night will do. */
const latest = 30 * 60_000;

/**
 * What the night does: removes what is kept no longer and folds older audit lines. Every step is a conditional write,
 * so several instances may do it at once. Gives what it did, or undefined where it failed: then it is logged, and the
 * next night does it all.
 */
export async function runNightly(
  { store, retention, log }: NightlyParts,
  now: Instant,
): Promise<(Swept & { folded: number }) | undefined> {
  try {
    const swept = await store.sweep({ now, retention });
    const done = { ...swept, folded: await store.foldAudit() };
    log.info({ removed: done }, 'nightly clean-up');
    return done;
  } catch (err) {
    log.error({ err }, 'nightly clean-up failed; the next night tries again');
    return undefined;
  }
}

/** Runs `runNightly` at 02:30 in the time zone, every night until it is stopped. */
export function startNightly(parts: NightlyParts & { timeZone: string; now: () => Instant }): Nightly {
  const { log, timeZone, now } = parts;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const task = cron.schedule(
    everyNight,
    () => {
      running = runNightly(parts, now());
      return running;
    },
    {
      timezone: timeZone,
      noOverlap: true,
      missedExecutionTolerance: latest,
      logger: {
        info: () => undefined,
        debug: () => undefined,
        warn: (message) => log.warn({}, message),
        error: (message, err) => log.error({ err: err ?? message }, 'the timetable failed'),
      },
    },
  );
  return {
    next: () => (stopped ? null : task.getNextRun()),
    async stop() {
      stopped = true;
      await task.destroy();
      await running;
    },
  };
}
