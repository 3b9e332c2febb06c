import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import type { CaseloadSnapshot } from '../../domain/workforce.ts';
import { loaded, problemsOf, smallCouncil, withFiles } from './small-council.ts';

const [header, ann, bo, cy, di] = smallCouncil['workers.csv'];
const caseloads = (...rows: string[]) => ({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases,OpenToReview', ...rows] });

/** One row as "who team group FTE in post? cases/open". */
function shown({ rows }: CaseloadSnapshot): string[] {
  return rows.map(
    (row) =>
      `${row.staffId} ${row.teamId} ${row.group} ${row.fte} ${row.inPost ? 'in post' : 'not in post'} ${row.cases}/${row.openToReview}`,
  );
}

describe('a caseload snapshot', () => {
  const files = withFiles({
    'workers.csv': [
      header,
      ann,
      bo,
      cy,
      di,
      'W2,Bo Reed,,,T2,family_worker,0,1,2020-01-01,2021-01-31,',
      'W5,Ed,,,T3,social_worker,0,1,2026-11-24,,',
      'W6,Flo,,,T3,social_worker,0,1,2020-01-01,2020-12-31,',
    ],
    ...caseloads('2026-11-23,W2,12,2', '2026-11-23,W4,3,', '2026-11-23,W5,1,', '2026-11-23,W6,0,'),
  });

  it('holds everybody in post on its day, and others who have cases, with team, group and FTE', async () => {
    const { workforce, report } = await loaded(files);
    assert.deepEqual(
      workforce.caseloads.map(({ date, importedOn }) => [date, importedOn]),
      [['2026-11-23', '2026-11-24']],
    );
    assert.deepEqual(workforce.caseloads.flatMap(shown).sort(), [
      'W1 T1 team_manager 10000 in post null/0',
      'W2 T1 social_worker 6000 in post 12/2',
      'W3 T2 social_worker 10000 in post null/0',
      'W4 T3 social_worker 8000 not in post 3/0',
      'W5 T3 social_worker 10000 not in post 1/0',
    ]);
    assert.equal(report.rows['caseloads.csv'], 4);
  });

  it('of a past day takes the spell of that day', async () => {
    const { workforce } = await loaded({ ...files, ...caseloads('2021-01-31,W2,5,') }, { asAt: day('2021-02-01') });
    assert.ok(workforce.caseloads.flatMap(shown).includes('W2 T2 family_worker 10000 in post 5/0'));
  });

  it('stays as it was when people move later, until its day is imported again', async () => {
    const first = await loaded(withFiles(caseloads('2026-11-16,W2,10,', '2026-11-23,W2,12,')));
    const moved = { 'workers.csv': [header, ann, bo.replace(',T1,', ',T2,'), cy, di] };
    const kept = await loaded(moved, { previous: first.workforce });
    assert.equal(kept.workforce.caseloads, first.workforce.caseloads);
    const second = await loaded(caseloads('2026-11-23,W2,13,'), { previous: kept.workforce });
    assert.equal(second.workforce.caseloads[0], first.workforce.caseloads[0]);
    assert.deepEqual(
      second.workforce.caseloads.map((snapshot) => shown(snapshot).find((row) => row.startsWith('W2'))),
      ['W2 T1 social_worker 6000 in post 10/0', 'W2 T2 social_worker 6000 in post 13/0'],
    );
  });

  it('of a past day leaves out whom nobody knows any more; the newest one may not', async () => {
    const rows = ['2026-11-16,W9,4,', '2026-11-16,W1,2,', '2026-11-09,W8,1,', '2026-11-23,W1,3,'];
    const { workforce, report } = await loaded(withFiles(caseloads(...rows)));
    assert.deepEqual(report.skipped, [
      'caseloads.csv:2: "W9" is not in workers.csv, and the day is a past one',
      'caseloads.csv:4: "W8" is not in workers.csv, and the day is a past one',
    ]);
    assert.equal(report.rows['caseloads.csv'], 2);
    assert.deepEqual(
      workforce.caseloads.map(({ date }) => date),
      ['2026-11-16', '2026-11-23'],
    );
    assert.deepEqual(await problemsOf(withFiles(caseloads(...rows, '2026-11-23,W9,3,'))), [
      'caseloads.csv:6:StaffId: "W9" is not in workers.csv; allowed: a StaffId of workers.csv',
    ]);
    // With a newer day loaded already, the newest day of this file is a past one.
    const older = await loaded(caseloads('2026-11-20,W9,3,'), { previous: workforce });
    assert.deepEqual(older.workforce.caseloads, workforce.caseloads);
  });

  it('names nobody once it is 13 months old, and still counts for its team', async () => {
    const rows = caseloads('2025-10-23,W2,7,', '2025-10-24,W2,8,');
    const first = await loaded(withFiles(rows), { asAt: day('2025-11-01') });
    assert.deepEqual(
      first.workforce.caseloads.map((one) => one.rows.every(({ staffId }) => staffId !== '')),
      [true, true],
    );
    const all = { previous: first.workforce };
    const second = await loaded(caseloads('2026-11-23,W2,9,', '2025-10-16,W2,6,'), all);
    assert.deepEqual(
      second.workforce.caseloads.map(({ date, rows }) => [
        date,
        new Set(rows.map(({ staffId }) => staffId !== '')).has(true),
      ]),
      [
        ['2025-10-16', false],
        ['2025-10-23', false],
        ['2025-10-24', true],
        ['2026-11-23', true],
      ],
    );
    assert.ok(
      second.workforce.caseloads
        .slice(0, 2)
        .every((one) => shown(one).some((row) => /^ T1 social_worker 6000 in post [67]/.test(row))),
    );
  });
});
