import assert from 'node:assert/strict';
import { asye12 } from '../../domain/default-programme.ts';
import type { View } from '../../domain/view.ts';
import { asyeCouncil, csv, type Row } from './asye-council.ts';
import { guid, seenBy } from './council.ts';

const council = { kind: 'council' as const };
const completed = { StartOn: '2020-09-01', CompletedOn: '2021-09-01', Outcome: 'passed' };

/** workers.csv with the columns about leaving, which the shared one has no use for. */
function workers(rows: readonly Row[]): string {
  const access = { Upn: 'x', EntraObjectId: 'x' };
  return csv(
    rows.map((row) => ({
      DisplayName: `Person ${row.StaffId}`,
      TeamId: 'T1',
      StaffGroup: 'social_worker',
      AgencyWorker: 0,
      FTE: 1,
      RoleStartDate: '2020-01-06',
      Upn: `${String(row.StaffId).toLowerCase()}@c.example`,
      EntraObjectId: guid(),
      RoleEndDate: '',
      ReasonLeave: '',
      StartOrigin: '',
      SupervisorStaffId: '',
      ...row,
      ...(row.RoleEndDate ? { ...access, Upn: '', EntraObjectId: '' } : {}),
    })),
  );
}

async function viewOf(
  people: readonly Row[],
  asye: readonly Row[],
  upn = 'director@c.example',
  smallGroup = 5,
): Promise<View> {
  const fixed = ['SAM', 'AMY', 'MAX'].map((StaffId) => ({ StaffId }));
  const picture = await asyeCouncil({
    asye,
    smallGroup,
    files: { 'workers.csv': workers([...fixed, ...people]) },
    programmes: { 'asye-again': { ...asye12, name: 'ASYE, again' } },
  });
  return seenBy(picture, upn);
}

const left = { RoleEndDate: '2022-03-31', ReasonLeave: 1 };

/** Sixty who completed, 42 of them still here; three more who are on it, and one who failed and one who withdrew. */
function county() {
  const people: Row[] = [];
  const asye: Row[] = [];
  const add = (id: string, person: Row, row: Row) => {
    people.push({ StaffId: id, ...person });
    asye.push({ StaffId: id, ...row });
  };
  for (let n = 0; n < 42; n += 1) add(`STAY${n}`, { TeamId: n % 2 ? 'T1' : 'T2' }, completed);
  for (let n = 0; n < 18; n += 1) add(`WENT${n}`, left, { ...completed, StartOn: n < 9 ? '2019-09-01' : '2020-09-01' });
  for (let n = 0; n < 3; n += 1) add(`NOW${n}`, {}, { StartOn: '2026-06-04' });
  add('FAILED', {}, { ...completed, Outcome: 'failed' });
  add('STOPPED', left, { ...completed, Outcome: 'withdrawn' });
  return { people, asye };
}

