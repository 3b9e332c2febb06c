import type { View } from '../../domain/view.ts';
import { englishWords } from './english-words.ts';
import { givenNames } from './given-names.ts';
import { baseForms } from './inflections.ts';
import { lexicon } from './lexicon.ts';
import { titles } from './name-places.ts';
import { isPeriodWord } from './period-words.ts';
import { type Candidates, candidatesOf, nearest, vocabularyCandidates } from './spelling.ts';
import { teamIndex } from './teams.ts';
import type { Token } from './tokens.ts';

const english: Candidates = candidatesOf([...englishWords].filter((word) => word.length >= 6));
const teamCandidates = new WeakMap<ReadonlySet<string>, Candidates>();
const leadsToName = new Set(['for', 'of', 'about', 'with', 'does', 'has', 'did', 'is']);

/**
 * Puts the spelling of misspelt vocabulary and team names right, and says of each token whether it is strange: no word
 * that is known here. A word in the place of a name is only put right where it is long, or a team's.
 */
export function spelt(tokens: readonly Token[], view: View): { tokens: Token[]; strange: boolean[] } {
  const teams = teamIndex(view);
  const ofTeams = candidatesFor(teams.stems);
  const strange: boolean[] = [];
  const put = tokens.map((token, index) => {
    const { word } = token;
    // Other scripts are in no vocabulary; where a name would stand, they are one.
    strange[index] = /\p{L}/u.test(word) && !/\p{Script=Latin}/u.test(word);
    if (isKnown(token, teams.stems) || view.withNameWord(word).length > 0) return token;
    // A short word behind a name is a surname, however near it is to another word.
    const named = givenNames.has(word) || (word.length < 7 && isName(tokens[index - 1], view));
    const base = named ? undefined : baseForms(word).find((form) => lexicon().stems.has(form));
    if (base !== undefined) return { ...token, stem: base };
    const place = leadsToName.has(tokens[index - 1]?.word ?? '') || token.possessive;
    const team = nearest(token.stem, ofTeams);
    const own =
      named || (place && (token.possessive || word.length < 6)) ? null : nearest(token.stem, vocabularyCandidates());
    const best = own && (!team || own.off <= team.off) ? own : named ? null : team;
    // Of two that are as near, the one that a question can be about: "supervison" is supervision, not supervisor.
    const fixed = best?.words.find((other) => lexicon().matters.has(other)) ?? best?.words[0];
    if (fixed !== undefined) return { ...token, stem: fixed };
    strange[index] = named || (!(word.length > 6 && wordlike.test(word)) && (place || !nearEnglish(word)));
    return token;
  });
  return { tokens: put, strange };
}

function isKnown(token: Token, teamStems: ReadonlySet<string>): boolean {
  const { word } = token;
  if (word.length < 2 || /^\d/.test(word) || !/^\p{Script=Latin}+\d*$/u.test(word)) return true;
  return (
    isPeriodWord(word) ||
    titles.has(word) ||
    lexicon().stems.has(token.stem) ||
    teamStems.has(token.stem) ||
    englishWords.has(word) ||
    compared(word)
  );
}

/** A letter left out or two swapped; a changed or added one may make a surname ("reilly" is not "really"). */
function nearEnglish(word: string): boolean {
  if (word.length < 6) return false;
  const words = nearest(word, english)?.words ?? [];
  return words.some((own) => own.length > word.length || [...own].sort().join('') === [...word].sort().join(''));
}

function candidatesFor(stems: ReadonlySet<string>): Candidates {
  const made = teamCandidates.get(stems) ?? candidatesOf([...stems].filter((word) => word.length >= 4));
  teamCandidates.set(stems, made);
  return made;
}

/** Endings of longer words that no surname has: "voluntary", "ethnicity", "reallocation". */
const wordlike =
  /(tions?|sions?|ity|ities|ical|ology|ence|ences|ful|ously?|tary|nary|tory|sive|tive|tively|iness|ible|ically|isation|ising|ised)$/;

/** "oldest", "urgently", "worried": forms that no surname has, of a common word. */
function compared(word: string): boolean {
  const rest = /^(?:under|over|non|mis)(\w{4,})$/.exec(word)?.[1];
  if (rest && (englishWords.has(rest) || baseForms(rest).some((form) => englishWords.has(form)))) return true;
  return /(est|ly|ed)$/.test(word) && !givenNames.has(word) && baseForms(word).some((form) => englishWords.has(form));
}

/** Takes back what was put right to no purpose: a misspelt word must mean something where it stands, else it is strange. */
export function takenBack(
  typed: readonly Token[],
  read: { tokens: Token[]; strange: boolean[] },
  meant: ReadonlySet<number>,
): { tokens: Token[]; strange: boolean[] } {
  const idle = (index: number) => read.tokens[index]?.stem !== typed[index]?.stem && !meant.has(index);
  return {
    tokens: read.tokens.map((token, index) => (idle(index) ? (typed[index] ?? token) : token)),
    strange: read.strange.map((own, index) => own || (idle(index) && !nearEnglish(typed[index]?.word ?? ''))),
  };
}

function isName(token: Token | undefined, view: View): boolean {
  if (!token || token.possessive || englishWords.has(token.word)) return false;
  return givenNames.has(token.word) || view.withNameWord(token.word).length > 0;
}
