import type { Step } from '../domain/answer.ts';
import type { Question, Subject } from '../domain/question.ts';
import { scopeOf } from './subjects.ts';
import type { Turn } from './turn.ts';
import { defaultSubject } from './understand/default-subject.ts';

/**
 * Questions that this very person can ask and have answered, likeliest first: for help, refusals and what was not
 * understood. Each text, typed as it stands, gives its question.
 */
export function suggestions(turn: Turn, most: number): readonly Step[] {
  const { view, place } = turn;
  if (!view.totals) {
    return [
      step('How old is this data?', { topic: 'freshness', subject: { kind: 'council' } }),
      step('Help', { topic: 'help', subject: { kind: 'me' } }),
    ].slice(0, most);
  }
  const steps: Step[] = [];
  const own = place === 'personal' ? view.viewer.managedTeams[0] : undefined;
  if (own !== undefined) {
    const name = view.team(own)?.name ?? '';
    steps.push(step(`Caseload in ${name}`, { topic: 'caseload', subject: { kind: 'team', id: own } }));
  }
  if (place === 'personal' && view.supervisees.length > 0) {
    steps.push(step('Caseloads of my supervisees', { topic: 'caseload', subject: { kind: 'supervisees' } }));
  }
  if (place === 'personal' && view.viewer.staffId !== null && own === undefined) {
    steps.push(step('My caseload', { topic: 'caseload', subject: { kind: 'me' } }));
  }
  if (place === 'personal' && view.supervision.loaded) steps.push(...ofSupervision(turn));
  const council: Subject = { kind: 'council' };
  steps.push(
    step('Compare all teams', { topic: 'caseload', subject: council, by: 'team' }),
    step('Agency ratio of the council', { topic: 'agency', subject: council }),
    step('Vacancies of the council', { topic: 'vacancies', subject: council }),
    step('How old is this data?', { topic: 'freshness', subject: council }),
  );
  return steps.slice(0, most);
}

/** A supervisor's or manager's week and who is overdue; one's own next supervision for everybody else in post. */
function ofSupervision({ view }: Turn): readonly Step[] {
  const subject = defaultSubject(view, 'supervision');
  if (subject.kind === 'me') {
    const own = { topic: 'supervision', subject, measure: 'supervision-next-due' } as const;
    return [step('When is my next supervision?', own)];
  }
  const scope = scopeOf(subject);
  if (scope === null || !view.seesAll('supervision', scope)) return [];
  return [
    step('What needs me this week?', { topic: 'week', subject: { kind: 'me' } }),
    step('Supervision overdue', { topic: 'supervision', subject, only: 'overdue' }),
  ];
}

function step(text: string, question: Question): Step {
  return { text, question };
}
