import type { Scope } from '../../../domain/access.ts';
import type { Answer } from '../../../domain/answer.ts';
import { people, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows } from '../../answers.ts';
import { scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { comparedScopes } from '../teams.ts';
import { staffTable } from './table.ts';

/** People in post, one row a team: employed in FTE and heads, and agency workers. */
export function staffByTeam(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const narrow = { group: question.group ?? null };
  const scope = scopeOf(question.subject) as Scope;
  const rows = comparedScopes(question, view)
    .map((team) => {
      const own: Scope = { kind: 'team', id: team.id };
      return {
        name: team.name,
        fte: view.total('employed-fte', own, narrow),
        heads: view.total('employed-headcount', own, narrow),
        agency: view.total('agency-fte', own, narrow),
      };
    })
    .sort((a, b) => (b.fte.value ?? -1) - (a.fte.value ?? -1));
  const whole = view.total('employed-headcount', scope, narrow);
  const fte = view.total('employed-fte', scope, narrow);
  const source = view.source('staff', scope, narrow);
  const name = subjectName(question.subject, view) ?? '';
  const several = question.subject.kind === 'team' && question.subject.also !== undefined;
  return answered(question, {
    subjectName: name,
    title: several
      ? 'Who is employed in your teams'
      : `${fte.shown} FTE are employed in ${name}, ${people(whole.value ?? 0)}`,
    body: [staffTable('Team', rows, question.from)],
    smallPrint: [`Social work staff, employed · as at ${shownDate(source.asAt, today)} · ${source.name}`],
    figures: several
      ? rows.flatMap((row) => [row.heads, row.fte])
      : [whole, ...rows.flatMap((row) => [row.heads, row.fte]), fte],
    source,
    next: [
      ...moreRows(question, rows.length),
      ask('Agency by team', { topic: 'agency', subject: question.subject, by: 'team' }),
      ask('Vacancies by team', { topic: 'vacancies', subject: question.subject, by: 'team' }),
      howWorkedOut(question, whole),
      looksWrong(question),
    ],
  });
}
