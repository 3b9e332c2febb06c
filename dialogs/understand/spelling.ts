import { edits, letters, mayBeWithin } from './distance.ts';
import { lexicon } from './lexicon.ts';

/** Words to compare a misspelt one with, by length, with the letters that each holds. */
export type Candidates = readonly (readonly { word: string; letters: number }[])[];

export function candidatesOf(words: Iterable<string>): Candidates {
  const byLength: { word: string; letters: number }[][] = [];
  for (const word of words) {
    const same = byLength[word.length] ?? [];
    same.push({ word, letters: letters(word) });
    byLength[word.length] = same;
  }
  return byLength;
}

/** How many edits a word of this length may be off: none below four letters. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}

/** The candidates nearest to a word, all at the same number of edits, `further`: one edit more, however they begin; none where nothing is near enough. */
export function nearest(
  word: string,
  candidates: Candidates,
  further = false,
): { words: readonly string[]; off: number } | null {
  const held = letters(word);
  let limit = tolerance(word.length) + (further ? 1 : 0);
  if (limit === 0) return null;
  let words: string[] = [];
  let off = limit + 1;
  for (const length of lengthsAround(word.length, limit)) {
    for (const candidate of candidates[length] ?? []) {
      if (!mayBeWithin(word, held, candidate.word, candidate.letters, limit)) continue;
      const distance = edits(word, candidate.word, limit);
      if (distance > limit || (!further && !alike(word, candidate.word, distance))) continue;
      if (distance < off) {
        off = distance;
        limit = Math.max(distance, 1);
        words = [];
      }
      if (distance === off) words.push(candidate.word);
    }
  }
  return words.length > 0 ? { words, off } : null;
}

/** The word's own length first: once something is near, less near words of other lengths are passed over. */
function lengthsAround(length: number, limit: number): readonly number[] {
  const steps = Array.from({ length: limit }, (_, index) => index + 1);
  return [length, ...steps.flatMap((step) => [length - step, length + step])];
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
