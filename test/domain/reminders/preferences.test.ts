import assert from 'node:assert/strict';
import type { Preferences } from '../../../domain/reminders/preferences.ts';
import type { Workforce } from '../../../domain/workforce.ts';
import { action, held, spell, team } from '../supervision-people.ts';
import { cardsOf, date, itemsOf, planOn, type Told, toldOn, wellSupervised } from './told.ts';

const of: Partial<Workforce> = {
  teams: [team('T1', { managers: ['MAX'] })],
  spells: [spell('SUE'), spell('MAX'), spell('A', { supervisor: 'SUE' }), spell('B', { supervisor: 'SUE' })],
  supervisions: [
    ...[held('A', '2026-10-01'), held('B', '2026-10-27')].map((own) => ({ ...own, recordSignedOn: own.heldOn })),
    ...wellSupervised(['SUE', 'MAX']),
  ],
  supervisionActions: [action('ACT', 'A', '2026-11-20', { owner: 'SUE' })],
};
const all = ['supervision-due', 'actions-due'] as const;
const sue = (own: Preferences): Told => ({ preferences: { sue: own } });
const on = (day: string, own: Preferences) => toldOn(of, day, 'SUE', all, sue(own));
const monday = ['A:overdue', 'B:due-soon', 'ACT:overdue'];

describe('a person’s own decisions', () => {
  it('need not be any', () => assert.deepEqual(on('2026-11-23', {}), monday));

  it('stop all reminders, and the ledger can say so', () => {
    const plan = planOn(of, '2026-11-23', sue({ stopped: true }));
    assert.deepEqual(itemsOf(plan.cards, 'SUE', all), []);
    assert.deepEqual(itemsOf(plan.optedOut, 'SUE', all), monday);
    assert.match(plan.optedOut[0]?.id ?? '', /:opted-out$/);
  });

  it('stop one kind; the rest still comes', () => {
    const plan = planOn(of, '2026-11-23', sue({ stopped: ['supervision-due'] }));
    assert.deepEqual(itemsOf(plan.cards, 'SUE', all), ['ACT:overdue']);
    assert.deepEqual(itemsOf(plan.optedOut, 'SUE', all), ['A:overdue', 'B:due-soon']);
  });

  it('do not stop an escalation, nor pause it', () => {
    // A was due on 29 October: overdue by more than 14 days on 13 November, a Friday.
    for (const own of [{ stopped: true }, { pausedUntil: date('2027-01-01') }, { weekdays: [1] }] as const) {
      assert.deepEqual(toldOn(of, '2026-11-13', 'MAX', ['escalation'], { preferences: { max: own } }), ['A:overdue']);
    }
  });

  it('pause until a day, on which reminders come again', () => {
    const own = { pausedUntil: date('2026-11-30') };
    assert.deepEqual(on('2026-11-23', own), []);
    assert.equal(itemsOf(planOn(of, '2026-11-23', sue(own)).optedOut, 'SUE', all).length, 3);
    assert.equal(on('2026-11-30', own).length, 3);
  });

  it('move everything to the weekdays that they want', () => {
    const own = { weekdays: [5] };
    assert.deepEqual(on('2026-11-23', own), []);
    assert.deepEqual(on('2026-11-24', own), []);
    // The week's list and Monday's actions, as they are on the Friday.
    assert.deepEqual(on('2026-11-27', own), ['A:overdue', 'B:overdue', 'ACT:overdue']);
    // Good Friday 2027 moves to the Tuesday after Easter.
    assert.equal(on('2027-03-30', own).length, 3);
  });

  it('choose a time, within those in which anything may come', () => {
    const at = (own: Preferences) =>
      cardsOf(planOn(of, '2026-11-23', sue(own)), 'SUE').find(({ slot }) => slot === 'day')?.at;
    assert.equal(at({}), '08:30');
    assert.equal(at({ at: '09:00' }), '09:00');
    assert.equal(at({ at: '05:00' }), '07:00');
    assert.equal(at({ at: '21:00' }), '18:00');
  });

  it('let a matter rest until Thursday, and bring it back as it is then', () => {
    const remindOn = [{ key: 'supervision-due:2026-11-23:B:due-soon', on: date('2026-11-26') }];
    assert.deepEqual(on('2026-11-24', { remindOn }), []);
    assert.deepEqual(on('2026-11-25', { remindOn }), []);
    assert.deepEqual(on('2026-11-26', { remindOn }), ['B:overdue']);
    assert.deepEqual(on('2026-11-27', { remindOn }), []);
    assert.deepEqual(on('2026-11-24', {}), ['B:due']);
  });

  it('bring a matter back on the Monday where the day is a Saturday', () => {
    const remindOn = [{ key: 'actions-due:2026-11-23:ACT:overdue', on: date('2026-11-28') }];
    assert.deepEqual(on('2026-11-30', { remindOn }), ['A:overdue', 'B:overdue', 'ACT:overdue']);
  });
});

describe('the council’s own settings', () => {
  const withReminders = (reminders: Told['reminders'] & object) => ({ reminders });
  it('turn a kind off', () => {
    assert.deepEqual(
      toldOn(of, '2026-11-23', 'SUE', all, withReminders({ 'actions-due': { off: true } })),
      monday.slice(0, 2),
    );
  });
  it('put a weekly kind on other weekdays', () => {
    const told = withReminders({ 'actions-due': { days: { weekdays: [3] } } });
    assert.deepEqual(toldOn(of, '2026-11-23', 'SUE', all, told), monday.slice(0, 2));
    assert.deepEqual(toldOn(of, '2026-11-25', 'SUE', ['actions-due'], told), ['ACT:overdue']);
  });
  it('give one card the latest of its kinds’ times, so that none comes before its own', () => {
    const told = withReminders({ 'actions-due': { at: '10:00' }, 'supervision-due': { at: '07:15' } });
    const at = (day: string) => cardsOf(planOn(of, day, told), 'SUE').find(({ slot }) => slot === 'day')?.at;
    assert.equal(at('2026-11-23'), '10:00');
    assert.equal(at('2026-11-24'), '07:15');
  });
  it('leave people alone whom the assistant cannot find in Entra, and the plan says so', () => {
    const spells = of.spells?.map((own) => (own.staffId === 'SUE' ? { ...own, entraObjectId: null } : own)) ?? [];
    const [card] = cardsOf(planOn({ ...of, spells }, '2026-11-23'), 'SUE');
    assert.deepEqual(card?.to, { staffId: 'SUE', upn: 'SUE@c.example', entraObjectId: '' });
  });
});
