import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import { counted, distance, list, people, shortDate, shownDate, shownNumber } from '../../domain/format.ts';
import type { Unit } from '../../domain/words.ts';

describe('numbers as a card prints them', () => {
  const table: [number, Unit, string][] = [
    [16, 'cases per FTE', '16.0'],
    [16.25, 'cases per FTE', '16.3'],
    [8.75, 'cases per FTE', '8.8'],
    [1234.56, 'cases per FTE', '1,234.6'],
    [0, 'cases per FTE', '0.0'],
    [23.2, '%', '23.2%'],
    [0, '%', '0.0%'],
    [100, '%', '100.0%'],
    [-0.04, '%', '0.0%'],
    [-0.25, '%', '-0.2%'],
    [64.2, 'FTE', '64.2'],
    [64, 'FTE', '64'],
    [0.75, 'FTE', '0.75'],
    [231.604, 'FTE', '231.6'],
    [-2.5, 'FTE', '-2.5'],
    [1.005, 'FTE', '1.01'],
    [28, 'days', '28'],
    [1947, 'days', '1,947'],
    [9.23, 'days', '9.2'],
    [1030, 'cases', '1,030'],
    [208000, 'people', '208,000'],
    [7, 'count', '7'],
    [34, 'GBP', '£34'],
    [34.5, 'GBP', '£34.50'],
    [-1200, 'GBP', '-£1,200'],
  ];
  for (const [value, unit, shown] of table) {
    it(`prints ${value} ${unit} as ${shown}`, () => assert.equal(shownNumber(value, unit), shown));
  }
});

describe('days as people say them', () => {
  const today = day('2026-11-24');
  const table: [string, string][] = [
    ['2026-11-26', 'Thursday 26 November'],
    ['2026-11-24', 'Tuesday 24 November'],
    ['2026-12-08', 'Tuesday 8 December'],
    ['2026-12-09', '9 December'],
    ['2026-11-10', 'Tuesday 10 November'],
    ['2026-11-09', '9 November'],
    ['2027-01-04', '4 January 2027'],
    ['2027-11-26', '26 November 2027'],
    ['2015-10-08', '8 October 2015'],
  ];
  for (const [date, shown] of table) {
    it(`says ${date} as ${shown}`, () => assert.equal(shownDate(day(date), today), shown));
  }
  it('leaves the year out within a fortnight over New Year', () => {
    assert.equal(shownDate(day('2027-01-04'), day('2026-12-28')), 'Monday 4 January');
  });
  it('shortens a day for a chart, with another year said', () => {
    assert.equal(shortDate(day('2026-09-03'), today), '3 Sep');
    assert.equal(shortDate(day('2025-09-03'), today), '3 Sep 2025');
  });
});

describe('how far a day is from today', () => {
  const today = day('2026-03-28');
  const table: [string, string, string][] = [
    ['2026-03-28', 'today', 'today'],
    ['2026-03-29', 'tomorrow', 'tomorrow'],
    ['2026-03-30', 'in 2 days', 'in 2 days'],
    ['2026-03-27', 'yesterday', '1 day overdue'],
    ['2026-03-19', '9 days ago', '9 days overdue'],
    ['2023-03-28', '1,096 days ago', '1,096 days overdue'],
  ];
  for (const [date, ago, overdue] of table) {
    it(`says that ${date} is ${ago} (${overdue})`, () => {
      assert.equal(distance(day(date), today), ago);
      assert.equal(distance(day(date), today, 'overdue'), overdue);
    });
  }
});

describe('several things in a sentence', () => {
  it('puts "and" or "or" before the last and commas between the others', () => {
    assert.equal(list([]), '');
    assert.equal(list(['a']), 'a');
    assert.equal(list(['a', 'b']), 'a and b');
    assert.equal(list(['a', 'b', 'c']), 'a, b and c');
    assert.equal(list(['a', 'b', 'c'], 'or'), 'a, b or c');
  });
  it('counts with the noun that fits', () => {
    assert.equal(people(1), '1 person');
    assert.equal(people(9), '9 people');
    assert.equal(people(0, 'team', 'teams'), '0 teams');
    assert.equal(counted(1030, 'case', 'cases'), '1,030 cases');
  });
});
