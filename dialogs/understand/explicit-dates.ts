import { createRequire } from 'node:module';
import { addMonths, type PlainDate, plainDate } from '../../domain/dates.ts';

type Chrono = typeof import('chrono-node');

/** A day written out ("1 October", "12/10/2026"), with where it stands in the text. */
export type DateFound = { from: number; to: number; back: PlainDate; ahead: PlainDate };

const written =
  /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b(?:,?\s{1,3}\d{4}\b)?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s{1,3}\d{1,2}(?:st|nd|rd|th)?\b(?!\d)(?:,?\s{1,3}\d{4}\b)?/gi;

/** A question holds two dates at most; more is no question, and resolving each takes time. */
const mostDates = 4;

let loaded: Chrono | undefined;

/** Loaded when the first written date is met: most conversations never have one. */
function chrono(): Chrono {
  loaded ??= createRequire(import.meta.url)('chrono-node') as Chrono;
  return loaded;
}

/** Dates written out in a text, the British way; without a year as last past and as next to come. */
export function datesIn(text: string, today: PlainDate): DateFound[] {
  return [...text.matchAll(written)].slice(0, mostDates).flatMap((match) => {
    const [result] = chrono().en.GB.parse(match[0], new Date(`${today}T12:00:00`), { forwardDate: false });
    const found = result && dayOf(result.start);
    if (!result || !found) return [];
    const span = { from: match.index, to: match.index + match[0].length };
    if (result.start.isCertain('year')) return [{ ...span, back: found, ahead: found }];
    const years = [-12, 0, 12, 24].map((months) => addMonths(found, months - 12 * yearsOff(found, today)));
    return [
      {
        ...span,
        back: years.findLast((date) => date <= today) ?? found,
        ahead: years.find((date) => date >= today) ?? found,
      },
    ];
  });
}

function yearsOff(found: PlainDate, today: PlainDate): number {
  return Number(found.slice(0, 4)) - Number(today.slice(0, 4));
}

function dayOf(start: { get(part: 'year' | 'month' | 'day'): number | null }): PlainDate | undefined {
  const [year, month, date] = (['year', 'month', 'day'] as const).map((part) => start.get(part));
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
