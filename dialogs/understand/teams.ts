import type { TeamSeen } from '../../domain/access.ts';
import { fold } from '../../domain/names.ts';
import type { Subject } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import { teamEndings, teamSynonyms } from '../vocabulary/team-words.ts';
import { englishWords } from './english-words.ts';
import { lexicon } from './lexicon.ts';
import { beforeTeam } from './name-places.ts';
import { ownTeam } from './own-team.ts';
import { digits, stem, type Token } from './tokens.ts';

/** A team or service that a phrase can mean. `rank` 0: its own name or alias; 1: made from it (initials, its number). */
type Meant = { subject: Extract<Subject, { kind: 'team' | 'service' | 'council' }>; rank: 0 | 1 };

/** Everything that teams and services are called. Teams are no secret, so one index serves everybody. */
export type TeamIndex = {
  byPhrase: ReadonlyMap<string, readonly Meant[]>;
  stems: ReadonlySet<string>;
  longest: number;
};

/**
 * Teams or services named: positions and who is meant; several where it cannot be told. `weak`: the name is also a
 * word of the vocabulary ("academy"), so the sentence decides. `unknown`: a team was asked for that is not there.
 */
export type TeamFound = {
  from: number;
  to: number;
  subjects: readonly Meant['subject'][];
  weak: boolean;
};

const indexes = new WeakMap<readonly TeamSeen[], TeamIndex>();

export function teamIndex(view: View): TeamIndex {
  const made = indexes.get(view.teams);
  if (made) return made;
  const index = build(view);
  indexes.set(view.teams, index);
  return index;
}

function stems(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ').map((word) => stem(digits(word)));
}

function build(view: View): TeamIndex {
  const byPhrase = new Map<string, Meant[]>();
  const add = (words: readonly string[], meant: Meant) => {
    const key = words.join(' ');
    if (key === '' || words.length > 8) return;
    const list = byPhrase.get(key) ?? [];
    const same = list.find((own) => sameSubject(own.subject, meant.subject));
    if (same) same.rank = Math.min(same.rank, meant.rank) as 0 | 1;
    else list.push(meant);
    byPhrase.set(key, list);
  };
  const parents = new Map(view.teams.map((team) => [team.id, team]));
  for (const team of view.teams) {
    const subject = { kind: 'team', id: team.id } as const;
    for (const name of [team.name, ...team.aliases]) {
      for (const words of shapes(stems(name))) add(words, { subject, rank: 0 });
    }
    for (const words of derived(team, team.parent ? parents.get(team.parent) : undefined))
      add(words, { subject, rank: 1 });
  }
  for (const name of view.services) {
    const subject = { kind: 'service', name } as const;
    for (const words of shapes(stems(name))) {
      // A service that is called like a team is meant where "service" is said.
      add([...words, 'service'], { subject, rank: 0 });
      if (!byPhrase.has(words.join(' '))) add(words, { subject, rank: 0 });
    }
  }
  add(stems(view.councilName), { subject: { kind: 'council' }, rank: 0 });
  const all = new Set<string>();
  let longest = 1;
  for (const key of byPhrase.keys()) {
    const words = key.split(' ');
    longest = Math.max(longest, words.length);
    for (const word of words) all.add(word);
  }
  return { byPhrase, stems: all, longest };
}

/** A name, with and without "team", "service" or "unit" at its end. */
function shapes(words: readonly string[]): (readonly string[])[] {
  const last = words.at(-1);
  if (words.length > 1 && last !== undefined && teamEndings.includes(last)) return [words, words.slice(0, -1)];
  return [words];
}

function derived(team: TeamSeen, parent: TeamSeen | undefined): string[][] {
  const words = stems(team.name);
  const made: string[][] = [];
  for (const line of teamSynonyms) {
    if (line.some((own) => stems(own).join(' ') === words.join(' '))) made.push(...line.map(stems));
  }
  const initials = words.map((word) => word.charAt(0)).join('');
  if (words.length > 1 && !words.some((word) => /\d/.test(word))) {
    for (const short of [initials, `${initials}t`]) if (usable(short)) made.push([short]);
  }
  const number = words.at(-1);
  if (number !== undefined && /^\d+$/.test(number)) {
    made.push(['unit', number]);
    for (const name of parent ? [parent.name, ...parent.aliases] : []) {
      made.push([...stems(name), 'unit', number], [...stems(name), number]);
    }
  }
  for (const word of words) {
    if (words.length > 1 && word.length >= 6 && !englishWords.has(word) && !lexicon().stems.has(word))
      made.push([word]);
  }
  return made;
}

function usable(short: string): boolean {
  return short.length > 1 && short.length < 6 && !englishWords.has(short) && !lexicon().stems.has(short);
}

