import assert from 'node:assert/strict';
import { addDays, addMonths, day, dayAt, daysBetween, plainDate, weekday } from '../../domain/dates.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../domain/working-days.ts';

describe('dates', () => {
  it('are days that exist, written YYYY-MM-DD', () => {
    for (const text of ['2026-02-29', '2026-13-01', '26-11-24', '2026-11-24T00:00', '2026-1-1', '']) {
      assert.equal(plainDate(text), undefined, text);
    }
    assert.equal(plainDate('2028-02-29'), '2028-02-29');
  });

  it('clip the end of a month: 31 August + 6 months, 29 February + 12', () => {
    assert.equal(addMonths(day('2026-08-31'), 6), '2027-02-28');
    assert.equal(addMonths(day('2027-08-31'), 6), '2028-02-29');
    assert.equal(addMonths(day('2028-02-29'), 12), '2029-02-28');
  });

  it('count days over both clock changes', () => {
    assert.equal(addDays(day('2026-03-28'), 2), '2026-03-30');
    assert.equal(daysBetween(day('2026-10-24'), day('2026-10-26')), 2);
    assert.equal(weekday(day('2026-11-23')), 1);
    assert.equal(weekday(day('2026-11-22')), 7);
  });

  it('know the day in the council’s zone, not the server’s', () => {
    assert.equal(dayAt('2026-07-01T23:30:00.000Z', 'Europe/London'), '2026-07-02');
    assert.equal(dayAt('2026-12-01T23:30:00.000Z', 'Europe/London'), '2026-12-01');
  });
});

describe('working days of England and Wales', () => {
  const holidays = [
    '2026-12-25',
    '2026-12-28',
    '2027-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2022-09-19',
    '2022-06-02',
    '2022-06-03',
  ];
  for (const text of holidays)
    it(`leave out the bank holiday of ${text}`, () => assert.equal(isWorkingDay(day(text)), false));
  const worked = ['2026-12-24', '2026-12-29', '2026-04-07', '2022-05-30', '2026-11-30', '2026-03-17'];
  for (const text of worked) it(`hold ${text}`, () => assert.equal(isWorkingDay(day(text)), true));

  it('are counted over Christmas', () => {
    assert.equal(addWorkingDays(day('2026-12-24'), 1), '2026-12-29');
    assert.equal(addWorkingDays(day('2026-12-25'), 0), '2026-12-29');
    assert.equal(workingDaysBetween(day('2026-12-24'), day('2027-01-04')), 4);
  });
});
