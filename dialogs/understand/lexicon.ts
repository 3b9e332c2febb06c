import type { Topic } from '../../domain/words.ts';
import type { Entry } from '../vocabulary/entry.ts';
import { generalWords, topicWords } from '../vocabulary/index.ts';
import { lemma } from './inflections.ts';
import { stem } from './tokens.ts';

/** One way of saying an entry: stems in order, `~` for a gap, `#` for a number. */
export type Phrase = {
  parts: readonly string[];
  lemmas: readonly string[];
  entry: Entry;
  topic: Topic | null;
  length: number;
};

export type Lexicon = {
  /** By the first word: single words as they are, the first of several by its lemma. */
  byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Every stem that some phrase holds. */
  stems: ReadonlySet<string>;
  /** The stems of words that can name or narrow a topic: a name stands beside them. */
  matters: ReadonlySet<string>;
  /** "not" and its kind, as single words. */
  negates: ReadonlySet<string>;
};

/** "who is? ~ manager/head" as all its spellings. */
function spellings(says: string): string[][] {
  return says.split(' ').reduce<string[][]>(
    (made, part) => {
      const optional = part.endsWith('?');
      const words = (optional ? part.slice(0, -1) : part)
        .split('/')
        .map((word) => (/^\w/.test(word) ? stem(word) : word));
      const longer = made.flatMap((start) => words.map((word) => [...start, word]));
      return optional ? longer.concat(made) : longer;
    },
    [[]],
  );
}

function phrasesOf(entries: readonly Entry[], topic: Topic | null): Phrase[] {
  return entries.flatMap((entry) =>
    entry.says.flatMap((says) =>
      spellings(says).map((parts) => ({
        parts,
        lemmas: parts.map(lemma),
        entry,
        topic,
        length: parts.filter((part) => part !== '~').length,
      })),
    ),
  );
}

/** A single word's key is not that of a phrase: "moving" is not "moved", but "still to sign" is "still to be signed". */
function firstKey({ parts, lemmas }: Phrase): string {
  return parts.length === 1 ? `${parts[0]}` : `${lemmas[0]}…`;
}

function compile(): Lexicon {
  const general = phrasesOf(generalWords, null);
  const ofTopics = topicWords.flatMap(({ topic, entries }) => phrasesOf(entries, topic));
  const byFirst = new Map<string, Phrase[]>();
  const stems = new Set<string>();
  for (const phrase of [...ofTopics, ...general]) {
    const first = phrase.parts[0];
    if (first === undefined) continue;
    const key = firstKey(phrase);
    const list = byFirst.get(key) ?? [];
    list.push(phrase);
    byFirst.set(key, list);
    // "will" in a phrase does not make Will a word like others.
    for (const part of phrase.parts) if (part !== '~' && part !== '#' && part !== 'will') stems.add(part);
  }
  const matters = new Set<string>();
  for (const { parts, topic, entry } of ofTopics) {
    if (topic === 'help' || topic === 'greeting' || topic === 'thanks' || topic === 'definitions') continue;
    if (parts.length === 1 && parts[0] && entry.force !== 'fits') matters.add(parts[0]);
  }
  for (const { parts, entry } of general) {
    if (parts.length === 1 && parts[0] && entry.only !== undefined) matters.add(parts[0]);
  }
  const negates = new Set(
    general.flatMap(({ parts, entry }) =>
      parts.length === 1 && parts[0] && entry.role && 'negates' in entry.role ? [parts[0]] : [],
    ),
  );
  return { byFirst, stems, matters, negates };
}

let compiled: Lexicon | undefined;

/** The vocabulary as it is looked up, made on first use. */
export function lexicon(): Lexicon {
  compiled ??= compile();
  return compiled;
}
