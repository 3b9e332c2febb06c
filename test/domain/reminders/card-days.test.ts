import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, day, weekday } from '../../../domain/dates.ts';
import { cardDayOf, scheduled } from '../../../domain/reminders/card-days.ts';
import { isWorkingDay, workingDaysBefore, workingDaysBetween } from '../../../domain/working-days.ts';

describe('the days on which somebody can get a card', () => {
  const table: [string, string, number[] | null, number[] | null, string | null][] = [
    ['on a Tuesday speaks for the Tuesday alone', '2026-11-24', null, null, '2026-11-23'],
    ['on a Monday speaks for the weekend too', '2026-11-23', null, null, '2026-11-20'],
    ['are no Saturdays', '2026-11-28', null, null, null],
    ['are no bank holidays', '2026-12-28', null, null, null],
    ['on the first day after Christmas speaks for all of it', '2026-12-29', null, null, '2026-12-24'],
    ['wait for the next day on which the person works', '2026-11-26', [1, 4], null, '2026-11-23'],
    ['are none on which the person does not work', '2026-11-25', [1, 4], null, null],
    ['are those of anybody for whoever works at weekends only', '2026-11-24', [6, 7], null, '2026-11-23'],
    ['are Mondays only for whoever wants that', '2026-11-23', null, [1], '2026-11-16'],
    ['are no Tuesdays for them', '2026-11-24', null, [1], null],
    ['are the Tuesday for them after a bank holiday Monday', '2026-08-31', null, [1], null],
    ['are that Tuesday, and it speaks for eight days', '2026-09-01', null, [1], '2026-08-24'],
  ];
  for (const [what, on, works, only, since] of table) {
    it(what, () => assert.equal(cardDayOf(day(on), works, only)?.since ?? null, since));
  }

  it("makes the week's first working day of a Monday that moves", () => {
    const tuesday = cardDayOf(day('2026-09-01'), null);
    assert.equal(tuesday && scheduled(tuesday, [1]), '2026-08-31');
    const friday = cardDayOf(day('2026-11-27'), null);
    assert.equal(friday && scheduled(friday, [1]), null);
  });

  it('speaks for every day of two years exactly once, whoever it is', () => {
    const weekdays = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }));
    fc.assert(
      fc.property(weekdays, weekdays, (works, only) => {
        let spokenTo = '';
        for (let at = day('2024-01-01'); at < '2026-01-01'; at = addDays(at, 1)) {
          const own = cardDayOf(at, works, only);
          if (!own) continue;
          assert.ok(isWorkingDay(at));
          if (works?.some((listed) => listed <= 5)) assert.ok(works.includes(weekday(at)));
          if (spokenTo !== '') assert.equal(own.since, spokenTo);
          spokenTo = at;
        }
        assert.notEqual(spokenTo, '');
      }),
      { numRuns: 15 },
    );
  });

  it('counts working days back as it counts them forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 12 }), (n, days) => {
        const due = addDays(day('2024-01-01'), n);
        const from = workingDaysBefore(due, days);
        assert.ok(isWorkingDay(from));
        assert.equal(workingDaysBetween(from, due), days);
      }),
    );
  });
});
