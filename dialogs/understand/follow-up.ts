import type { PlainDate } from '../../domain/dates.ts';
import type { Question, Subject } from '../../domain/question.ts';
import type { Measure, Only, Topic } from '../../domain/words.ts';
import type { Narrowing } from '../vocabulary/entry.ts';
import { fitsTopics } from '../vocabulary/narrowing.ts';
import type { Heard } from './heard.ts';
import { chat, type Matters } from './matters.ts';
import type { PeriodFound } from './periods.ts';
import { comparable, counted, headlineOf, periodMeant, rates, reasoned, timed } from './shape.ts';
import { pronounFor } from './subjects.ts';

/** How a sentence stands to the question before it: it changes that, it moves its subject to another topic, or neither. */
export type Standing = 'changes' | 'moves' | 'afresh';

/**
 * A sentence that names its topic by its noun starts afresh, and whose it is falls back to what is usual, unless it
 * begins with "and", "what about" or the like, or says "there", "they", "her". One that only narrows ("who is over",
 * "by team", "last month") changes the earlier question.
 */
export function standing(heard: Heard, matters: Matters, earlier: Question | undefined): Standing {
  if (!earlier || (matters.topic !== null && chat.includes(matters.topic))) return 'afresh';
  if (chat.includes(earlier.topic) && matters.topic !== null) return 'afresh';
  const { topic, rank, object } = matters;
  if (topic === null) return 'changes';
  const follows = begins(heard) || pronounFor(heard, earlier) !== null || refersBack(heard) || endsAlso(heard);
  // "starters" behind "leavers in october", "evidence" behind a question about somebody.
  const bare =
    heard.tokens.length <= 2 && rank === 3 && !heard.matches.some(({ entry }) => entry.role && 'subject' in entry.role);
  if (bare && topic === earlier.topic) return 'changes';
  if (bare && earlier.subject.kind === 'worker' && personal.includes(topic)) return 'moves';
  if (rank === 4) {
    if (topic !== 'definitions' && topic !== 'benchmarks') return 'afresh';
    return object === null && measureOf(heard) === undefined ? 'moves' : follows ? 'moves' : 'afresh';
  }
  // "who supervises her"
  const supervisor = heard.matches.some((match) => match.topic === 'supervision' && match.entry.detail === 'who');
  if (supervisor && (earlier.subject.kind === 'worker' || earlier.subject.kind === 'me')) return 'moves';
  // "for nqsws" narrows, and is about the ASYE only where nothing was asked before.
  const nqsws = heard.matches.every((match) => match.topic !== 'asye' || match.entry.only === 'nqsw');
  if (topic === 'asye' && rank === 1 && nqsws && fitsTopics.nqsw.includes(earlier.topic)) return 'changes';
  if (topic === earlier.topic && (rank < 3 || follows)) return 'changes';
  if (rank === 1) return narrowsAny(heard, topic, earlier.topic) ? 'changes' : 'moves';
  return follows || rank === 2 ? 'moves' : 'afresh';
}

/** "which are red", "what is overdue": words that fit the earlier topic as well as the one that they hint at. */
function narrowsAny(heard: Heard, topic: Topic, earlier: Topic): boolean {
  const hints = heard.matches.filter(
    ({ topic: own, entry }) => own === topic || (entry.only && fitsTopics[entry.only][0] === topic),
  );
  return hints.every(
    ({ topic: own, entry }) =>
      own === null && entry.only && (entry.only === 'off target' || fitsTopics[entry.only].includes(earlier)),
  );
}

function measureOf(heard: Heard): Measure | undefined {
  return heard.matches.find(({ entry }) => entry.measure !== undefined)?.entry.measure;
}

/** "and CIN?", "what about agency": the words that continue stand at the very beginning. */
export function begins({ matches }: Heard): boolean {
  const polite = new Set(
    matches.flatMap(({ topic, entry, at }) => (topic === 'thanks' || (entry.role && 'filler' in entry.role) ? at : [])),
  );
  return matches.some(({ entry, at }) => {
    const first = at[0] ?? 0;
    return (
      entry.role && 'follows' in entry.role && Array.from({ length: first }, (_, own) => polite.has(own)).every(Boolean)
    );
  });
}

/** "supervision too". */
function endsAlso({ tokens }: Heard): boolean {
  return (
    ['too', 'also'].includes(tokens.at(-1)?.word ?? '') ||
    (tokens.at(-1)?.word === 'well' && tokens.at(-2)?.word === 'as')
  );
}

