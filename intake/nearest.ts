/** The known name that is at most so many letters away (added, removed, changed), whatever the case; the nearest first. */
export function nearest(name: string, known: readonly string[], atMost: number): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const own = bare(name);
  let best: { name: string; apart: number } | undefined;
  for (const one of known) {
    const apart = lettersApart(own, bare(one), atMost);
    if (apart <= atMost && (best === undefined || apart < best.apart)) best = { name: one, apart };
  }
  return best?.name;
}

function lettersApart(a: string, b: string, atMost: number): number {
  if (Math.abs(a.length - b.length) > atMost) return atMost + 1;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let n = 0; n < b.length; n += 1)
      next.push(Math.min((row[n] ?? 0) + (letter === b[n] ? 0 : 1), (row[n + 1] ?? 0) + 1, (next[n] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
