import { makeLog } from '../bot/log.ts';
import { isStoreProblem } from '../store/problem.ts';
import { openSettingsStore } from './open-store.ts';
import { readCouncilFile } from './read-council.ts';
import { exitWith, settingsOrExit } from './read-env.ts';
import { closeOnSignals, portProblem, runService, serviceMetrics } from './service.ts';

/** Starts the service and keeps it until a signal comes. */
export async function serve(): Promise<void> {
  const settings = settingsOrExit();
  const read = await readCouncilFile(settings.councilFile, !process.env.COUNCIL);
  if ('problems' in read) exitWith(read.problems);
  const log = makeLog(settings.logLevel);
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'stopped by what nobody expected');
    process.exit(1);
  });
  try {
    const counting = serviceMetrics();
    const store = await openSettingsStore(settings, read.council, counting.metrics.storeCall);
    const running = await runService({ settings, council: read.council, store, log, counting });
    closeOnSignals(log, running.close);
  } catch (error) {
    const problem = isStoreProblem(error) ? `STORE: ${error.message}` : portProblem(error);
    if (problem === undefined) throw error;
    exitWith([problem]);
  }
}
