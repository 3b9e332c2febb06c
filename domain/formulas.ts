import { decimal, type Fte, quotient, wholeFte } from './exact.ts';

/** An exact quotient and how it is printed: `value` has one decimal, half up. */
export type Rate = { numerator: number; denominator: number; value: number };

/** One whole number over another in per cent to one decimal; null where there is nothing to divide by. */
export function share(part: number, whole: number): Rate | null {
  if (whole <= 0) return null;
  return { numerator: part, denominator: whole, value: decimal(quotient(part * 100, whole, 1), 1) };
}

/** Cases per FTE in post to one decimal (the county's own table); null without FTE. */
export function casesPerFte(cases: number, fte: Fte): Rate | null {
  if (fte <= 0) return null;
  return { numerator: cases, denominator: fte, value: decimal(quotient(cases * wholeFte, fte, 1), 1) };
}

/** Agency FTE ÷ (agency + employed FTE), social work staff (DfE workforce census). */
export function agencyRate(agency: Fte, employed: Fte): Rate | null {
  return share(agency, agency + employed);
}

/** Vacancy FTE ÷ (vacancy + employed FTE), vacancies that agency workers cover included (DfE workforce census). */
export function vacancyRate(vacancy: Fte, employed: Fte): Rate | null {
  return share(vacancy, vacancy + employed);
}

/** Agency FTE covering vacancies ÷ vacancy FTE (DfE workforce census). */
export function coverRate(covering: Fte, vacancy: Fte): Rate | null {
  return share(covering, vacancy);
}

/** Leavers' FTE in 12 months ÷ employed FTE in post at their end (DfE: closing stock). */
export function turnoverRate(leavers: Fte, employed: Fte): Rate | null {
  return share(leavers, employed);
}
