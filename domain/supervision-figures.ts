import type { Asked } from './caseload-figures.ts';
import type { PlainDate } from './dates.ts';
import { countFigure, type Made, rateFigure, unknownFigure } from './figure.ts';
import { share } from './formulas.ts';
import type { Picture } from './picture.ts';
import type { Period } from './question.ts';
import { lastNinetyDays, type Supervised } from './supervision.ts';
import {
  addPeriod,
  addPerson,
  noSupervision,
  nothingIn,
  type PeriodSum,
  type SupervisionSum,
} from './supervision-sums.ts';
import { nodeOf } from './tree.ts';
import type { Measure, StaffGroup } from './words.ts';

/** Measures of supervision that are about a set of people. */
export type SupervisionMeasure = Extract<
  Measure,
  | 'supervision-in-date'
  | 'supervision-on-time'
  | 'supervision-recorded'
  | 'supervision-full-length'
  | 'supervisions-overdue'
  | 'supervisions-due-soon'
  | 'actions-overdue'
  | 'actions-open'
>;

/** Which of the figures look back over a period. */
const looksBack = ['supervision-on-time', 'supervision-recorded', 'supervision-full-length'] as const;

type Head = { of: string; group: StaffGroup | null; asAt: PlainDate };
/** `due`: those due in a period are asked for, and not those due soon. */
type Sums = { now: SupervisionSum; then: PeriodSum; due: boolean };

/** A total of a team, service or the council (or of one staff group there), as of today. */
export function supervisionTotal(measure: SupervisionMeasure): (picture: Picture, asked: Asked) => Made {
  return (picture, { scope, of, group, period }) => {
    const [node, column] = [nodeOf(scope), group ?? 'all'];
    const book = picture.supervision();
    const now = book.sums.get(node)?.get(column) ?? noSupervision();
    const due = measure === 'supervisions-due-soon' && period !== undefined;
    const then =
      due || needsPeriod(measure)
        ? (book
            .sumsIn(period ?? lastNinetyDays(picture.today))
            .get(node)
            ?.get(column) ?? nothingIn())
        : nothingIn();
    return made(picture, measure, { of, group, asAt: picture.today }, { now, then, due });
  };
}

/** The same of any people. */
export function supervisionOf(
  picture: Picture,
  measure: SupervisionMeasure,
  people: readonly Supervised[],
  head: { of: string; group: StaffGroup | null },
  period?: Period,
  /** These instead of the people's own. */
  actions: readonly { overdue: boolean; doneOn: PlainDate | null }[] | null = null,
): Made {
  const now = noSupervision();
  const then = nothingIn();
  const due = measure === 'supervisions-due-soon' && period !== undefined;
  const add = addPerson(picture.today);
  const addThen = addPeriod(period ?? lastNinetyDays(picture.today), picture.today);
  for (const own of people) {
    if (head.group !== null && own.spell.group !== head.group) continue;
    add(now, own);
    if (due || needsPeriod(measure)) addThen(then, own);
  }
  if (actions) {
    now.actions = actions.filter(({ doneOn }) => doneOn === null).length;
    now.actionsOverdue = actions.filter(({ overdue }) => overdue).length;
  }
  return made(picture, measure, { ...head, asAt: picture.today }, { now, then, due });
}

/** In date as it would be without days of grace; the same people. */
export function inDateWithoutGrace(now: SupervisionSum, head: Head): Made {
  return rate('supervision-in-date', head, now.eligible - now.pastDue, now.eligible, now, noneEligible(now));
}

function needsPeriod(measure: SupervisionMeasure): boolean {
  return (looksBack as readonly Measure[]).includes(measure);
}

function noneEligible(now: SupervisionSum): string {
  return now.away > 0 ? 'everybody in post is away' : 'nobody in post';
}

function made(picture: Picture, measure: SupervisionMeasure, head: Head, { now, then, due }: Sums): Made {
  const { files } = picture.workforce;
  const actions = measure === 'actions-open' || measure === 'actions-overdue';
  const people = now.eligible;
  // Without the file nobody is overdue or in date: it is not known.
  if (!files[actions ? 'supervision-actions.csv' : 'supervisions.csv'] && !recordedAny(picture, actions)) {
    const unit = measure.startsWith('supervision-') ? ('%' as const) : ('count' as const);
    const why = actions ? 'no supervision actions have been loaded' : 'no supervision data has been loaded';
    return { figure: unknownFigure({ measure, ...head, unit }, why), people: null };
  }
  const count = (value: number, outOf: number | null): Made => ({
    figure: countFigure({ measure, ...head, unit: 'count' }, value, outOf),
    people,
  });
  switch (measure) {
    case 'supervision-in-date':
      return rate(measure, head, now.eligible - now.overdue, now.eligible, now, noneEligible(now));
    case 'supervision-on-time':
      return rate(measure, head, then.onTime, then.due, now, 'none fell due in that time');
    case 'supervision-recorded':
      return rate(
        measure,
        head,
        then.recorded,
        then.recordable,
        now,
        'none held in that time, 5 working days ago or more',
      );
    case 'supervision-full-length':
      return rate(measure, head, then.full, then.timed, now, 'no minutes recorded in that time');
    case 'supervisions-overdue':
      return count(now.overdue, now.eligible);
    case 'supervisions-due-soon':
      return count(due ? then.next : now.dueSoon, now.eligible);
    case 'actions-overdue':
      return count(now.actionsOverdue, now.actions);
    case 'actions-open':
      return count(now.actions, null);
  }
}

function rate(
  measure: SupervisionMeasure,
  head: Head,
  part: number,
  whole: number,
  now: SupervisionSum,
  why: string,
): Made {
  const exact = share(part, whole);
  const people = now.eligible;
  if (!exact) return { figure: unknownFigure({ measure, ...head, unit: '%' }, why), people };
  const show = { numerator: part, denominator: whole };
  return { figure: rateFigure({ measure, ...head, unit: '%' }, exact, show), people };
}

/** Actions that were added in Teams are actions, whether the council has a list of its own or not. */
function recordedAny(picture: Picture, actions: boolean): boolean {
  return actions && picture.practice().actions.size > 0;
}
