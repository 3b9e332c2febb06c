import assert from 'node:assert/strict';
import fc from 'fast-check';
import { monthsAfter, movedBy, type Pause, partOn, pauseDays, stretched } from '../../domain/asye-dates.ts';
import { addDays, day, daysBetween, type PlainDate } from '../../domain/dates.ts';

const today = day('2026-11-24');
const pauseOf = (from: string, to: string | null): Pause => ({ from: day(from), to: to === null ? null : day(to) });

describe('the baseline of a milestone', () => {
  const offsets: [start: string, months: number, due: string, why: string][] = [
    ['2026-06-04', 3, '2026-09-04', 'the same day of the month, three months on'],
    ['2026-08-31', 6, '2027-02-28', '31 August + 6 months is the last of February'],
    ['2027-08-31', 6, '2028-02-29', '31 August + 6 months is 29 February in a leap year'],
    ['2028-02-29', 12, '2029-02-28', '29 February + 12 months is 28 February'],
    ['2024-02-29', 48, '2028-02-29', '29 February + 48 months is 29 February again'],
    ['2026-01-31', 1, '2026-02-28', 'the end of January + 1 month'],
    ['2026-01-31', 3, '2026-04-30', 'each offset counts from the start: clipping February does not clip April to 28'],
    ['2026-06-04', 0, '2026-06-04', 'offset 0 is the first day'],
    ['2026-06-01', 1.5, '2026-07-17', 'half of July is 15.5 days, half up'],
  ];
  for (const [start, months, due, why] of offsets) {
    it(`of ${start} + ${months} is ${due}: ${why}`, () => {
      assert.equal(monthsAfter(day(start), months), due);
    });
  }

  const parts: [start: string, date: string, fte: number, due: string, why: string][] = [
    ['2026-06-04', '2026-09-04', 10_000, '2026-09-04', 'full-time is not stretched'],
    ['2026-06-04', '2026-09-04', 5_000, '2026-12-05', '92 days ÷ 0.5 = 184'],
    ['2026-06-04', '2026-07-04', 6_000, '2026-07-24', '30 days ÷ 0.6 = 50 exactly, as binary fractions would not say'],
    ['2026-06-04', '2026-09-04', 6_000, '2026-11-04', '92 days ÷ 0.6 = 153.33, 153'],
    ['2026-06-04', '2026-08-04', 6_000, '2026-09-14', '61 days ÷ 0.6 = 101.67, 102'],
    ['2026-06-04', '2026-06-05', 8_000, '2026-06-05', '1 day ÷ 0.8 = 1.25, 1'],
    ['2026-06-04', '2026-06-07', 4_000, '2026-06-12', '3 days ÷ 0.4 = 7.5, half up 8'],
    ['2026-06-04', '2026-09-04', 0, '2026-09-04', 'without FTE there is nothing to divide by'],
  ];
  for (const [start, date, fte, due, why] of parts) {
    it(`of somebody at ${fte / 10_000} FTE from ${start}, ${date} full-time, is ${due}: ${why}`, () => {
      assert.equal(stretched(day(start), day(date), fte), due);
    });
  }
});

