import * as z from 'zod';
import { holdsControl } from './problems.ts';

/** Values of council.yaml. Each one's message says what is allowed. */

const textAllowed = 'text of 1 to 200 characters';
export const plainText = z
  .string(textAllowed)
  .transform((text) => text.trim())
  .refine((text) => text !== '' && text.length <= 200 && !holdsControl(text), textAllowed);

export const codeText = z
  .string('a code of small letters, digits, - and _')
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'a code of small letters, digits, - and _');

/** A whole number from one to another. */
export function whole(from: number, to: number) {
  const allowed = `a whole number from ${from} to ${to}`;
  return z.number(allowed).int(allowed).min(from, allowed).max(to, allowed);
}

/** A number from one to another. */
export function amount(from: number, to: number) {
  const allowed = `a number from ${from} to ${to}`;
  return z.number(allowed).min(from, allowed).max(to, allowed);
}

const poundsAllowed = 'pounds an hour from 0 to 1000 with at most two decimals, such as 38.50';

/** Pounds with at most two decimals, as whole pence. */
export const pence = z
  .number(poundsAllowed)
  .min(0, poundsAllowed)
  .max(1_000, poundsAllowed)
  .refine((pounds) => Math.abs(pounds * 100 - Math.round(pounds * 100)) < 1e-6, poundsAllowed)
  .transform((pounds) => Math.round(pounds * 100));

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, `one of ${values.join(', ')}`);
}
