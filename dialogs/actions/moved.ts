import type { Figure, Source } from '../../domain/answer.ts';
import { shownDate } from '../../domain/format.ts';
import type { StaffId } from '../../domain/question.ts';
import type { SupervisionMeasure } from '../../domain/supervision-lens.ts';
import type { View } from '../../domain/view.ts';
import { scopeOf } from '../subjects.ts';
import type { Around } from './deed.ts';

/** What a record moved: the figure as it was and as it is, in the words of a card's second line. */
export type Moved = { line: string | null; figures: readonly Figure[]; source: Source };

/** "In date 94.7% → 97.4%"; the figure alone where it did not move; null where there is none to show. */
export function moved(name: string, before: string | null, after: string | null): string | null {
  if (after === null) return null;
  return before === null || before === after ? `${name} ${after}` : `${name} ${before} → ${after}`;
}

const shown = (figure: Figure | undefined) => (figure && figure.value !== null ? figure.shown : null);

/** Supervision in date, of those whom the card is about, and when the next is due of the one who was recorded. */
export function supervisionMoved(around: Around, person: StaffId | undefined): Moved {
  const { before, after, turn } = around;
  const scope = scopeOf(around.question.subject);
  const inDate = (view: View) => view.supervision.figure('supervision-in-date', scope ?? 'mine');
  const due = (view: View) => (person === undefined ? null : (view.supervision.of(person)?.nextDue ?? null));
  const [from, to] = [before ? due(before) : null, due(after)];
  const day = (date: typeof to) => (date === null ? null : shownDate(date, turn.today));
  const source = after.supervision.source(scope ?? { kind: 'supervisees' });
  if (around.question.subject.kind === 'worker') {
    const figure = person === undefined ? undefined : after.supervision.of(person)?.figure;
    return { line: moved('Next due', day(from), day(to)), figures: figure ? [figure] : [], source };
  }
  const figure = inDate(after);
  const line = moved('In date', before ? shown(inDate(before)) : null, shown(figure));
  const next = to === null ? null : `next due ${day(to)}`;
  if (line === null) return { line: next && `Next${next.slice(4)}`, figures: [], source };
  return { line: next === null ? line : `${line}; ${next}`, figures: [figure], source };
}

/** Actions open (or overdue) of whoever's supervision they come from; of the viewer's own where that is out of sight. */
export function actionsMoved(around: Around, measure: SupervisionMeasure, name: string, person: StaffId): Moved {
  const { before, after } = around;
  const of = after.sees('supervision', person) ? ({ kind: 'worker', id: person } as const) : ('mine' as const);
  const figure = after.supervision.figure(measure, of);
  const was = before?.supervision.figure(measure, of);
  return {
    line: moved(name, shown(was), shown(figure)),
    figures: figure.value === null ? [] : [figure],
    source: after.supervision.source(of === 'mine' ? { kind: 'supervisees' } : of, 'actions'),
  };
}
