import type { Known } from '../../domain/access.ts';
import { englishWords } from './english-words.ts';
import { givenNames } from './given-names.ts';
import { lexicon } from './lexicon.ts';
import {
  afterModal,
  asksForDate,
  beforeName,
  beforeTeam,
  doing,
  months,
  namesLikeWords,
  pronouns,
  purposes,
} from './name-places.ts';
import { isPeriodWord } from './period-words.ts';
import type { Token } from './tokens.ts';

/** What is known of each token before people are looked for. */
export type Reading = {
  tokens: readonly Token[];
  taken: readonly boolean[];
  /** Neither vocabulary nor a team's word nor common English, even when put right. */
  strange: readonly boolean[];
  /** Whether a word belongs to a phrase of several words, which outranks a name: "agency bill" is not Bill's. */
  covered(index: number): boolean;
};

/** "toms" without its s, where the apostrophe was left out; "james" and "tom's" as they are. */
export function bareOf({ word, possessive }: Token): string {
  const bare = !possessive && word.length > 3 && word.endsWith('s') && !givenNames.has(word) && !englishWords.has(word);
  return bare && !lexicon().stems.has(word) ? word.slice(0, -1) : word;
}

/** A word that is also English, vocabulary or a month: a name only where a name must stand. */
export function ordinary(index: number, { tokens }: Reading): boolean {
  const token = tokens[index];
  if (!token) return false;
  return (
    englishWords.has(token.word) ||
    lexicon().stems.has(token.stem) ||
    months.has(token.word) ||
    namesLikeWords.has(token.word)
  );
}

/** Whether a word is to be read as a name: one in sight or a common first name, in a place where a name may stand. */
export function nameLike(index: number, reading: Reading, known: readonly (readonly Known[])[]): boolean {
  const { tokens, strange } = reading;
  const token = tokens[index];
  if (!token || !/^\p{L}{2,}$/u.test(token.word)) return false;
  const has = (known[index] ?? []).length > 0;
  if (asksAhead(index, tokens)) return false;
  if (has && !ordinary(index, reading)) return true;
  if (namesLikeWords.has(token.word) && !token.possessive && reading.covered(index)) return false;
  const slot = slotAt(index, reading);
  if (months.has(token.word)) {
    if (doing.has(tokens[index - 1]?.word ?? '')) return true;
    return (has || beforeSurname(index, reading)) && monthAsName(index, reading, slot);
  }
  if (has) {
    if (!token.possessive && reading.covered(index)) return false;
    return slot === 'strong' || (slot === 'weak' && !modal(index, reading) && atAnEnd(index, reading));
  }
  const named = givenNames.has(token.word) || givenNames.has(bareOf(token)) || ownedBy(token);
  if (slot === 'strong') {
    const owned = token.possessive || lexicon().matters.has(tokens[index + 1]?.stem ?? '');
    if (strange[index] || (named && (owned || !lexicon().stems.has(token.word)))) return true;
    const vocabulary = lexicon().stems.has(token.stem) && !named;
    return !vocabulary && !purposes.has(token.word) && !isPeriodWord(token.word) && possessiveOrLast(index, reading);
  }
  if (named && !modal(index, reading)) {
    return !ordinary(index, reading) || (slot === 'weak' && atAnEnd(index, reading));
  }
  return strange[index] === true && slot === 'weak' && !modal(index, reading);
}

/** "april summers": a month with what can only be a surname behind it, whether or not anybody in sight has it. */
function beforeSurname(index: number, { tokens, taken, strange }: Reading): boolean {
  const next = tokens[index + 1];
  if (!next || next.breaks || taken[index + 1] || tokens[index]?.possessive) return false;
  return strange[index + 1] === true || givenNames.has(next.word) || givenNames.has(bareOf(next));
}

/** "marks caseload", where "marks" is a word too. */
function ownedBy({ word, stem }: Token): boolean {
  return word.endsWith('s') && !lexicon().stems.has(stem) && givenNames.has(word.slice(0, -1));
}

/** In "caseload for wood" the last word is a name, whatever else it means; in "figures for board meetings" it is not. */
function possessiveOrLast(index: number, { tokens }: Reading): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !['for', 'of'].includes(tokens[index - 1]?.word ?? '')) return false;
  return token.possessive || next === undefined || next.breaks;
}

