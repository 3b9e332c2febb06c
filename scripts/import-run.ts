import type { Instant } from '../domain/action.ts';
import type { Council } from '../domain/council.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { Workforce } from '../domain/workforce.ts';
import { disagreementLines } from '../intake/disagreements.ts';
import type { Files } from '../intake/folder.ts';
import { type Imported, readFolder } from '../intake/read-folder.ts';
import type { Store } from '../store/store.ts';

export type ImportRun = {
  store: Pick<Store, 'current' | 'publish' | 'forgottenIds' | 'audit' | 'recordsAfter'>;
  files: Files;
  council: Council;
  asAt: PlainDate;
  replaceAll: boolean;
  dryRun: boolean;
  now: Instant;
  headlines: Headlines;
  progress?: (done: number, total: number) => void;
};

/** The main measures of a workforce, for "before and after". */
export type Headlines = (workforce: Workforce) => readonly { measure: string; value: number | null }[];

export type ImportDone = Imported & {
  headlines: readonly { measure: string; before: number | null; after: number | null }[];
};

const attempts = 3;

/**
 * Reads the files over the workforce in use and, where nothing is wrong, makes the result current. 'overtaken': others
 * kept importing meanwhile, and nothing was changed.
 */
export async function runImport(run: ImportRun): Promise<ImportDone | 'overtaken'> {
  const { store, dryRun, now, headlines, ...reading } = run;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await store.current();
    // After the head: whoever is forgotten from here on replaces it, so that our own publish fails.
    const forgotten = await store.forgottenIds();
    const imported = await readFolder({ ...reading, previous: found?.workforce, forgotten });
    if (imported.outcome === 'rejected') return { ...imported, headlines: [] };
    const changes = (await Array.fromAsync(store.recordsAfter(0))).map(({ change }) => change);
    const { skipped, rows } = imported.report;
    const unlike = disagreementLines(imported.workforce, changes, Object.keys(rows), skipped);
    const done = {
      ...imported,
      report: { ...imported.report, skipped: [...skipped, ...unlike] },
      headlines: beforeAndAfter(found?.workforce, imported.workforce, headlines),
    };
    if (dryRun) return done;
    if (await store.publish(imported.workforce, found?.head, now)) {
      const about = { topic: null, subject: null, outcome: 'answered' as const, change: 'import' };
      await store.audit('operator', [{ at: now, by: 'operator', via: 'command', ...about }]);
      return done;
    }
  }
  return 'overtaken';
}

function beforeAndAfter(before: Workforce | undefined, after: Workforce, headlines: Headlines) {
  const was = new Map((before ? headlines(before) : []).map(({ measure, value }) => [measure, value]));
  return headlines(after).map(({ measure, value }) => ({ measure, before: was.get(measure) ?? null, after: value }));
}
