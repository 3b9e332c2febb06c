import type { Known } from '../../domain/access.ts';
import type { View } from '../../domain/view.ts';
import { otherForms } from './given-names.ts';
import { bareOf, nameLike, ordinary, type Reading, surnameLike } from './name-likeness.ts';
import { joinsNames, titles } from './name-places.ts';
import { type Candidates, candidatesOf, nearest } from './spelling.ts';
import type { Token } from './tokens.ts';

/**
 * Somebody named, at positions from-to. `exact`: spelt so, or by a nickname. `misspelt`: only somebody spelt nearly so,
 * who may be another. `nobody`: a name that nobody in sight has, whether or not there is such a person.
 */
export type PersonFound = {
  from: number;
  to: number;
  match: 'exact' | 'misspelt' | 'nobody';
  people: readonly Known[];
};

const candidatesByWords = new WeakMap<readonly string[], Candidates>();

function nameCandidates(view: View): Candidates {
  const words = view.nameWords();
  const made = candidatesByWords.get(words) ?? candidatesOf(words);
  candidatesByWords.set(words, made);
  return made;
}

/** People named in the tokens, in order. Only the view's own two functions are asked for names. */
export function peopleIn(reading: Reading, view: View): PersonFound[] {
  const { tokens, taken } = reading;
  const known = tokens.map((token, index) => (taken[index] ? [] : exactly(token, view)));
  const found: PersonFound[] = [];
  let index = 0;
  while (index < tokens.length) {
    const one = taken[index] ? null : personAt(index, reading, known, view);
    if (one) {
      found.push(one);
      index = one.to;
    } else index += 1;
  }
  return found;
}

/** Those whose name holds the word as typed ("toms" is tom's), else a form of the same first name. */
function exactly(token: Token, view: View): readonly Known[] {
  const { word } = token;
  if (word.length < 2 || /\d/.test(word) || titles.has(word)) return [];
  const own = view.withNameWord(word);
  if (own.length > 0) return own;
  const bare = bareOf(token);
  if (bare !== word) {
    const bareOwn = view.withNameWord(bare);
    if (bareOwn.length > 0) return bareOwn;
  }
  const people = new Map<string, Known>();
  for (const form of otherForms(bare)) {
    for (const person of view.withNameWord(form)) if (person.words[0] === form) people.set(person.id, person);
  }
  return [...people.values()];
}

function personAt(
  start: number,
  reading: Reading,
  known: readonly (readonly Known[])[],
  view: View,
): PersonFound | null {
  const { tokens, taken } = reading;
  const first = tokens[start];
  if (!first) return null;
  const glued = gluedName(start, reading, view);
  if (glued) return glued;
  const full = fullName(start, reading, known);
  if (full) return full;
  const likely = (index: number) => nameLike(index, reading, known);
  if (!likely(start)) return null;
  let end = start + 1;
  while (
    end < tokens.length &&
    end - start < 4 &&
    !taken[end] &&
    !tokens[end]?.breaks &&
    !tokens[end - 1]?.possessive &&
    surnameLike(end, reading, known)
  ) {
    end += 1;
  }
  const exact = start + 1 === end ? (known[start] ?? []) : together(start, end, known);
  if (exact.length > 0) return { from: start, to: end, match: 'exact', people: exact };
  const near = misspelt(start, end, reading, known, view);
  if (near.length > 0) return { from: start, to: end, match: 'misspelt', people: near };
  return { from: start, to: end, match: 'nobody', people: [] };
}

/** "o brien", "mac leod": one name typed as two words. */
function gluedName(start: number, { tokens, taken }: Reading, view: View): PersonFound | null {
  const first = tokens[start];
  const second = tokens[start + 1];
  if (!first || !second || taken[start + 1] || !joinsNames.has(first.word)) return null;
  const people = view.withNameWord(first.word + bareOf(second));
  return people.length > 0 ? { from: start, to: start + 2, match: 'exact', people } : null;
}

/** The longest run of neighbours that are all words of one person's name; "sam w" counts as a name and an initial. */
function fullName(start: number, reading: Reading, known: readonly (readonly Known[])[]): PersonFound | null {
  const { tokens, taken } = reading;
  for (let end = Math.min(tokens.length, start + 4); end > start + 1; end -= 1) {
    if (tokens.slice(start + 1, end).some((token, offset) => token.breaks || taken[start + 1 + offset])) continue;
    if (tokens.slice(start, end - 1).some((token) => token.possessive)) continue;
    const people = together(start, end, known);
    if (people.length > 0) return { from: start, to: end, match: 'exact', people };
  }
  const initial = tokens[start + 1];
  if (initial?.word.length === 1 && !/[ai\d]/.test(initial.word) && !initial.breaks) {
    const people = (known[start] ?? []).filter(({ words }) =>
      words.slice(1).some((word) => word.startsWith(initial.word)),
    );
    if (people.length > 0 && !ordinary(start, reading)) return { from: start, to: start + 2, match: 'exact', people };
  }
  return null;
}

function together(start: number, end: number, known: readonly (readonly Known[])[]): readonly Known[] {
  return known
    .slice(start, end)
    .reduce((people, others) => people.filter((person) => others.some((other) => other.id === person.id)));
}

/** Those in sight whose names are spelt nearly so; every word of the run must fit one person. */
function misspelt(
  start: number,
  end: number,
  { tokens }: Reading,
  known: readonly (readonly Known[])[],
  view: View,
): readonly Known[] {
  // Beside a name that is spelt right, the other may be further off.
  const beside = known.slice(start, end).some((people) => people.length > 0);
  const sets = tokens.slice(start, end).map((token, offset) => {
    const exact = known[start + offset] ?? [];
    const words = [...new Set([token.word, bareOf(token)])].flatMap(
      (word) => nearest(word, nameCandidates(view), beside)?.words ?? [],
    );
    return new Map(
      [...exact, ...words.flatMap((word) => view.withNameWord(word))].map((person) => [person.id, person]),
    );
  });
  const [first, ...others] = sets;
  if (!first) return [];
  return [...first.values()].filter((person) => others.every((other) => other.has(person.id)));
}
