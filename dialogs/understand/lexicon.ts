import type { Topic } from '../../domain/words.ts';
import type { Entry } from '../vocabulary/entry.ts';
import { generalWords, topicWords } from '../vocabulary/index.ts';
import { lemma } from './inflections.ts';
import { stem } from './tokens.ts';

/** One way of saying an entry: stems in order, `~` for a gap, `#` for a number, `$` for the end or a date. */
export type Phrase = {
  parts: readonly string[];
  lemmas: readonly string[];
  entry: Entry;
  topic: Topic | null;
  length: number;
  /** Its place in the vocabulary: of phrases as long as each other the first counts. */
  order: number;
};

/** Phrases of several words that begin alike: by the lemma that comes next, and those where a gap or number does. */
export type Beginning = { next: Map<string, Phrase[]>; open: Phrase[] };

export type Lexicon = {
  /** Phrases of one word, by its stem. */
  single: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases of several, by the lemma of the first. */
  several: ReadonlyMap<string, Beginning>;
  /** Every stem that some phrase holds. */
  stems: ReadonlySet<string>;
  /** The stems of words that can name or narrow a topic: a name stands beside them. */
  matters: ReadonlySet<string>;
  /** Of these, the ones that only narrow and name no topic: "amber", "late". */
  narrows: ReadonlySet<string>;
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
        length: parts.filter((part) => part !== '~' && part !== '$').length,
        order: 0,
      })),
    ),
  );
}

/** Signs of the phrases, and names: "will" in a phrase does not make Will a word like others. */
const noStems = new Set(['~', '#', '$', 'will', 'mark', 'bill']);

function listed(lists: Map<string, Phrase[]>, key: string): Phrase[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function compile(): Lexicon {
  const general = phrasesOf(generalWords, null);
  const ofTopics = topicWords.flatMap(({ topic, entries }) => phrasesOf(entries, topic));
  const single = new Map<string, Phrase[]>();
  const several = new Map<string, Beginning>();
  const stems = new Set<string>();
  for (const [order, own] of [...ofTopics, ...general].entries()) {
    const phrase = { ...own, order };
    const [first, second] = phrase.lemmas;
    if (first === undefined) continue;
    // A single word is not that of a phrase: "moving" is not "moved", but "still to sign" is "still to be signed".
    if (second === undefined) listed(single, phrase.parts[0] ?? '').push(phrase);
    else {
      const beginning: Beginning = several.get(first) ?? { next: new Map(), open: [] };
      several.set(first, beginning);
      if (/^[~#$]$/.test(second)) beginning.open.push(phrase);
      else listed(beginning.next, second).push(phrase);
    }
    for (const part of phrase.parts) if (!noStems.has(part)) stems.add(part);
  }
  const matters = new Set<string>();
  for (const { parts, topic, entry } of ofTopics) {
    if (topic === 'help' || topic === 'greeting' || topic === 'thanks' || topic === 'definitions') continue;
    if (parts.length === 1 && parts[0] && entry.force !== 'fits') matters.add(parts[0]);
  }
  const narrows = new Set<string>();
  for (const { parts, entry } of general) {
    if (parts.length !== 1 || !parts[0] || entry.only === undefined) continue;
    if (!matters.has(parts[0])) narrows.add(parts[0]);
    matters.add(parts[0]);
  }
  const negates = new Set(
    general.flatMap(({ parts, entry }) =>
      parts.length === 1 && parts[0] && entry.role && 'negates' in entry.role ? [parts[0]] : [],
    ),
  );
  return { single, several, stems, matters, narrows, negates };
}

let compiled: Lexicon | undefined;

/** The vocabulary as it is looked up, made on first use. */
export function lexicon(): Lexicon {
  compiled ??= compile();
  return compiled;
}
