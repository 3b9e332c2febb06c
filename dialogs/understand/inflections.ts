/** What a word may be a form of: "supervising" of supervise, "finishes" of finish, "oldest" of old, "stopped" of stop. */
export function baseForms(word: string): readonly string[] {
  const found: string[] = [];
  for (const ending of ['ing', 'ed', 'es', 'er', 'est', 'ly', 's']) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const bare = word.slice(0, -ending.length);
    found.push(bare);
    if (ending === 'ly' || ending === 's') continue;
    found.push(`${bare}e`);
    if (bare.at(-1) === bare.at(-2)) found.push(bare.slice(0, -1));
    if (bare.endsWith('i')) found.push(`${bare.slice(0, -1)}y`);
  }
  return found;
}
