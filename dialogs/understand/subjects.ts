import type { Known } from '../../domain/access.ts';
import type { Question, Subject } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import type { Topic } from '../../domain/words.ts';
import type { Narrowing } from '../vocabulary/entry.ts';
import { type Asking, defaultSubject, subjectMeant } from './default-subject.ts';
import { type Heard, has, subjectWord } from './heard.ts';
import { lexicon } from './lexicon.ts';
import { ownTeam } from './own-team.ts';
import { chosenTwin } from './twins.ts';

type Worker = Extract<Subject, { kind: 'worker' }>;

/** The teams, services or people that a sentence names, in order. `known`: the first, where it is a person. */
export type Named = { kind: 'subjects'; subjects: readonly Subject[]; known: Known | null };

/** What the names in a sentence come to: nobody with that name in that team, several of whom one is meant, or these. */
export type Found =
  | Named
  | { kind: 'none' }
  | { kind: 'nobody' }
  | { kind: 'people'; people: readonly Known[] }
  | { kind: 'teams'; subjects: readonly Subject[] };

/** Topics to which "the academy" is a matter, not a team. */
const ofTheAcademy: readonly (Topic | null)[] = ['asye', 'retention'];

export function namedSubjects(heard: Heard, topic: Topic | null, view: View): Found {
  const teams = heard.teams.filter(
    ({ weak, from }) =>
      !weak || !(ofTheAcademy.includes(topic) || lexicon().narrows.has(heard.tokens[from]?.stem ?? '')),
  );
  const placed: { at: number; subject: Subject; known: Known | null }[] = [];
  const used = new Set<number>();
  for (const { from, to, match, people } of heard.people) {
    if (match === 'misspelt') return { kind: 'people', people };
    const beside = teams.find((team) => besideName(heard, to, team.from));
    let fitting = people;
    if (beside) {
      used.add(beside.from);
      fitting = people.filter((person) => beside.subjects.some((subject) => isIn(person, subject, view)));
      if (fitting.length === 0) return { kind: 'nobody' };
    }
    const [person, ...more] = chosenTwin(fitting, heard.tokens, from);
    if (!person) continue;
    if (more.length > 0) return { kind: 'people', people: fitting };
    const subject: Subject = person.id === view.viewer.staffId ? { kind: 'me' } : { kind: 'worker', id: person.id };
    placed.push({ at: from, subject, known: person });
  }
  for (const team of teams) {
    if (used.has(team.from)) continue;
    const [subject, ...more] = team.subjects;
    if (!subject) continue;
    if (more.length > 0) return { kind: 'teams', subjects: team.subjects };
    placed.push({ at: team.from, subject, known: null });
  }
  placed.sort((a, b) => a.at - b.at);
  if (supervising(placed, heard)) placed.reverse();
  // A named person is whom it is about; the team beside them only says where.
  const people = placed.filter((own) => own.known !== null);
  const all = people.length > 0 ? people : placed;
  const first = all[0];
  return first ? { kind: 'subjects', subjects: all.map((own) => own.subject), known: first.known } : { kind: 'none' };
}

const seeing = new Set(['supervise', 'supervised', 'see', 'saw', 'seen', 'met', 'meet']);

/** "when did sam last supervise priya" is about Priya; "was priya supervised by sam" too. */
function supervising(placed: readonly { at: number; known: Known | null }[], { tokens }: Heard): boolean {
  const [first, second] = placed;
  if (!first?.known || !second?.known || placed.length !== 2) return false;
  const between = tokens.slice(first.at, second.at);
  return between.some(({ stem }) => seeing.has(stem)) && !between.some(({ word }) => word === 'by' || word === 'and');
}

/** "Priya Shah (First Response)", "priya in FRT": the team stands right behind the name. */
function besideName({ tokens }: Heard, end: number, teamFrom: number): boolean {
  if (teamFrom < end || teamFrom - end > 2) return false;
  const between = tokens.slice(end, teamFrom).map((token) => token.word);
  if (between.length === 0) return tokens[teamFrom]?.opens === true || tokens[teamFrom]?.breaks === false;
  return between.every((word) => ['in', 'from', 'of', 'at', 'the'].includes(word));
}

