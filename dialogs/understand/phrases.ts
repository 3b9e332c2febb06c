import type { Entry } from '../vocabulary/entry.ts';
import { lemma } from './inflections.ts';
import { type Beginning, lexicon, type Phrase } from './lexicon.ts';
import { isPeriodWord } from './period-words.ts';
import { digits, type Token } from './tokens.ts';

/** A phrase found in what was typed, and the positions of its words. */
export type Match = Phrase & { at: readonly number[] };

const widestGap = 4;

/** What was typed, as phrases are compared with it. */
type Typed = {
  tokens: readonly Token[];
  taken: readonly boolean[];
  lemmas: readonly string[];
  /** "twelve" as 12. */
  numbers: readonly string[];
};

/** All phrases of the vocabulary in the tokens; words at taken positions (names, teams) only fill gaps. */
export function phrasesIn(tokens: readonly Token[], taken: readonly boolean[]): Match[] {
  const { single, several } = lexicon();
  const typed: Typed = {
    tokens,
    taken,
    lemmas: tokens.map((token) => lemma(token.stem)),
    numbers: tokens.map((token) => digits(token.word)),
  };
  const found: Match[] = [];
  for (const [index, token] of tokens.entries()) {
    if (taken[index]) continue;
    const beginning = several.get(typed.lemmas[index] ?? '');
    if (beginning) found.push(...severalAt(typed, index, beginning));
    for (const phrase of single.get(token.stem) ?? []) found.push({ ...phrase, at: [index] });
  }
  return found;
}

function severalAt(typed: Typed, index: number, { next, open }: Beginning): Match[] {
  const found: Match[] = [];
  const tryAll = (phrases: readonly Phrase[] | undefined) => {
    for (const phrase of phrases ?? []) {
      const at = positions(typed, phrase.lemmas, 1, index + 1);
      if (at) found.push({ ...phrase, at: [index, ...at] });
    }
  };
  const following = typed.lemmas[index + 1];
  const number = typed.numbers[index + 1];
  if (following !== undefined) tryAll(next.get(following));
  if (number !== undefined && number !== following) tryAll(next.get(number));
  tryAll(open);
  return found.length > 1 ? found.sort((a, b) => a.order - b.order) : found;
}

function positions(typed: Typed, parts: readonly string[], part: number, index: number): number[] | null {
  const { tokens, taken } = typed;
  const wanted = parts[part];
  if (wanted === undefined) return [];
  if (wanted === '~') {
    for (let gap = 0; gap <= widestGap; gap += 1) {
      // "vacancies that are not filled by agency" is not "vacancies filled by agency".
      if (gap > 0 && lexicon().negates.has(tokens[index + gap - 1]?.stem ?? '')) return null;
      const rest = positions(typed, parts, part + 1, index + gap);
      if (rest) return rest;
    }
    return null;
  }
  const token = tokens[index];
  if (wanted === '$') return !token || token.breaks || isPeriodWord(token.word) ? [] : null;
  if (!token || taken[index]) return null;
  const fits =
    wanted === '#' ? /^\d+$/.test(token.word) : typed.lemmas[index] === wanted || typed.numbers[index] === wanted;
  if (!fits) return null;
  const rest = positions(typed, parts, part + 1, index + 1);
  return rest ? [index, ...rest] : null;
}

/**
 * The matches that hold: a longer phrase takes the words of the shorter ones inside it ("supervision actions" is not
 * about supervision), but who, by what and how many stay askable inside it.
 */
export function settled(matches: readonly Match[]): Match[] {
  const ordered = matches.toSorted((a, b) => b.length - a.length);
  const kept: Match[] = [];
  for (const match of ordered) {
    const over = kept.filter((longer) => absorbs(longer, match) || outweighs(longer, match));
    if (over.length === 0) {
      kept.push(match);
      continue;
    }
    // The noun inside a topic's own longer phrase still names the topic.
    const own = over.find((longer) => longer.topic === match.topic && match.topic !== null);
    if (own && match.entry.force === 'names' && own.entry.force !== 'names' && own.entry.force !== 'takes-over') {
      kept[kept.indexOf(own)] = { ...own, entry: { ...own.entry, force: 'names' } };
    }
  }
  return kept.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || b.length - a.length);
}

/** Of two topics' phrases that share a word, the longer: "joining their permanent team" is not "who joined". */
function outweighs(longer: Match, match: Match): boolean {
  if (longer.topic === null || match.topic === null || longer.topic === match.topic) return false;
  if (longer.length <= match.length || match.length < 2 || (narrows(match) && !narrows(longer))) return false;
  return strong(longer) && strong(match) && match.at.some((position) => longer.at.includes(position));
}

function narrows({ entry }: Match): boolean {
  return entry.only !== undefined || entry.measure !== undefined || entry.kind !== undefined || entry.by !== undefined;
}

function strong({ entry }: Match): boolean {
  return entry.force === 'names' || entry.force === 'implies';
}

function absorbs(longer: Match, match: Match): boolean {
  const { entry } = longer;
  // Nothing inside "pretend you are the director" is meant, its gaps included.
  const filler = entry.role !== undefined && 'filler' in entry.role;
  const inside = (position: number) =>
    filler ? position >= (longer.at[0] ?? 0) && position <= (longer.at.at(-1) ?? 0) : longer.at.includes(position);
  if (longer.length <= match.length || !match.at.every(inside)) return false;
  if (entry.role) return !('subject' in entry.role) || match.entry.role !== undefined;
  if (longer.topic === null) return sameFacet(entry, match.entry);
  // Whose it is stays said: "which records havent i signed".
  if (match.entry.role && 'subject' in match.entry.role) return false;
  // What only narrows a topic takes nothing from another: "temp workers" is not about time to hire.
  if (entry.force === 'fits' && match.topic !== null && match.topic !== longer.topic) return false;
  if (match.topic !== null || match.entry.role) return true;
  if (match.entry.detail === 'why') return true;
  return match.entry.only !== undefined || (match.entry.by !== undefined && entry.by !== undefined);
}

function sameFacet(a: Entry, b: Entry): boolean {
  if (b.role) return 'negates' in b.role || 'declined' in b.role;
  if ((a.share && b.counts) || (a.detail === 'who' && b.by === 'team')) return true;
  return (['only', 'by', 'detail', 'group'] as const).some((facet) => a[facet] !== undefined && b[facet] !== undefined);
}
