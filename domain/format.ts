import { daysBetween, type PlainDate } from './dates.ts';
import type { Unit } from './words.ts';

// Half up, as everywhere: -0.25 is -0.2, and a difference that rounds to nothing has no sign.
const rounded = { roundingMode: 'halfCeil', signDisplay: 'negative' } as const;
const whole = new Intl.NumberFormat('en-GB', { ...rounded, maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-GB', { ...rounded, minimumFractionDigits: 1, maximumFractionDigits: 1 });
const upToOneDecimal = new Intl.NumberFormat('en-GB', { ...rounded, maximumFractionDigits: 1 });
const upToTwoDecimals = new Intl.NumberFormat('en-GB', { ...rounded, maximumFractionDigits: 2 });
const pence = new Intl.NumberFormat('en-GB', { ...rounded, minimumFractionDigits: 2, maximumFractionDigits: 2 });

/**
 * A number as a card prints it, with a comma between thousands: caseloads with one decimal ("16.0"), rates with one
 * and their sign ("23.2%"), FTE with up to two ("64.2"), days whole (means of days keep one: "9.2"), money with a
 * pound sign and pence only where there are some, everything else whole. Other units' names are not added.
 */
export function shownNumber(value: number, unit: Unit): string {
  switch (unit) {
    case 'cases per FTE':
      return oneDecimal.format(value);
    case '%':
      return `${oneDecimal.format(value)}%`;
    case 'FTE':
      return upToTwoDecimals.format(value);
    case 'days':
      return upToOneDecimal.format(value);
    case 'GBP': {
      const amount = (Number.isInteger(value) ? whole : pence).format(Math.abs(value));
      return `${value < 0 ? '-' : ''}£${amount}`;
    }
    case 'cases':
    case 'people':
    case 'count':
    case 'date':
      return whole.format(value);
  }
}

const dayParts = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

type Named = { weekday: string; day: string; month: string; year: string };

// The same few days stand on every card, and their names are dear to make.
const namedBefore = new Map<PlainDate, Named>();
const mostNamed = 1_000;

function named(date: PlainDate): Named {
  const before = namedBefore.get(date);
  if (before) return before;
  const named = { weekday: '', day: '', month: '', year: '' };
  for (const { type, value } of dayParts.formatToParts(Date.parse(date))) {
    if (type === 'weekday' || type === 'day' || type === 'month' || type === 'year') named[type] = value;
  }
  if (namedBefore.size < mostNamed) namedBefore.set(date, named);
  return named;
}

/**
 * A day as people say it: "Thursday 26 November" within a fortnight of today on either side, else "26 November", with
 * the year only where it is not today's ("4 January 2027").
 */
export function shownDate(date: PlainDate, today: PlainDate): string {
  const { weekday, day, month, year } = named(date);
  if (Math.abs(daysBetween(today, date)) <= 14) return `${weekday} ${day} ${month}`;
  return year === named(today).year ? `${day} ${month}` : `${day} ${month} ${year}`;
}

/** A day where there is little room, such as along a chart: "26 Nov", with the year where it is not today's. */
export function shortDate(date: PlainDate, today: PlainDate): string {
  const { day, month, year } = named(date);
  const short = `${day} ${month.slice(0, 3)}`;
  return year === named(today).year ? short : `${short} ${year}`;
}

/**
 * How far a day is from today: "today", "tomorrow", "in 2 days", "yesterday", "9 days ago"; with 'overdue' what is past
 * reads "1 day overdue", "9 days overdue".
 */
export function distance(date: PlainDate, today: PlainDate, past: 'ago' | 'overdue' = 'ago'): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 1) return `in ${counted(days, 'day', 'days')}`;
  if (past === 'overdue') return `${counted(-days, 'day', 'days')} overdue`;
  return days === -1 ? 'yesterday' : `${counted(-days, 'day', 'days')} ago`;
}

/** "a", "a and b", "a, b and c"; nothing at all is the empty text. */
export function list(items: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joiner} ${last}`;
}

/** A whole number with its noun: counted(1, 'case', 'cases') is "1 case", counted(1030, 'case', 'cases') "1,030 cases". */
export function counted(count: number, one: string, many: string): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** "1 person", "9 people"; other words where they are given. */
export function people(count: number, one = 'person', many = 'people'): string {
  return counted(count, one, many);
}
