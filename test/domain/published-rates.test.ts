import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fteFrom } from '../../domain/exact.ts';
import { agencyRate, casesPerFte, coverRate, type Rate, turnoverRate, vacancyRate } from '../../domain/formulas.ts';

/**
 * The DfE publishes FTE to one decimal, so each may be 0.05 more or less than printed. A rate that we work out from the
 * ends of these intervals must hold the published one between them.
 */
type Row = Record<string, string>;
type Measured = {
  name: string;
  published: string;
  numerator: string;
  denominator: string;
  /** Cases are whole numbers: nothing was rounded. */
  exactNumerator?: true;
  rate: (numerator: number, denominator: number) => Rate | null;
};

const measured: readonly Measured[] = [
  {
    name: 'turnover',
    published: 'turnover_rate_fte',
    numerator: 'leavers_fte',
    denominator: 'inpost_fte',
    rate: turnoverRate,
  },
  {
    name: 'agency',
    published: 'agency_rate_fte',
    numerator: 'agency_fte',
    denominator: 'inpost_fte',
    rate: agencyRate,
  },
  {
    name: 'vacancy',
    published: 'vacancy_rate_fte',
    numerator: 'vacancy_fte',
    denominator: 'inpost_fte',
    rate: vacancyRate,
  },
  {
    name: 'cover',
    published: 'vacancy_agency_cover_rate_fte',
    numerator: 'agency_cover_fte',
    denominator: 'vacancy_fte',
    rate: coverRate,
  },
  {
    name: 'caseload',
    published: 'caseload_fte',
    numerator: 'cases',
    denominator: 'case_holders_fte',
    exactNumerator: true,
    rate: (cases, fte) => casesPerFte(cases, fte),
  },
];

/**
 * Published rates of England and of regions that do not follow from the printed sums: where a council did not report
 * one of the two numbers, the DfE leaves it out of the rate on both sides, but not out of the printed sum.
 */
const sumsOfUnlikeCouncils = new Set([
  '2024 England turnover',
  '2024 North East turnover',
  '2022 England turnover',
  '2022 North East turnover',
  '2024 England agency',
  '2024 West Midlands agency',
  '2023 England agency',
  '2023 London agency',
  '2023 Outer London agency',
  '2024 England cover',
  '2024 West Midlands cover',
  '2018 England cover',
  '2018 London cover',
  '2018 Outer London cover',
  '2017 England cover',
  '2017 London cover',
  '2017 South East cover',
  '2017 Outer London cover',
]);

const half = 500; // 0.05 FTE

function check(rows: readonly Row[]): { checked: number; single: number; exceptions: string[] } {
  let checked = 0;
  let single = 0;
  const exceptions: string[] = [];
  for (const row of rows) {
    for (const own of measured) {
      const published = Number(row[own.published]);
      const numerator = own.exactNumerator ? Number(row[own.numerator]) : fteFrom(row[own.numerator] ?? '');
      const denominator = fteFrom(row[own.denominator] ?? '');
      // The marks z x c low u : mean "not published", never 0.
      if (row[own.published] === '' || Number.isNaN(published)) continue;
      if (numerator === undefined || Number.isNaN(numerator) || denominator === undefined) continue;
      checked += 1;
      const spread = own.exactNumerator ? 0 : half;
      const low = own.rate(Math.max(0, numerator - spread), denominator + half)?.value ?? 0;
      const high = own.rate(numerator + spread, Math.max(0, denominator - half))?.value ?? Number.POSITIVE_INFINITY;
      const where = row.la_name || row.region_name || row.country_name;
      if (published < low || published > high) exceptions.push(`${row.time_period} ${where} ${own.name}`);
      else if (low === high) {
        single += 1;
        assert.equal(own.rate(numerator, denominator)?.value, published, `${row.time_period} ${where} ${own.name}`);
      }
    }
  }
  return { checked, single, exceptions };
}

const read = (file: string): Row[] => parse(readFileSync(file, 'utf8'), { columns: true, bom: true });

describe('published rates', () => {
  it('lie within what the rounding of their inputs allows, and are printed as published where that is one decimal', () => {
    const { checked, single, exceptions } = check(read(join(import.meta.dirname, 'published-rows.csv')));
    assert.ok(checked > 100 && single > 40, `${checked} checked, ${single} with a single decimal`);
    assert.deepEqual(
      exceptions.filter((name) => !sumsOfUnlikeCouncils.has(name)),
      [],
    );
  });

  const whole = join(import.meta.dirname, '../../../shared/data/csww_indicators_2017_to_2025.csv');
  if (existsSync(whole)) {
    it('do so for every council, region and year of the whole published table', () => {
      const { checked, exceptions } = check(read(whole));
      assert.ok(checked > 7000, `${checked} checked`);
      assert.deepEqual(exceptions.toSorted(), [...sumsOfUnlikeCouncils].toSorted());
    });
  } else {
    it('of the whole published table are left out: ../shared is not here (the rows above are)');
  }
});
