/**
 * Exact arithmetic for figures. FTE are whole ten-thousandths (0.6 FTE is 6,000), so sums never drift, and one
 * function divides and rounds half up.
 */
export type Fte = number;

export const wholeFte: Fte = 10_000;

/** Decimal text ("0.6", "64.2") to ten-thousandths; beyond four decimals half up. Undefined where it is no number. */
export function fteFrom(text: string): Fte | undefined {
  const parts = /^(\d{1,7})(?:\.(\d+))?$/.exec(text);
  if (!parts) return undefined;
  const decimals = (parts[2] ?? '').padEnd(5, '0');
  return Number(parts[1]) * wholeFte + Number(decimals.slice(0, 4)) + (decimals.charAt(4) >= '5' ? 1 : 0);
}

/**
 * numerator ÷ denominator in units of 10^-decimals, half up, from whole numbers: quotient(21, 24, 2) is 88 (0.88).
 * Both must be whole; the denominator must be above 0.
 */
export function quotient(numerator: number, denominator: number, decimals: number): number {
  const scaled = BigInt(numerator) * 10n ** BigInt(decimals) * 2n;
  const by = BigInt(denominator) * 2n;
  const sum = scaled + BigInt(denominator);
  const floor = sum / by;
  return Number(sum % by < 0n ? floor - 1n : floor);
}

/** A number of 10^-decimals as a decimal number: decimal(163, 1) is 16.3. */
export function decimal(units: number, decimals: number): number {
  return Number(`${units}e-${decimals}`);
}

/** Ten-thousandths of an FTE as FTE to two decimals, half up: 641,999 is 64.2. */
export function fteValue(fte: Fte): number {
  return decimal(quotient(fte, 100, 0), 2);
}
