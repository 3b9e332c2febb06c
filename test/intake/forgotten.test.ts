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

  it('counts them in their cohort still, and skips what the files say of their supervision and ASYE', async () => {
    const practice = {
      'supervisions.csv': ['StaffId,SupervisorStaffId,HeldOn', 'W2,W1,2026-11-20', 'W2,W5,2026-11-20'],
      'supervision-actions.csv': ['ActionId,StaffId,OwnerStaffId,DueOn', 'A1,W2,W5,2026-11-30', 'A2,W5,W2,2026-11-30'],
      'asye.csv': [
        'StaffId,Programme,StartOn,AssessorStaffId,CompletedOn,Outcome',
        'W5,asye-12,2019-05-01,W1,2020-05-01,passed',
        'W2,asye-12,2021-02-01,W5,2022-02-01,passed',
      ],
      'asye-milestones.csv': ['StaffId,Milestone,DoneOn', 'W5,review-3,2019-08-01'],
      'asye-pauses.csv': ['StaffId,From,To,AgreedBy', 'W2,2021-05-01,2021-05-31,W5'],
    };
    await load({ ...files, ...practice });
    await store.forget({ staffId: 'W5', now });
    const { report } = await load({ ...files, ...practice });
    const skipped = 'the person was forgotten and is not brought back';
    const leftOut = (column: string) => `${column} names somebody who was forgotten; left out`;
    assert.deepEqual(
      report.skipped.filter((line) => !/^(workers|caseloads)/.test(line)),
      [
        `supervisions.csv:3: ${leftOut('SupervisorStaffId')}`,
        `supervision-actions.csv:2: ${leftOut('OwnerStaffId')}`,
        `supervision-actions.csv:3: ${skipped}`,
        `asye.csv:2: ${skipped}`,
        `asye.csv:3: ${leftOut('AssessorStaffId')}`,
        `asye-milestones.csv:2: ${skipped}`,
        `asye-pauses.csv:2: ${leftOut('AgreedBy')}`,
      ],
    );
    const after = await current();
    assert.doesNotMatch(JSON.stringify(after), /W5/);
    assert.deepEqual(
      after.asye.map(({ staffId, start, completedOn }) => [/^forgotten-/.test(staffId), start, completedOn]),
      [
        [false, '2021-02-01', '2022-02-01'],
        [true, '2019-05-01', '2020-05-01'],
      ],
    );
    // What stays and stands for them is no reason to refuse the next files.
    await load({ 'asye.csv': practice['asye.csv'], 'workers.csv': files['workers.csv'] ?? [] });
  });

  it('skips their rows in access.csv too, by either account and in any case, and nobody else’s', async () => {
    const account = '0F8FAD5B-D9CB-469F-A165-70867728950E';
    const workers = [
      ...smallCouncil['workers.csv'],
      `W6,Fay Orr,Fay.Orr@council.example,${account},T3,social_worker,0,1,2019-05-01,2026-01-31,`,
    ];
    await load({ ...files, 'workers.csv': workers });
    await store.forget({ staffId: 'W6', now });
    const { report } = await load({
      'access.csv': [
        'EntraObjectId,Upn,Role',
        `${account},,hr`,
        '00000000-0000-4000-8000-000000000006,FAY.ORR@council.example,academy',
        '00000000-0000-4000-8000-000000000007,fay.orr-smith@council.example,academy',
      ],
    });
    assert.deepEqual(report.skipped, [
      'access.csv:2: the person was forgotten and is not brought back',
      'access.csv:3: the person was forgotten and is not brought back',
    ]);
    assert.equal(report.rows['access.csv'], 1);
    const { access } = await current();
    assert.deepEqual(
      access.map(({ upn }) => upn),
      ['fay.orr-smith@council.example'],
    );
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
