import type { Known, TeamSeen } from '../../domain/access.ts';
import { fold } from '../../domain/names.ts';
import type { Question, Subject } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import type { Topic } from '../../domain/words.ts';
import type { Turn } from '../turn.ts';
import { edits } from './distance.ts';
import { calledAmong } from './twins.ts';
import { wording } from './wording.ts';

/** A button that asks back: its text, typed as it stands, is understood as its question. */
export type Choice = { text: string; question: Question };

const most = 6;

/** How a subject is called on a button; two people of one name are told apart by their teams. */
function called(subject: Subject, view: View): string | null {
  if (subject.kind === 'team') return view.team(subject.id)?.name ?? null;
  return subject.kind === 'service' ? subject.name : null;
}

export function personChoices(people: readonly Known[], make: (subject: Subject) => Question): Choice[] {
  return people.slice(0, most).map((person) => {
    const question = make({ kind: 'worker', id: person.id });
    return { text: wording(question, calledAmong(person, people)), question };
  });
}

export function teamChoices(subjects: readonly Subject[], make: (subject: Subject) => Question, view: View): Choice[] {
  return subjects.slice(0, most).map((subject) => {
    const question = make(subject);
    return { text: wording(question, called(subject, view)), question };
  });
}

/** Teams spelt a little like the one that is not there, else the teams that are no units. */
export function unknownTeamChoices(word: string, topic: Topic, { view }: Turn): Choice[] {
  const near = view.teams
    .map((team) => ({ team, off: offBy(word, team) }))
    .filter(({ off }) => off <= 3)
    .toSorted((a, b) => a.off - b.off)
    .map(({ team }) => team);
  const offered = near.length > 0 ? near : view.teams.filter((team) => team.parent === null);
  return teamChoices(
    offered.map((team) => ({ kind: 'team', id: team.id })),
    (subject) => ({ topic, subject }),
    view,
  );
}

function offBy(word: string, team: TeamSeen): number {
  return Math.min(...[team.name, ...team.aliases].map((name) => edits(word, fold(name), 3)));
}

/** What may be asked about a subject that was named without a topic. */
export function topicChoices(subject: Subject, known: Known | null, { view }: Turn): Choice[] {
  const one = subject.kind === 'worker' || subject.kind === 'me';
  const topics: readonly Topic[] = one
    ? ['caseload', 'supervision', 'asye']
    : ['caseload', 'supervision', 'agency', 'vacancies', 'scorecard'];
  const name = known ? calledAmong(known, view.withNameWord(known.words[0] ?? '')) : called(subject, view);
  return topics.map((topic) => {
    const question: Question = { topic, subject };
    return { text: wording(question, name), question };
  });
}

/** What may be due or overdue: each matter of which that can be said, about the same people and time. */
export function dueChoices({ subject, only, period }: Question, { view }: Turn): Choice[] {
  return (['supervision', 'supervision-actions', 'timescales', 'asye'] as const).map((topic) => {
    const made: Question = { topic, subject, ...(only ? { only } : {}) };
    const name = subject.kind === 'worker' ? view.nameOf(subject.id) : called(subject, view);
    return { text: wording(made, name), question: period ? { ...made, period } : made };
  });
}

/** For "not": what can be answered instead, each said without it. */
export function positiveChoices(made: Question, { view }: Turn): Choice[] {
  const { detail: _, only, measure: __, by: ___, from: ____, period: _____, ...bare } = made;
  const whole: Question = bare;
  const split: Question | null =
    bare.subject.kind === 'worker' || bare.subject.kind === 'me' ? null : { ...bare, by: 'team' };
  const narrowed: Question | null = only ? { ...bare, only } : null;
  const nameOf = (subject: Subject) => (subject.kind === 'worker' ? view.nameOf(subject.id) : called(subject, view));
  return [whole, split, narrowed].flatMap((question) =>
    question ? [{ text: wording(question, nameOf(question.subject)), question }] : [],
  );
}