function sameSubject(a: Subject, b: Subject): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Teams and services in the tokens, the longest name first; words at taken positions are left alone. */
export function teamsIn(tokens: readonly Token[], view: View): TeamFound[] {
  const index = teamIndex(view);
  const found: TeamFound[] = [];
  let position = 0;
  while (position < tokens.length) {
    const one = longestAt(tokens, position, index, view);
    if (one) {
      found.push(one);
      const more = numbersBehind(tokens, one, index, view);
      found.push(...more);
      position = more.at(-1)?.to ?? one.to;
    } else position += 1;
  }
  return found;
}

function longestAt(tokens: readonly Token[], from: number, index: TeamIndex, view: View): TeamFound | null {
  for (let to = Math.min(tokens.length, from + index.longest); to > from; to -= 1) {
    const words = tokens.slice(from, to);
    if (words.slice(1).some((token) => token.breaks)) continue;
    const meant = index.byPhrase.get(words.map((token) => stem(digits(token.stem))).join(' '));
    if (!meant) continue;
    if (words.length === 1 && isFullName(tokens, from, view)) return null;
    const next = tokens[to]?.stem;
    // "CIN visits" and "CLA reviews" are timescales, not a team.
    if (next === 'visit' || next === 'review') return null;
    const ending = next !== undefined && teamEndings.includes(next) && next !== 'unit';
    const first = words[0]?.stem ?? '';
    const weak = words.length === 1 && !ending && lexicon().matters.has(first) && !placed(tokens, from, to, meant);
    return { from, to: ending ? to + 1 : to, subjects: meantHere(meant, view), weak };
  }
  return null;
}

/** "grace mark", where there is a team Grace and somebody of that full name. */
function isFullName(tokens: readonly Token[], from: number, view: View): boolean {
  const next = tokens[from + 1];
  const first = tokens[from];
  if (!first || !next || next.breaks || first.possessive) return false;
  const ids = new Set(view.withNameWord(first.word).map(({ id }) => id));
  return ids.size > 0 && view.withNameWord(next.word).some(({ id }) => ids.has(id));
}

const between = new Set(['and', 'or', 'vs', 'v', 'versus', 'to', 'with', 'against']);

/** A team that is called like a word that only narrows ("Amber") is meant where a team would stand: "in amber". */
function placed(tokens: readonly Token[], from: number, to: number, meant: readonly Meant[]): boolean {
  const token = tokens[from];
  if (!token || !lexicon().narrows.has(token.stem) || !meant.some((own) => own.rank === 0)) return false;
  const before = tokens[from - 1]?.word ?? '';
  const next = tokens[to];
  const leads = ['for', 'of', 'from', 'about', 'and', 'compare', 'vs'].includes(before);
  if (token.possessive || beforeTeam.has(before) || leads || between.has(next?.word ?? '')) return true;
  if (before === 'is' || before === 'does' || before === 'has') return next !== undefined;
  return from === 0 && (next === undefined || (next.stem !== 'measure' && lexicon().matters.has(next.stem)));
}

/** "unit 14 and 15", "units 3, 4 & 6": further numbers of the same kind of team. */
function numbersBehind(tokens: readonly Token[], first: TeamFound, index: TeamIndex, view: View): TeamFound[] {
  const found: TeamFound[] = [];
  const stemsBefore = tokens.slice(first.from, first.to - 1).map((token) => stem(digits(token.stem)));
  if (stemsBefore.length === 0 || !isNumber(tokens[first.to - 1])) return found;
  let at = first.to;
  for (;;) {
    const from = between.has(tokens[at]?.word ?? '') ? at + 1 : at;
    const next = tokens[from];
    if (!next || !isNumber(next) || (from === at && !next.breaks)) return found;
    const meant = index.byPhrase.get([...stemsBefore, digits(next.word)].join(' '));
    if (!meant) return found;
    found.push({ from, to: from + 1, subjects: meantHere(meant, view), weak: false });
    at = from + 1;
  }
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\d+$/.test(digits(token.word));
}

/** Of several teams with one name, those of the viewer; a name wins over what was made from one. */
function meantHere(meant: readonly Meant[], view: View): Meant['subject'][] {
  const named = meant.filter((own) => own.rank === 0);
  const best = (named.length > 0 ? named : meant).map((own) => own.subject);
  if (best.length < 2) return best;
  const teams = best.filter((subject) => subject.kind === 'team');
  const mine = new Set([...view.viewer.managedTeams, ownTeam(view)]);
  const own = teams.filter((subject) => mine.has(subject.id) || mine.has(view.team(subject.id)?.parent ?? null));
  return own.length > 0 ? own : teams.length > 0 ? teams : best;
}
