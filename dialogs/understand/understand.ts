import type { Known } from '../../domain/access.ts';
import type { Question, Subject } from '../../domain/question.ts';
import type { Only, Topic } from '../../domain/words.ts';
import { suggestions } from '../suggestions.ts';
import type { Turn } from '../turn.ts';
import type { Narrowing } from '../vocabulary/entry.ts';
import {
  type Choice,
  dueChoices,
  personChoices,
  positiveChoices,
  teamChoices,
  topicChoices,
  unknownTeamChoices,
} from './choices.ts';
import { changed, moved, standing } from './follow-up.ts';
import { type Heard, has, hear, narrowingFor, subjectWord } from './heard.ts';
import { lexicon } from './lexicon.ts';
import { chat, joined, type Matters, mattersOf } from './matters.ts';
import { objectMeasure, shaped } from './shape.ts';
import { askingOf, type Named, namedSubjects, namesEverybody, usualSubject, whose } from './subjects.ts';

/**
 * What somebody meant. `then` is the second matter of the sentence. `refused`: somebody was named who is not in sight,
 * whether or not there is such a person. Topics are null unless they were typed.
 */
export type Understood =
  | { outcome: 'question'; question: Question; then?: Question; typedTopic: boolean }
  | { outcome: 'action'; action: 'query-figure'; note: string }
  | { outcome: 'undo' }
  | { outcome: 'choice'; of: 'person' | 'team' | 'topic'; choices: readonly Choice[]; topic: Topic | null }
  | { outcome: 'refused'; topic: Topic | null }
  | { outcome: 'declined' }
  | { outcome: 'unknown'; nearest: readonly Choice[] };

const rowsShown = 10;
/** "the director's caseload" is not the asker's: nobody is named, so nobody's is shown. */
const ofOnePerson: readonly Topic[] = ['caseload', 'supervision-actions', 'timescales'];
/** A "not" changes nothing here: "I don't want reminders". */
const anyMatter: ReadonlySet<string> = new Set(['what', 'whats', 'anything', 'everything', 'something', 'wots']);
const onesDue: readonly Only[] = ['overdue', 'due', 'due-soon'];
const unturned: readonly Topic[] = [...chat, 'reminders', 'deliveries'];

/** What a sentence asks, for this viewer and after what they asked before. Never throws; reads the first 500 characters. */
export function understand(text: string, turn: Turn): Understood {
  const heard = hear(text, turn);
  if (heard.tokens.length === 0) return /\?/.test(heard.text) ? helpAsked() : unknown(turn);
  const matters = mattersOf(heard);
  return spoken(heard, matters, turn) ?? named(heard, matters, turn) ?? asked(heard, matters, turn);
}

function helpAsked(): Understood {
  return { outcome: 'question', question: { topic: 'help', subject: { kind: 'me' } }, typedTopic: true };
}

function unknown(turn: Turn): Understood {
  const nearest = suggestions(turn, 3).flatMap((step) =>
    'question' in step ? [{ text: step.text, question: step.question }] : [],
  );
  return { outcome: 'unknown', nearest };
}

/** What is no question: taking back, saying that a figure is wrong, what is never answered here. */
function spoken(heard: Heard, matters: Matters, turn: Turn): Understood | null {
  if (has(heard, 'undo') && matters.topic === null && heard.tokens.length <= 6) return { outcome: 'undo' };
  if (has(heard, 'declined')) return { outcome: 'declined' };
  if (has(heard, 'action')) return { outcome: 'action', action: 'query-figure', note: heard.text.trim() };
  const { earlier } = turn;
  const short = heard.tokens.length <= 4 && matters.topic === null && !heard.period;
  if (short && has(heard, 'more') && heard.people.length === 0 && heard.teams.length === 0) {
    // More of nothing: what can be asked at all.
    if (!earlier) return heard.tokens.length <= 3 ? helpAsked() : null;
    const question = { ...earlier, from: (earlier.from ?? 0) + rowsShown };
    return { outcome: 'question', question, typedTopic: false };
  }
  return null;
}

