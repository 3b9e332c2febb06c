import type { Scope } from '../../../domain/access.ts';
import type { Answer } from '../../../domain/answer.ts';
import { counted, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, howWorkedOut, looksWrong, noData } from '../../answers.ts';
import { dayAsked, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';

/** Cases that nobody holds yet, by team where there are several. */
export function notAllocated(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  if (!view.files['unallocated.csv']) return noData(question, turn, 'unallocated cases');
  const scope = scopeOf(question.subject) as Scope;
  const at = dayAsked(question, turn);
  const all = view.total('unallocated', scope, { at });
  const wait = view.longestWait(scope, at);
  const teams =
    scope.kind === 'team'
      ? (view.team(scope.id)?.units ?? []).map((id) => ({ id }))
      : view.roots(scope.kind === 'service' ? scope.name : undefined);
  const rows = teams
    .map((team) => ({ id: team.id, figure: view.total('unallocated', { kind: 'team', id: team.id }, { at }) }))
    .filter((row) => (row.figure.value ?? 0) > 0)
    .sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  const { subject } = question;
  const stale = view.staleWarning('unallocated.csv', all.asAt);
  const warnings = stale === null ? [] : [stale];
  return answered(question, {
    subjectName: subjectName(subject, view),
    title:
      all.value === null
        ? `${all.of}: ${all.why}`
        : all.value === 0
          ? `Every case in ${all.of} is allocated`
          : `${counted(all.value, 'case', 'cases')} in ${all.of} ${all.value === 1 ? 'is' : 'are'} not allocated`,
    judgement:
      wait !== null && (all.value ?? 0) > 0
        ? { text: `The longest wait is ${counted(wait, 'day', 'days')}`, status: null }
        : null,
    body:
      rows.length < 2
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'Team', wide: true },
                { title: 'Not allocated', numeric: true },
              ],
              rows: rows.map((row) => [{ text: row.figure.of }, { text: row.figure.shown }]),
              from: question.from ?? 0,
            },
          ],
    smallPrint: [`as at ${shownDate(all.asAt, today)} · count of unallocated cases`],
    figures: [all, ...rows.map((row) => row.figure)],
    source: { name: 'count of unallocated cases', asAt: all.asAt, warnings },
    next: [
      ask('Who has room?', { topic: 'caseload', subject, measure: 'room', only: 'room', detail: 'who' }),
      ask('Caseload', { topic: 'caseload', subject }),
      howWorkedOut(question, all),
      looksWrong(question),
    ],
  });
}