/** What one person has. */
const personal: readonly Topic[] = ['caseload', 'supervision', 'supervision-actions', 'asye', 'timescales', 'leaving'];

/** "there", "they", "her" without anybody in the sentence whom that could be. */
function refersBack(heard: Heard): boolean {
  if (heard.people.length > 0 || heard.teams.some((team) => !team.weak)) return false;
  if (heard.matches.some(({ entry }) => entry.role && 'subject' in entry.role)) return false;
  // In "who is due and when did they last have it", they are those whom the sentence asks for; "it" never is.
  const asksWho = heard.matches.some(({ entry }) => entry.detail === 'who');
  return heard.matches.some(
    ({ entry }) => entry.role && 'refersBack' in entry.role && !(asksWho && entry.role.refersBack === 'several'),
  );
}

/** Measures of many people, which say nothing about one. */
const ofOne: readonly Measure[] = ['worker-caseload', 'supervision-next-due', 'evidence', 'milestones-done'];

/** The earlier question with what was said now in place of what it was. */
export function changed(
  earlier: Question,
  subject: Subject | null,
  said: Narrowing,
  period: PeriodFound | null,
  today: PlainDate,
): Question {
  const narrowing = explaining(reasoned(earlier.topic, said));
  const { from: _, ...kept } = earlier;
  const next: Question = { ...kept };
  if (narrowing.only) {
    next.only = narrowing.only;
    if (!narrowing.measure) delete next.measure;
  }
  if (narrowing.measure) {
    next.measure = narrowing.measure;
    if (!narrowing.only) delete next.only;
  }
  const asked = narrowing.counts ? counted(next.topic, next.only) : narrowing.share ? rates[next.topic] : undefined;
  if (asked && !narrowing.measure) next.measure = asked;
  if (narrowing.by) {
    next.by = narrowing.by;
    if (next.detail === 'who') delete next.detail;
  }
  if (narrowing.detail && narrowing.detail !== 'how') {
    next.detail = narrowing.detail;
    if (narrowing.detail === 'who') delete next.by;
  }
  if (narrowing.group) next.group = narrowing.group;
  if (narrowing.kind) next.kind = narrowing.kind;
  // Why and where to is asked of leavers only.
  if (narrowing.measure && narrowing.measure !== 'leavers' && (next.by === 'reason' || next.by === 'destination'))
    delete next.by;
  // "overdue" behind what is due next week: nothing is overdue next week.
  if (narrowing.only === 'overdue' && !period && next.period && next.period.from > today) delete next.period;
  const meant = periodMeant(period, next.topic, next.only);
  if (meant) next.period = meant;
  if (subject) next.subject = subject;
  if (next.subject.kind === 'worker' || next.subject.kind === 'me') {
    alone(next);
    if (next.topic === 'supervision' && !next.period && (next.only === 'due' || next.only === 'due-soon')) {
      delete next.only;
      next.measure = 'supervision-next-due';
    }
  }
  return timed(next, today);
}

/** "why is it due then" asks about what was answered, and narrows nothing by "due". */
function explaining(said: Narrowing): Narrowing {
  if (said.detail !== 'why') return said;
  const { only: _, measure: __, ...rest } = said;
  return rest;
}

/** What a question about one person cannot hold. */
function alone(question: Question): void {
  delete question.by;
  delete question.group;
  if (question.detail === 'who') delete question.detail;
  if (
    question.only !== undefined &&
    !(['overdue', 'due', 'due-soon', 'booked', 'unsigned'] as Only[]).includes(question.only)
  )
    delete question.only;
  if (question.measure && !ofOne.includes(question.measure)) delete question.measure;
}

/** Another topic about the same subject, time and group. */
export function moved(earlier: Question, made: Question, subjectTyped: boolean, topic: Topic): Question {
  const subject = subjectTyped ? made.subject : earlier.subject;
  const next: Question = { ...made, topic, subject };
  if (earlier.period && !next.period) next.period = earlier.period;
  if (earlier.group && !next.group) next.group = earlier.group;
  const asked = headlineOf(earlier);
  if ((topic === 'definitions' || topic === 'benchmarks') && asked && !next.measure) {
    const measure = topic === 'benchmarks' ? comparable(asked, earlier.topic) : asked;
    if (measure) next.measure = measure;
  }
  if (earlier.by && !next.by && topic !== 'definitions') next.by = earlier.by;
  return next;
}
