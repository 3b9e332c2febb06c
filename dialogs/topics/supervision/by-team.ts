import type { Scope } from '../../../domain/access.ts';
import type { Answer, Figure } from '../../../domain/answer.ts';
import { shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, shownOrWhy } from '../../answers.ts';
import { capital, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { comparedScopes } from '../teams.ts';
import { smallPrint } from './notes.ts';
import { isRate, lookedAt, rateWords } from './rates.ts';
import { orNotRecorded } from './words.ts';

type Row = { id: string; name: string; overdue: Figure; soon: Figure; rate: Figure };

/** One row a team (or a team's unit), the worst first: by the rate that is asked for, else by how many are overdue. */
export function supervisionByTeam(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const lens = view.supervision;
  const { measure, group } = question;
  const asked = isRate(measure) ? measure : 'supervision-in-date';
  const period = lookedAt(asked, question, turn);
  const narrow = group ? { group } : {};
  const rateNarrow = { ...narrow, ...(period ? { period } : {}) };
  const rows = comparedScopes(question, view).map((team): Row => {
    const scope: Scope = { kind: 'team', id: team.id };
    return {
      id: team.id,
      name: team.name,
      overdue: lens.figure('supervisions-overdue', scope, narrow),
      soon: lens.figure('supervisions-due-soon', scope, narrow),
      rate: lens.figure(asked, scope, rateNarrow),
    };
  });
  rows.sort(isRate(measure) ? lowestRate : mostOverdue);
  const several = question.subject.kind === 'team' && question.subject.also !== undefined;
  const scope = scopeOf(question.subject) as Scope;
  const whole = several ? null : lens.figure(asked, scope, rateNarrow);
  const wholeOverdue = several ? null : lens.figure('supervisions-overdue', scope, narrow);
  const of = (row: Row) => (isRate(measure) ? row.rate : row.overdue);
  const top = rows.find((row) => of(row).value !== null);
  const source = lens.source(scope);
  const name = several ? 'Your teams' : (subjectName(question.subject, view) ?? '');
  const what = question.subject.kind === 'team' && !several ? 'unit' : 'team';
  const extra = [whole, wholeOverdue].flatMap((figure) => figure ?? []);
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title: titleOf(question, top, name, what, turn),
    judgement:
      whole && whole.value !== null
        ? {
            text: `${name}: ${whole.shown} ${rateWords(asked).part} (${whole.numerator} of ${whole.denominator})${
              period ? ` from ${shownDate(period.from, today)} to ${shownDate(period.to, today)}` : ''
            }`,
            status: null,
          }
        : null,
    body: [
      {
        kind: 'table',
        columns: [
          { title: capital(what), wide: true },
          { title: 'Overdue', numeric: true },
          { title: 'Due soon', numeric: true },
          { title: capital(columnOf[asked]), numeric: true },
        ],
        rows: rows.map((row) => [
          { text: row.name },
          { text: row.overdue.value === null ? '–' : row.overdue.shown },
          { text: row.soon.value === null ? '–' : row.soon.shown },
          { text: rateCell(row.rate) },
        ]),
        from: question.from ?? 0,
      },
    ],
    smallPrint: smallPrint(`${capital(rateWords(asked).part)} ÷ ${rateWords(asked).whole}`, source, turn),
    figures: [
      ...rows.map(of),
      ...extra,
      ...rows.map((row) => (isRate(measure) ? row.overdue : row.rate)).filter(({ value }) => value !== null),
      ...rows.map(({ soon }) => soon).filter(({ value }) => value !== null),
    ],
    source,
    next: [
      ...moreRows(question, rows.length),
      ...(top
        ? [ask(`Supervision in ${top.name}`, { topic: 'supervision', subject: { kind: 'team', id: top.id } })]
        : []),
      ask('Supervision by supervisor', { topic: 'supervision', subject: question.subject, by: 'supervisor' }),
      howWorkedOut(question, top ? of(top) : undefined),
      looksWrong(question),
    ],
  });
}

const columnOf = {
  'supervision-in-date': 'in date',
  'supervision-on-time': 'on time',
  'supervision-recorded': 'signed in time',
  'supervision-full-length': 'full length',
} as const;

function rateCell(rate: Figure): string {
  return rate.value === null ? shownOrWhy(rate) : `${rate.shown} (${rate.numerator} of ${rate.denominator})`;
}

function mostOverdue(a: Row, b: Row): number {
  return (b.overdue.value ?? -1) - (a.overdue.value ?? -1) || lowestRate(a, b);
}

function lowestRate(a: Row, b: Row): number {
  return (a.rate.value ?? 101) - (b.rate.value ?? 101) || a.name.localeCompare(b.name);
}

function titleOf({ measure }: Question, top: Row | undefined, name: string, what: string, turn: Turn): string {
  if (!top) return `${name}: no ${what} has figures that I can show`;
  if (isRate(measure)) return `${top.name} is lowest: ${top.rate.shown} ${rateWords(measure).part}`;
  const { value } = top.overdue;
  if (value === 0) return `${name}: no supervision is overdue in any ${what} that I can show`;
  return `${top.name} has the most overdue: ${value} of ${top.overdue.outOf}${orNotRecorded(turn)}`;
}
