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
  yield* aboutSupervision(subject);
  yield* asyeQuestions(subject);
  for (const measure of [
    'team-caseload',
    'agency-rate',
    'vacancy-rate',
    'room',
    'employed-fte',
    'retention',
    'nqsws',
  ] as const) {
    yield { topic: 'definitions', subject, measure };
  }
}

const thisWeek = { from: '2026-11-23', to: '2026-11-29' } as never;
const lastMonth = { from: '2026-10-01', to: '2026-10-31' } as never;

function* aboutSupervision(subject: Subject): Iterable<Question> {
  const supervision = { topic: 'supervision' as const, subject };
  for (const only of ['overdue', 'due', 'due-soon', 'booked', 'unsigned', 'nqsw'] as const)
    yield { ...supervision, only };
  yield { ...supervision, only: 'overdue', detail: 'who', from: 10 };
  for (const period of [thisWeek, lastMonth]) {
    yield { ...supervision, period };
    yield { ...supervision, only: 'due', detail: 'who', period };
    yield { ...supervision, only: 'overdue', period };
    yield { ...supervision, only: 'booked', period };
    yield { ...supervision, measure: 'supervision-on-time', period };
  }
  for (const measure of [
    'supervision-in-date',
    'supervision-on-time',
    'supervision-recorded',
    'supervision-full-length',
    'supervision-next-due',
    'supervisions-due-soon',
  ] as const) {
    yield { ...supervision, measure };
    yield { ...supervision, measure, by: 'team' };
    yield { topic: 'definitions', subject, kind: 'supervision', measure };
  }
  for (const by of ['team', 'supervisor'] as const) yield { ...supervision, by, only: 'overdue' };
  for (const detail of ['who', 'why', 'trend'] as const) yield { ...supervision, detail };
  for (const kind of ['last', 'prep', 'no-supervisor', 'not-seen']) yield { ...supervision, kind };
  for (const group of staffGroups) yield { ...supervision, group };
  const actions = { topic: 'supervision-actions' as const, subject };
  yield { ...actions, only: 'overdue', from: 10 };
  yield { ...actions, only: 'due', period: thisWeek };
  yield { ...actions, measure: 'actions-open', by: 'team' };
  yield { topic: 'definitions', subject, measure: 'actions-overdue' };
}

/** The ASYE, the cap of NQSWs and retention. */
function* asyeQuestions(subject: Subject): Iterable<Question> {
  const asye = { topic: 'asye' as const, subject };
  const january = { from: '2027-01-01', to: '2027-01-31' } as never;
  const of2026 = { from: '2026-01-01', to: '2026-12-31' } as never;
  for (const only of ['overdue', 'due-soon', 'paused', 'moving', 'over-target'] as const) yield { ...asye, only };
  for (const kind of ['plan', 'limit', 'observation', 'join-team', 'review-6']) yield { ...asye, kind };
  for (const measure of ['evidence', 'nqsws', 'milestones-done', 'milestones-overdue'] as const)
    yield { ...asye, measure };
  for (const by of ['team', 'programme'] as const) yield { ...asye, by };
  for (const detail of ['who', 'why'] as const) yield { ...asye, detail };
  yield { ...asye, from: 10 };
  yield { ...asye, only: 'due', period: january };
  yield { ...asye, only: 'due', kind: 'observation', by: 'team', period: january };
  yield { ...asye, only: 'moving', detail: 'who', period: january };
  yield { ...asye, period: of2026 };
  yield { topic: 'caseload', subject, only: 'nqsw', measure: 'nqsws-over-cap' };
  const retention = { topic: 'retention' as const, subject };
  for (const kind of ['joined', 'year', 'origin']) yield { ...retention, kind };
  for (const by of ['team', 'programme'] as const) yield { ...retention, by };
  yield { ...retention, period: of2026 };
}