/** Names that decide by themselves: somebody out of sight, a team that is not there, several who fit; and "not". */
function named(heard: Heard, matters: Matters, turn: Turn): Understood | null {
  const typed = matters.rank >= 2 && matters.topic !== null && !chat.includes(matters.topic) ? matters.topic : null;
  if (heard.people.some((person) => person.match === 'nobody')) {
    if (matters.topic === null && !turn.earlier && !nameStands(heard)) return unknown(turn);
    return { outcome: 'refused', topic: typed };
  }
  if (heard.unknownTeam !== null) {
    const choices = unknownTeamChoices(heard.unknownTeam, matters.topic ?? turn.earlier?.topic ?? 'caseload', turn);
    return { outcome: 'choice', of: 'team', choices, topic: typed };
  }
  if ((negated(heard) || unlessBooked(heard)) && !(matters.topic !== null && unturned.includes(matters.topic))) {
    if (matters.topic === null && !turn.earlier) return unknown(turn);
    const made = question(heard, matters, turn);
    return { outcome: 'choice', of: 'topic', choices: positiveChoices(made, turn), topic: typed };
  }
  const several = whatIsDue(heard, matters, turn);
  if (several) return { outcome: 'choice', of: 'topic', choices: dueChoices(several, turn), topic: null };
  if (has(heard, 'somebody') && matters.topic !== null && ofOnePerson.includes(matters.topic))
    return { outcome: 'refused', topic: typed };
  if (namesEverybody(heard)) {
    const subject = usualSubject(turn.view, matters.topic);
    if (subject.kind === 'me') return { outcome: 'refused', topic: typed };
  }
  return null;
}

/**
 * "what's overdue", "anything due this week": supervision, actions, timescales or the ASYE, so it is asked which. "Who
 * is overdue" is about supervision.
 */
function whatIsDue(heard: Heard, matters: Matters, turn: Turn): Question | null {
  if (matters.rank !== 1 || turn.earlier || !heard.tokens.some(({ stem }) => anyMatter.has(stem))) return null;
  if (heard.matches.some(({ topic, entry }) => (topic === matters.topic && !entry.only) || entry.detail === 'who'))
    return null;
  const made = question(heard, matters, turn);
  return made.only !== undefined && onesDue.includes(made.only) ? made : null;
}

/** "how is jacinta", "jacinta's": a name in its own place, though nothing else is understood. */
function nameStands({ people, tokens }: Heard): boolean {
  return people.some(({ from, to }) => from > 0 || tokens[to - 1]?.possessive === true);
}

/** "no, CIN" corrects; any other "not" that no phrase has taken into its meaning turns the question round. */
function negated({ matches, tokens }: Heard): boolean {
  return matches.some(({ entry, at }) => {
    if (!entry.role || !('negates' in entry.role)) return false;
    return !(at[0] === 0 && tokens[0]?.word === 'no' && tokens[1]?.breaks === true);
  });
}

/** "who hasn't got supervision booked": a "not" that was taken for overdue, beside another thing that narrows. */
function unlessBooked({ matches, tokens }: Heard): boolean {
  const narrows = new Set(matches.flatMap(({ entry }) => (entry.only && !entry.role ? [entry.only] : [])));
  return narrows.has('booked') && narrows.size > 1 && tokens.some(({ stem }) => lexicon().negates.has(stem));
}

