/** A ratio of two medians with the interval in which it lies with 95% certainty. */
export type Ratio = { ratio: number; low: number; high: number };

const resamples = 4_000;

/** The middle value, of an even number the mean of the middle two. Throws a RangeError where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('no values, so no median');
  return (lower + upper) / 2;
}

/**
 * The ratio of the medians of two things that were measured side by side, with its percentile bootstrap interval.
 * Rounds are drawn, not values: what slowed the machine down in a round slowed both. The same values give the same
 * interval. Throws a RangeError where the two are not of the same rounds.
 */
export function ratioOfMedians(ours: readonly number[], theirs: readonly number[]): Ratio {
  const rounds = ours.length;
  if (rounds === 0 || theirs.length !== rounds) throw new RangeError('both need one value of each round');
  const random = randomFrom(rounds);
  const drawn = Array.from({ length: resamples }, () => {
    const picked = Array.from({ length: rounds }, () => Math.floor(random() * rounds));
    const of = (values: readonly number[]) => median(picked.map((round) => values[round] ?? Number.NaN));
    return of(ours) / of(theirs);
  }).sort((a, b) => a - b);
  const ratio = median(ours) / median(theirs);
  const at = (share: number) => drawn[Math.round(share * (resamples - 1))] ?? ratio;
  return { ratio, low: at(0.025), high: at(0.975) };
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
