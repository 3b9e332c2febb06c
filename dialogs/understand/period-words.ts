import { addDays, addMonths, type PlainDate, weekday } from '../../domain/dates.ts';
import type { Period } from '../../domain/question.ts';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** 1-12 for a month's name or its short form; undefined for anything else. */
export function monthNumber(word: string): number | undefined {
  const index = monthNames.findIndex(
    (name) =>
      name === word || (word !== 'mar' && name.slice(0, 3) === word) || (word === 'sept' && name === 'september'),
  );
  return index < 0 ? undefined : index + 1;
}

/** 1-7 for a day of the week, also short. */
export function dayNumber(word: string): number | undefined {
  const bare = word.endsWith('s') && word.length > 6 ? word.slice(0, -1) : word;
  const index = dayNames.findIndex(
    (name) => name === bare || (['tues', 'thur', 'thurs', 'weds'].includes(bare) && name.startsWith(bare.slice(0, 3))),
  );
  return index < 0 ? undefined : index + 1;
}

const others = new Set(
  'today tonight tomorrow tmrw tomoz yesterday day days week weeks weekend month months quarter quarters year years fortnight ytd christmas xmas easter ago since until till q1 q2 q3 q4'.split(
    ' ',
  ),
);

/** Whether a word is one of those that periods are made of. */
export function isPeriodWord(word: string): boolean {
  return others.has(word) || monthNumber(word) !== undefined || dayNumber(word) !== undefined;
}

function made(year: number, month: number, date: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as PlainDate;
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function single(date: PlainDate): Period {
  return { from: date, to: date };
}

export function monthOf(year: number, month: number): Period {
  const from = made(year, month, 1);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

export function calendarYear(year: number): Period {
  return { from: made(year, 1, 1), to: made(year, 12, 31) };
}

/** The financial year that begins in April of a year. */
export function financialYear(year: number): Period {
  return { from: made(year, 4, 1), to: made(year + 1, 3, 31) };
}

/** The week, month, quarter or financial year that lies so many before (-1) or after (1) the one of a day. */
export function unitAround(
  unit: 'week' | 'month' | 'quarter' | 'year' | 'fortnight' | 'weekend',
  today: PlainDate,
  steps: number,
): Period {
  switch (unit) {
    case 'week': {
      const from = addDays(today, 1 - weekday(today) + 7 * steps);
      return { from, to: addDays(from, 6) };
    }
    case 'weekend': {
      const from = addDays(today, 6 - weekday(today) + 7 * steps);
      return { from, to: addDays(from, 1) };
    }
    case 'fortnight':
      if (steps < 0) return { from: addDays(today, -13), to: today };
      return { from: today, to: addDays(today, 14) };
    case 'month': {
      const first = addMonths(made(yearOf(today), Number(today.slice(5, 7)), 1), steps);
      return { from: first, to: addDays(addMonths(first, 1), -1) };
    }
    case 'quarter': {
      const month = Number(today.slice(5, 7));
      const first = addMonths(made(yearOf(today), month - ((month - 1) % 3), 1), 3 * steps);
      return { from: first, to: addDays(addMonths(first, 3), -1) };
    }
    case 'year': {
      const start = today.slice(5) >= '04-01' ? yearOf(today) : yearOf(today) - 1;
      return financialYear(start + steps);
    }
  }
}

/** So many days, weeks, months or years back to today, today included. */
export function past(count: number, unit: 'day' | 'week' | 'month' | 'year', today: PlainDate): Period {
  if (unit === 'day' || unit === 'week')
    return { from: addDays(today, 1 - count * (unit === 'week' ? 7 : 1)), to: today };
  return { from: addDays(addMonths(today, -count * (unit === 'year' ? 12 : 1)), 1), to: today };
}

/** From today so many days, weeks, months or years on, the last day included. */
export function ahead(count: number, unit: 'day' | 'week' | 'month' | 'year', today: PlainDate): Period {
  if (unit === 'day' || unit === 'week') return { from: today, to: addDays(today, count * (unit === 'week' ? 7 : 1)) };
  return { from: today, to: addMonths(today, count * (unit === 'year' ? 12 : 1)) };
}

/** A stretch that comes again every year, as last begun and as next to end; both the same while it runs. */
export type Recurring = { back: Period; ahead: Period };

export function recurring(make: (year: number) => Period, today: PlainDate): Recurring {
  const year = yearOf(today);
  const all = [year - 1, year, year + 1].map(make);
  const back = all.findLast((own) => own.from <= today) ?? make(year);
  return { back, ahead: all.find((own) => own.to >= today) ?? back };
}

export function weekdayAround(day: number, today: PlainDate): Recurring {
  const monday = addDays(today, 1 - weekday(today));
  const here = addDays(monday, day - 1);
  return {
    back: single(here <= today ? here : addDays(here, -7)),
    ahead: single(here >= today ? here : addDays(here, 7)),
  };
}

/** Easter Sunday (Gregorian, by the anonymous algorithm). */
export function easter(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return made(year, Math.floor(sum / 31), (sum % 31) + 1);
}

export function christmas(year: number): Period {
  return single(made(year, 12, 25));
}

export function newYear(year: number): Period {
  return single(made(year, 1, 1));
}
