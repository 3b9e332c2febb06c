import { addDays, addMonths, type PlainDate } from '../../domain/dates.ts';
import type { Period } from '../../domain/question.ts';
import type { DateFound } from './explicit-dates.ts';
import { lexicon } from './lexicon.ts';
import {
  ahead,
  calendarYear,
  christmas,
  dayNumber,
  easter,
  financialYear,
  monthNumber,
  monthOf,
  newYear,
  past,
  type Recurring,
  recurring,
  single,
  unitAround,
  weekdayAround,
} from './period-words.ts';
import { digits, type Token } from './tokens.ts';

/** A point or stretch of time at a token: what it means and where it ends. */
export type Stretch = Recurring & { to: number };

/** The units that "last", "this" and "next" may stand before. */
export const units = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  fortnight: 'fortnight',
  weekend: 'weekend',
} as const;

const before = new Set(['last', 'previous', 'past']);

const after = new Set(['next', 'coming', 'following']);

const now = new Set(['this', 'current']);

/** What was typed, which words are taken by names, and the dates written out in it. */
export type Where = {
  tokens: readonly Token[];
  taken: readonly boolean[];
  today: PlainDate;
  dates: readonly DateFound[];
};

/** The word at a place; '' where it is taken or there is none. */
export function word({ tokens, taken }: Where, index: number): string {
  return taken[index] ? '' : (tokens[index]?.word ?? '');
}

/** A stretch that means the same looking back and ahead. */
export function both(to: number, period: Period): Stretch {
  return { to, back: period, ahead: period };
}

/** Days, weeks, months, years and named days from a token on. `how`: whether a date was asked for, or the word stands alone. */
export function stretch(where: Where, index: number, how: 'date' | 'any' | 'alone'): Stretch | null {
  const { tokens, dates, today } = where;
  const token = tokens[index];
  if (!token || where.taken[index]) return null;
  const date = dates.find((own) => own.from >= token.from && own.from < token.to);
  if (date) {
    const to = tokens.findIndex((own) => own.from >= date.to);
    return { to: to < 0 ? tokens.length : to, back: single(date.back), ahead: single(date.ahead) };
  }
  const first = token.word;
  const next = word(where, index + 1);
  if (first === 'today' || first === 'tonight') return both(index + 1, single(today));
  if (first === 'yesterday') return both(index + 1, single(addDays(today, -1)));
  if (first === 'tomorrow' || first === 'tmrw' || first === 'tomoz') return both(index + 1, single(addDays(today, 1)));
  if (first === 'ytd') return both(index + 1, { from: unitAround('year', today, 0).from, to: today });
  if (first === 'year' && next === 'to' && word(where, index + 2) === 'date') {
    return both(index + 3, { from: unitAround('year', today, 0).from, to: today });
  }
  return (
    relative(where, index) ??
    countedBack(where, index) ??
    month(where, index, how) ??
    year(where, index, how) ??
    quarter(where, index) ??
    named(where, index)
  );
}

/** "last month", "this financial year", "next 2 days", "next friday". */
function relative(where: Where, index: number): Stretch | null {
  const { today } = where;
  const first = word(where, index);
  const steps = before.has(first) ? -1 : after.has(first) ? 1 : now.has(first) ? 0 : undefined;
  if (steps === undefined) return null;
  let at = index + 1;
  if (['financial', 'calendar', 'coming', 'full', 'whole', 'couple'].includes(word(where, at))) at += 1;
  if (word(where, at) === 'of') at += 1;
  const unitWord = word(where, at).replace(/s$/, '');
  const counted = steps === 0 ? null : amount(where, at);
  if (word(where, at - 1) === 'of' || word(where, at - 1) === 'couple') {
    const unit = plainUnit(word(where, at));
    if (unit) return both(at + 1, steps < 0 ? past(2, unit, today) : ahead(2, unit, today));
  }
  if (counted)
    return both(
      counted.to,
      steps < 0 ? past(counted.count, counted.unit, today) : ahead(counted.count, counted.unit, today),
    );
  if (unitWord === 'year' && first === 'past') return both(at + 1, past(1, 'year', today));
  if (unitWord === 'time' && word(where, at + 1) === 'last' && word(where, at + 2) === 'year') {
    return both(at + 3, single(addMonths(today, -12)));
  }
  if (steps === 0 && ['morning', 'afternoon', 'evening'].includes(word(where, at))) return both(at + 1, single(today));
  const unit = units[unitWord as keyof typeof units];
  if (unit !== undefined && unit !== 'day') {
    if (unit === 'year' && word(where, at - 1) === 'calendar')
      return both(at + 1, calendarYear(Number(today.slice(0, 4)) + steps));
    return both(at + 1, unitAround(unit, today, steps));
  }
  const day = dayNumber(word(where, at));
  if (day !== undefined) {
    const around = weekdayAround(day, today);
    if (steps < 0) return both(at + 1, around.back.from === today ? single(addDays(today, -7)) : around.back);
    return both(at + 1, steps > 0 && around.ahead.from === today ? single(addDays(today, 7)) : around.ahead);
  }
  const number = monthNumber(word(where, at));
  if (number !== undefined) {
    const around = recurring((own) => monthOf(own, number), today);
    return both(at + 1, steps < 0 ? around.back : around.ahead);
  }
  return null;
}

