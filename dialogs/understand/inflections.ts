/**
 * A verb's forms as one ("hold", "holding", "holds"), for comparing the words of phrases. Not a dictionary's form, and
 * irregular ones ("held", "left") stay apart.
 */
export function lemma(stem: string): string {
  // Without its e, "note" would be "not".
  if (stem === 'note') return stem;
  let bare = stem;
  if (bare.length > 5 && bare.endsWith('ing')) bare = bare.slice(0, -3);
  else if (bare.length > 4 && bare.endsWith('ed')) bare = bare.slice(0, -2);
  else return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
  return bare.at(-1) === bare.at(-2) && !bare.endsWith('ss') && !bare.endsWith('ll') ? bare.slice(0, -1) : bare;
}

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
