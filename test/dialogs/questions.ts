import type { Picture } from '../../domain/picture.ts';
import type { Question, Subject } from '../../domain/question.ts';
import { staffGroups, topics } from '../../domain/words.ts';

/** The subjects that are about teams: every team and unit, every service, the council. */
export function teamSubjects(picture: Picture): readonly Subject[] {
  return [
    { kind: 'council' },
    ...picture.tree.services.map((name): Subject => ({ kind: 'service', name })),
    ...picture.tree.teams.map((team): Subject => ({ kind: 'team', id: team.id })),
    { kind: 'team', id: 'T2-14', also: ['T2-15'] },
  ];
}

/** Everything that can be asked about a subject: each topic with each of its narrowings. */
export function* questionsAbout(subject: Subject): Iterable<Question> {
  for (const topic of topics) yield { topic, subject };
  const caseload = { topic: 'caseload' as const, subject };
  yield { ...caseload, detail: 'who' };
  yield { ...caseload, detail: 'trend' };
  yield { ...caseload, detail: 'why' };
  yield { ...caseload, by: 'team' };
  yield { ...caseload, by: 'team', from: 10 };
  yield { ...caseload, only: 'over-target', detail: 'who' };
  yield { ...caseload, only: 'over-target', detail: 'who', from: 10 };
  yield { ...caseload, only: 'room', measure: 'room', detail: 'who' };
  yield { ...caseload, only: 'nqsw' };
  yield { ...caseload, measure: 'average-caseload' };
  yield { ...caseload, measure: 'workers-over-target' };
  yield { ...caseload, measure: 'unallocated' };
  yield { ...caseload, period: { from: '2026-10-01', to: '2026-10-31' } as never };
  for (const group of staffGroups) {
    yield { ...caseload, group };
    yield { topic: 'agency', subject, group };
    yield { topic: 'vacancies', subject, group };
    yield { topic: 'establishment', subject, group };
  }
  for (const measure of ['agency-fte', 'agency-headcount'] as const) yield { topic: 'agency', subject, measure };
  yield { topic: 'agency', subject, by: 'team' };
  for (const measure of ['vacancy-fte', 'vacancies-covered-by-agency', 'uncovered-vacancies'] as const) {
    yield { topic: 'vacancies', subject, measure };
    yield { topic: 'vacancies', subject, measure, by: 'team' };
  }
  for (const kind of ['away', 'managers', 'registration']) yield { topic: 'establishment', subject, kind };
  yield { topic: 'establishment', subject, detail: 'who' };
  yield { topic: 'establishment', subject, by: 'team' };
  yield { topic: 'agency', subject, detail: 'who' };
  yield { topic: 'agency', subject, detail: 'trend' };
  yield { topic: 'vacancies', subject, by: 'reason' };
  yield { topic: 'freshness', subject, kind: 'queried' };
  for (const measure of ['team-caseload', 'agency-rate', 'vacancy-rate', 'room', 'employed-fte'] as const) {
    yield { topic: 'definitions', subject, measure };
  }
}
