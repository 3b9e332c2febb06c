import type { Known } from '../../domain/access.ts';
import type { Only, Topic } from '../../domain/words.ts';
import { topics as allTopics } from '../../domain/words.ts';
import type { Turn } from '../turn.ts';
import type { Entry, Narrowing, SubjectWord } from '../vocabulary/entry.ts';
import { fitsTopics } from '../vocabulary/narrowing.ts';
import { teamSlot } from './name-likeness.ts';
import { type PersonFound, peopleIn } from './people.ts';
import { type PeriodFound, periodIn } from './periods.ts';
import { type Match, phrasesIn, settled } from './phrases.ts';
import { spelt, takenBack } from './reading.ts';
import { type TeamFound, teamsIn } from './teams.ts';
import { beginning, type Token, tokensOf } from './tokens.ts';
import { unknownTeamIn } from './unknown-team.ts';

/** How strongly a topic was heard: 4 takes over, 3 named, 2 implied, 1 hinted at. */
export type TopicHeard = { topic: Topic; rank: number; total: number; at: number; length: number };

/** A person's place in the sentence, with those who may be meant. */
export type PersonHeard = PersonFound & { people: readonly Known[] };

/** All that was heard in a sentence, before it is decided what was asked. */
export type Heard = {
  text: string;
  tokens: readonly Token[];
  matches: readonly Match[];
  topics: readonly TopicHeard[];
  people: readonly PersonHeard[];
  teams: readonly TeamFound[];
  /** A team was asked for that is not there. */
  unknownTeam: string | null;
  period: PeriodFound | null;
};

const ranks = { 'takes-over': 4, names: 3, implies: 2, hints: 1, fits: 0 } as const;

export function hear(typed: string, turn: Turn): Heard {
  const text = beginning(typed);
  const { tokens, strange, teams } = read(text, turn);
  const taken = takenBy(teams, tokens);
  const elsewhere = unknownTeamIn(tokens, taken, strange);
  if (elsewhere) taken.fill(true, elsewhere.from, elsewhere.to);
  const before = once(() => phrasesIn(tokens, taken));
  const covers = once(() => coveredBy(before()));
  const named = peopleIn({ tokens, taken, strange, covered: (index) => covers().has(index) }, turn.view);
  const missing = named.find((person) => person.match === 'nobody' && teamSlot(person.from, person.to, tokens));
  const unnamed = named.length === 0 ? before() : null;
  for (const { from, to } of named) taken.fill(true, from, to);
  const first = unnamed ?? phrasesIn(tokens, taken);
  const held = numbersHeld(first, tokens, taken);
  const period = meantBy(periodIn(text, tokens, held, turn.today), tokens, first);
  const outside = (match: Match) => !period || outsideOf(match, period);
  const matches = ofEarlier(settled(period ? first.filter(outside) : first), turn.earlier?.topic);
  return {
    text,
    tokens,
    matches,
    topics: topicsHeard(matches, turn),
    people: named.filter((person) => person !== missing),
    teams,
    unknownTeam: missing ? wordsAt(tokens, missing) : elsewhere ? wordsAt(tokens, elsewhere) : null,
    period,
  };
}

/** The words with their spelling put right where that means something, and the teams among them. */
function read(text: string, { view }: Turn): { tokens: Token[]; strange: boolean[]; teams: TeamFound[] } {
  const typed = tokensOf(text);
  const put = spelt(typed, view);
  const teams = teamsIn(put.tokens, view);
  if (put.tokens.every((token, index) => token.stem === typed[index]?.stem)) return { ...put, teams };
  const taken = takenBy(teams, put.tokens);
  const meant = new Set(phrasesIn(put.tokens, taken).flatMap((match) => match.at));
  taken.forEach((own, index) => {
    if (own) meant.add(index);
  });
  return { ...takenBack(typed, put, meant), teams };
}

const gone = new Set(['cohort', 'intake', 'started', 'joined', 'passed', 'completed', 'failed', 'withdrew']);

