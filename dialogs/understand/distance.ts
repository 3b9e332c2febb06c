/** Which of the letters a-z a word holds, one bit each: two words that differ in many are told apart without comparing. */
export function letters(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index) - 97;
    if (code >= 0 && code < 26) bits |= 1 << code;
  }
  return bits;
}

/** How many bits are set, counted in parallel. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Whether two words can be within so many edits of each other, by length and letters alone. */
export function mayBeWithin(a: string, aLetters: number, b: string, bLetters: number, limit: number): boolean {
  return Math.abs(a.length - b.length) <= limit && bitCount(aLetters ^ bLetters) <= 2 * limit;
}

/**
 * Edits that turn one word into another: a letter added, left out, changed, or two neighbours swapped. Anything over
 * the limit is limit + 1; the words are short, so a row at a time is enough.
 */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = now;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}
