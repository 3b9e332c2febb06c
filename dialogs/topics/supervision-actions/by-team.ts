import type { Scope } from '../../../domain/access.ts';
import type { Answer } from '../../../domain/answer.ts';
import { shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows } from '../../answers.ts';
import { capital, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { namesNote } from '../supervision/notes.ts';
import { whoseOf } from '../supervision/whose.ts';
import { comparedScopes } from '../teams.ts';

/** Counts of actions, one row a team: for a comparison, and for whoever may not see whose they are. */
export function actionsByTeam(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const lens = view.supervision;
  const narrow = question.group ? { group: question.group } : {};
  const scope = scopeOf(question.subject) as Scope;
  const several = question.subject.kind === 'team' && question.subject.also !== undefined;
  const name = subjectName(question.subject, view) ?? '';
  const measure = question.measure === 'actions-open' ? 'actions-open' : 'actions-overdue';
  const rows = comparedScopes(question, view)
    .map((team) => {
      const own: Scope = { kind: 'team', id: team.id };
      const overdue = lens.figure('actions-overdue', own, narrow);
      return { id: team.id, name: team.name, overdue, open: lens.figure('actions-open', own, narrow) };
    })
    .sort((a, b) => (b.overdue.value ?? -1) - (a.overdue.value ?? -1) || a.name.localeCompare(b.name));
  const own = (row: (typeof rows)[number]) => (measure === 'actions-open' ? row.open : row.overdue);
  const whole = several
    ? []
    : [lens.figure('actions-overdue', scope, narrow), lens.figure('actions-open', scope, narrow)];
  const [overdue, open] = whole;
  const top = rows.find((row) => row.overdue.value !== null);
  const source = lens.source(scope, 'actions');
  const headline = measure === 'actions-open' ? open : overdue;
  const named = whoseOf(question, turn)?.named === true;
  const alone = rows.length === 1 && rows[0]?.id === (question.subject.kind === 'team' ? question.subject.id : '');
  return answered(question, {
    subjectName: name,
    title:
      overdue && open
        ? overdue.value === null || open.value === null
          ? `${name}: supervision actions: ${overdue.why ?? open.why}`
          : `${name}: ${overdue.value} of ${open.value} open supervision actions ${overdue.value === 1 ? 'is' : 'are'} overdue`
        : top
          ? `${top.name} has the most supervision actions overdue: ${top.overdue.value} of ${top.overdue.outOf}`
          : `${name}: no team has counts that I can show`,
    judgement:
      !alone && top && overdue && (top.overdue.value ?? 0) > 0
        ? { text: `Most in ${top.name}: ${top.overdue.value} of ${top.overdue.outOf}`, status: null }
        : null,
    body: alone
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: question.subject.kind === 'team' && !several ? 'Unit' : 'Team', wide: true },
              { title: 'Overdue', numeric: true },
              { title: 'Open', numeric: true },
            ],
            rows: rows.map((row) => [
              { text: row.name },
              { text: row.overdue.value === null ? (row.overdue.why ?? '–') : row.overdue.shown },
              { text: row.open.value === null ? '–' : row.open.shown },
            ]),
            from: question.from ?? 0,
          },
        ],
    notes: named ? [] : [namesNote],
    smallPrint: [
      `${capital('past their due date and not done ÷ not done')} · as at ${shownDate(today, today)} · ${source.name}`,
    ],
    figures: [
      ...(headline ? [headline] : []),
      ...(alone ? [] : rows.map(own)),
      ...whole.filter((figure) => figure !== headline && figure.value !== null),
    ],
    source,
    next: [
      ...moreRows(question, rows.length),
      ask('Supervision by team', { topic: 'supervision', subject: question.subject, by: 'team' }),
      ask('Supervision', { topic: 'supervision', subject: question.subject }),
      howWorkedOut(question, headline ?? rows[0]?.overdue),
      looksWrong(question),
    ],
  });
}
