import type { ILineChart } from '@microsoft/teams.cards';
import type { Block } from '../domain/answer.ts';
import type { PlainDate } from '../domain/dates.ts';
import { shortDate } from '../domain/format.ts';
import { chartElements } from './chart.ts';
import type { Element } from './element.ts';
import { tidy } from './plain-text.ts';
import { capitalised, table } from './table.ts';

type LineBlock = Extract<Block, { kind: 'line' }>;

/** A year of fortnights; a longer line keeps its newest points. */
const pointsShown = 26;

/** A line over time. Days without a value are left out of the picture and said in the table. */
export function lineElements(block: LineBlock, today: PlainDate, place: number): Element[] {
  const points = block.points.slice(-pointsShown);
  const numbers = table(
    [{ title: block.title, wide: true }, { title: capitalised(block.unit) }],
    points.map(({ date, shown }) => [{ text: shortDate(date, today) }, { text: shown }]),
  );
  const values = points.flatMap(({ date, value }) => (value === null ? [] : [{ x: date, y: value }]));
  if (points.length === 0) return [];
  // One point makes no line.
  if (values.length < 2) return [numbers];
  const chart: ILineChart = {
    type: 'Chart.Line',
    title: tidy(block.title),
    showTitle: true,
    yAxisTitle: tidy(block.unit),
    data: [{ legend: tidy(block.unit), values }],
    fallback: numbers,
  };
  const said = points.map(({ date, shown }) => ({ name: shortDate(date, today), shown }));
  return chartElements(chart, block.alt, said, place);
}