function isIn(person: Known, subject: Subject, view: View): boolean {
  const team = view.team(person.teamId);
  if (subject.kind === 'team') return person.teamId === subject.id || team?.parent === subject.id;
  return subject.kind !== 'service' || team?.service === subject.name;
}

/** What a question narrows that decides whose it is. */
export function askingOf(heard: Heard, topic: Topic | null, narrowing: Narrowing): Asking {
  const { detail, by, only, measure, group, counts, kind } = narrowing;
  const staff = heard.tokens.some((token) =>
    ['people', 'worker', 'staff', 'team', 'anyone', 'anybody'].includes(token.stem),
  );
  const when = heard.tokens.some((token) => token.stem === 'when');
  return {
    topic,
    people:
      detail === 'who' ||
      by !== undefined ||
      only === 'nqsw' ||
      measure === 'nqsws' ||
      measure === 'unallocated' ||
      staff ||
      (counts === true && group !== undefined),
    own: kind === 'registration',
    byTeam: by === 'team',
    room: only === 'room',
    given: topic === 'supervision' && heard.tokens.some(({ word }) => word === 'supervisions'),
    several: !when && measure !== 'supervision-next-due' && kind !== 'last',
  };
}

function saysI({ matches }: Heard): boolean {
  return matches.some(({ entry }) => entry.role && 'subject' in entry.role && entry.role.subject === 'me');
}

/** "when did i last see her": the person whom the question before was about. */
export function pronounFor({ matches, people }: Heard, earlier: Question | undefined): Worker | null {
  if (earlier?.subject.kind !== 'worker' || people.length > 0) return null;
  const said = matches.some(
    ({ entry }) => entry.role && 'refersBack' in entry.role && entry.role.refersBack === 'person',
  );
  return said ? earlier.subject : null;
}

/** Whose figure the sentence's words mean ("my team", "i", "the council"); null where it says nothing of it. */
export function whose(heard: Heard, asking: Asking, view: View): Subject | null {
  const said = subjectWord(heard);
  // "when do i leave the academy and join my team" is about oneself.
  const word = said === 'my team' && asking.topic === 'asye' && saysI(heard) ? 'me' : said;
  return word === null ? null : subjectMeant(word, view, asking);
}

/**
 * The usual subject for somebody who names none. Who asks for names where only their own are theirs, or for all teams
 * where they have one, means a wider circle.
 */
export function usualSubject(view: View, topic: Topic | null, asking?: Asking): Subject {
  const usual = defaultSubject(view, topic);
  if (!asking) return usual;
  if (asking.byTeam && !holdsSeveral(usual, view)) return { kind: 'council' };
  if (asking.people && usual.kind === 'me' && topic !== 'reminders' && topic !== 'deliveries' && topic !== 'week') {
    const team = ownTeam(view);
    if (team !== null) return { kind: 'team', id: team };
  }
  return usual;
}

function holdsSeveral(subject: Subject, view: View): boolean {
  if (subject.kind === 'team') return (subject.also?.length ?? 0) > 0 || (view.team(subject.id)?.units.length ?? 0) > 0;
  return subject.kind === 'council' || subject.kind === 'service';
}

/** "everyone's caseload", "list all staff with …": each one by name. */
export function namesEverybody(heard: Heard): boolean {
  if (!has(heard, 'everyone')) return false;
  return heard.matches.some(({ entry, at }) => {
    if (!entry.role || !('everyone' in entry.role)) return false;
    const last = heard.tokens[at.at(-1) ?? 0];
    return (
      last?.possessive === true ||
      (last?.word !== last?.stem && ['every', 'each'].includes(heard.tokens[at[0] ?? 0]?.word ?? '')) ||
      last?.word.endsWith('ones') === true ||
      last?.word.endsWith('bodys') === true ||
      heard.tokens.some((token) => ['list', 'their', 'name', 'each', 'individual', 'else'].includes(token.stem))
    );
  });
}
