import { type Asked, averageCaseload, teamCaseload } from './caseload-figures.ts';
import type { Council } from './council.ts';
import { definitions } from './definitions.ts';
import type { Made } from './figure.ts';
import { shownNumber } from './format.ts';
import { type Picture, pictureOf } from './picture.ts';
import { agencyRateFigure, staffingAmount, vacancyRateFigure } from './staffing-figures.ts';
import type { Measure, Unit } from './words.ts';
import type { Workforce } from './workforce.ts';

/** What an import reports before and after, each of the whole council. */
const makers = {
  'team-caseload': teamCaseload,
  'average-caseload': averageCaseload,
  'agency-rate': agencyRateFigure,
  'vacancy-rate': vacancyRateFigure,
  'employed-headcount': staffingAmount('employed-headcount'),
} as const satisfies Partial<Record<Measure, (picture: Picture, asked: Asked) => Made>>;
type HeadlineMeasure = keyof typeof makers;

const units: Record<HeadlineMeasure, Unit> = {
  'team-caseload': 'cases per FTE',
  'average-caseload': 'cases per FTE',
  'agency-rate': '%',
  'vacancy-rate': '%',
  'employed-headcount': 'people',
};

/**
 * The main measures of a workforce on its own as-at day, for the council as a whole and for whoever imports: nothing
 * is withheld. `value` is null where there is none.
 */
export function headlinesOf(
  workforce: Workforce,
  council: Council,
): readonly { measure: HeadlineMeasure; value: number | null }[] {
  const { asAt: today } = workforce;
  const picture = pictureOf(workforce, { council, smallGroup: 1, today });
  const asked: Asked = { scope: { kind: 'council' }, of: council.name, group: null, at: today };
  return Object.entries(makers).map(([measure, make]) => ({
    measure: measure as HeadlineMeasure,
    value: make(picture, asked).figure.value,
  }));
}

/** "Agency worker rate 22.9% → 23.2%"; "none" where there was or is no figure. */
export function headlineLine(headline: { measure: string; before: number | null; after: number | null }): string {
  const measure = headline.measure as HeadlineMeasure;
  const shown = (value: number | null) => (value === null ? 'none' : shownNumber(value, units[measure]));
  return `${definitions[measure]?.name ?? measure} ${shown(headline.before)} → ${shown(headline.after)}`;
}