/** "ofsted are here tomorrow, whats our rate": a time in a clause that asks nothing, beside one that does. */
function byTheWay({ from, to }: PeriodFound, tokens: readonly Token[], matches: readonly Match[]): boolean {
  const end = tokens.findIndex(({ breaks }, index) => index >= to && breaks);
  if (end < 0 || from < 2) return false;
  const start = tokens.slice(0, from + 1).findLastIndex(({ breaks }, index) => index === 0 || breaks);
  if (from - start < 2) return false;
  const asks = matches.filter(
    ({ topic, entry }) => (topic !== null && !talk.includes(topic)) || entry.only || entry.detail,
  );
  const inside = ({ at }: Match) => (at[0] ?? 0) >= start && (at[0] ?? 0) < end;
  return asks.length > 0 && !asks.some(inside);
}

const talk: readonly Topic[] = ['help', 'greeting', 'thanks'];
const meetings = new Set(['meeting', 'board', 'committee', 'inspection', 'ofsted', 'briefing']);

/** "the September cohort", "who passed in June": of what has begun, a month is the last one. */
function meantBy(period: PeriodFound | null, tokens: readonly Token[], matches: readonly Match[]): PeriodFound | null {
  if (!period) return null;
  // "for the board meeting on friday" says when the figure is needed.
  if (tokens.slice(Math.max(0, period.from - 2), period.from).some(({ word }) => meetings.has(word))) return null;
  if (byTheWay(period, tokens, matches)) return null;
  return tokens.some(({ word }) => gone.has(word)) ? { ...period, ahead: period.back } : period;
}

/** "time to hire", "and for temps": what narrows the earlier question is no topic of its own. */
function ofEarlier(matches: readonly Match[], earlier: Topic | undefined): readonly Match[] {
  if (earlier === undefined) return matches;
  const narrows = new Set(
    matches.flatMap(({ topic, entry, at }) =>
      topic === earlier && entry.force === 'fits' && (entry.kind || topic === 'retention') ? at : [],
    ),
  );
  return matches.filter(
    ({ topic, at }) => topic === null || topic === earlier || !at.every((position) => narrows.has(position)),
  );
}

function takenBy(teams: readonly TeamFound[], tokens: readonly Token[]): boolean[] {
  const taken = tokens.map(() => false);
  for (const { from, to, weak } of teams) if (!weak) taken.fill(true, from, to);
  return taken;
}

/** Taken positions and the numbers inside long phrases: "in 45 working days" belongs to its measure, not to a date. */
function numbersHeld(matches: readonly Match[], tokens: readonly Token[], taken: readonly boolean[]): boolean[] {
  const held = [...taken];
  for (const { length, at } of matches) {
    if (length < 3 || !at.some((position) => /^\d+$/.test(tokens[position]?.word ?? ''))) continue;
    for (const position of at) held[position] = true;
  }
  return held;
}

function wordsAt(tokens: readonly Token[], { from, to }: { from: number; to: number }): string {
  return tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(' ');
}

/** What is needed at most once, made when it first is. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The positions inside phrases of several words. */
function coveredBy(matches: readonly Match[]): ReadonlySet<number> {
  return new Set(matches.flatMap(({ length, at }) => (length > 1 ? at : [])));
}

/** Words of a period are not also a phrase's, unless it is a long one that only ends there ("what needs me this week"). */
function outsideOf({ at, entry }: Match, { from, to }: PeriodFound): boolean {
  const outside = at.filter((position) => position < from || position >= to).length;
  // "what's on this week" is said as a whole.
  if (outside > 0 && entry.force === 'names' && at.length - outside === to - Math.max(from, at[0] ?? 0)) return true;
  return outside === at.length || (outside >= 2 && (entry.force === 'names' || entry.force === 'implies'));
}

/** What narrows by itself means in the topic that it fits first; "overdue" from the Academy is a milestone. */
function topicFitting(only: Only, { view: { viewer } }: Turn): Topic | undefined {
  const academy = viewer.academy !== null && viewer.hr === null && !viewer.director && !viewer.workforceLead;
  return (academy || viewer.nqsw) && fitsTopics[only].includes('asye') ? 'asye' : fitsTopics[only][0];
}

