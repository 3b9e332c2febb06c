import type { Scope } from '../../domain/access.ts';
import type { Answer, Figure, Step } from '../../domain/answer.ts';
import type { RetentionSeen } from '../../domain/asye-lens.ts';
import type { CohortBy } from '../../domain/cohorts.ts';
import { counted, people, shownDate, shownNumber } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, noData, refused, shownOrWhy } from '../answers.ts';
import { capital, scopeOf, subjectName } from '../subjects.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { notKnown } from './caseload/words.ts';
import { comparedScopes, ofTeams } from './teams.ts';

/** Who went through the ASYE and is still here: all cohorts together, or one row each. */
export const retention: TopicFile = {
  topic: 'retention',
  splits: ['team', 'programme'],
  overTime: true,
  examples: ['Retention of NQSWs', 'How many of the academy have stayed?'],
  offers: 'Retention: who joined the ASYE, who completed it, and who is still here',
  anyPeriod: true,
  reply(question, turn) {
    const { view } = turn;
    // It says something about leaving, which no group is told.
    if (!view.totals || turn.place === 'group') return refused(turn, question);
    if (!view.files['asye.csv']) return noData(question, turn, 'ASYE');
    const asked = ofTeams(question);
    const scope = scopeOf(asked.subject) as Scope;
    const years = yearsOf(asked);
    if (asked.by === 'team') return byTeam(asked, scope, turn);
    if (asked.by === 'programme' || asked.kind === 'origin') return byCohort(asked, scope, turn);
    if (asked.kind === 'year' || asked.detail === 'trend' || (years !== null && years.length > 1))
      return byCohort({ ...asked, kind: 'year' }, scope, turn);
    return ofOne(asked, scope, years?.[0] ?? null, turn);
  },
};

/**
 * The years of start that a period asks for; null: none. A cohort's year is the calendar year of its start, so a
 * financial year means the year in which it began.
 */
function yearsOf({ period }: Question): readonly string[] | null {
  if (!period) return null;
  const from = Number(period.from.slice(0, 4));
  const to = Number(period.to.slice(0, 4));
  const financial = period.from.slice(5) === '04-01' && to === from + 1 && period.to.slice(5) === '03-31';
  if (financial) return [String(from)];
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, i) => String(from + i));
}

function ofOne(question: Question, scope: Scope, year: string | null, turn: Turn): Answer {
  const { view } = turn;
  const name = subjectName(question.subject, view) ?? '';
  const seen =
    year === null ? view.asye.retention(scope) : view.asye.cohorts(scope, 'year').find(({ key }) => key === year);
  if (!seen) return noCohort(question, name, year);
  const joined = question.kind === 'joined';
  const figure = inScope(joined ? seen.ofJoined : seen.figure, name, year);
  const other = inScope(joined ? seen.figure : seen.ofJoined, name, year);
  return retentionAnswer(question, turn, {
    title: titleOf(seen, joined, year === null ? name : `${name}, ${seen.name}`),
    judgement: beside(seen, joined),
    figures: [figure, ...(other.value === null ? [] : [other])],
  });
}

/** Whose it is and which year's: a cohort's own name says only the year. */
function inScope(figure: Figure, name: string, year: string | null): Figure {
  return year === null ? figure : { ...figure, of: `${name}, started in ${year}` };
}

/** "42 of the 60 who have been through it are still here (70.0%)". */
function titleOf(seen: RetentionSeen, ofJoined: boolean, name: string): string {
  const figure = ofJoined ? seen.ofJoined : seen.figure;
  if (figure.value === null) return notKnown(`Retention in ${name}`, figure);
  const who = ofJoined ? 'who joined' : 'who have been through it';
  const verb = figure.numerator === 1 ? 'is' : 'are';
  return `${figure.numerator} of the ${figure.denominator} ${who} ${verb} still here (${figure.shown}): ${name}`;
}

function beside(seen: RetentionSeen, ofJoined: boolean): string | null {
  const { joined, completed, joinedRetained, retained } = seen;
  if (joined === null || completed === null || joinedRetained === null || retained === null) return null;
  if (ofJoined) return `${people(completed)} completed it; ${retained} of them are still here${share(seen.figure)}`;
  return `${people(joined)} joined; ${joinedRetained} of them are still here${share(seen.ofJoined)}`;
}

const share = (figure: Figure) => (figure.value === null ? '' : ` (${figure.shown})`);

function noCohort(question: Question, name: string, year: string | null): Answer {
  const title =
    year === null
      ? `Nobody has joined the ASYE in ${name}`
      : `Nobody who started in ${year} is in the records of ${name}`;
  return answered(question, { subjectName: name, title, next: steps(question) });
}

