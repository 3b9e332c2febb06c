import { beforeUnknownTeam, kindsOfTeam, notTeamNames, onlyTeams } from '../vocabulary/team-words.ts';
import { lexicon } from './lexicon.ts';
import { beforeTeam } from './name-places.ts';
import { stem, type Token } from './tokens.ts';

const endings = new Set(['team', 'unit', 'service', 'hub', 'office', 'locality']);

/**
 * A team that is asked for and is not one of the council's: a unit's number that no team has ("unit 99"), a kind of
 * team that others have ("youth justice"), or a noun before "team" ("the fostering team"). It is asked back; nobody
 * else's figure is shown in its place.
 */
export function unknownTeamIn(
  tokens: readonly Token[],
  taken: readonly boolean[],
  strange: readonly boolean[],
): { from: number; to: number } | null {
  for (let index = 0; index < tokens.length; index += 1) {
    if (taken[index]) continue;
    const to = numbered(tokens, taken, index) ?? kindAt(tokens, taken, index) ?? nounAt(tokens, taken, strange, index);
    if (to !== null) return { from: index, to };
  }
  return null;
}

/** "unit 99", "team 7". */
function numbered(tokens: readonly Token[], taken: readonly boolean[], index: number): number | null {
  if (tokens[index]?.stem !== 'unit' && tokens[index]?.word !== 'team') return null;
  return /^\d+$/.test(tokens[index + 1]?.word ?? '') && !taken[index + 1] ? index + 2 : null;
}

/** "youth justice" and "fostering" by themselves; "court" only with "team" behind it. */
function kindAt(tokens: readonly Token[], taken: readonly boolean[], index: number): number | null {
  const before = tokens[index - 1]?.word ?? '';
  // As typed: "permanence" is not to be put right.
  for (const words of kindsOfTeam.get(stem(tokens[index]?.word ?? '')) ?? []) {
    const to = index + words.length;
    if (words.some((word, offset) => stem(tokens[index + offset]?.word ?? '') !== word || taken[index + offset]))
      continue;
    const next = tokens[to];
    if (next && !taken[to] && endings.has(next.stem)) return to + 1;
    const ends = next === undefined || next.breaks || tokens[to - 1]?.possessive;
    if (words.length === 1 && !onlyTeams.has(words[0] ?? '')) continue;
    const beside = next !== undefined && lexicon().matters.has(next.stem);
    if (index === 0 ? ends || beside : beforeTeam.has(before) || (ends && beforeUnknownTeam.has(before))) return to;
  }
  return null;
}

/** "the fostering team": a noun before "team" that says which one, and means nothing else here. */
function nounAt(
  tokens: readonly Token[],
  taken: readonly boolean[],
  strange: readonly boolean[],
  index: number,
): number | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next || next.breaks || taken[index + 1] || token.possessive) return null;
  if (next.word !== 'team' && next.word !== 'hub' && next.word !== 'service') return null;
  if (!/^\p{L}{2,}$/u.test(token.word) || notTeamNames.has(token.word) || /(est|ed)$/.test(token.word)) return null;
  if (!strange[index] && next.word !== 'hub' && lexicon().stems.has(token.stem)) return null;
  const before = tokens[index - 1];
  const led = before === undefined || beforeUnknownTeam.has(before.word);
  return led || next.word === 'hub' ? index + 2 : null;
}
