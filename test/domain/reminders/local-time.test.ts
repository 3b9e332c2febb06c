import assert from 'node:assert/strict';
import { day } from '../../../domain/dates.ts';
import { clocksAt, whenOf } from '../../../domain/reminders/local-time.ts';
import { held, spell, team } from '../supervision-people.ts';
import { planOn, wellSupervised } from './told.ts';

const of = {
  teams: [team('T1')],
  spells: [spell('SUE'), spell('A', { supervisor: 'SUE' })],
  supervisions: [held('A', '2026-08-01'), ...wellSupervised(['SUE'])],
};

/** Whether SUE's card of a Monday is among what is to be said now, later, or too late. */
function standing(on: string, now: string, zone?: string, at = '08:30') {
  const plan = planOn(of, on, {
    now,
    ...(zone ? { zones: { sue: zone } } : {}),
    reminders: { 'supervision-due': { at }, 'supervision-own': { off: true } },
  });
  const held = (cards: typeof plan.cards) => cards.some(({ to }) => to.staffId === 'SUE');
  return held(plan.cards) ? 'now' : held(plan.later) ? 'later' : held(plan.late) ? 'too late' : 'never';
}

describe('the time of a card', () => {
  const table: [string, string, string | undefined, string, string][] = [
    ['has not come at 08:29', '2026-11-23T08:29:59.999Z', undefined, '2026-11-23', 'later'],
    ['has come at 08:30', '2026-11-23T08:30:00.000Z', undefined, '2026-11-23', 'now'],
    ['is there all day after an outage', '2026-11-23T17:59:00.000Z', undefined, '2026-11-23', 'now'],
    ['has passed after 18:00', '2026-11-23T18:01:00.000Z', undefined, '2026-11-23', 'too late'],
    ['is 07:30 in UTC in summer', '2026-08-24T07:30:00.000Z', undefined, '2026-08-24', 'now'],
    ['and not 07:29', '2026-08-24T07:29:00.000Z', undefined, '2026-08-24', 'later'],
    ['is the recipient’s own, an hour ahead', '2026-11-23T07:30:00.000Z', 'Europe/Madrid', '2026-11-23', 'now'],
    ['and five hours behind', '2026-11-23T08:30:00.000Z', 'America/New_York', '2026-11-23', 'later'],
    ['until it comes there', '2026-11-23T13:30:00.000Z', 'America/New_York', '2026-11-23', 'now'],
    ['has passed where it is evening already', '2026-11-23T09:30:00.000Z', 'Asia/Tokyo', '2026-11-23', 'too late'],
    [
      'has passed where it is tomorrow already',
      '2026-11-23T12:30:00.000Z',
      'Pacific/Auckland',
      '2026-11-23',
      'too late',
    ],
    [
      'goes by the council’s clock where the zone is unknown',
      '2026-11-23T08:30:00.000Z',
      'Mars/Olympus',
      '2026-11-23',
      'now',
    ],
  ];
  for (const [what, now, zone, on, expected] of table) it(what, () => assert.equal(standing(on, now, zone), expected));

  // Clocks in Britain went forward on Sunday 28 March 2027 and back on Sunday 25 October 2026.
  it('is the clock on the wall on the working days around both changes of clocks', () => {
    assert.equal(standing('2026-10-23', '2026-10-23T07:30:00.000Z'), 'never', 'nothing is due on that Friday');
    assert.equal(standing('2026-10-19', '2026-10-19T07:30:00.000Z'), 'now');
    assert.equal(standing('2026-10-26', '2026-10-26T08:29:00.000Z'), 'later');
    assert.equal(standing('2026-10-26', '2026-10-26T08:30:00.000Z'), 'now');
    assert.equal(standing('2027-03-22', '2027-03-22T08:30:00.000Z'), 'now');
    assert.equal(standing('2027-03-30', '2027-03-30T07:30:00.000Z'), 'now');
    assert.equal(standing('2027-03-30', '2027-03-30T07:29:00.000Z'), 'later');
  });

  it('that a change of clocks leaves out comes as soon as the clock shows a later one', () => {
    const card = { on: day('2027-03-28'), at: '01:30' };
    const london = (now: string) => whenOf(card, clocksAt(now, 'Europe/London')(undefined));
    assert.equal(london('2027-03-28T00:59:00.000Z'), 'later');
    assert.equal(london('2027-03-28T01:00:00.000Z'), 'now');
  });

  it('that a change of clocks repeats comes the first time', () => {
    const card = { on: day('2026-10-25'), at: '01:30' };
    const london = (now: string) => whenOf(card, clocksAt(now, 'Europe/London')(undefined));
    assert.equal(london('2026-10-25T00:29:00.000Z'), 'later');
    assert.equal(london('2026-10-25T00:30:00.000Z'), 'now');
    assert.equal(london('2026-10-25T01:00:00.000Z'), 'later');
    assert.equal(london('2026-10-25T01:30:00.000Z'), 'now');
  });
});
