import type { Scope } from '../../../domain/access.ts';
import type { Answer } from '../../../domain/answer.ts';
import { list, shortDate, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, howWorkedOut, looksWrong } from '../../answers.ts';
import { scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { judged, nextAboutScope, sinceThen, workings } from './words.ts';

/** Thirteen months of a caseload, the last count of each. */
export function overTime(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const average = question.measure === 'average-caseload';
  const measure = average ? 'average-caseload' : 'team-caseload';
  const group = average ? null : (question.group ?? view.caseloadGroups(scope)[0] ?? 'social_worker');
  // A month in which the team was not counted has no point of its own: the count before it would be shown twice.
  const points = distinct(view.trend(measure, scope, group));
  const now = view.total(measure, scope, { group });
  const first = points.find((point) => point.value !== null) ?? null;
  const source = view.source('caseload', scope, { group });
  const name = subjectName(question.subject, view) ?? '';
  const shown = points.map((point) => `${shortDate(point.asAt, today)} ${point.value === null ? 'N/A' : point.shown}`);
  return answered(question, {
    subjectName: name,
    title:
      now.value === null
        ? `${name}: ${now.why}`
        : `${name}: ${now.shown} cases per FTE${first && first.asAt < now.asAt ? `, ${sinceThen(now, first, turn)}` : ''}`,
    judgement: judged(now, view) === null ? null : { text: judged(now, view) ?? '', status: now.status },
    body: [
      {
        kind: 'line',
        title: 'Cases per FTE, last count of each month',
        unit: 'cases per FTE',
        alt: `Cases per FTE in ${name}: ${list(shown)}.`,
        points: points.map((point) => ({
          date: point.asAt,
          value: point.value,
          shown: point.value === null ? 'N/A' : point.shown,
        })),
      },
    ],
    smallPrint: [[workings(now), `as at ${shownDate(now.asAt, today)}`, source.name].filter(Boolean).join(' · ')],
    figures: [now, ...points.filter((point) => point.asAt < now.asAt).toReversed()],
    source,
    next: [...nextAboutScope(question, turn).slice(0, 3), howWorkedOut(question, now), looksWrong(question)],
  });
}

function distinct<T extends { asAt: string }>(points: readonly T[]): readonly T[] {
  return points.filter((point, i) => point.asAt !== points[i - 1]?.asAt);
}
