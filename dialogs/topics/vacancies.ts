import type { Scope } from '../../domain/access.ts';
import type { Answer, Figure } from '../../domain/answer.ts';
import { shownDate, shownNumber } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import type { TotalMeasure } from '../../domain/totals.ts';
import { groupNames } from '../../domain/words.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, noData, refused, shownOrWhy } from '../answers.ts';
import { capital, dayAsked, scopeOf, subjectName } from '../subjects.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { comparedScopes, ofTeams } from './teams.ts';

/** Vacant posts, and how much of them nobody covers. */
export const vacancies: TopicFile = {
  topic: 'vacancies',
  splits: ['team', 'group'],
  examples: ['Vacancies', 'Uncovered vacancies', 'Vacancies by team', 'Vacancy rate'],
  offers: 'Vacancies: the rate, the FTE, what agency workers cover and what is uncovered, by team',
  reply(question, turn) {
    if (!turn.view.totals) return refused(turn, question);
    if (!turn.view.files['establishment.csv']) return noData(question, turn, 'establishment');
    const asked = ofTeams(question);
    return asked.by === 'team' || (asked.subject.kind === 'team' && asked.subject.also)
      ? byTeam(asked, turn)
      : ofScope(asked, turn);
  },
};

const measuresOf: readonly TotalMeasure[] = [
  'vacancy-rate',
  'vacancy-fte',
  'vacancies-covered-by-agency',
  'uncovered-vacancies',
];

function ofScope(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const narrow = { group: question.group ?? null, at: dayAsked(question, turn) };
  const all = measuresOf.map((measure) => view.total(measure, scope, narrow));
  const [rate, fte, cover, uncovered] = all as [Figure, Figure, Figure, Figure];
  const headline = all.find((figure) => figure.measure === question.measure) ?? rate;
  const groups = question.group
    ? []
    : view
        .staffGroups(scope)
        .map((group) => ({
          group,
          fte: view.total('vacancy-fte', scope, { ...narrow, group }),
          uncovered: view.total('uncovered-vacancies', scope, { ...narrow, group }),
        }))
        .filter((row) => (row.fte.value ?? 0) > 0);
  const source = view.source('posts', scope, narrow);
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title: titleOf(headline),
    judgement: judgement(headline, fte, rate),
    body:
      groups.length === 0 || (groups.length === 1 && headline.value !== null)
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'Group', wide: true },
                { title: 'Vacant FTE', numeric: true },
                { title: 'Uncovered', numeric: true },
              ],
              rows: groups.map((row) => [
                { text: capital(groupNames[row.group].many) },
                { text: row.fte.shown },
                { text: row.uncovered.value === null ? (row.uncovered.why ?? 'N/A') : row.uncovered.shown },
              ]),
            },
          ],
    notes: coverNote(cover, uncovered, headline),
    smallPrint: [
      [workings(headline), `as at ${shownDate(headline.asAt, today)}`, source.name].filter(Boolean).join(' · '),
    ],
    figures: [
      headline,
      ...all.filter((figure) => figure !== headline && figure.value !== null),
      ...groups.flatMap((row) => [row.fte, row.uncovered]).filter((figure) => figure.value !== null),
    ],
    source,
    next: [
      ask('Vacancies by team', { topic: 'vacancies', subject: question.subject, by: 'team' }),
      ask('Agency ratio', { topic: 'agency', subject: question.subject }),
      ask('Establishment', { topic: 'establishment', subject: question.subject }),
      howWorkedOut(question, headline),
      looksWrong(question),
    ],
  });
}

function titleOf(figure: Figure): string {
  const whose = figure.group === null ? 'social work' : `${groupNames[figure.group].one}`;
  if (figure.value === null) return `Vacancies in ${figure.of}: ${figure.why}`;
  switch (figure.measure) {
    case 'vacancy-fte':
      return `${figure.shown} FTE of ${whose} posts in ${figure.of} are vacant`;
    case 'vacancies-covered-by-agency':
      return `Agency workers cover ${figure.shown} of ${whose} vacancies in ${figure.of}`;
    case 'uncovered-vacancies':
      return `${figure.shown} FTE of ${whose} vacancies in ${figure.of} are uncovered`;
    default:
      return `${figure.shown} of ${whose} posts in ${figure.of} are vacant`;
  }
}

