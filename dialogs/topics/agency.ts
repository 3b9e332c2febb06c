import type { Scope } from '../../domain/access.ts';
import type { Answer, Figure } from '../../domain/answer.ts';
import { list, people, shownDate, shownNumber } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import type { TotalMeasure } from '../../domain/totals.ts';
import { groupNames } from '../../domain/words.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows, refused, shownOrWhy } from '../answers.ts';
import { capital, scopeOf, subjectName } from '../subjects.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { whoIsThere } from './establishment/staff.ts';
import { comparedScopes, ofTeams } from './teams.ts';

/** Agency workers as a share of social work staff, with the vacancies that they cover beside it. */
export const agency: TopicFile = {
  topic: 'agency',
  splits: ['team', 'group'],
  examples: ['Agency ratio', 'Agency by team', 'How many agency workers have we got?'],
  offers: 'Agency workers: the ratio, how many, by team, which vacancies they cover',
  reply(question, turn) {
    if (!turn.view.totals) return refused(turn, question);
    const asked = ofTeams(question);
    const scope = scopeOf(asked.subject);
    if (asked.detail === 'who' && scope && turn.view.seesAll('employment', scope)) return whoIsThere(asked, turn);
    return asked.by === 'team' || (asked.subject.kind === 'team' && asked.subject.also)
      ? byTeam(asked, turn)
      : ofScope(asked, turn);
  },
};

function ofScope(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const narrow = { group: question.group ?? null };
  const rate = view.total('agency-rate', scope, narrow);
  const fte = view.total('agency-fte', scope, narrow);
  const heads = view.total('agency-headcount', scope, narrow);
  const cover = view.total('vacancies-covered-by-agency', scope, narrow);
  const uncovered = view.total('uncovered-vacancies', scope, narrow);
  const caseload = view.total('average-caseload', scope);
  const source = view.source('staff', scope, narrow);
  const posts = view.source('posts', scope, narrow);
  const groups = question.group
    ? []
    : view
        .staffGroups(scope)
        .map((group) => view.total('agency-rate', scope, { group }))
        .filter((figure) => figure.value !== null && (figure.numerator ?? 0) > 0);
  const headline = question.measure === 'agency-headcount' ? heads : question.measure === 'agency-fte' ? fte : rate;
  const parts = headline === rate ? [fte, heads] : headline === heads ? [rate, fte] : [rate, heads];
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title: titleOf(headline, rate),
    judgement:
      rate.value === null || heads.value === null
        ? null
        : { text: `${shownNumber(fte.value ?? 0, 'FTE')} FTE, ${people(heads.value)}`, status: null },
    body:
      groups.length < 2
        ? []
        : [
            {
              kind: 'table',
              columns: [{ title: 'Group', wide: true }, { title: 'Agency', numeric: true }, { title: 'FTE' }],
              rows: groups.map((figure) => [
                { text: capital(groupNames[figure.group ?? 'other'].many) },
                { text: figure.shown },
                {
                  text: `${shownNumber(figure.numerator ?? 0, 'FTE')} of ${shownNumber(figure.denominator ?? 0, 'FTE')}`,
                },
              ]),
            },
          ],
    notes: notesOf(cover, uncovered, caseload),
    smallPrint: [
      smallPrint(rate, turn, source.name),
      ...(cover.value === null ? [] : [`Vacancies as at ${shownDate(cover.asAt, today)} · ${posts.name}`]),
    ],
    figures: [headline, ...parts, ...[cover, uncovered, caseload, ...groups].filter((figure) => figure.value !== null)],
    source: { ...source, warnings: [...source.warnings, ...posts.warnings.filter((text) => text.includes('agency'))] },
    next: [
      ask('Agency by team', { topic: 'agency', subject: question.subject, by: 'team' }),
      ask('And vacancies?', { topic: 'vacancies', subject: question.subject }),
      howWorkedOut(question, headline),
      looksWrong(question),
    ],
  });
}

