import assert from 'node:assert/strict';
import type { View } from '../../domain/view.ts';
import { councilOf, director, seenBy, workersCsv } from './council.ts';

type Row = Record<string, string | number>;

async function council(workers: readonly Row[], establishment = ''): Promise<View> {
  const picture = await councilOf({
    'teams.csv': 'TeamId,TeamName\nT1,Team One\nT2,Team Two',
    'workers.csv': workersCsv(workers.map((row) => ({ TeamId: 'T1', ...row }))),
    'access.csv': director(),
    ...(establishment === ''
      ? {}
      : {
          'establishment.csv': `SnapshotDate,TeamId,StaffGroup,PostsFTE,VacancyFTE,VacancyAgencyCoveredFTE\n${establishment}`,
        }),
  });
  return seenBy(picture, 'director@c.example');
}

const all = { kind: 'council' as const };
const employed = (n: number, more: Row = {}) => Array.from({ length: n }, (_, i) => ({ StaffId: `E${i}`, ...more }));
const agency = (n: number, more: Row = {}) =>
  Array.from({ length: n }, (_, i) => ({ StaffId: `A${i}`, AgencyWorker: 1, ...more }));

describe('agency workers', () => {
  it('are a share of social work staff: registered managers count, personal advisers and family workers do not', async () => {
    const view = await council([
      ...employed(5),
      ...agency(2, { FTE: '0.5' }),
      { StaffId: 'M', StaffGroup: 'team_manager' },
      { StaffId: 'P', StaffGroup: 'personal_adviser', AgencyWorker: 1 },
      { StaffId: 'F', StaffGroup: 'family_worker' },
      { StaffId: 'O', StaffGroup: 'other', OrgRole: 6 },
    ]);
    const rate = view.total('agency-rate', all);
    assert.deepEqual([rate.numerator, rate.denominator, rate.value], [1, 8, 12.5]);
    assert.deepEqual([view.total('agency-headcount', all).value, view.total('agency-headcount', all).outOf], [2, 9]);
  });

  it('give 0.0% of five employed, and no rate where nobody is in post', async () => {
    const view = await council(employed(5));
    assert.equal(view.total('agency-rate', all).shown, '0.0%');
    assert.deepEqual([view.total('agency-rate', { kind: 'team', id: 'T2' }).value], [null]);
  });

  it('leave out whoever has ended or has not started', async () => {
    const view = await council([
      ...employed(4),
      { StaffId: 'X', RoleEndDate: '2026-11-23', AgencyWorker: 1 },
      { StaffId: 'Y', RoleStartDate: '2026-11-25', AgencyWorker: 1 },
      { StaffId: 'Z', RoleEndDate: '2026-11-24', AgencyWorker: 1 },
    ]);
    assert.equal(view.total('agency-fte', all).value, 1);
  });

  it('warn of registered people who stand outside the rates', async () => {
    const view = await council([...employed(5), { StaffId: 'F', StaffGroup: 'family_worker', SWENo: 'SW1' }]);
    assert.deepEqual(view.source('staff', all).warnings, ['1 registered person stands outside the rates.']);
  });
});

describe('vacancies', () => {
  it('are a rate of vacancies and employed FTE, with those that agency workers cover still vacant', async () => {
    const view = await council(
      [...employed(6), ...agency(3, { CoveringVacancy: 1 })],
      '2026-11-20,T1,social_worker,10,4,3',
    );
    const figures = (
      ['vacancy-rate', 'vacancy-fte', 'vacancies-covered-by-agency', 'uncovered-vacancies'] as const
    ).map((measure) => view.total(measure, all).value);
    assert.deepEqual(figures, [40, 4, 75, 1]);
    assert.deepEqual(view.source('posts', all).warnings, []);
  });

  it('use the workers flagged as covering, and the establishment’s own column only where nobody is flagged', async () => {
    const rows = '2026-11-20,T1,social_worker,10,4,3';
    const flagged = await council(
      [...employed(6), ...agency(1, { CoveringVacancy: 1 }), { StaffId: 'B', AgencyWorker: 1 }],
      rows,
    );
    assert.equal(flagged.total('uncovered-vacancies', all).value, 3);
    assert.match(flagged.source('posts', all).warnings.join(), /cover 3 FTE; the staff list says 1/);
    const unflagged = await council([...employed(6), ...agency(2)], rows);
    assert.equal(unflagged.total('uncovered-vacancies', all).value, 1);
  });

  it('use the people in post on the establishment’s own day', async () => {
    const view = await council(
      [...employed(5), { StaffId: 'N', RoleStartDate: '2026-11-21' }, { StaffId: 'L', RoleEndDate: '2026-11-20' }],
      '2026-11-20,T1,social_worker,8,2,0',
    );
    assert.deepEqual([view.total('vacancy-rate', all).denominator, view.total('vacancy-rate', all).value], [8, 25]);
  });

  it('say what the two lists do not explain', async () => {
    const view = await council(employed(5), '2026-11-20,T1,social_worker,10,2.5,0');
    assert.match(view.source('posts', all).warnings.join(), /^2\.5 FTE unexplained/);
  });

  it('may be covered beyond their number, and have no cover rate where there are none', async () => {
    const over = await council(
      [...employed(5), ...agency(2, { CoveringVacancy: 1 })],
      '2026-11-20,T1,social_worker,6,1,2',
    );
    assert.deepEqual(
      [over.total('uncovered-vacancies', all).value, over.total('vacancies-covered-by-agency', all).value],
      [-1, 200],
    );
    const none = await council(employed(5), '2026-11-20,T1,social_worker,5,0,0');
    assert.deepEqual(
      [none.total('vacancies-covered-by-agency', all).why, none.total('vacancy-rate', all).shown],
      ['no vacancies', '0.0%'],
    );
  });

  it('are unknown, and not 0, in a team that the establishment list does not have', async () => {
    const view = await council([...employed(5), { StaffId: 'X', TeamId: 'T2' }], '2026-11-20,T1,social_worker,5,0,0');
    assert.equal(view.total('vacancy-fte', { kind: 'team', id: 'T2' }).why, 'no establishment recorded');
  });
});
