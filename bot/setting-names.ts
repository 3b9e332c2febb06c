/**
 * Environment variables that are none of ours but look like one: MICROSOFTAPPID, ALOWED_TENANTS, Log-Level.
 * Another case or other separators are found for every name, one or two wrong letters for long names only, and a
 * variable is passed over where the one that it resembles is set as well.
 */
export function misspelt(found: readonly string[], ours: readonly string[]): { found: string; meant: string }[] {
  const set = new Set(found);
  const missing = ours.filter((name) => !set.has(name)).map((name) => ({ name, bare: bare(name) }));
  const known = new Set(ours);
  return found.flatMap((name) => {
    if (known.has(name)) return [];
    const text = bare(name);
    const like = missing.find(
      (own) => own.bare === text || (own.bare.length >= 8 && lettersApart(own.bare, text) <= 2),
    );
    return like ? [{ found: name, meant: like.name }] : [];
  });
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Letters to add, remove or change to turn one word into the other; 3 where it is certainly more than 2. */
function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 3;
}
