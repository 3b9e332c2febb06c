import type { ChartColor, IHorizontalBarChart } from '@microsoft/teams.cards';
import type { Block } from '../domain/answer.ts';
import { chartElements } from './chart.ts';
import type { Element } from './element.ts';
import { tidy } from './plain-text.ts';
import { chartColours, saysStatus, statusWords } from './status.ts';
import { capitalised, table } from './table.ts';
import { textBlock } from './text.ts';
import { windowOf } from './window.ts';

type BarsBlock = Extract<Block, { kind: 'bars' }>;

/** Bars with their numbers beside them. What has no value is left out of the picture and said in the table. */
export function barsElements(block: BarsBlock, limit: number, place: number): Element[] {
  const { rows, rest } = windowOf(block.bars, block.from, limit);
  const numbers = table(
    [{ title: block.title, wide: true }, { title: capitalised(block.unit) }],
    rows.map(({ label, shown, status }) => [{ text: label }, { text: shown, status: status ?? null }]),
  );
  // Beside bars that were judged, one that was not must not look as if it had been.
  const plain: { color?: ChartColor } = rows.some(({ status }) => status) ? { color: 'neutral' } : {};
  const data = rows.flatMap<{ x: string; y: number; color?: ChartColor }>(({ label, value, shown, status }) => {
    if (value === null) return [];
    if (!status) return [{ x: tidy(label), y: value, ...plain }];
    const x = saysStatus(shown) ? tidy(label) : `${tidy(label)} (${statusWords[status]})`;
    return [{ x, y: value, color: chartColours[status] }];
  });
  const more = rest === null ? [] : [textBlock(rest, { isSubtle: true, spacing: 'Small' })];
  // There is no picture of nothing, and bars to the left of nought are not drawn.
  if (data.length === 0 || data.some(({ y }) => y < 0)) return [numbers, ...more];
  const chart: IHorizontalBarChart = {
    type: 'Chart.HorizontalBar',
    title: tidy(block.title),
    showTitle: true,
    displayMode: 'AbsoluteNoAxis',
    xAxisTitle: tidy(block.unit),
    data,
    fallback: numbers,
  };
  const said = rows.map(({ label, shown }) => ({ name: label, shown }));
  return [...chartElements(chart, block.alt, said, place), ...more];
}