describe('retention of a cohort', () => {
  it('is 70.0% where 42 of the 60 who have been through it are still in the service', async () => {
    const { people, asye } = county();
    const view = await viewOf(people, asye);
    const figure = view.total('retention', council);
    assert.deepEqual([figure.value, figure.shown, figure.numerator, figure.denominator], [70, '70.0%', 42, 60]);
    const all = view.asye.retention(council);
    assert.deepEqual([all?.joined, all?.completed, all?.retained, all?.joinedRetained], [65, 60, 42, 46]);
    assert.deepEqual([all?.figure.value, all?.ofJoined.value], [70, 70.8]);
  });

  it('stands apart by the calendar year of the start, newest first, and adds up', async () => {
    const { people, asye } = county();
    const years = (await viewOf(people, asye)).asye.cohorts(council, 'year');
    assert.deepEqual(
      years.map(({ key, joined, completed: done, retained, figure }) => [key, joined, done, retained, figure.value]),
      [
        ['2026', 3, 0, 0, null],
        ['2020', 53, 51, 42, 82.4],
        ['2019', 9, 9, 0, 0],
      ],
    );
    assert.equal(years[0]?.figure.why, 'nobody has completed it yet');
  });

  type Case = [spells: Row[], row: Row, completed: number, retained: number, why: string];
  const cases: Case[] = [
    [[{}], completed, 1, 1, 'in a permanent post today'],
    [[{}], { ...completed, Outcome: '' }, 1, 1, 'completed without an outcome counts as completed'],
    [[{}], { ...completed, Outcome: 'failed' }, 0, 0, 'who failed did not complete'],
    [[{}], { ...completed, Outcome: 'withdrawn' }, 0, 0, 'who withdrew did not complete'],
    [[{}], { ...completed, CompletedOn: '', Outcome: '' }, 0, 0, 'who is still on it did not complete'],
    [[left], completed, 1, 0, 'who left is not retained'],
    [[{ RoleEndDate: '2026-11-24', ReasonLeave: 1 }], completed, 1, 1, 'who leaves today is still in post today'],
    [[{ AgencyWorker: 1 }], completed, 1, 0, 'an agency worker is in no permanent post'],
    [
      [
        { RoleEndDate: '2022-03-31', ReasonLeave: 7 },
        { RoleStartDate: '2022-04-01', StaffGroup: 'other' },
      ],
      completed,
      1,
      0,
      'who left social work for other work in the council (ReasonLeave 7) is not retained',
    ],
    [
      [{ RoleEndDate: '2022-03-31', ReasonLeave: 7 }, { RoleStartDate: '2024-04-01' }],
      completed,
      1,
      1,
      'who came back to social work is',
    ],
    [
      [
        { RoleEndDate: '2022-03-31', ReasonLeave: 1 },
        { RoleStartDate: '2024-04-01', TeamId: 'T2' },
      ],
      completed,
      1,
      1,
      'a permanent post in whichever team is in the service',
    ],
  ];
  for (const [spells, row, done, retained, why] of cases) {
    it(why, async () => {
      const view = await viewOf(
        spells.map((spell) => ({ StaffId: 'N', ...spell })),
        [{ StaffId: 'N', ...row }],
      );
      const all = view.asye.retention(council);
      assert.deepEqual([all?.joined, all?.completed, all?.retained], [1, done, retained]);
    });
  }

  it('counts somebody on two programmes in the cohort of each, and once in all', async () => {
    const view = await viewOf(
      [{ StaffId: 'N', StartOrigin: 1 }],
      [
        { StaffId: 'N', StartOn: '2022-09-01', CompletedOn: '2023-03-01', Outcome: 'withdrawn' },
        { StaffId: 'N', Programme: 'asye-again', StartOn: '2024-09-01', CompletedOn: '2025-09-01', Outcome: 'passed' },
      ],
    );
    const seen = (by: 'programme' | 'year' | 'origin') =>
      view.asye.cohorts(council, by).map(({ key, joined, completed: done }) => [key, joined, done]);
    assert.deepEqual(seen('programme').sort(), [
      ['asye-12', 1, 0],
      ['asye-again', 1, 1],
    ]);
    assert.deepEqual(seen('year'), [
      ['2024', 1, 1],
      ['2022', 1, 0],
    ]);
    assert.deepEqual(seen('origin'), [['1', 1, 1]]);
    assert.equal(view.asye.retention(council)?.joined, 1);
  });

  it('counts nobody who has yet to begin', async () => {
    const view = await viewOf([{ StaffId: 'N' }], [{ StaffId: 'N', StartOn: '2026-12-01' }]);
    assert.deepEqual(
      [view.total('retention', council).value, view.total('retention', council).why],
      [null, 'nobody has completed it yet'],
    );
  });

  it('of fewer than five is withheld from those who may not see them, and the next smallest beside it', async () => {
    const { people, asye } = county();
    const years = (await viewOf(people, asye, 'hr@c.example')).asye.cohorts(council, 'year');
    assert.deepEqual(
      years.map(({ key, joined, figure }) => [key, joined, figure.value]),
      [
        ['2026', null, null],
        ['2020', 53, 82.4],
        ['2019', null, null],
      ],
    );
    assert.equal(years[0]?.figure.shown, 'not shown');
  });
});