/** One row a programme, a year of start or a start origin. */
function byCohort(question: Question, scope: Scope, turn: Turn): Answer {
  const { view } = turn;
  const name = subjectName(question.subject, view) ?? '';
  const years = yearsOf(question);
  let by: CohortBy = question.kind === 'origin' ? 'origin' : question.kind === 'year' ? 'year' : 'programme';
  let seen = view.asye.cohorts(scope, by);
  // "By cohort" where all are on one programme is by the year in which they started.
  if (by === 'programme' && seen.length < 2) {
    by = 'year';
    seen = view.asye.cohorts(scope, by);
  }
  const rows = seen.filter(({ key }) => by !== 'year' || years === null || years.includes(key));
  const whole = view.asye.retention(scope);
  if (rows.length === 0 || !whole) return noCohort(question, name, null);
  const words = { programme: 'by programme', year: 'by year of start', origin: 'by start origin' }[by];
  const span = years === null || by !== 'year' ? '' : ` from ${years[0]} to ${years.at(-1)}`;
  return retentionAnswer(question, turn, {
    title: span === '' ? titleOf(whole, false, name) : `Retention of those who started${span}, ${words}: ${name}`,
    judgement: span === '' ? beside(whole, false) : null,
    rows,
    column: capital(words.replace('by ', '')),
    figures: [
      ...(span === '' ? [whole.figure] : []),
      ...rows.map(({ figure, name: of }) => ({ ...figure, of: `${name}, ${of}` })),
    ],
  });
}

function byTeam(question: Question, scope: Scope, turn: Turn): Answer {
  const { view } = turn;
  const name = subjectName(question.subject, view) ?? '';
  const rows = comparedScopes(question, view).flatMap(
    (team) => view.asye.retention({ kind: 'team', id: team.id }) ?? [],
  );
  const whole = view.asye.retention(scope);
  if (!whole) return refused(turn, question);
  const some = rows
    .filter(({ joined }) => joined !== 0)
    .toSorted((a, b) => (a.figure.value ?? 101) - (b.figure.value ?? 101) || a.name.localeCompare(b.name));
  return retentionAnswer(question, turn, {
    title: titleOf(whole, false, name),
    judgement: beside(whole, false),
    rows: some,
    column: 'Team',
    figures: [whole.figure, ...some.map(({ figure }) => figure)],
  });
}

function retentionAnswer(
  question: Question,
  turn: Turn,
  parts: {
    title: string;
    judgement: string | null;
    rows?: readonly RetentionSeen[];
    column?: string;
    figures: readonly Figure[];
  },
): Answer {
  const { view, today } = turn;
  const { rows = [], figures } = parts;
  const list = view.asye.source();
  // Milestones say nothing about who stayed.
  const source = { ...list, warnings: list.warnings.filter((warning) => warning.includes(list.name)) };
  const [headline] = figures;
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title: parts.title,
    judgement: parts.judgement === null ? null : { text: parts.judgement, status: null },
    body:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: parts.column ?? '', wide: true },
                { title: 'Joined', numeric: true },
                { title: 'Still here, of those who completed' },
                { title: 'Retention' },
              ],
              rows: rows.map(({ name, joined, retained, completed, figure }) => [
                { text: capital(name) },
                { text: joined === null ? '–' : shownNumber(joined, 'people') },
                { text: retained === null || completed === null ? '–' : `${retained} of ${completed}` },
                { text: shownOrWhy(figure) },
              ]),
              from: question.from ?? 0,
            },
          ],
    notes: withheldNote(rows),
    smallPrint: [
      `Still here: a permanent post today, in whichever team · as at ${shownDate(today, today)} · ${source.name}`,
    ],
    figures,
    source,
    next: [
      ...moreRows(question, rows.length),
      ...steps(question),
      ...(headline ? [howWorkedOut(question, headline), looksWrong(question)] : []),
    ],
  });
}

function withheldNote(rows: readonly RetentionSeen[]): readonly string[] {
  const hidden = rows.filter(({ figure }) => figure.shown === 'not shown').length;
  return hidden === 0 ? [] : [`${counted(hidden, 'cohort is', 'cohorts are')} too small to show.`];
}

function steps({ subject, kind, by }: Question): readonly Step[] {
  const own = { topic: 'retention' as const, subject };
  return [
    ...(kind === undefined && by === undefined ? [] : [ask('Retention of NQSWs', own)]),
    ...(kind === 'joined' ? [] : [ask('Retention of all who joined', { ...own, kind: 'joined' })]),
    ...(kind === 'year' ? [] : [ask('Retention by start year', { ...own, kind: 'year' })]),
    ...(kind === 'origin' ? [] : [ask('Retention by where they came from', { ...own, kind: 'origin' })]),
    ...(subject.kind === 'council'
      ? []
      : [ask('Retention of the council', { topic: 'retention', subject: { kind: 'council' } })]),
    ...(by === 'team' || subject.kind === 'team' ? [] : [ask('Retention by team', { ...own, by: 'team' })]),
  ];
}