function topicsHeard(matches: readonly Match[], turn: Turn): TopicHeard[] {
  const heard = new Map<Topic, TopicHeard>();
  // "anyone I supervise" says whose it is, and only that.
  const whose = new Set(
    matches.flatMap(({ entry, at }) =>
      entry.role && 'subject' in entry.role && entry.role.subject === 'supervisees' ? at : [],
    ),
  );
  for (const { topic, entry, at, length, parts } of matches) {
    const says = topic === 'supervision' && parts[0] !== 'supervision' && entry.only === undefined;
    const only = says && at.every((position) => whose.has(position));
    const rank = only ? ranks.hints : ranks[entry.force ?? 'fits'];
    const of = topic ?? (entry.only && !entry.role ? topicFitting(entry.only, turn) : undefined);
    if (of === undefined || (topic !== null && rank === 0)) continue;
    const own = heard.get(of);
    const now: TopicHeard = { topic: of, rank: topic === null ? 1 : rank, total: rank, at: at[0] ?? 0, length };
    heard.set(
      of,
      own
        ? {
            ...own,
            rank: Math.max(own.rank, now.rank),
            total: own.total + now.total,
            at: now.rank > own.rank ? now.at : own.at,
            length: Math.max(own.length, length),
          }
        : now,
    );
  }
  return [...heard.values()].toSorted(
    (a, b) => b.rank - a.rank || a.at - b.at || allTopics.indexOf(a.topic) - allTopics.indexOf(b.topic),
  );
}

/** Whether the sentence holds an entry of this kind. */
export function has(heard: Heard, kind: keyof Extract<Entry['role'], object> | string): boolean {
  return heard.matches.some(({ entry }) => entry.role !== undefined && kind in entry.role);
}

export function subjectWord(heard: Heard): SubjectWord | null {
  const order: readonly SubjectWord[] = [
    'only me',
    'supervisees',
    'my people',
    'my team',
    'my service',
    'council',
    'me',
    'my',
    'our',
  ];
  const said = heard.matches.flatMap(({ entry }) =>
    entry.role && 'subject' in entry.role ? [entry.role.subject] : [],
  );
  return order.find((word) => said.includes(word)) ?? null;
}

/** What narrows a topic within some of the sentence's words: the first said of each kind. */
export function narrowingFor(
  heard: Heard,
  topic: Topic | null,
  also: Topic | null,
  from: number,
  to: number,
): Narrowing {
  const made: Narrowing = {};
  let measured: readonly number[] = [];
  for (const { topic: own, entry, at } of heard.matches) {
    const position = at[0] ?? 0;
    if (position < from || position >= to || entry.role) continue;
    const fits = own === null || own === topic || own === also;
    if (!fits) continue;
    const only = entry.only && onlyMeant(entry.only, own, topic);
    // "due to join their permanent team" is about joining.
    if (only && (made.only === undefined || (own !== null && made.only === 'due'))) made.only = only;
    // Of two phrases that share a word the later says more: "how many vacancies aren't covered".
    if (
      entry.measure &&
      (made.measure === undefined || at.some((own) => measured.includes(own) && own > (measured[0] ?? 0)))
    ) {
      made.measure = entry.measure;
      measured = at;
    }
    if (entry.by) made.by ??= entry.by;
    if (entry.group) made.group ??= entry.group;
    if (entry.kind) made.kind ??= entry.kind;
    if (entry.counts) made.counts = true;
    if (entry.share) made.share = true;
    if (entry.detail) made.detail = stronger(made.detail, entry.detail);
  }
  return made;
}

/** What a narrowing means in a topic; undefined where it means nothing there. */
function onlyMeant(only: Only, own: Topic | null, topic: Topic | null): Only | undefined {
  // The ASYE is about nobody else, and red caseloads are those over target.
  if (only === 'nqsw' && topic === 'asye') return undefined;
  if (only === 'off target' && topic === 'caseload') return 'over-target';
  return own !== null || topic === null || fitsTopics[only].includes(topic) ? only : undefined;
}

const details = ['why', 'who', 'trend', 'how'] as const;

function stronger(a: Narrowing['detail'], b: NonNullable<Narrowing['detail']>): NonNullable<Narrowing['detail']> {
  return a !== undefined && details.indexOf(a) <= details.indexOf(b) ? a : b;
}