function asked(heard: Heard, matters: Matters, turn: Turn): Understood {
  const found = namedSubjects(heard, matters.topic, turn.view);
  const { earlier } = turn;
  const typed = matters.topic !== null && matters.rank >= 2 && !chat.includes(matters.topic) ? matters.topic : null;
  if (found.kind === 'nobody') return { outcome: 'refused', topic: typed };
  if (found.kind === 'people') return personChoice(found.people, heard, matters, turn, typed);
  if (found.kind === 'teams') {
    const make = (subject: Subject) => question(heard, matters, turn, subject);
    return { outcome: 'choice', of: 'team', choices: teamChoices(found.subjects, make, turn.view), topic: typed };
  }
  const said = found.kind === 'subjects' ? found : null;
  if (matters.topic === null) {
    const clear = saysSomething(heard, said, turn);
    if (!clear) return unknown(turn);
    if (!earlier && !fallbackTopic(heard)) {
      return said || clear === 'subject'
        ? {
            outcome: 'choice',
            of: 'topic',
            choices: topicChoices(subjectFor(heard, matters, turn, said), said?.known ?? null, turn),
            topic: null,
          }
        : unknown(turn);
    }
  }
  if (refersToNobody(heard, turn)) return unknown(turn);
  const made = question(heard, matters, turn, said?.subjects[0]);
  const then = secondMatter(heard, matters, turn, said, made);
  return {
    outcome: 'question',
    question: made,
    ...(then ? { then } : {}),
    typedTopic: matters.topic !== null && matters.rank > 0,
  };
}

/** "her caseload" with nobody before whom that could be. */
function refersToNobody(heard: Heard, turn: Turn): boolean {
  if (turn.earlier || heard.people.length > 0) return false;
  return heard.matches.some(
    ({ entry }) => entry.role && 'refersBack' in entry.role && entry.role.refersBack === 'person',
  );
}

/** Whether anything was heard that makes or changes a question; 'subject' where that is only whose. */
function saysSomething(heard: Heard, said: Named | null, turn: Turn): 'subject' | 'narrows' | null {
  const narrows = heard.matches.some(
    ({ entry }) =>
      !entry.role && (entry.by || entry.only || entry.detail || entry.measure || entry.group || entry.counts),
  );
  if (heard.period && turn.earlier) return 'narrows';
  const whole = heard.matches.some(({ entry }) => {
    if (!entry.role || !('subject' in entry.role)) return false;
    return !['me', 'my', 'our', 'only me'].includes(entry.role.subject);
  });
  if (narrows && (turn.earlier || fallbackTopic(heard))) return 'narrows';
  if (said || whole) return 'subject';
  return narrows && turn.earlier ? 'narrows' : null;
}

/** The topic where none is named: comparing and going up are about caseloads. */
function fallbackTopic(heard: Heard): Topic | null {
  const { by, detail, group, counts } = narrowingFor(heard, null, null, 0, Number.POSITIVE_INFINITY);
  if (group && (counts || by)) return 'establishment';
  if (counts && (heard.people.length > 0 || subjectWord(heard) === 'me')) return 'caseload';
  if (heard.matches.some(({ topic, entry }) => topic === 'caseload' && entry.measure === 'average-caseload'))
    return 'caseload';
  return by === 'team' || by === 'supervisor' || detail === 'trend' || (detail === 'why' && heard.teams.length > 0)
    ? 'caseload'
    : null;
}

function subjectFor(heard: Heard, matters: Matters, turn: Turn, said: Named | null): Subject {
  const narrowing = narrowingFor(heard, matters.topic, matters.object, 0, Number.POSITIVE_INFINITY);
  return (
    said?.subjects[0] ??
    whose(heard, askingOf(heard, matters.topic, narrowing), turn.view) ??
    usualSubject(turn.view, matters.topic)
  );
}

function personChoice(
  people: readonly Known[],
  heard: Heard,
  matters: Matters,
  turn: Turn,
  topic: Topic | null,
): Understood {
  const make = (subject: Subject) => question(heard, matters, turn, subject);
  return { outcome: 'choice', of: 'person', choices: personChoices(people, make), topic };
}