function plainUnit(text: string): 'day' | 'week' | 'month' | 'year' | undefined {
  const bare = text.replace(/s$/, '');
  return bare === 'day' || bare === 'week' || bare === 'month' || bare === 'year' ? bare : undefined;
}

/** "2 days", "three months", "10 working days" (as days). */
function amount(
  where: Where,
  index: number,
): { count: number; unit: 'day' | 'week' | 'month' | 'year'; to: number } | null {
  const count = Number(digits(word(where, index)));
  if (!Number.isInteger(count) || count < 1 || count > 1000) return null;
  const at = word(where, index + 1) === 'working' ? index + 2 : index + 1;
  if (word(where, at).replace(/s$/, '') === 'fortnight') return { count: count * 2, unit: 'week', to: at + 1 };
  const unit = plainUnit(word(where, at));
  return unit ? { count, unit, to: at + 1 } : null;
}

/** "within 28 days", "within the next week": from today on. */
export function countedFrom(where: Where, index: number): Stretch | null {
  const counted = amount(where, index);
  return counted && both(counted.to, ahead(counted.count, counted.unit, where.today));
}

/** "2 weeks ago", "a year ago": that day. */
function countedBack(where: Where, index: number): Stretch | null {
  const one = ['a', 'an'].includes(word(where, index)) ? plainUnit(word(where, index + 1)) : undefined;
  const counted = one ? { count: 1, unit: one, to: index + 2 } : amount(where, index);
  if (!counted || word(where, counted.to) !== 'ago') return null;
  const { today } = where;
  const date =
    counted.unit === 'day' || counted.unit === 'week'
      ? addDays(today, -counted.count * (counted.unit === 'week' ? 7 : 1))
      : addMonths(today, -counted.count * (counted.unit === 'year' ? 12 : 1));
  return both(counted.to + 1, single(date));
}

/** "October", "march 2026". "may" and "march" by themselves only where a date is asked for. */
function month(where: Where, index: number, how: 'date' | 'any' | 'alone'): Stretch | null {
  const first = word(where, index);
  const number = monthNumber(first);
  if (number === undefined) return null;
  const next = word(where, index + 1);
  if (/^20\d\d$/.test(next)) return both(index + 2, monthOf(Number(next), number));
  const unsure = ['may', 'march', 'dec', 'sun', 'jan', 'jun', 'mar'].includes(first);
  const after = where.tokens[index + 1];
  const asked = where.tokens[index]?.possessive === true || after === undefined || lexicon().matters.has(after.stem);
  if (how === 'alone' && unsure && !asked) return null;
  if (how === 'alone' && first === 'may' && after === undefined && where.tokens.length > 3) return null;
  return { to: index + 1, ...recurring((own) => monthOf(own, number), where.today) };
}

/** "2025", "2025/26". */
function year(where: Where, index: number, how: 'date' | 'any' | 'alone'): Stretch | null {
  const first = word(where, index);
  if (!/^20\d\d$/.test(first)) return null;
  const next = word(where, index + 1);
  const following = String(Number(first) + 1);
  if (next === following || (next === following.slice(2) && /^\d\d$/.test(next)))
    return both(index + 2, financialYear(Number(first)));
  if (how === 'alone' && index > 0 && where.tokens.length > 4) return null;
  return both(index + 1, calendarYear(Number(first)));
}

/** "q2", "quarter 2", "q2 2025" (of the financial year that begins then). */
function quarter(where: Where, index: number): Stretch | null {
  const short = /^q([1-4])$/.exec(word(where, index));
  const long = ['quarter', 'q'].includes(word(where, index)) ? /^([1-4])$/.exec(digits(word(where, index + 1))) : null;
  const number = Number((short ?? long)?.[1] ?? 0);
  if (number === 0) return null;
  const to = index + (short ? 1 : 2);
  const make = (own: number) => {
    const { from } = financialYear(own);
    const start = addMonths(from, (number - 1) * 3);
    return { from: start, to: addDays(addMonths(start, 3), -1) };
  };
  const next = word(where, to);
  return /^20\d\d$/.test(next) ? both(to + 1, make(Number(next))) : { to, ...recurring(make, where.today) };
}

/** Christmas, new year, Easter, a day of the week. */
function named(where: Where, index: number): Stretch | null {
  const { today } = where;
  const first = word(where, index);
  if (first === 'christmas' || first === 'xmas') return { to: index + 1, ...recurring(christmas, today) };
  if (first === 'easter') return { to: index + 1, ...recurring((own) => single(easter(own)), today) };
  if (first === 'new' && word(where, index + 1) === 'year') return { to: index + 2, ...recurring(newYear, today) };
  const day = dayNumber(first);
  return day === undefined ? null : { to: index + 1, ...weekdayAround(day, today) };
}
