import assert from 'node:assert/strict';
import type { Change } from '../../domain/action.ts';
import { day } from '../../domain/dates.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import type { Workforce } from '../../domain/workforce.ts';
import { heldFiles } from '../../intake/folder.ts';
import { type ImportRun, runImport } from '../../scripts/import-run.ts';
import type { Head } from '../../store/workforces.ts';
import { asAt, loaded, smallCouncil } from './small-council.ts';

/** A store that holds a workforce; `lost` is how often somebody else is faster. */
function storeOf(workforce: Workforce | undefined, lost = 0, changes: readonly Change[] = []) {
  const published: Workforce[] = [];
  const audited: unknown[] = [];
  const head = { version: 1 } as Head;
  const store: ImportRun['store'] = {
    current: async () => workforce && { head, workforce },
    forgottenIds: async () => () => false,
    async *recordsAfter() {
      for (const [n, change] of changes.entries()) yield { seq: n + 1, change };
    },
    publish: async (next) => {
      lost -= 1;
      if (lost >= 0) return false;
      published.push(next);
      return head;
    },
    audit: async (who, lines) => {
      audited.push(who, ...lines);
    },
  };
  return { store, published, audited };
}

const files = heldFiles({
  'teams.csv': smallCouncil['teams.csv'].join('\n'),
  'workers.csv': smallCouncil['workers.csv'].join('\n'),
});
const usual = {
  files,
  council: defaultCouncil,
  asAt,
  replaceAll: false,
  dryRun: false,
  now: '2026-11-24T09:00:00.000Z',
};
const headlines: ImportRun['headlines'] = ({ teams }) => [{ measure: 'teams', value: teams.length }];

describe('an import', () => {
  it('is published once and stands in the audit log, with measures before and after', async () => {
    const { store, published, audited } = storeOf((await loaded(smallCouncil)).workforce);
    const done = await runImport({ ...usual, store, headlines });
    assert.ok(done !== 'overtaken');
    assert.deepEqual(done.headlines, [{ measure: 'teams', before: 3, after: 3 }]);
    assert.deepEqual([published.length, audited.length], [1, 2]);
  });

  it('on a dry run publishes nothing and is not audited', async () => {
    const { store, published, audited } = storeOf(undefined);
    const done = await runImport({ ...usual, store, headlines, dryRun: true });
    assert.ok(done !== 'overtaken' && done.outcome === 'loaded');
    assert.deepEqual(done.headlines, [{ measure: 'teams', before: null, after: 3 }]);
    assert.deepEqual([published, audited], [[], []]);
  });

  it('is made again over what somebody else imported meanwhile, and given up after a while', async () => {
    const once = storeOf(undefined, 1);
    assert.notEqual(await runImport({ ...usual, store: once.store, headlines }), 'overtaken');
    assert.equal(once.published.length, 1);
    const always = storeOf(undefined, 100);
    assert.equal(await runImport({ ...usual, store: always.store, headlines }), 'overtaken');
    assert.deepEqual(always.audited, []);
  });

  it('reports the row that disagrees with what was recorded in Teams, by file and row, and lets the record stand', async () => {
    const held: Change = {
      kind: 'supervision-held',
      id: 'c1',
      by: 'S1',
      byOid: 'o',
      at: '2026-11-20T09:00:00.000Z',
      people: ['W2'],
      supervisor: 'W1',
      heldOn: day('2026-11-18'),
      minutes: 90,
    };
    const rows = ['StaffId,HeldOn,Minutes', 'S9,2026-11-01,90', 'W2,2026-10-21,90', 'W2,2026-11-17,90'];
    const { store } = storeOf(undefined, 0, [held]);
    const files = heldFiles({
      'teams.csv': smallCouncil['teams.csv'].join('\n'),
      'workers.csv': smallCouncil['workers.csv'].join('\n'),
      'supervisions.csv': rows.join('\n'),
    });
    const done = await runImport({ ...usual, files, store, headlines });
    assert.ok(done !== 'overtaken' && done.outcome === 'loaded');
    assert.deepEqual(
      done.report.skipped.filter((line) => line.includes('record stands')),
      [
        'supervisions.csv:4: the supervision of W2 says 2026-11-17, and 2026-11-18 was recorded in Teams; the record stands',
      ],
    );
  });

  it('tells its progress in bytes up to the last', async () => {
    const seen: [number, number][] = [];
    const { store } = storeOf(undefined);
    await runImport({ ...usual, store, headlines, progress: (done, total) => seen.push([done, total]) });
    const total = smallCouncil['teams.csv'].join('\n').length + smallCouncil['workers.csv'].join('\n').length;
    assert.deepEqual(seen.at(-1), [total, total]);
  });
});
