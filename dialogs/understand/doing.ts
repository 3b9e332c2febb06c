import type { Turn } from '../turn.ts';
import {
  asking,
  counting,
  finished,
  firstPerson,
  pastForms,
  polite,
  requests,
  type Verb,
  verbs,
} from '../vocabulary/doing.ts';
import { actionOf } from './doing-what.ts';
import type { Heard } from './heard.ts';
import { lexicon } from './lexicon.ts';
import { type Said, saidWith } from './said.ts';
import type { Token } from './tokens.ts';

/** How a sentence says that something is done or is to be done: by its verb, or as done behind its noun. */
export type How = { verb: Verb | 'finished' | 'ready' | 'noun'; at: number; bare: boolean };

const verbOf = new Map<string, Verb>(
  (Object.keys(verbs) as Verb[]).flatMap((verb) => [...verbs[verb]].map((word) => [word, verb] as const)),
);
const objects = new Set(
  'supervision review observation assessment panel moderation agreement action reflection'.split(' '),
);
const copulas = new Set(['is', 'was', 'has', 'been', 'now', 'are', 'were', 'as', 'got', 'all']);

/**
 * What a sentence does, where it is no question: an order ("book priya for friday"), or something that is said to be
 * done ("I've held Tom's supervision today"). Null for everything else, and for anything with a "not" in it.
 */
export function doing(heard: Heard, turn: Turn): Said | null {
  const { tokens } = heard;
  const spoken = tokens.some(
    ({ word }) => verbOf.has(word) || finished.has(word) || word === 'ready' || word === 'action',
  );
  if (!spoken) return null;
  const colon = heard.text.indexOf(':');
  const head = colon < 0 ? tokens : tokens.filter((token) => token.to <= colon);
  if (head.some(({ stem }) => lexicon().negates.has(stem))) return null;
  const how = ready(head) ?? clause(head, heard, colon >= 0);
  const action = how && actionOf(how, head, heard, turn);
  return action ? saidWith(action, head, heard, turn) : null;
}

/** "I'm ready for observation 2", "tell my assessor i am ready"; not "am i ready" nor "get me ready for tom". */
function ready(tokens: readonly Token[]): How | null {
  const at = tokens.findIndex(({ word }) => word === 'ready');
  const before = tokens[at - 1]?.word ?? '';
  const opens = at === 0 && tokens[1]?.word === 'for';
  const mine = before === 'im' || (before === 'am' && tokens[at - 2]?.word === 'i') || ['feel', 'now'].includes(before);
  return at >= 0 && (opens || mine) ? { verb: 'ready', at, bare: false } : null;
}

/** "aoife is back, resume her asye": the first clause that says so, in a sentence of which no clause begins by asking. */
function clause(tokens: readonly Token[], heard: Heard, colon: boolean): How | null {
  const asks = ({ word, breaks }: Token, index: number) =>
    (index === 0 || breaks) && asking.has(word) && word !== 'had';
  if (tokens.some(asks)) return null;
  for (const [index, { breaks }] of tokens.entries()) {
    const how = index === 0 || breaks ? saysSo(tokens, index, heard, colon) : null;
    if (how) return how;
  }
  return null;
}

function saysSo(tokens: readonly Token[], start: number, heard: Heard, colon: boolean): How | null {
  const named = (index: number) => heard.people.some(({ from, to }) => index >= from && index < to);
  let first = start;
  while (first < tokens.length && polite.has(tokens[first]?.word ?? '') && !named(first)) first += 1;
  const lead = tokens.slice(start, first).map(({ word }) => word);
  const requested = lead.some((word) => requests.has(word));
  const mine = lead.some((word) => firstPerson.has(word)) && !requested;
  if (/\?\s*$/.test(heard.text) && !requested) return null;
  // "I have held": the auxiliary is passed over.
  if (mine && tokens[first]?.word === 'have') first += 1;
  const opening = tokens[first]?.word ?? '';
  if (opening === 'action')
    return colon || lead.includes('new') ? { verb: 'add', at: first, bare: false } : statement(tokens, first, named);
  if (asking.has(opening) && opening !== 'had' && !(mine && opening === 'did')) return null;
  const verb = named(first) ? undefined : verbOf.get(opening);
  if (!verb) return statement(tokens, first, named);
  const past = pastForms.has(opening);
  if (verb === 'held' && requested) return null;
  if (opening === 'give' && ['me', 'us'].includes(tokens[first + 1]?.word ?? '')) return null;
  const bare = past && !mine;
  const next = tokens[first + 1];
  // "booked supervisions next week", "supervised by tom": a list that is asked for.
  if (bare && (next === undefined || next.word === 'by' || (next.word !== next.stem && !named(first + 1)))) return null;
  return { verb, at: first, bare };
}

/** "observation 2 is done", "tom has done his review", "supervision with tom held today". */
function statement(tokens: readonly Token[], first: number, named: (index: number) => boolean): How | null {
  if (tokens.some(({ word }) => counting.has(word))) return null;
  const at = tokens.findIndex(({ word }, index) => index > first && finished.has(word));
  if (at < 0) return passive(tokens, first);
  const before = tokens[at - 1]?.word ?? '';
  const plural = tokens
    .slice(first, at)
    .some(
      ({ word, stem }, index) => word !== stem && !named(first + index) && !copulas.has(word) && word.endsWith('s'),
    );
  if (plural) return null;
  if (tokens[at]?.word === 'had') return named(at - 1) ? { verb: 'finished', at, bare: true } : null;
  const said = copulas.has(before) || named(at - 1) || objects.has(before) || /^\d$/.test(before);
  return said || at >= tokens.length - 3 ? { verb: 'finished', at, bare: true } : null;
}

/** "tom's supervision is cancelled", "priya is booked for friday": said, not asked. */
function passive(tokens: readonly Token[], first: number): How | null {
  const at = tokens.findIndex(
    ({ word }, index) =>
      index > first &&
      copulas.has(tokens[index - 1]?.word ?? '') &&
      ['cancelled', 'booked', 'postponed', 'signed', 'paused', 'rearranged'].includes(word),
  );
  const word = tokens[at]?.word;
  if (at < 0 || word === undefined) return null;
  return { verb: word === 'paused' ? 'pause' : (verbOf.get(word) ?? 'finished'), at, bare: true };
}
