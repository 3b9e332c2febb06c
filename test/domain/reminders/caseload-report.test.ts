import assert from 'node:assert/strict';
import { wholeFte } from '../../../domain/exact.ts';
import type { CaseloadSnapshot, Workforce } from '../../../domain/workforce.ts';
import { spell, team } from '../supervision-people.ts';
import { date, grant, planOn, toldOn } from './told.ts';

/** Cases of A (team T1), B (its unit U1) and C (T2 of another service) on a day; the target is 10. */
function counted(on: string, cases: Partial<Record<'A' | 'B' | 'C', number>>): CaseloadSnapshot {
  const teams = { A: 'T1', B: 'U1', C: 'T2' };
  const rows = (Object.keys(cases) as ('A' | 'B' | 'C')[]).map((id) => ({
    staffId: id,
    teamId: teams[id],
    group: 'social_worker' as const,
    fte: wholeFte,
    inPost: true,
    cases: cases[id] ?? null,
    openToReview: 0,
  }));
  return { date: date(on), importedOn: date(on), rows };
}
function council(caseloads: CaseloadSnapshot[], more: Partial<Workforce> = {}): Partial<Workforce> {
  return {
    files: {},
    teams: [
      team('T1', { managers: ['MAX', 'MIA'], deputy: 'DEP', headOfService: 'HOS' }),
      team('U1', { parent: 'T1', managers: ['UMA', 'MIA'] }),
      team('T2', { service: 'Other', managers: ['MAX'] }),
    ],
    spells: [
      ...['MAX', 'MIA', 'DEP', 'HOS', 'UMA'].map((id) => spell(id, { group: 'team_manager' })),
      spell('A'),
      spell('B', { teamId: 'U1' }),
      spell('C', { teamId: 'T2' }),
    ],
    access: [
      grant('rev', 'reviewer', 'Help'),
      grant('lead', 'workforce_lead'),
      grant('adm', 'admin'),
      grant('hos2', 'head_of_service', 'Other'),
    ],
    targets: [
      { teamId: 'T1', group: 'social_worker', target: 1_000, from: null },
      { teamId: 'T2', group: 'social_worker', target: 1_000, from: null },
    ],
    caseloads,
    ...more,
  };
}
const report = (of: Partial<Workforce>, on: string, to: string) => toldOn(of, on, to, ['caseload-report']);
const late = (of: Partial<Workforce>, on: string, to: string) => toldOn(of, on, to, ['data-late']);

