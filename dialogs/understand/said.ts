import { daysBetween, type PlainDate } from '../../domain/dates.ts';
import type { Period, Question, Subject } from '../../domain/question.ts';
import type { Topic } from '../../domain/words.ts';
import type { CancelReason, PauseReason } from '../../domain/workforce.ts';
import type { Turn } from '../turn.ts';
import { away, pauseWords, urgentWork } from '../vocabulary/doing.ts';
import { datesIn } from './explicit-dates.ts';
import type { Heard, PersonHeard } from './heard.ts';
import { evidenceIn, milestoneIn } from './programme-words.ts';
import { stretch } from './stretches.ts';
import { pronounFor, usualSubject } from './subjects.ts';
import { digits, type Token } from './tokens.ts';
import { chosenTwin } from './twins.ts';

/** What somebody may say that they do, or want done, in supervision and the ASYE. */
export type Doing =
  | 'record-supervision'
  | 'book-supervision'
  | 'cancel-supervision'
  | 'sign-record'
  | 'add-action'
  | 'close-action'
  | 'milestone-done'
  | 'evidence-done'
  | 'ready'
  | 'pause'
  | 'resume';

/**
 * An action as it was said, unchecked: rights, state and dates are for whoever does it. `people` is empty where nobody
 * was named. `on` is the one day that was said, past or ahead, as said; `period` the stretch where it is no single day.
 * `milestone` and `evidence` are codes of the council's programmes. `note`: an action's text, as typed.
 * `question` is what the action is about, for where it cannot be done.
 */
export type Said = {
  action: Doing;
  people: readonly Extract<Subject, { kind: 'me' | 'worker' }>[];
  question: Question;
  on?: PlainDate;
  period?: Period;
  minutes?: number;
  milestone?: string;
  evidence?: string;
  cancelReason?: CancelReason;
  pauseReason?: PauseReason;
  note?: string;
};

const topicOf: Readonly<Record<Doing, Topic>> = {
  'record-supervision': 'supervision',
  'book-supervision': 'supervision',
  'cancel-supervision': 'supervision',
  'sign-record': 'supervision',
  'add-action': 'supervision-actions',
  'close-action': 'supervision-actions',
  'milestone-done': 'asye',
  'evidence-done': 'asye',
  ready: 'asye',
  pause: 'asye',
  resume: 'asye',
};

/**
 * An action with everything that was said of it; 'unclear' where somebody is named who may be another, or is out of
 * sight: then nothing is done.
 */
export function saidWith(action: Doing, tokens: readonly Token[], heard: Heard, turn: Turn): Said | null {
  const { view } = turn;
  const noted = action === 'add-action' || action === 'close-action';
  const note = noted ? noteOf(action, tokens, heard) : undefined;
  const named = heard.people.filter(({ from }) => !note || (heard.tokens[from]?.from ?? 0) < note.from);
  const people = named.map((person) => oneOf(person, heard, turn));
  if (people.some((person) => person === null)) return null;
  const before = pronounFor(heard, turn.earlier);
  const about = [...people.filter((person) => person !== null), ...(before && !note ? [before] : [])];
  const self = ['milestone-done', 'evidence-done', 'ready'].includes(action) && about.length === 0 && view.viewer.nqsw;
  const forMe =
    action === 'add-action' &&
    about.length === 0 &&
    tokens.some(({ word }, at) => word === 'me' && tokens[at - 1]?.word === 'for');
  const found = self || forMe || (action === 'ready' && about.length === 0) ? [{ kind: 'me' as const }] : about;
  const topic = topicOf[action];
  const when = whenSaid(action, heard, turn);
  const minutes = minutesIn(heard.tokens);
  const milestone = topic === 'asye' ? milestoneIn(tokens, view.council.programmes) : undefined;
  const evidence = topic === 'asye' && !milestone ? evidenceIn(tokens, view.council.programmes) : undefined;
  return {
    action,
    people: found,
    question: { topic, subject: found[0] ?? usualSubject(view, topic) },
    ...(when ? (when.from === when.to ? { on: when.from } : { period: when }) : {}),
    ...(minutes ? { minutes } : {}),
    ...(milestone ? { milestone } : {}),
    ...(evidence ? { evidence } : {}),
    ...(action === 'cancel-supervision' ? { cancelReason: cancelReason(heard.tokens) } : {}),
    ...(action === 'pause' ? pauseReason(heard.tokens) : {}),
    ...(note && note.text !== '' ? { note: note.text } : {}),
  };
}

