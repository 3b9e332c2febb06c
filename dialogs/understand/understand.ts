import type { Known } from '../../domain/access.ts';
import type { Question, Subject } from '../../domain/question.ts';
import type { Only, Topic } from '../../domain/words.ts';
import { suggestions } from '../suggestions.ts';
import type { Turn } from '../turn.ts';
import { tooWide } from './about-person.ts';
import {
  type Choice,
  dueChoices,
  personChoices,
  positiveChoices,
  teamChoices,
  topicChoices,
  unknownTeamChoices,
} from './choices.ts';
import { doing } from './doing.ts';
import { type Heard, has, hear } from './heard.ts';
import { dropped, leftNumber, leftOver } from './left-over.ts';
import { lexicon } from './lexicon.ts';
import { chat, type Matters, mattersOf } from './matters.ts';
import { fallbackTopic, question, secondMatter, subjectFor } from './questions.ts';
import type { Said } from './said.ts';
import { type Named, namedSubjects, namesEverybody, usualSubject } from './subjects.ts';

/**
 * What somebody meant. `then` is the second matter of the sentence. `refused`: somebody was named who is not in sight,
 * whether or not there is such a person. Topics are null unless they were typed.
 */
export type Understood =
  | { outcome: 'question'; question: Question; then?: Question; typedTopic: boolean }
  | { outcome: 'action'; action: 'query-figure'; note: string; question: Question | null }
  | ({ outcome: 'action' } & Said)
  | { outcome: 'undo' }
  | { outcome: 'choice'; of: 'person' | 'team' | 'topic'; choices: readonly Choice[]; topic: Topic | null }
  | { outcome: 'refused'; topic: Topic | null }
  | { outcome: 'declined' }
  | { outcome: 'unknown'; nearest: readonly Choice[] };

const rowsShown = 10;
/** "the director's caseload" is not the asker's: nobody is named, so nobody's is shown. */
const ofOnePerson: readonly Topic[] = ['caseload', 'supervision-actions', 'timescales'];
/** "what's overdue": words that leave open which matter is meant. */
const anyMatter: ReadonlySet<string> = new Set(['what', 'whats', 'anything', 'everything', 'something', 'wots']);
const onesDue: readonly Only[] = ['overdue', 'due', 'due-soon'];
/** A "not" changes nothing here: "I don't want reminders". */
const unturned: readonly Topic[] = [...chat, 'reminders', 'deliveries'];

/** What a sentence asks, for this viewer and after what they asked before. Never throws; reads the first 500 characters. */
export function understand(text: string, turn: Turn): Understood {
  const heard = hear(text, turn);
  if (heard.tokens.length === 0) return /\?/.test(heard.text) ? helpAsked() : unknown(turn);
  const matters = aboutSomebody(mattersOf(heard), heard);
  return spoken(heard, matters, turn) ?? named(heard, matters, turn) ?? asked(heard, matters, turn);
}

/** "what do you know about tom" is no request for help. */
function aboutSomebody(matters: Matters, { people }: Heard): Matters {
  if (people.length === 0 || matters.topic === null || !chat.includes(matters.topic)) return matters;
  return { ...matters, topic: null, rank: 0 };
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
  const done = doing(heard, turn);
  if (done) return { outcome: 'action', ...done };
  if (outside(heard, matters)) return { outcome: 'declined' };
  if (has(heard, 'action')) return queried(heard, matters, turn);
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

/** What is never answered here; "as a joke, what is tom's caseload" is about Tom's caseload. */
function outside({ matches, people, teams }: Heard, { topic, rank }: Matters): boolean {
  const named = topic !== null && rank >= 3 && people.length + teams.length > 0;
  return matches.some(
    ({ entry }) => entry.role && 'declined' in entry.role && !(named && entry.role.declined === 'aside'),
  );
}

/** "caseload is wrong for unit 4": about the figure that the sentence names; null: about the one before it. */
function queried(heard: Heard, matters: Matters, turn: Turn): Understood {
  const found = namedSubjects(heard, matters.topic, turn.view);
  const subject = found.kind === 'subjects' ? found.subjects[0] : undefined;
  const named = subject !== undefined || (matters.topic !== null && matters.rank >= 2 && !chat.includes(matters.topic));
  return {
    outcome: 'action',
    action: 'query-figure',
    note: heard.text.trim(),
    question: named ? question(heard, matters, turn, subject) : null,
  };
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
  if (
    (negated(heard) || unlessBooked(heard) || leftNumber(heard, roomAsked(heard))) &&
    !(matters.topic !== null && unturned.includes(matters.topic))
  ) {
    if (matters.topic === null && !turn.earlier) return unknown(turn);
    const found = namedSubjects(heard, matters.topic, turn.view);
    if (found.kind === 'nobody') return { outcome: 'refused', topic: typed };
    if (found.kind === 'people') return personChoice(found.people, heard, matters, turn, typed);
    const made = question(heard, matters, turn, found.kind === 'subjects' ? found.subjects[0] : undefined);
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
  const found = namedSubjects(heard, matters.topic, turn.view);
  if (found.kind !== 'subjects' && found.kind !== 'none') return null;
  const made = question(heard, matters, turn, found.kind === 'subjects' ? found.subjects[0] : undefined);
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

/** "space for 2 new cases": how many is not asked of whoever has room. */
function roomAsked({ matches }: Heard): boolean {
  return matches.some(({ entry }) => entry.only === 'room');
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
  // Nobody's days of sickness are shown, and "everything about Tom" is asked back.
  if (made.subject.kind === 'worker') {
    if (made.topic === 'sickness') return { outcome: 'refused', topic: typed };
    if (tooWide.includes(made.topic))
      return {
        outcome: 'choice',
        of: 'topic',
        choices: topicChoices(made.subject, said?.known ?? null, turn),
        topic: typed,
      };
  }
  const weak = matters.topic === null || matters.rank < 3;
  if (matters.rank < 4 && !chat.includes(made.topic) && (leftOver(heard, weak) || dropped(heard, made, matters.object)))
    return { outcome: 'choice', of: 'topic', choices: positiveChoices(made, turn), topic: typed };
  // "compare CIN and CWD": the two of them, not their units.
  if (said && said.subjects.length > 1 && made.by === 'team') delete made.by;
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
    ({ topic, entry }) =>
      !entry.role &&
      (entry.by ||
        entry.only ||
        entry.detail ||
        entry.measure ||
        entry.group ||
        entry.counts ||
        (entry.kind && topic === turn.earlier?.topic)),
  );
  if (heard.period && turn.earlier) return 'narrows';
  const whole = heard.matches.some(({ entry }) => {
    if (!entry.role || !('subject' in entry.role)) return false;
    return !['me', 'my', 'our', 'only me'].includes(entry.role.subject);
  });
  if (narrows && (turn.earlier || fallbackTopic(heard))) return 'narrows';
  // "and mine": the earlier question about oneself.
  if (turn.earlier && heard.tokens.length <= 4 && heard.tokens.some(({ word }) => word === 'mine')) return 'subject';
  if (said || whole) return 'subject';
  return narrows && turn.earlier ? 'narrows' : null;
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
