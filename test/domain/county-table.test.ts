import assert from 'node:assert/strict';
import type { StaffGroup } from '../../domain/words.ts';
import { councilOf, director, seenBy, workersCsv } from './council.ts';

/** The county's own caseload analysis of October 2015 (domain.md §7), to the printed decimal. */
const table: [StaffGroup, string, string | null, string, string | null, string][] = [
  ['social_worker', 'First Response', '25', '25', '404', '16.2'],
  ['social_worker', 'Children in Need', '17', '64.2', '1030', '16.0'],
  ['social_worker', 'Children with Disabilities', '17', '21.9', '255', '11.6'],
  ['social_worker', 'Children in Care', '17', '17', '239', '14.1'],
  ['personal_adviser', 'Aftercare', null, '10.16', '167', '16.4'],
  ['team_manager', 'First Response', '0', '3', '28', '9.3'],
  ['team_manager', 'Children in Need', '0', '15', '31', '2.1'],
  ['team_manager', 'Children with Disabilities', '0', '5', '39', '7.8'],
  ['team_manager', 'Children in Care', '0', '5', '32', '6.4'],
  ['family_worker', 'First Response', null, '0', null, 'N/A'],
  ['family_worker', 'Children in Need', '5', '14.5', '98', '6.8'],
  ['family_worker', 'Children with Disabilities', '5', '6.2', '37', '6.0'],
  ['family_worker', 'Children in Care', '0', '0', '2', 'N/A'],
];
const ids: Record<string, string> = {
  'First Response': 'T1',
  'Children in Need': 'T2',
  'Children with Disabilities': 'T3',
  'Children in Care': 'T4',
  Aftercare: 'T5',
};

const county = () =>
  councilOf({
    'teams.csv': `TeamId,TeamName\n${Object.entries(ids)
      .map(([name, id]) => `${id},${name}`)
      .join('\n')}`,
    'workers.csv': workersCsv([{ StaffId: 'S1', TeamId: 'T1', StaffGroup: 'senior_manager' }]),
    'access.csv': director(),
    'team-caseloads.csv': `SnapshotDate,TeamId,StaffGroup,FTE,Cases,CasesSnapshotDate\n${table
      .filter(([, , , , cases]) => cases !== null)
      .map(
        ([group, team, , fte, cases]) =>
          `2026-11-20,${ids[team]},${group},${fte},${cases},${team === 'Aftercare' ? '2026-11-13' : '2026-11-20'}`,
      )
      .join('\n')}`,
    'caseload-targets.csv': `TeamId,StaffGroup,Target\n${table
      .filter(([, , target]) => target !== null)
      .map(([group, team, target]) => `${ids[team]},${group},${target}`)
      .join('\n')}`,
  });

describe("the county's table of October 2015", () => {
  for (const [group, team, target, fte, cases, printed] of table) {
    it(`prints ${printed} for ${group} in ${team}`, async () => {
      const view = seenBy(await county(), 'director@c.example');
      const figure = view.total('team-caseload', { kind: 'team', id: ids[team] ?? '' }, { group });
      assert.equal(figure.shown, printed);
      if (printed === 'N/A') assert.equal(figure.value, null);
      else {
        assert.equal(figure.numerator, Number(cases));
        assert.equal(figure.denominator, Number(fte));
        assert.equal(figure.target, target === null ? null : Number(target));
      }
    });
  }

  it('says why a caseload without FTE is none: 2 cases in Children in Care, none counted in First Response', async () => {
    const view = seenBy(await county(), 'director@c.example');
    const group = 'family_worker';
    assert.equal(
      view.total('team-caseload', { kind: 'team', id: 'T4' }, { group }).why,
      '2 cases held with no FTE in post',
    );
    assert.equal(view.total('team-caseload', { kind: 'team', id: 'T1' }, { group }).why, 'no caseload recorded');
  });

  it('colours by target: below it on target, any case over a target of 0, 6.8 over 5', async () => {
    const view = seenBy(await county(), 'director@c.example');
    const status = (id: string, group: StaffGroup) =>
      view.total('team-caseload', { kind: 'team', id }, { group }).status;
    assert.equal(status('T2', 'social_worker'), 'on target');
    assert.equal(status('T2', 'team_manager'), 'off target');
    assert.equal(status('T2', 'family_worker'), 'off target');
    assert.equal(status('T5', 'personal_adviser'), null);
  });

  it('prints both dates where cases and FTE were counted on different days', async () => {
    const view = seenBy(await county(), 'director@c.example');
    assert.deepEqual(view.source('caseload', { kind: 'team', id: 'T5' }).warnings, [
      'Cases were counted on Friday 13 November, FTE on Friday 20 November.',
    ]);
  });

  it('adds a council up, each group apart, with a target only where all teams share one', async () => {
    const view = seenBy(await county(), 'director@c.example');
    const all = view.total('team-caseload', { kind: 'council' });
    assert.deepEqual([all.numerator, all.denominator, all.shown, all.target], [1928, 128.1, '15.1', null]);
    const managers = view.total('team-caseload', { kind: 'council' }, { group: 'team_manager' });
    assert.deepEqual([managers.numerator, managers.denominator, managers.target], [130, 28, 0]);
  });
});