/** The day or stretch that was said: ahead for what is to come, back for what was done; an action's is its last day. */
function whenSaid(action: Doing, { period, tokens, text }: Heard, { today }: Turn): Period | null {
  if (!period) return null;
  if (action === 'pause' || action === 'resume') {
    const from = tokens.findIndex(({ word }) => word === 'from' || word === 'since');
    const start =
      from < 0 ? null : stretch({ tokens, taken: [], today, dates: datesIn(text, today) }, from + 1, 'date');
    // A day of the week is the next one: "from monday".
    if (start && daysBetween(start.back.from, start.ahead.from) === 7) return start.ahead;
    if (start)
      return daysBetween(start.back.from, today) <= daysBetween(today, start.ahead.from) ? start.back : start.ahead;
    return period.back;
  }
  if (action === 'add-action') return { from: period.ahead.to, to: period.ahead.to };
  return action === 'book-supervision' || action === 'cancel-supervision' ? period.ahead : period.back;
}

function oneOf(person: PersonHeard, heard: Heard, { view }: Turn): Said['people'][number] | null {
  const [one, ...more] = person.match === 'exact' ? chosenTwin(person.people, heard.tokens, person.from) : [];
  if (!one || more.length > 0) return null;
  return one.id === view.viewer.staffId ? { kind: 'me' } : { kind: 'worker', id: one.id };
}

/** The text of an action: what stands behind the colon, else behind "action", "for …" and "to". */
function noteOf(
  action: Doing,
  tokens: readonly Token[],
  { text, people, tokens: all }: Heard,
): { from: number; text: string } {
  const colon = text.indexOf(':');
  if (colon >= 0) return { from: colon, text: text.slice(colon + 1).trim() };
  let at = tokens.findIndex(({ word }) => word === 'action') + 1;
  if (['for', 'with', 'on'].includes(all[at]?.word ?? '')) {
    const person = people.find(({ from }) => from === at + 1);
    if (person) at = person.to;
    else if (all[at + 1]?.word === 'me') at += 2;
  }
  if (action === 'add-action' && all[at]?.word === 'to') at += 1;
  const from = all[at]?.from ?? text.length;
  const rest = text.slice(from).trim();
  return {
    from,
    text:
      action === 'close-action'
        ? rest.replace(/\s+(is|as|now|all)?\s*(done|complete|completed|finished|closed)\W*$/i, '')
        : rest,
  };
}

/** "90 mins", "an hour and a half", "2 hours". */
function minutesIn(tokens: readonly Token[]): number | undefined {
  for (const [index, { word }] of tokens.entries()) {
    const glued = /^(\d{1,3})(m|min|mins|minutes)$/.exec(word);
    if (glued) return Number(glued[1]);
    const before = digits(tokens[index - 1]?.word ?? '');
    if (/^(min|mins|minute|minutes)$/.test(word) && /^\d{1,3}$/.test(before)) return Number(before);
    if (word !== 'hour' && word !== 'hours') continue;
    const half = tokens.slice(index + 1, index + 4).some((token) => token.word === 'half') ? 30 : 0;
    if (/^\d$/.test(before)) return Number(before) * 60 + half;
    if (before === 'an' || before === 'a' || half > 0) return 60 + half;
  }
  return undefined;
}

function cancelReason(tokens: readonly Token[]): CancelReason {
  if (tokens.some(({ word }) => urgentWork.has(word))) return 'urgent_work';
  const at = tokens.findIndex(({ word }, index) => index > 0 && away.has(word));
  if (at < 0) return 'other';
  return tokens.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'im' || word === 'i')
    ? 'supervisor_away'
    : 'worker_away';
}

function pauseReason(tokens: readonly Token[]): { pauseReason?: PauseReason } {
  const found = (Object.keys(pauseWords) as PauseReason[]).find((reason) =>
    tokens.some(({ word }) => pauseWords[reason].has(word)),
  );
  return found ? { pauseReason: found } : {};
}