function titleOf(headline: Figure, rate: Figure): string {
  const whose = headline.group === null ? 'social work staff' : groupNames[headline.group].many;
  const where = `in ${headline.of}`;
  if (headline.value === null) return `Agency workers ${where}: ${headline.why}`;
  if (headline.measure === 'agency-headcount') {
    return `${people(headline.value, 'agency worker', 'agency workers')} among ${whose} ${where}`;
  }
  if (headline.measure === 'agency-fte') return `${headline.shown} FTE of ${whose} ${where} are agency workers`;
  return `Agency workers are ${rate.shown} of ${whose} ${where}`;
}

function smallPrint(rate: Figure, turn: Turn, source: string): string {
  const parts = [];
  if (rate.numerator !== null && rate.denominator !== null) {
    const employed = shownNumber(Math.round((rate.denominator - rate.numerator) * 100) / 100, 'FTE');
    const agencyFte = shownNumber(rate.numerator, 'FTE');
    parts.push(`${agencyFte} agency FTE ÷ (${agencyFte} + ${employed} employed)`);
  }
  return [...parts, `as at ${shownDate(rate.asAt, turn.today)}`, source].join(' · ');
}

/** Agency that falls while the caseload rises is no good news, so both stand here. */
function notesOf(cover: Figure, uncovered: Figure, caseload: Figure): readonly string[] {
  const notes: string[] = [];
  if (cover.value !== null && cover.numerator !== null && cover.denominator !== null) {
    const left =
      uncovered.value === null
        ? ''
        : `; ${uncovered.shown} FTE of vacancies ${uncovered.value === 1 ? 'is' : 'are'} uncovered`;
    notes.push(
      `Agency workers cover ${shownNumber(cover.numerator, 'FTE')} of ${shownNumber(cover.denominator, 'FTE')} FTE of vacancies (${cover.shown})${left}.`,
    );
  }
  if (caseload.value !== null) notes.push(`Average caseload of those who hold cases: ${caseload.shown}.`);
  return notes;
}

function byTeam(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const measure: TotalMeasure =
    question.measure === 'agency-headcount' || question.measure === 'agency-fte' ? question.measure : 'agency-rate';
  const narrow = { group: question.group ?? null };
  const rows = comparedScopes(question, view)
    .map((team) => ({
      team,
      figure: view.total(measure, { kind: 'team', id: team.id }, narrow),
      fte: view.total('agency-fte', { kind: 'team', id: team.id }, narrow),
    }))
    .filter(
      (row) => row.figure.value !== null || row.figure.denominator !== null || row.figure.why?.startsWith('fewer'),
    )
    .sort((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1));
  const whole = view.total(measure, scope, narrow);
  const source = view.source('staff', scope, narrow);
  const top = rows.find((row) => row.figure.value !== null);
  const from = question.from ?? 0;
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title: top
      ? `${top.team.name} relies most on agency workers: ${top.figure.shown}`
      : 'No team has a figure that I can show',
    judgement: whole.value === null ? null : { text: `${whole.of} as a whole: ${whole.shown}`, status: null },
    body:
      rows.length === 0
        ? []
        : [
            {
              kind: 'bars',
              title: 'Agency workers',
              unit: whole.unit,
              alt: `Agency workers by team: ${list(rows.map((row) => `${row.team.name} ${shownOrWhy(row.figure)}`))}.`,
              bars: rows.map((row) => ({
                label: row.team.name,
                value: row.figure.value,
                shown: shownOrWhy(row.figure),
              })),
              from,
            },
          ],
    smallPrint: [
      smallPrint(view.total('agency-rate', scope, narrow), turn, source.name),
      `as at ${shownDate(source.asAt, today)}`,
    ].slice(0, 1),
    figures: [...rows.map((row) => row.figure), whole],
    source,
    next: [
      ...moreRows(question, rows.length),
      ask('Agency ratio', { topic: 'agency', subject: question.subject }),
      ask('Vacancies by team', { topic: 'vacancies', subject: question.subject, by: 'team' }),
      howWorkedOut(question, whole),
      looksWrong(question),
    ],
  });
}
