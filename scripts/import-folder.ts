import { SingleBar } from 'cli-progress';
import { dayAt } from '../domain/dates.ts';
import { headlineLine, headlinesOf } from '../domain/headlines.ts';
import { folderFiles } from '../intake/folder.ts';
import { importText } from '../intake/import-text.ts';
import { isStoreProblem } from '../store/problem.ts';
import type { ImportOptions } from './import-options.ts';
import { type ImportDone, runImport } from './import-run.ts';
import { openSettingsStore } from './open-store.ts';
import { readCouncilFile } from './read-council.ts';
import { exitWith, settingsOrExit } from './read-env.ts';

/** Imports the folder into the settings' store, says what came of it, and sets the exit code. */
export async function importFolder(options: ImportOptions): Promise<void> {
  const settings = settingsOrExit();
  const read = await readCouncilFile(settings.councilFile, !process.env.COUNCIL);
  if ('problems' in read) exitWith(read.problems);
  const now = new Date().toISOString();
  const bar = process.stderr.isTTY && !options.json ? progressBar() : undefined;
  try {
    await using store = closing(await openSettingsStore(settings, read.council));
    const { folder, dryRun, replaceAll } = options;
    const done = await runImport({
      store,
      files: folderFiles(folder),
      council: read.council,
      asAt: options.asAt ?? dayAt(now, settings.timeZone),
      replaceAll,
      dryRun,
      now,
      headlines: (workforce) => headlinesOf(workforce, read.council),
      ...(bar && { progress: bar.show }),
    });
    bar?.stop();
    if (done === 'overtaken') {
      console.error('Other imports were made at the same time. Nothing has been changed: run the import again.');
      process.exitCode = 1;
    } else {
      console.log(options.json ? JSON.stringify(jsonOf(done)) : textOf(done, dryRun));
      if (done.outcome === 'rejected') process.exitCode = 1;
    }
  } catch (error) {
    bar?.stop();
    if (!isStoreProblem(error)) throw error;
    console.error(`STORE: ${error.message}`);
    process.exitCode = 1;
  }
}

/** What a person at a terminal reads; the measures only where one is known. */
function textOf(done: ImportDone, dryRun: boolean): string {
  const known = done.headlines.filter(({ before, after }) => before !== null || after !== null);
  return importText(done, dryRun, known.map(headlineLine)).join('\n');
}

/** The object of contract.md, key by key. */
function jsonOf({ outcome, report, headlines }: ImportDone): object {
  return { outcome, ...report, headlines };
}

function closing<T extends { close(): Promise<void> }>(store: T): T & AsyncDisposable {
  return Object.assign(store, { [Symbol.asyncDispose]: () => store.close() });
}

/** A bar on standard error, which starts with the first bytes read and ends with the last. */
function progressBar() {
  const bar = new SingleBar({ format: 'Reading {bar} {percentage}%', stream: process.stderr, clearOnComplete: true });
  let started = false;
  return {
    show(done: number, total: number) {
      if (!started) bar.start(total, done);
      else bar.update(done);
      started = true;
    },
    stop: () => bar.stop(),
  };
}
