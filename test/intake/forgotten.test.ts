import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import type { CaseloadSnapshot, Workforce } from '../../domain/workforce.ts';
import { heldFiles } from '../../intake/folder.ts';
import { keepForgotten } from '../../intake/keep-forgotten.ts';
import { runImport } from '../../scripts/import-run.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore, type Store } from '../../store/store.ts';
import { type FileLines, smallCouncil, withFiles } from './small-council.ts';

const now = '2026-11-24T09:00:00.000Z';
const caseloads = (...rows: string[]) => ({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases,OpenToReview', ...rows] });

/** W5 stands where W4 stood. W4 left on 31 October: in post on the first three days, with cases left over on the fourth. */
const days = [
  '2025-10-20,W4,31,',
  '2025-10-20,W2,7,',
  '2025-10-20,W5,5,',
  '2026-10-19,W4,12,2',
  '2026-10-19,W2,9,',
  '2026-10-26,W2,9,',
  '2026-11-09,W4,3,',
  '2026-11-09,W2,10,',
  '2026-11-23,W2,11,',
];
const files = withFiles({
  'teams.csv': smallCouncil['teams.csv'].map((line) => line.replace('W4,W3', ',')),
  'workers.csv': [...smallCouncil['workers.csv'], 'W5,Ed Ash,,,T3,social_worker,0,0.8,2019-05-01,,'],
  ...caseloads(...days),
});

/** What a snapshot counts: everything but whose row it is. */
function counted({ date, rows }: CaseloadSnapshot): unknown {
  return [date, rows.map(({ staffId: _, ...row }) => JSON.stringify(row)).sort()];
}

describe('an import after somebody was forgotten', () => {
  let store: Store;
  let before: Workforce;

  async function load(given: FileLines, more: { replaceAll?: boolean; asAt?: string } = {}) {
    const texts = Object.entries(given).map(([name, lines]) => [name, (lines as readonly string[]).join('\n')]);
    const done = await runImport({
      store,
      files: heldFiles(Object.fromEntries(texts)),
      council: defaultCouncil,
      asAt: day(more.asAt ?? '2026-11-24'),
      replaceAll: more.replaceAll ?? false,
      dryRun: false,
      now,
      headlines: () => [],
    });
    assert.ok(done !== 'overtaken' && done.outcome === 'loaded', JSON.stringify(done));
    return done;
  }

  async function current(): Promise<Workforce> {
    return (await store.current())?.workforce ?? assert.fail('nothing is loaded');
  }

  beforeEach(async () => {
    store = openStore(await openSqlite(':memory:', 'council'));
    await load(files);
    await store.forget({ staffId: 'W4', now });
    before = await current();
  });
  afterEach(() => store.close());

  it('leaves every total as it was, names nobody, and reports the rows that it skips', async () => {
    const { report } = await load(files);
    const after = await current();
    assert.deepEqual(after.caseloads.map(counted), before.caseloads.map(counted));
    assert.deepEqual(new Set(after.spells), new Set(before.spells));
    assert.doesNotMatch(JSON.stringify(after), /W4|Di Moss/);
    assert.deepEqual(report.changes, { joined: 0, left: 0, moved: 0 });
    assert.deepEqual(report.skipped, [
      'workers.csv:5: the person was forgotten and is not brought back',
      ...[2, 5, 8].map((row) => `caseloads.csv:${row}: the person was forgotten and is not brought back`),
    ]);
    await load(files);
    assert.deepEqual((await current()).caseloads.map(counted), before.caseloads.map(counted), 'and again');
  });

  it('takes in corrections of everybody else, on a day that names nobody any more too', async () => {
    await load(caseloads('2025-10-20,W2,8,', '2025-10-20,W5,5,', '2026-10-19,W2,4,'));
    const after = await current();
    const cases = (date: string, of: Workforce) => of.caseloads.find((one) => one.date === date)?.rows ?? [];
    for (const [date, was, is] of [
      ['2025-10-20', 7, 8],
      ['2026-10-19', 9, 4],
    ] as const) {
      const expected = cases(date, before).map((row) => (row.cases === was ? { ...row, cases: is } : row));
      const rows = cases(date, after);
      assert.deepEqual(
        counted({ date: day(date), importedOn: day(date), rows }),
        counted({ date: day(date), importedOn: day(date), rows: expected }),
      );
    }
    assert.ok(cases('2025-10-20', after).every(({ staffId }) => staffId === ''));
  });

  it('is not refused for what stays and stands for them: a newest snapshot, a team that they managed', async () => {
    await load(withFiles({ ...caseloads('2026-11-24,W3,5,', '2026-11-24,W2,5,') }));
    const gone = smallCouncil['workers.csv'].map((line) => line.replace('2022-03-01,,', '2022-03-01,2026-11-24,'));
    await load({ 'workers.csv': gone });
    await store.forget({ staffId: 'W3', now });
    await load({ 'workers.csv': gone });
    assert.equal(
      (await current()).caseloads.at(-1)?.rows.filter(({ staffId }) => /^forgotten-/.test(staffId)).length,
      1,
    );
    // Nor for the team of somebody whom no file can leave out any more.
    await load({
      'teams.csv': smallCouncil['teams.csv'].filter((line) => !line.startsWith('T3')),
    });
  });

  it('knows nothing of them where all is replaced', async () => {
    await load(files, { replaceAll: true });
    const after = await current();
    assert.doesNotMatch(JSON.stringify(after), /W4|forgotten-/);
    assert.equal(after.spells.length, 4);
  });

  it('says of a day that names nobody that a count is unknown, where none stands in their place', async () => {
    const { spells } = before;
    const fresh = { date: day('2025-10-20'), importedOn: day('2026-11-24'), rows: [] };
    const old = before.caseloads.filter(({ date }) => date === fresh.date);
    const moved = spells.map((spell) => (spell.teamId === 'T3' ? { ...spell, teamId: 'T2' } : spell));
    const rows = keepForgotten([fresh], old, moved)[0]?.rows ?? [];
    assert.deepEqual(
      rows.map(({ teamId, inPost, cases }) => [teamId, inPost, cases]),
      [['T2', true, null]],
    );
  });
});