function judgement(headline: Figure, fte: Figure, rate: Figure): Answer['judgement'] {
  const other = headline === rate ? fte : rate;
  if (other.value === null) return null;
  return { text: other === fte ? `${fte.shown} FTE vacant` : `A vacancy rate of ${rate.shown}`, status: null };
}

function coverNote(cover: Figure, uncovered: Figure, headline: Figure): readonly string[] {
  if (cover.numerator === null || cover.value === null || uncovered.value === null) return [];
  const covered = `Agency workers cover ${shownNumber(cover.numerator, 'FTE')} FTE (${cover.shown})`;
  return [
    headline === uncovered
      ? `${covered}.`
      : `${covered}; ${uncovered.shown} FTE ${uncovered.value === 1 ? 'is' : 'are'} uncovered.`,
  ];
}

function workings(figure: Figure): string | null {
  if (figure.denominator === null || figure.numerator === null) return null;
  const part = shownNumber(figure.numerator, 'FTE');
  if (figure.measure === 'vacancies-covered-by-agency') {
    return `${part} agency FTE covering ÷ ${shownNumber(figure.denominator, 'FTE')} vacancy FTE`;
  }
  const employed = shownNumber(Math.round((figure.denominator - figure.numerator) * 100) / 100, 'FTE');
  return `${part} vacancy FTE ÷ (${part} + ${employed} employed)`;
}

function byTeam(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const narrow = { group: question.group ?? null, at: dayAsked(question, turn) };
  const measure = measuresOf.find((own) => own === question.measure) ?? 'vacancy-fte';
  const rows = comparedScopes(question, view)
    .map((team) => {
      const own: Scope = { kind: 'team', id: team.id };
      return {
        team,
        figure: view.total(measure, own, narrow),
        rate: view.total('vacancy-rate', own, narrow),
        uncovered: view.total('uncovered-vacancies', own, narrow),
      };
    })
    .filter((row) => row.figure.why !== 'no establishment recorded')
    .sort((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1));
  const whole = view.total(measure, scope, narrow);
  const source = view.source('posts', scope, narrow);
  const top = rows.find((row) => row.figure.value !== null);
  const from = question.from ?? 0;
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title: top
      ? `${top.team.name}: ${titleOf(top.figure).replace(` in ${top.figure.of}`, '')}`
      : 'No team has a figure that I can show',
    judgement:
      whole.value === null
        ? null
        : { text: `${whole.of} as a whole: ${whole.shown}${whole.unit === 'FTE' ? ' FTE' : ''}`, status: null },
    body: [
      {
        kind: 'table',
        columns: [
          { title: 'Team', wide: true },
          { title: 'Vacant', numeric: true },
          { title: 'Rate', numeric: true },
          { title: 'Uncovered', numeric: true },
        ],
        rows: rows.map((row) => [
          { text: row.team.name },
          { text: shownOrWhy(view.total('vacancy-fte', { kind: 'team', id: row.team.id }, narrow)) },
          { text: shownOrWhy(row.rate) },
          { text: shownOrWhy(row.uncovered) },
        ]),
        from,
      },
    ],
    smallPrint: [`FTE · as at ${shownDate(source.asAt, today)} · ${source.name}`],
    figures: [
      ...rows.flatMap((row) => [row.figure, row.uncovered]).filter((figure, i, all) => all.indexOf(figure) === i),
      whole,
    ],
    source,
    next: [
      ...moreRows(question, rows.length),
      ask('Vacancies', { topic: 'vacancies', subject: question.subject }),
      ask('Agency by team', { topic: 'agency', subject: question.subject, by: 'team' }),
      howWorkedOut(question, whole),
      looksWrong(question),
    ],
  });
}
