import type { TeamSeen } from '../../domain/access.ts';
import type { Question } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';

/**
 * The question about teams that was meant where somebody asks about staffing without naming whose: "me", a worker or
 * one's supervisees have no agency ratio, so the council's is given, and the answer says whose it is.
 */
export function ofTeams(question: Question): Question {
  const { kind } = question.subject;
  if (kind === 'team' || kind === 'service' || kind === 'council') return question;
  return { ...question, subject: { kind: 'council' } };
}

/** The teams that a comparison has a row for: a team's units, several named teams, a service's or the council's teams. */
export function comparedScopes(question: Question, view: View): readonly TeamSeen[] {
  const { subject } = question;
  if (subject.kind === 'team') {
    const own = view.team(subject.id);
    const ids = subject.also ? [subject.id, ...subject.also] : own && own.units.length > 0 ? own.units : [subject.id];
    return ids.flatMap((id) => view.team(id) ?? []);
  }
  return subject.kind === 'service' ? view.roots(subject.name) : view.roots();
}