describe('caseload-report', () => {
  const fresh = [counted('2026-11-16', { A: 9, B: 9, C: 9 }), counted('2026-11-20', { A: 9, B: 11, C: 9 })];
  const to: [string, string[]][] = [
    ['MAX', ['T1', 'T2']],
    ['MIA', ['T1']],
    ['DEP', ['T1']],
    ['UMA', ['U1']],
    ['HOS', ['T1']],
    ['hos2', ['T2']],
    ['rev', ['T1']],
    ['A', []],
    ['lead', []],
  ];
  for (const [id, teams] of to) {
    it(`on Monday tells ${id} of ${teams.join(' and ') || 'nothing'}`, () =>
      assert.deepEqual(report(council(fresh), '2026-11-23', id), teams));
  }
  it('tells whoever manages a team and leads its service once, as its manager', () => {
    const teams = [team('T1', { managers: ['MAX'], headOfService: 'MAX' })];
    const [card] = planOn(council(fresh, { teams, access: [] }), '2026-11-23').cards;
    const reports = card?.items.filter(({ kind }) => kind === 'caseload-report');
    assert.equal(reports?.length, 1);
    const why = planOn(council(fresh, { teams, access: [] }), '2026-11-23', {
      reminders: { 'agency-weekly': { off: true } },
    }).cards[0]?.why;
    assert.equal(why, 'You get this on Mondays because you manage Team T1.');
  });
  it('comes on Thursday only about teams where somebody went over their limit between the last two counts', () => {
    const thursday = (id: string) =>
      report(council([...fresh, counted('2026-11-24', { A: 9, B: 11, C: 12 })]), '2026-11-26', id);
    assert.deepEqual(thursday('MAX'), ['T2']);
    assert.deepEqual(thursday('HOS'), []);
    const item = planOn(council(fresh), '2026-11-26').cards.find((card) => card.to.staffId === 'HOS')?.items[0];
    assert.deepEqual([item?.teamId, item?.about], ['T1', ['B']]);
  });
  it("does not tell a head of service on Thursday of somebody in another service's unit", () => {
    const own = council(fresh).teams ?? [];
    const teams = own.map((row) => (row.id === 'U1' ? { ...row, service: 'Other' } : row));
    assert.deepEqual(report(council(fresh, { teams }), '2026-11-26', 'HOS'), []);
    assert.deepEqual(report(council(fresh, { teams }), '2026-11-26', 'MAX'), ['T1']);
    assert.deepEqual(report(council(fresh, { teams }), '2026-11-26', 'hos2'), ['U1']);
  });
  it('does not come on a Thursday about somebody who was over before, or who is under now', () => {
    const of = council([counted('2026-11-16', { A: 11, B: 12 }), counted('2026-11-20', { A: 12, B: 9 })]);
    assert.deepEqual(report(of, '2026-11-26', 'MAX'), []);
  });
  it('does not come on other days', () => {
    for (const on of ['2026-11-24', '2026-11-25', '2026-11-27', '2026-11-28'])
      assert.deepEqual(report(council(fresh), on, 'MAX'), []);
  });
  it('comes on a snapshot of four working days, and not on an older one', () => {
    assert.deepEqual(report(council([counted('2026-11-17', { A: 9 })]), '2026-11-23', 'MIA'), ['T1']);
    assert.deepEqual(report(council([counted('2026-11-16', { A: 9 })]), '2026-11-23', 'MIA'), []);
  });
  it('comes on the weekdays that the council sets', () => {
    const told = { reminders: { 'caseload-report': { days: { weekdays: [2] } } } };
    assert.deepEqual(toldOn(council(fresh), '2026-11-24', 'MIA', ['caseload-report'], told), ['T1']);
    assert.deepEqual(toldOn(council(fresh), '2026-11-23', 'MIA', ['caseload-report'], told), []);
  });
});

describe('data-late', () => {
  const old = council([counted('2026-11-13', { A: 9, B: 9, C: 9 })]);
  it('tells the workforce lead and the administrator instead, once, on the days of a report', () => {
    for (const on of ['2026-11-23', '2026-11-26']) {
      assert.deepEqual(late(old, on, 'lead'), ['caseloads.csv']);
      assert.deepEqual(late(old, on, 'adm'), ['caseloads.csv']);
    }
    for (const on of ['2026-11-24', '2026-11-25', '2026-11-27']) assert.deepEqual(late(old, on, 'lead'), []);
    assert.deepEqual(late(old, '2026-11-23', 'MAX'), []);
  });
  it('names the team where others were counted in time', () => {
    const of = council([counted('2026-11-13', { A: 9, B: 9, C: 9 }), counted('2026-11-20', { A: 9, B: 9 })]);
    assert.deepEqual(late(of, '2026-11-23', 'lead'), ['caseloads.csv/T2']);
    assert.deepEqual(report(of, '2026-11-23', 'MAX'), ['T1']);
  });
  it('is silent where the council has turned the report off', () => {
    assert.deepEqual(
      toldOn(old, '2026-11-23', 'lead', ['data-late'], { reminders: { 'caseload-report': { off: true } } }),
      [],
    );
  });
  it('is silent where nothing was ever counted, and where all is fresh', () => {
    assert.deepEqual(late(council([]), '2026-11-23', 'lead'), []);
    assert.deepEqual(late(council([counted('2026-11-20', { A: 9, B: 9, C: 9 })]), '2026-11-23', 'lead'), []);
  });
});

describe('agency-weekly', () => {
  const of = council([], {
    access: [grant('hr1', 'hr'), grant('hr2', 'hr', 'Other'), grant('rev', 'reviewer', 'Help')],
  });
  const to: [string, string[]][] = [
    ['HOS', ['T1']],
    ['hr1', ['T1', 'T2']],
    ['hr2', ['T2']],
    ['rev', []],
    ['MAX', []],
  ];
  for (const [id, teams] of to) {
    it(`on Monday tells ${id} of ${teams.join(' and ') || 'nothing'}`, () => {
      assert.deepEqual(toldOn(of, '2026-11-23', id, ['agency-weekly']), teams);
      assert.deepEqual(toldOn(of, '2026-11-24', id, ['agency-weekly']), []);
    });
  }
});
