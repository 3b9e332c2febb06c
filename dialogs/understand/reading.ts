import type { View } from '../../domain/view.ts';
import { englishWords } from './english-words.ts';
import { givenNames } from './given-names.ts';
import { baseForms } from './inflections.ts';
import { lexicon } from './lexicon.ts';
import { titles } from './name-places.ts';
import { isPeriodWord } from './period-words.ts';
import { type Candidates, candidatesOf, nearest, vocabularyCandidates } from './spelling.ts';
import { teamIndex } from './teams.ts';
import { stem, type Token } from './tokens.ts';

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
    strange[index] = false;
    const { word } = token;
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
    const fixed = best?.words[0];
    if (fixed !== undefined) return { ...token, stem: fixed };
    strange[index] = named || place || !nearEnglish(word);
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
    englishWords.has(stem(word)) ||
    (!givenNames.has(word) &&
      word.length >= 5 &&
      !baseForms(word).some((form) => lexicon().stems.has(form)) &&
      baseForms(word).some((form) => englishWords.has(form)))
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

function isName(token: Token | undefined, view: View): boolean {
  if (!token || token.possessive || englishWords.has(token.word)) return false;
  return givenNames.has(token.word) || view.withNameWord(token.word).length > 0;
}
