import type { IHorizontalBarChart, ILineChart } from '@microsoft/teams.cards';
import type { Element } from './element.ts';
import { textBlock } from './text.ts';

/** Begins the id of a chart's numbers as text, which `says` leaves out: the chart's fallback says them already. */
export const numbersId = 'numbers-';

/**
 * A chart with what it shows as a sentence below, and its numbers as text. A chart element has no property for
 * alternative text, and phones draw the fallback instead, so both stand as plain text that everybody can read.
 * `place` tells several charts of a card apart.
 */
export function chartElements(
  chart: IHorizontalBarChart | ILineChart,
  alt: string,
  numbers: readonly { name: string; shown: string }[],
  place: number,
): Element[] {
  const small = { isSubtle: true, size: 'Small', spacing: 'Small' } as const;
  const id = `${numbersId}${place}`;
  const altHasThem = numbers.every(({ name, shown }) => alt.includes(name) && alt.includes(shown));
  if (altHasThem) return [chart, textBlock(alt, { ...small, id })];
  const line = numbers.map(({ name, shown }) => `${name}: ${shown}`).join(' · ');
  return [chart, textBlock(alt, small), textBlock(line, { ...small, id })];
}
