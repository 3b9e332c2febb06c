import type { Council } from '../../domain/council.ts';
import { fold } from '../../domain/names.ts';
import { evidenceWords } from '../vocabulary/doing.ts';
import { digits, stem, type Token } from './tokens.ts';

type Named = { code: string; words: readonly string[] };
type Words = { milestones: readonly Named[]; evidence: readonly { code: string; nouns: ReadonlySet<string> }[] };

const made = new WeakMap<Council['programmes'], Words>();
const ordinals = new Map(Object.entries({ first: '1', second: '2', third: '3', '1st': '1', '2nd': '2', '3rd': '3' }));

function stems(text: string): string[] {
  const folded = fold(text.replace(/-/g, ' '));
  return folded === '' ? [] : folded.split(' ').map((word) => digits(stem(word)));
}

/** How a programme's milestones are said: by title, by code, and "second observation" for `observation-2`. */
function wordsOf(programmes: Council['programmes']): Words {
  const known = made.get(programmes);
  if (known) return known;
  const all = Object.values(programmes);
  const milestones = all.flatMap((programme) =>
    programme.milestones.flatMap(({ code, title }) => {
      const own = stems(code);
      const last = own.at(-1) ?? '';
      const turned = /^\d$/.test(last) ? [[last, ...own.slice(0, -1)]] : [];
      const short = stems(title.replace(/\(.*\)/, ''));
      return [own, short, short.filter((word) => word !== 'direct'), ...turned].map((words) => ({ code, words }));
    }),
  );
  const evidence = all.flatMap((programme) =>
    programme.evidence.map(({ code }) => ({ code, nouns: new Set(stems(code)) })),
  );
  const words = { milestones: milestones.toSorted((a, b) => b.words.length - a.words.length), evidence };
  made.set(programmes, words);
  return words;
}

/** The code of the milestone that the words name, of whichever programme; undefined where none is. */
export function milestoneIn(tokens: readonly Token[], programmes: Council['programmes']): string | undefined {
  const said = tokens.map(({ word, stem: own }) => ordinals.get(word) ?? digits(own));
  const found = wordsOf(programmes).milestones.find(({ words }) =>
    said.some((_, index) => words.length > 0 && words.every((word, offset) => said[index + offset] === word)),
  );
  if (found) return found.code;
  return said.some((word, index) => ['halfway', 'midpoint', 'midway'].includes(word) && said[index + 1] === 'review')
    ? 'review-6'
    : undefined;
}

/** The code of the kind of evidence that the words name: its noun, with what tells two of one noun apart. */
export function evidenceIn(tokens: readonly Token[], programmes: Council['programmes']): string | undefined {
  const said = new Set(tokens.map((token) => token.stem));
  const fitting = wordsOf(programmes).evidence.filter(({ code, nouns }) => {
    const noun = [...nouns].at(-1) ?? '';
    return said.has(noun) && (nouns.size === 1 || [...(evidenceWords[code] ?? nouns)].some((word) => said.has(word)));
  });
  return fitting[0]?.code;
}
