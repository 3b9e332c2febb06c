import assert from 'node:assert/strict';
import { addDays, day } from '../../../domain/dates.ts';
import type { Workforce } from '../../../domain/workforce.ts';
import { spell, team } from '../supervision-people.ts';
import { date, grant, planOn, toldOn } from './told.ts';

const kinds = ['registration-renewal'] as const;
const registered = (id: string, more = {}) => spell(id, { sweNo: `SW${id}`, ...more });
/** Somebody's renewal is recorded, so the column is there. */
const other = registered('Z', { registrationRenewedOn: date('2022-09-03'), teamId: 'T2' });
function council(more: Partial<Workforce> = {}): Partial<Workforce> {
  return {
    files: {},
    teams: [team('T1', { managers: ['MAX', 'MIA'], deputy: 'DEP' }), team('T2', { service: 'Other' })],
    spells: [
      spell('MAX'),
      spell('MIA'),
      spell('DEP'),
      registered('A'),
      registered('B', { awayFrom: date('2020-08-01') }),
      other,
    ],
    access: [grant('HR1', 'hr'), grant('HR2', 'hr', 'Other')],
    ...more,
  };
}

/** The days of a year's autumn on which somebody is told, and how often in all. */
function daysOf(of: Partial<Workforce>, year: number, to: string): string[] {
  const days: string[] = [];
  for (let at = day(`${year}-08-25`); at < `${year}-12-20`; at = addDays(at, 1)) {
    if (toldOn(of, at, to, kinds).length > 0) days.push(at.slice(5));
  }
  return days;
}

describe('registration-renewal', () => {
  const worker: [number, string][] = [
    [2026, '09-01 11-02 11-16 11-24 11-25 11-26 11-27 11-30'],
    // 1 September and 30 November 2024: a Sunday and a Saturday.
    [2024, '09-02 11-01 11-18 11-25 11-26 11-27 11-28 11-29'],
    [2025, '09-01 11-03 11-17 11-24 11-25 11-26 11-27 11-28'],
  ];
  for (const [year, days] of worker) {
    it(`comes to the social worker in ${year} on ${days}`, () =>
      assert.equal(daysOf(council(), year, 'A').join(' '), days));
  }
  const manager: [number, string][] = [
    [2026, '11-16 11-24 11-30 12-01'],
    // 16 and 30 November are Saturdays, 24 November and 1 December Sundays: two Mondays hold the last two.
    [2024, '11-18 11-25 12-02'],
  ];
  for (const [year, days] of manager) {
    it(`comes as one list to each manager and the deputy in ${year} on ${days}`, () => {
      for (const id of ['MAX', 'MIA', 'DEP']) assert.equal(daysOf(council(), year, id).join(' '), days, id);
      assert.deepEqual(toldOn(council(), `${year}-${days.slice(0, 5)}`, 'MAX', kinds), ['A', 'B']);
    });
  }
  it('tells HR of those who are away, once, on 1 November or the working day after', () => {
    assert.deepEqual(daysOf(council(), 2026, 'HR1'), ['11-02']);
    assert.deepEqual(toldOn(council(), '2026-11-02', 'HR1', kinds), ['B']);
    assert.deepEqual(daysOf(council(), 2026, 'HR2'), []);
  });
  it('does not come to whoever is away', () => {
    assert.deepEqual(daysOf(council(), 2026, 'B'), []);
  });
  const renewed: [string, string, number][] = [
    ['ends once the renewal is recorded in this year’s window', '2026-09-01', 0],
    ['takes no renewal of the window before', '2025-11-30', 1],
    ['takes none from before the window opened', '2026-08-31', 1],
  ];
  for (const [what, on, count] of renewed) {
    it(what, () => {
      const of = council({ spells: [registered('A', { registrationRenewedOn: date(on) })] });
      assert.equal(toldOn(of, '2026-11-16', 'A', kinds).length, count);
    });
  }
  it('comes three times to the social worker and to nobody else where no renewal was ever recorded', () => {
    const of = council({ spells: council().spells?.filter((own) => own.staffId !== 'Z') ?? [] });
    assert.equal(daysOf(of, 2026, 'A').join(' '), '09-01 11-02 11-16');
    assert.deepEqual(daysOf(of, 2026, 'MAX'), []);
    assert.deepEqual(daysOf(of, 2026, 'HR1'), []);
  });
  it('comes to agency workers too, and not to people without a registration', () => {
    const of = council({ spells: [registered('A', { agency: true }), spell('C'), other] });
    assert.equal(toldOn(of, '2026-11-16', 'A', kinds).length, 1);
    assert.deepEqual(toldOn(of, '2026-11-16', 'C', kinds), []);
  });
  it('waits for the days of somebody who works on Wednesdays', () => {
    const of = council({ spells: [registered('A', { workingDays: [3] }), other] });
    assert.equal(daysOf(of, 2026, 'A').join(' '), '09-02 11-04 11-18 11-25 12-02');
  });
  it('goes to the manager of the team above for a unit without one', () => {
    const teams = [team('T1', { managers: ['MAX'] }), team('U1', { parent: 'T1' }), team('T2')];
    const of = council({ teams, spells: [spell('MAX'), registered('A', { teamId: 'U1' }), other] });
    assert.deepEqual(toldOn(of, '2026-11-24', 'MAX', kinds), ['A']);
  });
  it('says why', () => {
    const why = planOn(council(), '2026-11-24').cards.map((card) => card.why);
    assert.ok(
      why.includes('You get this because you are registered with Social Work England and no renewal is recorded.'),
    );
    assert.ok(why.includes('You get this because you manage Team T1.'));
    assert.ok(why.includes('You get this because you are the deputy of Team T1.'));
  });
});