describe('a pause', () => {
  const august = pauseOf('2026-08-01', '2026-08-31');
  type Row = [pauses: Pause[], due: string, done: string | null, now: string, why: string];
  const cases: Row[] = [
    [[august], '2026-12-04', null, '2027-01-04', 'moves what comes after it by its 31 days, both ends inside'],
    [[august], '2026-08-15', null, '2026-09-15', 'moves what falls due inside it'],
    [[august], '2026-08-01', null, '2026-09-01', 'moves what is due on its first day'],
    [[august], '2026-07-31', null, '2026-07-31', 'leaves what was due the day before: it was overdue when it began'],
    [[august], '2026-12-04', '2026-07-31', '2026-12-04', 'leaves what was done before it began'],
    [[august], '2026-12-04', '2026-08-01', '2027-01-04', 'moves what was done on its first day'],
    [
      [august],
      '2026-12-04',
      '2026-11-20',
      '2027-01-04',
      'moves what was done after it began, so that nobody is late by it',
    ],
    [[pauseOf('2026-08-03', '2026-08-03')], '2026-12-04', null, '2026-12-05', 'of one day moves by one'],
    [
      [august, pauseOf('2026-12-01', '2026-12-10')],
      '2026-11-10',
      null,
      '2026-12-21',
      'can move a date into the next one, which moves it again: 31 days, then 10',
    ],
    [
      [pauseOf('2026-12-01', '2026-12-10'), august],
      '2026-11-10',
      null,
      '2026-12-21',
      'counts in the order of its days, not of the rows',
    ],
    [
      [pauseOf('2026-08-01', '2026-08-10'), pauseOf('2026-10-01', '2026-10-10')],
      '2026-09-20',
      null,
      '2026-09-30',
      'after the moved due date leaves it: due a day before the second begins',
    ],
    [[pauseOf('2026-11-20', null)], '2026-12-04', null, '2026-12-09', 'that is open runs to today: 5 days so far'],
    [[pauseOf('2026-11-24', null)], '2026-12-04', null, '2026-12-05', 'that began today counts today'],
    [[pauseOf('2026-11-20', '2026-12-19')], '2026-12-04', null, '2027-01-03', 'with its end ahead counts whole'],
    [[pauseOf('2026-12-01', null)], '2026-12-04', null, '2026-12-04', 'that is open and yet to begin moves nothing'],
  ];
  for (const [pauses, due, done, now, why] of cases) {
    it(`${why} (${due} → ${now})`, () => {
      assert.equal(movedBy(pauses, day(due), done === null ? null : day(done), today).due, now);
    });
  }

  it('says of each one whether it moved the date, and by how much', () => {
    const { pauses } = movedBy([pauseOf('2026-10-01', '2026-10-10'), august], day('2026-08-20'), null, today);
    assert.deepEqual(
      pauses.map(({ from, days, moved }) => [from, days, moved]),
      [
        ['2026-08-01', 31, true],
        ['2026-10-01', 10, false],
      ],
    );
  });

  it('that is open moves the date day by day, and stops moving it when it ends', () => {
    const due = (to: string | null, now: string) =>
      movedBy([pauseOf('2026-11-01', to)], day('2026-12-04'), null, day(now)).due;
    assert.deepEqual(
      [due(null, '2026-11-01'), due(null, '2026-11-02'), due('2026-11-02', '2026-11-30')],
      ['2026-12-05', '2026-12-06', '2026-12-06'],
    );
  });

  const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2025-01-01'), n));
  /** Pauses that share no day, the last one perhaps open, in any order. */
  const anyPauses = fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 60 })), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([lengths, open]) => {
      let at: PlainDate = day('2025-02-01');
      const pauses = lengths.map(([gap, length]): Pause => {
        const from = addDays(at, gap);
        at = addDays(from, length);
        return { from, to: at };
      });
      const last = pauses.at(-1);
      return open && last ? [...pauses.slice(0, -1), { from: last.from, to: null }] : pauses;
    });
  const shuffled = anyPauses.chain((pauses) =>
    fc.shuffledSubarray(pauses, { minLength: pauses.length }).map((other) => ({ pauses, other })),
  );

  it('never brings a date forward, and moves it by no more than all pauses together', () => {
    fc.assert(
      fc.property(anyPauses, anyDay, fc.option(anyDay), anyDay, (pauses, due, done, now) => {
        const moved = daysBetween(due, movedBy(pauses, due, done, now).due);
        const most = pauses.reduce((sum, pause) => sum + pauseDays(pause, now), 0);
        return moved >= 0 && moved <= most;
      }),
    );
  });

  it('gives the same date whatever the order of the rows', () => {
    fc.assert(
      fc.property(shuffled, anyDay, anyDay, ({ pauses, other }, due, now) => {
        assert.deepEqual(movedBy(pauses, due, null, now), movedBy(other, due, null, now));
      }),
    );
  });

  it('never turns the order of two open milestones round', () => {
    fc.assert(
      fc.property(anyPauses, anyDay, fc.integer({ min: 0, max: 200 }), anyDay, (pauses, due, gap, now) => {
        const first = movedBy(pauses, due, null, now).due;
        return first <= movedBy(pauses, addDays(due, gap), null, now).due;
      }),
    );
  });
});

describe('the part of the programme that somebody is in', () => {
  const start = day('2026-06-04');
  const clock = { start, months: 12, fte: 10_000, pauses: [] as Pause[], today };
  const months: [on: string, month: number, why: string][] = [
    ['2026-06-04', 1, 'the first day'],
    ['2026-07-03', 1, 'the last day of the first month'],
    ['2026-07-04', 2, 'the day on which one month is behind'],
    ['2027-06-03', 12, 'the last day'],
    ['2027-09-01', 12, 'past the end it stays the last'],
  ];
  for (const [on, month, why] of months) {
    it(`is month ${month} on ${on}: ${why}`, () => assert.equal(partOn(clock, 12, day(on)), month));
  }

  it('is month 5 on 24 November for somebody who started on 4 June and was paused for all of August', () => {
    assert.equal(partOn({ ...clock, pauses: [pauseOf('2026-08-01', '2026-08-31')] }, 12, today), 5);
  });

  it('stands still in an open pause', () => {
    const paused = (now: string) =>
      partOn({ ...clock, pauses: [pauseOf('2026-08-01', null)], today: day(now) }, 12, day(now));
    assert.deepEqual([paused('2026-08-01'), paused('2026-11-24'), paused('2027-05-01')], [2, 2, 2]);
  });

  it('takes longer part-time: a quarter at 0.6 FTE from 4 June ends on 4 November', () => {
    const quarter = (on: string) => partOn({ ...clock, fte: 6_000 }, 4, day(on));
    assert.deepEqual([quarter('2026-11-03'), quarter('2026-11-04')], [1, 2]);
  });
});
