import assert from 'node:assert/strict';
import { addDays, addMonths, day } from '../../domain/dates.ts';
import { keepsTheRules } from './cross-file-rules.ts';
import { inPost, readSample, reportDay, total } from './read-sample.ts';

/** A Tuesday, a Sunday, the first of January, a leap day, a Monday, a Thursday that ends a quarter. */
const todays = ['2026-11-24', '2026-11-22', '2027-01-01', '2028-02-29', '2026-05-04', '2026-12-31'].map(day);

/** domain.md §7: group, team, target, FTE, counted cases. */
const figures: readonly [group: string, team: string, target: string | undefined, fte: number, cases: number][] = [
  ['social_worker', 'T1', '25', 25, 404],
  ['social_worker', 'T2', '17', 64.2, 1030],
  ['social_worker', 'T3', '17', 21.9, 255],
  ['social_worker', 'T4', '17', 17, 239],
  ['team_manager', 'T1', '0', 3, 28],
  ['team_manager', 'T2', '0', 15, 31],
  ['team_manager', 'T3', '0', 5, 39],
  ['team_manager', 'T4', '0', 5, 32],
  ['family_worker', 'T1', undefined, 0, 0],
  ['family_worker', 'T2', '5', 14.5, 98],
  ['family_worker', 'T3', '5', 6.2, 37],
  ['family_worker', 'T4', '0', 0, 2],
];

for (const today of todays) {
  describe(`the sample council on ${today}`, () => {
    const sample = readSample({ today });
    const newest = reportDay(today);

    it('has the last Monday or Thursday as its newest snapshot', () => {
      assert.equal(
        sample.caseloads
          .map((row) => row.SnapshotDate ?? '')
          .toSorted()
          .at(-1),
        newest,
      );
    });

    it("adds up to the county's printed FTE, cases and targets", () => {
      const targets = sample.rows('caseload-targets.csv');
      for (const [group, team, target, fte, cases] of figures) {
        const valid = targets
          .filter((row) => row.TeamId === team && row.StaffGroup === group && (row.FromDate ?? '') <= newest)
          .toSorted((a, b) => ((a.FromDate ?? '') < (b.FromDate ?? '') ? -1 : 1));
        assert.deepEqual(
          [sample.fte(team, group, newest), sample.cases(team, group, newest), valid.at(-1)?.Target],
          [fte, cases, target],
          `${group} in ${team}`,
        );
      }
    });

    it('has no other social workers, managers or C&F workers than those of the printed teams', () => {
      for (const group of ['social_worker', 'team_manager', 'family_worker']) {
        const everybody = sample.workers.filter((row) => row.StaffGroup === group && inPost(row, newest));
        const printed = figures.filter(([of]) => of === group).reduce((sum, row) => sum + row[3], 0);
        assert.equal(total(everybody, 'FTE'), Math.round(printed * 100) / 100);
      }
    });

    it("gives personal advisers' cases by team, counted a week before their FTE, and none by worker", () => {
      const latest = sample.rows('team-caseloads.csv').at(-1);
      assert.deepEqual(latest, {
        SnapshotDate: newest,
        TeamId: 'T5',
        StaffGroup: 'personal_adviser',
        FTE: '10.16',
        Cases: '167',
        CasesSnapshotDate: addDays(newest, -7),
      });
      assert.equal(sample.fte('T5', 'personal_adviser', newest), 10.16);
      const advisers = sample.workers.filter((row) => row.StaffGroup === 'personal_adviser').map((row) => row.StaffId);
      assert.ok(!sample.caseloads.some((row) => advisers.includes(row.StaffId)));
    });

    it('had 0.4 fewer cases per FTE in Children in Need two weeks ago', () => {
      const before = addDays(newest, -14);
      assert.equal(
        (sample.cases('T2', 'social_worker', before) / sample.fte('T2', 'social_worker', before)).toFixed(1),
        '15.6',
      );
    });

    it('counts twice a week for eight weeks and monthly before, not longer than 13 months', () => {
      const days = [...new Set(sample.caseloads.map((row) => row.SnapshotDate ?? ''))];
      assert.deepEqual(days, days.toSorted());
      const recent = days.filter((date) => date >= addDays(newest, -56));
      assert.equal(recent.length, 17);
      assert.ok(days.length >= 27 && days.length <= 29, String(days.length));
      const oldest = days[0] ?? '';
      assert.ok(oldest >= addMonths(newest, -13) && oldest < addMonths(newest, -12), oldest);
      const months = new Set(days.map((date) => date.slice(0, 7)));
      assert.ok(months.size >= 13);
    });

    it('has the same people in post today as on the newest snapshot', () => {
      const ids = (date: string) => sample.workers.filter((row) => inPost(row, date)).map((row) => row.StaffId);
      assert.deepEqual(ids(today), ids(newest));
      assert.ok(ids(today).length > 190 && ids(today).length < 230, String(ids(today).length));
    });

    it('has 5.8 FTE of the social workers of Children in Need away', () => {
      const away = sample.workers.filter(
        (row) =>
          row.TeamId?.startsWith('T2') &&
          row.StaffGroup === 'social_worker' &&
          row.AwayFrom !== '' &&
          (row.AwayFrom ?? '') <= today &&
          (row.ReturnedOn === '' || (row.ReturnedOn ?? '') > today),
      );
      assert.equal(total(away, 'FTE'), 5.8);
    });

    it('has 23.2% agency workers among its social work staff, most of them covering a vacancy', () => {
      const staff = sample.workers.filter((row) => row.OrgRole !== '' && inPost(row, newest));
      const agency = staff.filter((row) => row.AgencyWorker === '1');
      assert.equal(((total(agency, 'FTE') / total(staff, 'FTE')) * 100).toFixed(1), '23.2');
      assert.equal(agency.filter((row) => row.CoveringVacancy === '1').length, agency.length - 3);
    });

    it('has posts less vacancies equal to who is employed, but for 2.5 FTE in one team', () => {
      const differences = sample.rows('establishment.csv').map((row) => {
        const employed = sample.workers.filter(
          (worker) =>
            worker.TeamId === row.TeamId &&
            worker.StaffGroup === row.StaffGroup &&
            worker.AgencyWorker === '0' &&
            inPost(worker, row.SnapshotDate ?? ''),
        );
        assert.ok(Number(row.VacancyAgencyCoveredFTE) <= Number(row.VacancyFTE));
        const unexplained = Number(row.PostsFTE) - Number(row.VacancyFTE) - total(employed, 'FTE');
        return `${row.SnapshotDate} ${row.TeamId} ${row.StaffGroup} ${unexplained.toFixed(2)}`;
      });
      assert.deepEqual(
        differences.filter((line) => !/ -?0\.00$/.test(line)),
        [`${newest} T3 social_worker 2.50`],
      );
    });

    it('has dates that a file as at today may hold', () => {
      for (const row of sample.workers) {
        for (const column of ['LeavingNotifiedOn', 'RegistrationRenewedOn']) assert.ok((row[column] ?? '') <= today);
        assert.ok(row.RoleEndDate === '' || (row.RoleEndDate ?? '') >= (row.RoleStartDate ?? ''), row.StaffId);
        assert.ok(row.ReturnedOn === '' || (row.ReturnedOn ?? '') >= (row.AwayFrom ?? ''), row.StaffId);
      }
    });

    it('keeps the cross-file rules', () => keepsTheRules(sample));
  });
}
