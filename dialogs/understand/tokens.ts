import { fold } from '../../domain/names.ts';
import { spelledOut } from '../vocabulary/abbreviations.ts';
import { numberWords } from '../vocabulary/team-words.ts';

/**
 * A word of what was typed. `word` is folded; `stem` is how it is compared with the vocabulary (without plural s,
 * spelling put right); `breaks`: a comma, bracket or full stop stands before it.
 */
export type Token = {
  word: string;
  stem: string;
  possessive: boolean;
  capital: boolean;
  breaks: boolean;
  opens: boolean;
  from: number;
  to: number;
};

const mostCharacters = 500;
const mostTokens = 48;
const longestWord = 32;

/** What is read of a message: the first 500 characters, however much was sent. */
export function beginning(text: string): string {
  return text.slice(0, mostCharacters).normalize('NFC');
}

/** The words of the beginning of a text, at most 48. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(
    /\b1(?:[:-]| ?(?:to|2) ?|-(?:to|2)-)1s?\b|[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{M}]+)*|%/gu,
  )) {
    const raw = match[0];
    const between = text.slice(end, match.index);
    end = match.index + raw.length;
    const possessive = /['’‘`´]s$/iu.test(raw);
    const folded =
      raw === '%'
        ? 'percent'
        : /^1\D.*1s?$/.test(raw) || /^1 ?2 ?1s?$/.test(raw)
          ? 'supervision'
          : fold(possessive ? raw.slice(0, -2) : raw);
    const words = (folded === '' ? [] : folded.split(' ')).flatMap(apart);
    words.forEach((word, index) => {
      tokens.push({
        word: word.slice(0, longestWord),
        stem: stem(word.slice(0, longestWord)),
        possessive: possessive && index === words.length - 1,
        capital: /^\p{Lu}/u.test(raw),
        breaks: index === 0 && /[,.;:!?()&+/\n]/.test(between),
        opens: index === 0 && between.includes('('),
        from: match.index,
        to: end,
      });
    });
    if (tokens.length >= mostTokens) break;
  }
  return tokens.slice(0, mostTokens);
}

/** "unit3" is unit 3, "cin4" is cin 4; "s47" and "q1" are words of their own. */
function apart(word: string): string[] {
  const parts = /^([a-z]{3,})(\d{1,2})$/.exec(word);
  return parts?.[1] && parts[2] ? [parts[1], parts[2]] : spelled(word);
}

const spelledWords = new Map(Object.entries(spelledOut).map(([word, out]) => [word, out.split(' ')]));

function spelled(word: string): string[] {
  return spelledWords.get(word) ?? [word];
}

/** A word without its plural: "vacancies" and "vacancy" are one. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is|news)$/.test(word)) return word.slice(0, -1);
  return word;
}

const numbers = new Map(Object.entries(numberWords));

/** "twelve" as 12, for the numbers of units and of days; other words as they are. */
export function digits(word: string): string {
  return numbers.get(word) ?? word;
}
