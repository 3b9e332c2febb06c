import type { Answer } from '../../../domain/answer.ts';
import type { SupervisorRow } from '../../../domain/supervision-lens.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, shownOrWhy } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { attentionList } from './list.ts';
import { inDateLine, smallPrint, sourceOf } from './notes.ts';
import { overdueStep } from './steps.ts';
import { awayOf, countOf, type Whose, whoseTitle } from './whose.ts';
import { orNotRecorded } from './words.ts';

/** One row a supervisor, those with the most overdue first. Names, so only for whoever may see everybody's. */
export function bySupervisor(whose: Whose, turn: Turn): Answer {
  if (!whose.named) return attentionList(whose, turn);
  const { question } = whose;
  const rows = whose.scopes.flatMap((scope) => turn.view.supervision.bySupervisor(scope));
  const last = (row: SupervisorRow) => (row.supervisor === null ? 1 : 0);
  rows.sort((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon || last(a) - last(b));
  const overdue = countOf('supervisions-overdue', whose, turn);
  const source = sourceOf(whose, turn);
  const top = rows[0];
  const name = (row: SupervisorRow) => row.supervisor?.name ?? 'No supervisor recorded';
  return answered(question, {
    subjectName: whose.name,
    title: !top
      ? whoseTitle(whose, 'nobody is in post to be supervised')
      : top.overdue === 0
        ? whoseTitle(whose, 'no supervisor has anybody overdue')
        : `${name(top)} has the most overdue: ${top.overdue} of ${top.people}${orNotRecorded(turn)}`,
    summary: `Supervision by supervisor: ${whose.name}`,
    judgement: { text: inDateLine(whose, awayOf(whose, turn), turn), status: null },
    body:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'Supervisor', wide: true },
                { title: 'Overdue', numeric: true },
                { title: 'Due soon', numeric: true },
                { title: 'In date', numeric: true },
              ],
              rows: rows.map((row) => [
                { text: name(row) },
                { text: `${row.overdue} of ${row.people}` },
                { text: String(row.dueSoon) },
                { text: shownOrWhy(row.inDate) },
              ]),
              from: question.from ?? 0,
            },
          ],
    smallPrint: smallPrint('By the supervisor in the staff list; those away are left out', source, turn),
    figures: [...overdue.figures, ...rows.map(({ inDate }) => inDate)],
    people: [...new Set(rows.flatMap(({ supervisor }) => supervisor?.id ?? []))],
    source,
    next: [
      ...moreRows(question, rows.length),
      overdueStep(question),
      ask('Supervision by team', { topic: 'supervision', subject: question.subject, by: 'team' }),
      howWorkedOut(question, overdue.figures[0]),
      looksWrong(question),
    ],
  });
}