/** The Question of a sentence, about the subject that it names or the one that is meant. */
function question(heard: Heard, matters: Matters, turn: Turn, subject?: Subject): Question {
  const { earlier, view, today } = turn;
  const stands = standing(heard, matters, earlier);
  const end = matters.second ? matters.second.at : Number.POSITIVE_INFINITY;
  const topic = matters.topic ?? (stands === 'changes' ? null : (fallbackTopic(heard) ?? 'caseload'));
  const narrowing = withNames(
    heard,
    narrowingFor(heard, topic ?? earlier?.topic ?? null, matters.rank === 4 ? matters.object : null, 0, end),
    topic,
  );
  const asking = askingOf(heard, topic ?? earlier?.topic ?? null, narrowing);
  const meant = subject ?? whose(heard, asking, view);
  if (stands === 'changes' && earlier) return changed(earlier, meant, narrowing, heard.period, today);
  const about = topic ?? 'caseload';
  const over = matters.rank === 4 ? objectMeasure(about, matters.object, narrowing) : undefined;
  const { measure: _, only: __, ...bare } = narrowing;
  const own =
    matters.rank === 4 && about !== 'deliveries'
      ? over
        ? { ...bare, measure: over }
        : bare
      : besides(narrowing, matters);
  const kept = stands === 'moves' ? earlier?.subject : undefined;
  const made = shaped(about, meant ?? kept ?? usualSubject(view, about, asking), own, heard.period, today);
  return stands === 'moves' && earlier ? moved(earlier, made, meant !== null, about) : made;
}

/** "teams over target", "any units with vacancies": the plural, where it is not "my team's" without its apostrophe. */
function teamsApart({ tokens }: Heard): boolean {
  return tokens.some(({ word, possessive }, index) => {
    if ((word !== 'teams' && word !== 'units') || possessive || tokens[index - 1]?.word === 'permanent') return false;
    if (['which', 'any'].includes(tokens[index - 3]?.word ?? '') && tokens[index - 2]?.word === 'of') return true;
    return !['my', 'our', 'your', 'the', 'this', 'that'].includes(tokens[index - 1]?.word ?? '');
  });
}

/** "which records have I not signed", "any milestones due", "everyone's caseload": names are asked for. */
function withNames(heard: Heard, narrowing: Narrowing, topic: Topic | null): Narrowing {
  if (narrowing.by === undefined && teamsApart(heard)) {
    const { detail: _, ...apart } = narrowing;
    return { ...apart, by: 'team' };
  }
  if (narrowing.detail) return narrowing;
  const some = heard.tokens.some(({ word }) => word === 'which' || (word === 'any' && topic === 'asye'));
  const listed = some && narrowing.only !== undefined && topic !== 'measures' && narrowing.by === undefined;
  return listed || namesEverybody(heard) ? { ...narrowing, detail: 'who' } : narrowing;
}

/** "asye caseloads": the caseloads of those on the ASYE. */
function besides(narrowing: Narrowing, { topic, object }: Matters): Narrowing {
  const nqsws =
    object === 'asye' && ['caseload', 'supervision', 'supervision-actions', 'timescales'].includes(topic ?? '');
  return nqsws && !narrowing.only ? { ...narrowing, only: 'nqsw' } : narrowing;
}

/** The second topic, the second subject, or the second thing that narrows ("who is over and who has room"). */
function secondMatter(heard: Heard, matters: Matters, turn: Turn, said: Named | null, made: Question): Question | null {
  const all = Number.POSITIVE_INFINITY;
  if (matters.second) {
    const { topic, at } = matters.second;
    const narrowing = narrowingFor(heard, topic, null, at, all);
    const subject =
      said?.subjects[0] ?? whose(heard, askingOf(heard, topic, narrowing), turn.view) ?? usualSubject(turn.view, topic);
    return shaped(topic, subject, narrowing, heard.period, turn.today);
  }
  const another = said?.subjects[1];
  if (another) return { ...made, subject: another };
  const firstOnly = heard.matches.find(({ entry }) => entry.only !== undefined && entry.only === made.only);
  const other = heard.matches.find(
    ({ entry, topic, at }) =>
      firstOnly &&
      entry.only !== undefined &&
      entry.only !== made.only &&
      topic === made.topic &&
      joined(heard, firstOnly.at[0] ?? 0, at[0] ?? 0),
  );
  if (other?.entry.only) {
    const { measure: _, ...rest } = made;
    return { ...rest, only: other.entry.only, ...(other.entry.measure ? { measure: other.entry.measure } : {}) };
  }
  return null;
}
