import type { Scope } from '../../../domain/access.ts';
import type { Answer } from '../../../domain/answer.ts';
import { counted, shownDate, shownNumber } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, howWorkedOut, looksWrong } from '../../answers.ts';
import { dayAsked, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { judged, nextAboutScope, sinceThen, workings } from './words.ts';

/** Why a caseload has changed: how many cases more, how much FTE less. */
export function whyChanged(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const at = dayAsked(question, turn);
  const group = question.group ?? view.caseloadGroups(scope, at)[0] ?? 'social_worker';
  const now = view.total('team-caseload', scope, { group, at });
  const then = view.before(now, scope);
  const source = view.source('caseload', scope, { group, at });
  const name = subjectName(question.subject, view) ?? '';
  const next = [...nextAboutScope(question, turn).slice(0, 3), howWorkedOut(question, now), looksWrong(question)];
  const common = { subjectName: name, source, next };
  if (now.value === null || !then || then.value === null || now.numerator === null || then.numerator === null) {
    const why = now.value === null ? now.why : 'there is no earlier count to compare with';
    return answered(question, { ...common, title: `${name}: ${why}`, figures: [now] });
  }
  const cases = now.numerator - then.numerator;
  const fte = Math.round(((now.denominator ?? 0) - (then.denominator ?? 0)) * 100) / 100;
  const status = judged(now, view);
  return answered(question, {
    ...common,
    title: `${name}: ${sinceThen(now, then, turn)}, ${because(cases, fte)}`,
    judgement: status === null ? null : { text: status, status: now.status },
    body: [
      {
        kind: 'table',
        columns: [
          { title: '', wide: true },
          { title: shownDate(then.asAt, today) },
          { title: shownDate(now.asAt, today) },
          { title: 'Change' },
        ],
        rows: [
          [
            { text: 'Counted cases' },
            { text: shownNumber(then.numerator, 'cases') },
            { text: shownNumber(now.numerator, 'cases') },
            { text: signed(cases) },
          ],
          [
            { text: 'FTE in post' },
            { text: shownNumber(then.denominator ?? 0, 'FTE') },
            { text: shownNumber(now.denominator ?? 0, 'FTE') },
            { text: signed(fte) },
          ],
          [
            { text: 'Cases per FTE' },
            { text: then.shown },
            { text: now.shown },
            { text: signed(Math.round((now.value - then.value) * 10) / 10) },
          ],
        ],
      },
    ],
    smallPrint: [[workings(now), `as at ${shownDate(now.asAt, today)}`, source.name].filter(Boolean).join(' · ')],
    figures: [now, then],
  });
}

function because(cases: number, fte: number): string {
  const more =
    cases === 0
      ? 'no change in cases'
      : counted(Math.abs(cases), `${cases > 0 ? 'more' : 'fewer'} case`, `${cases > 0 ? 'more' : 'fewer'} cases`);
  const staff =
    fte === 0 ? 'no change in FTE' : `${shownNumber(Math.abs(fte), 'FTE')} ${fte > 0 ? 'more' : 'less'} FTE`;
  return `with ${more} and ${staff}`;
}

function signed(value: number): string {
  if (value === 0) return 'no change';
  return `${value > 0 ? '+' : '−'}${shownNumber(Math.abs(value), 'FTE')}`;
}
