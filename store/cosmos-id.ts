/**
 * Document ids as Cosmos DB takes them. It forbids / \ ? # and stumbles over % and what is not ASCII, so these are
 * spelt out. The spelling keeps the order of code points: the sign before a forbidden one stands for both.
 */
const pairs = ['"#', '$%', './', '>?', '[\\'];
const firstOfPair = new Map(pairs.map((pair) => [pair.charAt(0), pair]));
const spelling = new Map(pairs.flatMap((pair) => [...pair].map((sign, n) => [sign, `${pair.charAt(0)}${n}`])));
const lowest = 0x22;
const highest = 0x7e;

export function encodeId(id: string): string {
  return Array.from(id, encodeSign).join('');
}

function encodeSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < lowest) return `!${code.toString(16).padStart(2, '0')}`;
  if (code >= highest) return `~${code.toString(16).padStart(6, '0')}`;
  return spelling.get(sign) ?? sign;
}

/** The id that `encodeId` was given. */
export function decodeId(encoded: string): string {
  return encoded.replace(
    /!(..)|~(.{6})|(["$.>[])([01])/g,
    (_, low?: string, high?: string, pair?: string, n?: string) =>
      pair === undefined
        ? String.fromCodePoint(Number.parseInt(low ?? high ?? '', 16))
        : (firstOfPair.get(pair) ?? '').charAt(Number(n)),
  );
}
