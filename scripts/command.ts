import type { Settings } from '../bot/config.ts';
import type { Council } from '../domain/council.ts';
import { dayAt, type PlainDate } from '../domain/dates.ts';
import { isStoreProblem } from '../store/problem.ts';
import type { Store } from '../store/store.ts';
import { openSettingsStore } from './open-store.ts';
import { readCouncilFile } from './read-council.ts';
import { exitWith, settingsOrExit } from './read-env.ts';

export type Opened = { settings: Settings; council: Council; store: Store; now: string; today: PlainDate };

/**
 * Runs one command over the settings' store and closes it after. A store that cannot be had ends with what to do
 * about it and exit code 1.
 */
export async function overStore(run: (opened: Opened) => Promise<void>): Promise<void> {
  const settings = settingsOrExit();
  const read = await readCouncilFile(settings.councilFile, !process.env.COUNCIL);
  if ('problems' in read) exitWith(read.problems);
  const now = new Date().toISOString();
  let store: Store | undefined;
  try {
    store = await openSettingsStore(settings, read.council);
    await run({ settings, council: read.council, store, now, today: dayAt(now, settings.timeZone) });
  } catch (error) {
    if (!isStoreProblem(error)) throw error;
    console.error(`STORE: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await store?.close();
  }
}

/** Ends with the usage on standard error and exit code 2. */
export function wrongUsage(wrong: string, help: string): void {
  console.error(`${wrong}\n\n${help}`);
  process.exitCode = 2;
}
