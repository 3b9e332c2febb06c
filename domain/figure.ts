import type { Figure } from './answer.ts';
import type { PlainDate } from './dates.ts';
import { type Fte, fteValue } from './exact.ts';
import { shownDate, shownNumber } from './format.ts';
import type { Rate } from './formulas.ts';
import type { Measure, StaffGroup, Status, Unit } from './words.ts';

/** A figure with the number of people it is about, by which small groups are withheld; null: it is about no people. */
export type Made = { figure: Figure; people: number | null };

type Head = { measure: Measure; of: string; group?: StaffGroup | null; unit: Unit; asAt: PlainDate };

function figure(head: Head, rest: Partial<Figure>): Figure {
  return {
    measure: head.measure,
    of: head.of,
    group: head.group ?? null,
    value: null,
    shown: 'N/A',
    date: null,
    unit: head.unit,
    numerator: null,
    denominator: null,
    outOf: null,
    target: null,
    status: null,
    asAt: head.asAt,
    why: null,
    ...rest,
  };
}

/** A rate or share; its numerator and denominator are whole numbers of `per` (FTE in ten-thousandths, or people). */
export function rateFigure(
  head: Head,
  rate: Rate,
  show: { numerator: number; denominator: number; target?: number | null; status?: Status | null },
): Figure {
  return figure(head, {
    value: rate.value,
    shown: shownNumber(rate.value, head.unit),
    numerator: show.numerator,
    denominator: show.denominator,
    target: show.target ?? null,
    status: show.status ?? null,
  });
}

/** A count or an amount of FTE, and what it is a part of where there is such a number. */
export function countFigure(head: Head, value: number, outOf: number | null = null): Figure {
  return figure(head, { value, shown: shownNumber(value, head.unit), numerator: value, outOf });
}

export function fteFigure(head: Omit<Head, 'unit'>, fte: Fte): Figure {
  return countFigure({ ...head, unit: 'FTE' }, fteValue(fte));
}

/** A day: its number is null, and `date` holds it. */
export function dateFigure(head: Omit<Head, 'unit'>, date: PlainDate, today: PlainDate): Figure {
  return figure({ ...head, unit: 'date' }, { date, shown: shownDate(date, today) });
}

/** No number, and the reason why. What is known of its parts may stand beside it. */
export function unknownFigure(
  head: Head,
  why: string,
  parts: { numerator?: number; denominator?: number; target?: number | null } = {},
): Figure {
  return figure(head, { why, ...parts });
}

/**
 * The same figure without anything from which its number could be had: `few` where it is about too few people itself,
 * else because it would give away one beside it that is.
 */
export function withheldFigure(from: Figure, few: boolean, smallGroup: number): Figure {
  const why = `fewer than ${smallGroup} people`;
  return closedFigure(from, few ? why : `${why} in a group beside it`);
}

/** The same figure without anything from which its number could be had, and why. */
export function closedFigure(from: Figure, why: string): Figure {
  return figure(from, { shown: 'not shown', why });
}
