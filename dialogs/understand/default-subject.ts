import type { Subject } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import type { Topic } from '../../domain/words.ts';
import type { SubjectWord } from '../vocabulary/entry.ts';
import { ownTeam } from './own-team.ts';

/** About oneself, whoever asks. */
const aboutMe: readonly Topic[] = ['week', 'reminders', 'help', 'greeting', 'thanks'];
/** The council's, whoever asks: nothing smaller is measured. */
const aboutCouncil: readonly Topic[] = ['measures', 'demand', 'freshness'];
/** What one person can have: "my caseload" is one's own, "my vacancies" are those of one's team. */
const personal: readonly Topic[] = [
  'caseload',
  'supervision',
  'supervision-actions',
  'asye',
  'timescales',
  'week',
  'reminders',
  'deliveries',
  'leaving',
];

/**
 * Whose figure is meant where nothing is named: the first that applies of director, workforce lead, HR, academy → the
 * council; head of service, reviewer → their service; manager → their teams; supervisor → their supervisees; else the
 * asker, or their team where the topic is none that one person has. Several services: the first.
 */
export function defaultSubject(view: View, topic: Topic | null): Subject {
  const { viewer } = view;
  if (topic !== null && aboutMe.includes(topic)) return { kind: 'me' };
  if (topic === 'asye' && view.viewer.nqsw && view.place === 'personal') return { kind: 'me' };
  if (topic !== null && aboutCouncil.includes(topic)) return { kind: 'council' };
  if (topic === 'deliveries') return viewer.admin || viewer.workforceLead ? { kind: 'council' } : { kind: 'me' };
  if (viewer.director || viewer.workforceLead || viewer.hr === 'all' || viewer.academy === 'all')
    return { kind: 'council' };
  const service = servicesOf(view)[0];
  if (service !== undefined) return { kind: 'service', name: service };
  const managed = managedTeams(view);
  if (managed) return managed;
  // In a group nothing is about one person, so what is meant is their team's.
  if (view.place === 'group') return ownTeamOrCouncil(view);
  const mine = topic === null || personal.includes(topic);
  if (viewer.supervisees.size > 0 && (mine || topic === 'establishment')) return { kind: 'supervisees' };
  if (viewer.staffId === null) return { kind: 'council' };
  return mine ? { kind: 'me' } : ownTeamOrCouncil(view);
}

/** The services that somebody leads or reviews, or to which their role is limited. */
export function servicesOf(view: View): readonly string[] {
  const { headOf, reviews, hr, academy } = view.viewer;
  const limited = [hr, academy].flatMap((role) => (Array.isArray(role) ? (role as readonly string[]) : []));
  return [...new Set([...limited, ...headOf, ...reviews])];
}

function managedTeams(view: View): Subject | null {
  const [id, ...also] = view.viewer.managedTeams;
  if (id === undefined) return null;
  return also.length > 0 ? { kind: 'team', id, also } : { kind: 'team', id };
}

function ownTeamOrCouncil(view: View): Subject {
  const id = ownTeam(view);
  return id === null ? { kind: 'council' } : { kind: 'team', id };
}

/** What a question narrows that decides whose it is. */
export type Asking = {
  topic: Topic | null;
  /** People are asked for: who, anyone, how many. */
  people: boolean;
  /** "my supervisions", not "when is my supervision". */
  several: boolean;
  /** "my supervisions", with its s: those that somebody gives. */
  given: boolean;
  /** Room for cases: a manager's "do I have room" is the team's. */
  room: boolean;
  /** What each has for themselves, in a topic that is about teams: their own registration. */
  own: boolean;
  /** One row a team is asked for. */
  byTeam: boolean;
};

/** Whose figure words such as "my team" or "i" mean, for this viewer. */
export function subjectMeant(word: SubjectWord, view: View, asking: Asking): Subject {
  const { viewer } = view;
  const usual = defaultSubject(view, asking.topic);
  const leads = usual.kind === 'council' || usual.kind === 'service';
  switch (word) {
    case 'only me':
      if (asking.topic !== null && asking.topic !== 'establishment' && !personal.includes(asking.topic)) return usual;
      if (asking.given && viewer.supervisees.size > 0) return { kind: 'supervisees' };
      return viewer.staffId === null ? usual : { kind: 'me' };
    case 'council':
      return { kind: 'council' };
    case 'supervisees':
      return viewer.supervisees.size > 0 || viewer.managedTeams.length === 0 ? { kind: 'supervisees' } : usual;
    case 'my people':
      if (leads || viewer.managedTeams.length > 0) return usual;
      return { kind: 'supervisees' };
    case 'my team':
      return managedTeams(view) ?? (leads ? usual : ownTeamOrCouncil(view));
    case 'my service':
      return serviceMeant(view, usual);
    case 'our':
      return usual.kind === 'me' || usual.kind === 'supervisees' ? ownTeamOrCouncil(view) : usual;
    case 'me':
      return oneself(view, asking, usual);
    case 'my':
      return own(view, asking, usual);
  }
}

function serviceMeant(view: View, usual: Subject): Subject {
  if (usual.kind === 'council' || usual.kind === 'service') return usual;
  const team = ownTeam(view);
  const service = team === null ? '' : (view.team(team)?.service ?? '');
  return service === '' ? { kind: 'council' } : { kind: 'service', name: service };
}

/** "am i over", "how many cases do i have": oneself, unless it is about people or about what only teams have. */
function oneself(view: View, { topic, people, several, room, own }: Asking, usual: Subject): Subject {
  if (room && view.viewer.managedTeams.length > 0) return usual;
  if (topic !== null && !personal.includes(topic))
    return own && !people && view.viewer.staffId ? { kind: 'me' } : usual;
  if (people || view.viewer.staffId === null) return peopleOf(view, topic, usual);
  return givenBy(view, topic, several) ? { kind: 'supervisees' } : { kind: 'me' };
}

/** "my caseload": one's own; "my supervisions", "my actions" of somebody who supervises: their supervisees'. */
function own(view: View, { topic, people, several, room }: Asking, usual: Subject): Subject {
  if (room && view.viewer.managedTeams.length > 0) return usual;
  if (topic !== null && !personal.includes(topic)) return usual;
  if (people || view.viewer.staffId === null) return peopleOf(view, topic, usual);
  if (givenBy(view, topic, several)) return { kind: 'supervisees' };
  return topic === 'asye' && several ? usual : { kind: 'me' };
}

function peopleOf(view: View, topic: Topic | null, usual: Subject): Subject {
  return givenBy(view, topic, true) ? { kind: 'supervisees' } : usual;
}

/** Supervision and its actions, to somebody who gives it. */
function givenBy(view: View, topic: Topic | null, several: boolean): boolean {
  return several && (topic === 'supervision' || topic === 'supervision-actions') && view.viewer.supervisees.size > 0;
}
