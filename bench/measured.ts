import { ratioOfMedians } from './ratio.ts';

/** What was measured, by name: one value a round, in order. */
export type Measured = ReadonlyMap<string, readonly number[]>;
/** One thing to measure, once, in fresh processes. */
export type Contestant = { name: string; measure: () => Promise<Readonly<Record<string, number>>> };

/**
 * Measures all contestants once a round, each round beginning with another one. `tell` hears what was measured as soon
 * as it was.
 */
export async function inRounds(
  contestants: readonly Contestant[],
  rounds: number,
  tell: (round: number, name: string, value: number) => void,
): Promise<Measured> {
  const measured = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (let n = 0; n < contestants.length; n += 1) {
      const contestant = contestants[(round + n) % contestants.length];
      for (const [name, value] of Object.entries((await contestant?.measure()) ?? {})) {
        measured.set(name, [...(measured.get(name) ?? []), value]);
        tell(round + 1, name, value);
      }
    }
  }
  return measured;
}

/** What must hold: a ratio of two things measured, or where `against` is a number, every value of one. */
export type Line = { what: string; of: string; against: string | number; limit: 'at least' | 'at most'; bound: number };

export type Verdict = Line & { value: number; low: number; high: number; holds: boolean; sure: boolean };

/**
 * Whether a line holds: the ratio itself decides; `sure` where its whole interval says the same. Without a contestant
 * to compare with, the worst value decides, in units of `against`.
 */
export function verdictOn(line: Line, measured: Measured): Verdict {
  const ours = measured.get(line.of) ?? [];
  const within = (value: number) => (line.limit === 'at least' ? value >= line.bound : value <= line.bound);
  if (typeof line.against === 'number') {
    if (ours.length === 0) throw new RangeError('nothing was measured');
    const values = ours.map((value) => value / Number(line.against));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const value = line.limit === 'at least' ? low : high;
    return { ...line, value, low, high, holds: within(value), sure: true };
  }
  const { ratio, low, high } = ratioOfMedians(ours, measured.get(line.against) ?? []);
  const holds = within(ratio);
  return { ...line, value: ratio, low, high, holds, sure: within(low) === holds && within(high) === holds };
}
