import type { Scope } from '../../../domain/access.ts';
import type { Answer, Cell, Figure } from '../../../domain/answer.ts';
import { counted, list, shownDate } from '../../../domain/format.ts';
import type { Question, TeamId } from '../../../domain/question.ts';
import type { View } from '../../../domain/view.ts';
import { groupNames } from '../../../domain/words.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, shownOrWhy } from '../../answers.ts';
import { capital, dayAsked, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { comparedScopes } from '../teams.ts';
import { judged, sinceThen } from './words.ts';

type Row = { id: TeamId; name: string; figure: Figure; before: Figure | null; over: Figure; agency: Figure };

/** Teams (or a team's units) side by side, those that need attention first. */
export function compareTeams(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const at = dayAsked(question, turn);
  const teams = comparedTeams(question, view);
  const rows = teams.map((id): Row => {
    const scope: Scope = { kind: 'team', id };
    const group = question.group ?? view.caseloadGroups(scope, at)[0] ?? 'social_worker';
    const figure = view.total('team-caseload', scope, { group, at });
    return {
      id,
      name: view.team(id)?.name ?? id,
      figure,
      before: view.before(figure, scope),
      over: view.total('workers-over-target', scope, { group: question.group ?? null, at }),
      agency: view.total('agency-rate', scope),
    };
  });
  rows.sort((a, b) => pressure(b) - pressure(a) || (b.figure.value ?? -1) - (a.figure.value ?? -1));
  const scope = scopeOf(question.subject) as Scope;
  const source = view.source('caseload', scope, { group: question.group ?? null, at });
  const whole =
    question.subject.kind === 'team' && question.subject.also
      ? null
      : view.total('team-caseload', scope, { group: question.group ?? null, at });
  const known = rows.filter((row) => row.figure.value !== null);
  const top = known[0];
  const judgedRows = known.filter((row) => row.figure.status !== null);
  const off = rows.filter((row) => row.figure.status === 'off target').length;
  const what = question.subject.kind === 'team' && !question.subject.also ? 'unit' : 'team';
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title: top
      ? `${top.name} hold the most: ${top.figure.shown} cases per FTE`
      : 'No team has a caseload that I can show',
    judgement:
      judgedRows.length === 0
        ? null
        : {
            text: `${off} of the ${counted(judgedRows.length, what, `${what}s`)} that can be judged ${off === 1 ? 'is' : 'are'} off target`,
            status: null,
          },
    body: [
      {
        kind: 'bars',
        title: 'Cases per FTE in post',
        unit: 'cases per FTE',
        alt: `Cases per FTE: ${list(rows.map((row) => `${row.name} ${shownOrWhy(row.figure)}`))}.`,
        bars: rows.map((row) => ({
          label: row.name,
          value: row.figure.value,
          shown: shownOrWhy(row.figure),
          status: row.figure.status,
        })),
        from: question.from ?? 0,
      },
      {
        kind: 'table',
        columns: [
          { title: capital(what), wide: true },
          { title: 'Per FTE', numeric: true },
          { title: 'Target' },
          { title: 'More' },
        ],
        rows: rows.map((row) => cellsOf(row, turn)),
        from: question.from ?? 0,
      },
    ],
    notes: otherGroups(rows),
    smallPrint: [`Counted cases ÷ FTE in post · as at ${shownDate(source.asAt, today)} · ${source.name}`],
    figures: [...rows.map((row) => row.figure), ...(whole ? [whole] : [])],
    source,
    next: nextSteps(question, rows, turn),
  });
}

/** A team that was named has its row whatever is known of it; of all teams only those in which anybody works. */
function comparedTeams(question: Question, view: View): readonly TeamId[] {
  const named = question.subject.kind === 'team';
  return comparedScopes(question, view)
    .filter((team) => named || view.caseloadGroups({ kind: 'team', id: team.id }).length > 0)
    .map((team) => team.id);
}

/** How full a team is against its target, fullest first; then those without a target, then those without a figure. */
function pressure(row: Row): number {
  const { value, target } = row.figure;
  if (value === null) return -2;
  if (target === null) return -1;
  return target === 0 ? value : value / target;
}

function cellsOf(row: Row, turn: Turn): readonly Cell[] {
  const more = [
    ...(row.over.value === null ? [] : [`${row.over.shown} over`]),
    ...(row.agency.value === null ? [] : [`agency ${row.agency.shown}`]),
    ...(sinceThen(row.figure, row.before, turn)?.split(' since ')[0]?.split(',') ?? []),
  ];
  const status =
    judged(row.figure, turn.view) ?? (row.figure.target === null ? 'No target' : `Target ${row.figure.target}`);
  return [
    { text: row.name },
    { text: shownOrWhy(row.figure) },
    { text: row.figure.value === null ? '–' : status, status: row.figure.status },
    { text: more.join(', ') || '–' },
  ];
}

/** Where a row is not about social workers it says so. */
function otherGroups(rows: readonly Row[]): readonly string[] {
  const others = rows.filter((row) => row.figure.group !== 'social_worker' && row.figure.value !== null);
  if (others.length === 0) return [];
  return [
    `${list(others.map((row) => `${row.name}: ${groupNames[row.figure.group ?? 'other'].many}`))}; the others: social workers.`,
  ];
}

function nextSteps(question: Question, rows: readonly Row[], turn: Turn) {
  const worst = rows[0];
  const steps = [];
  steps.push(...moreRows(question, rows.length));
  if (worst && turn.view.team(worst.id)) {
    steps.push(ask(`Caseload in ${worst.name}`, { topic: 'caseload', subject: { kind: 'team', id: worst.id } }));
  }
  steps.push(
    ask('Agency by team', { topic: 'agency', subject: question.subject, by: 'team' }),
    howWorkedOut(question, worst?.figure),
    looksWrong(question),
  );
  return steps;
}
