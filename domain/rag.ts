import type { Council, Tolerance } from './council.ts';
import type { Measure, Status } from './words.ts';

/** A number as an exact fraction of whole numbers. */
export type Fraction = { numerator: number; denominator: number };

/**
 * Green, amber or red as words: 'on target' at or better than the target, 'within tolerance' no further beyond it than
 * the tolerance allows, else 'off target'. Judged on the exact fraction, never on the rounded number. A target of 0
 * has no percentage of itself: anything beyond it is off target.
 */
export function statusOf(value: Fraction, target: Fraction, better: 'lower' | 'higher', tolerance: Tolerance): Status {
  // Everything is brought to the denominator value.d × target.d × 1000, so that tolerances of a tenth stay exact.
  const v = BigInt(value.numerator) * BigInt(target.denominator) * 1000n;
  const t = BigInt(target.numerator) * BigInt(value.denominator) * 1000n;
  const beyond = better === 'lower' ? v - t : t - v;
  if (beyond <= 0n) return 'on target';
  const unit = BigInt(value.denominator) * BigInt(target.denominator);
  let allowed: bigint;
  if ('percent' in tolerance) allowed = (t * thousandths(tolerance.percent)) / 100_000n;
  else allowed = unit * thousandths('points' in tolerance ? tolerance.points : tolerance.cases);
  return beyond <= allowed ? 'within tolerance' : 'off target';
}

function thousandths(number: number): bigint {
  return BigInt(Math.round(number * 1000));
}

/** How far from its target a measure may be and count as near: the council's setting for it, else for all. */
export function toleranceOf(council: Council, measure: Measure): Tolerance {
  return council.tolerance[measure] ?? council.tolerance.default ?? { percent: 5 };
}

/** The status in words that say which way it lies ("Over target", "Below target"). */
export function statusWords(status: Status, better: 'lower' | 'higher', tolerance: Tolerance): string {
  if (status === 'on target') return 'On target';
  if (status === 'off target') return better === 'lower' ? 'Over target' : 'Below target';
  if ('percent' in tolerance) return `Within ${tolerance.percent}% of target`;
  if ('points' in tolerance)
    return `Within ${tolerance.points} ${tolerance.points === 1 ? 'point' : 'points'} of target`;
  return better === 'lower' ? 'Just over target' : 'Just below target';
}