/** An English word beside what is asked is a name only where nothing else stands on its other side: "wood caseload". */
function atAnEnd(index: number, { tokens }: Reading): boolean {
  if (lexicon().stems.has(tokens[index]?.stem ?? '') && tokens.length > 2) return false;
  return index === 0 || tokens.slice(index).every(({ word }) => givenNames.has(word) || months.has(word));
}

/** "when will i", "how can we": no name stands there, though "when" may lead to one. */
function asksAhead(index: number, tokens: readonly Token[]): boolean {
  const { word, possessive } = tokens[index] ?? { word: '', possessive: false };
  if (possessive || (word !== 'will' && word !== 'may' && word !== 'can')) return false;
  const asks = ['when', 'what', 'where', 'how', 'who', 'why', 'which'].includes(tokens[index - 1]?.word ?? '');
  return asks && pronouns.has(tokens[index + 1]?.word ?? '');
}

/** "will", "may" with a verb after it is no name. */
function modal(index: number, reading: Reading): boolean {
  const { tokens } = reading;
  const { word } = tokens[index] ?? { word: '' };
  if (word !== 'will' && word !== 'may' && word !== 'can' && word !== 'mark') return false;
  if (tokens[index]?.possessive) return false;
  const next = tokens[index + 1]?.word;
  if (word === 'will' && next === 'may') return false;
  if (word === 'may' && beforeSurname(index, reading)) return false;
  return next !== undefined && (afterModal.has(next) || tokens.length > index + 2);
}

/** A month is a name after "for" and beside what is asked, but not after a word that asks for a date or with a year. */
function monthAsName(index: number, reading: Reading, slot: 'strong' | 'weak' | null): boolean {
  const { tokens } = reading;
  const next = tokens[index + 1]?.word ?? '';
  if (/^(19|20)\d\d$/.test(next)) return false;
  const before = tokens[index - 1]?.word ?? '';
  if (tokens[index]?.possessive) return true;
  return slot !== null && !asksForDate.has(before) && !/^\d/.test(before) && !modal(index, reading);
}

/** The words after the first of a name: strange, a name in sight, or what often is a surname. */
export function surnameLike(index: number, reading: Reading, known: readonly (readonly Known[])[]): boolean {
  const { tokens, strange } = reading;
  const token = tokens[index];
  if (!token || !/^\p{L}{2,}$/u.test(token.word)) return false;
  if ((token.word !== 'may' && modal(index, reading)) || lexicon().matters.has(token.stem)) return false;
  if (strange[index]) return true;
  if (token.word === 'may')
    return slotAt(index - 1, reading) === 'strong' || !afterModal.has(tokens[index + 1]?.word ?? '');
  if (months.has(token.word) || months.has(bareOf(token))) return true;
  return (known[index] ?? []).length > 0 || givenNames.has(token.word) || givenNames.has(bareOf(token));
}

/** Whether a name would stand here: after "for", with 's, or (weakly) beside the word that is asked about. */
function slotAt(index: number, { tokens, strange }: Reading): 'strong' | 'weak' | null {
  const token = tokens[index];
  if (!token) return null;
  if (token.possessive) return 'strong';
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before && !token.breaks && (beforeName.has(before.word) || beforeName.has(before.stem))) return 'strong';
  if (before && before.word === 'about' && token) return 'strong';
  const matters = (other: Token | undefined) => other !== undefined && lexicon().matters.has(other.stem);
  if (matters(after) || matters(before) || ['next', 'last', 'still', 'overdue', 'due'].includes(after?.word ?? ''))
    return 'weak';
  // A strange word that begins a long sentence is an outcry rather than a name: "blimey how many".
  if (index === 0 && (tokens.length <= 3 || token.capital || strange[1] || givenNames.has(tokens[0]?.word ?? '')))
    return 'weak';
  if (index === tokens.length - 1 && tokens.length <= 3) return 'weak';
  return token.capital && index > 0 && tokens.some((other) => !other.capital) ? 'weak' : null;
}

/** Whether a team's name would stand here. */
export function teamSlot(from: number, to: number, tokens: readonly Token[]): boolean {
  const after = tokens[to]?.stem ?? '';
  return beforeTeam.has(tokens[from - 1]?.word ?? '') || ['team', 'unit', 'service', 'hub'].includes(after);
}
