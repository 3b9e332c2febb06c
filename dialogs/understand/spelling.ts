import { edits, letters, mayBeWithin } from './distance.ts';
import { lexicon } from './lexicon.ts';

/** Words to compare a misspelt one with, by the letters that they hold. */
export type Candidates = readonly { word: string; letters: number }[];

export function candidatesOf(words: Iterable<string>): Candidates {
  return [...words].map((word) => ({ word, letters: letters(word) }));
}

/** How many edits a word of this length may be off: none below four letters. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}

/** The candidates nearest to a word, all at the same number of edits; none where nothing is near enough. */
export function nearest(word: string, candidates: Candidates): { words: readonly string[]; off: number } | null {
  const held = letters(word);
  let limit = tolerance(word.length);
  if (limit === 0) return null;
  let words: string[] = [];
  let off = limit + 1;
  for (const candidate of candidates) {
    if (!mayBeWithin(word, held, candidate.word, candidate.letters, limit)) continue;
    const distance = edits(word, candidate.word, limit);
    if (distance > limit || !alike(word, candidate.word, distance)) continue;
    if (distance < off) {
      off = distance;
      limit = Math.max(distance, 1);
      words = [];
    }
    if (distance === off) words.push(candidate.word);
  }
  return words.length > 0 ? { words, off } : null;
}

/** Short words are only the same with two letters swapped; others begin alike, or have their first two swapped. */
function alike(word: string, other: string, distance: number): boolean {
  if (word.length === other.length && sameLetters(word, other)) return true;
  if (word.length < 5) return false;
  if (word[0] === other[0]) return true;
  return distance === 1 && word.length >= 6;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

let vocabulary: Candidates | undefined;

/** The vocabulary's stems of four letters and more, as candidates. */
export function vocabularyCandidates(): Candidates {
  vocabulary ??= candidatesOf([...lexicon().stems].filter((stem) => stem.length >= 4 && !/\d/.test(stem)));
  return vocabulary;
}
