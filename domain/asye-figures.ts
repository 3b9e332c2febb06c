import type { Figure } from './answer.ts';
import { type Course, evidenceCounts, milestoneCounts } from './asye.ts';
import type { AsyeMeasure } from './asye-lens.ts';
import { type AsyeSum, asyeSums, capSums, noNqsws } from './asye-sums.ts';
import type { Asked } from './caseload-figures.ts';
import type { CohortSum } from './cohorts.ts';
import type { PlainDate } from './dates.ts';
import { countFigure, type Made, rateFigure, unknownFigure } from './figure.ts';
import { share } from './formulas.ts';
import type { Picture } from './picture.ts';
import { nodeOf } from './tree.ts';

type Counts = { done: number; of: number; overdue: number; dueSoon: number; evidence: number; evidenceOf: number };

/** The four counts of one NQSW, or of many together, as they stand today. */
function countsFigure(
  measure: Exclude<AsyeMeasure, 'nqsws' | 'nqsws-over-cap'>,
  of: string,
  counts: Counts,
  asAt: PlainDate,
) {
  const head = { measure, of, unit: 'count' as const, asAt };
  switch (measure) {
    case 'milestones-done':
      return counts.of === 0 ? unknownFigure(head, 'no milestones') : countFigure(head, counts.done, counts.of);
    case 'evidence':
      return counts.evidenceOf === 0
        ? unknownFigure(head, 'no evidence in the programme')
        : countFigure(head, counts.evidence, counts.evidenceOf);
    case 'milestones-overdue':
      return countFigure(head, counts.overdue);
    case 'milestones-due-soon':
      return countFigure(head, counts.dueSoon);
  }
}

/** Courses are known as they stand today: for a day gone by there is no number, and today's would be the wrong one. */
const gone = 'known for today only';

/** Whether asye.csv has been loaded: without it nothing is zero. */
export function hasAsye(picture: Picture): boolean {
  return picture.workforce.files['asye.csv'] !== undefined || picture.workforce.asye.length > 0;
}

/** A total over a scope's NQSWs as they stand today; over the cap: as cases were counted on the day asked. `column`: a programme. */
export function asyeTotal(measure: AsyeMeasure, column = 'all'): (picture: Picture, asked: Asked) => Made {
  return (picture, asked) => {
    const head = {
      measure,
      of: asked.of,
      unit: measure.startsWith('nqsws') ? ('people' as const) : ('count' as const),
      asAt: picture.today,
    };
    if (!hasAsye(picture)) return { figure: unknownFigure(head, 'no ASYE data loaded'), people: null };
    if (measure === 'nqsws-over-cap') {
      const caps = capSums(picture, asked.at).get(nodeOf(asked.scope))?.get(column);
      if (!caps) return { figure: unknownFigure(head, 'no cap recorded'), people: null };
      return { figure: countFigure({ ...head, asAt: caps.to }, caps.over, caps.outOf), people: caps.outOf };
    }
    if (asked.at < picture.today) return { figure: unknownFigure({ ...head, asAt: asked.at }, gone), people: null };
    const sum = asyeSums(picture).get(nodeOf(asked.scope))?.get(column) ?? noNqsws;
    return { figure: sumFigure(measure, asked.of, sum, picture.today), people: sum.nqsws === 0 ? null : sum.nqsws };
  };
}

/** One of the counts of some NQSWs together; of none only their number is known. */
export function sumFigure(
  measure: Exclude<AsyeMeasure, 'nqsws-over-cap'>,
  of: string,
  sum: AsyeSum,
  today: PlainDate,
): Figure {
  if (measure === 'nqsws') return countFigure({ measure, of, unit: 'people', asAt: today }, sum.nqsws);
  if (sum.nqsws === 0) return unknownFigure({ measure, of, unit: 'count', asAt: today }, 'no NQSWs');
  return countsFigure(measure, of, sum, today);
}

/** The counts of one person's course. */
export function courseFigures(
  course: Course,
  of: string,
  today: PlainDate,
): Record<'done' | 'overdue' | 'dueSoon' | 'evidence', Figure> {
  const evidence = evidenceCounts(course);
  const counts = { ...milestoneCounts(course), evidence: evidence.done, evidenceOf: evidence.of };
  return {
    done: countsFigure('milestones-done', of, counts, today),
    overdue: countsFigure('milestones-overdue', of, counts, today),
    dueSoon: countsFigure('milestones-due-soon', of, counts, today),
    evidence: countsFigure('evidence', of, counts, today),
  };
}

const nobodyJoined: CohortSum = { joined: 0, completed: 0, retained: 0, joinedRetained: 0 };

export function cohortSumOf(picture: Picture, asked: Asked, column = 'all'): CohortSum {
  return picture.cohorts().get(nodeOf(asked.scope))?.get(column) ?? nobodyJoined;
}

/** Still in the service ÷ those who completed, or ÷ all who joined (domain.md, section 2). */
export function retentionFigure(
  over: 'completed' | 'joined',
  column = 'all',
): (picture: Picture, asked: Asked) => Made {
  return (picture, asked) => {
    const head = { measure: 'retention' as const, of: asked.of, unit: '%' as const, asAt: picture.today };
    if (!hasAsye(picture)) return { figure: unknownFigure(head, 'no ASYE data loaded'), people: null };
    if (asked.at < picture.today) return { figure: unknownFigure({ ...head, asAt: asked.at }, gone), people: null };
    const sum = cohortSumOf(picture, asked, column);
    const [part, whole] = over === 'completed' ? [sum.retained, sum.completed] : [sum.joinedRetained, sum.joined];
    const rate = share(part, whole);
    if (!rate) {
      const why = over === 'completed' ? 'nobody has completed it yet' : 'nobody has joined';
      return { figure: unknownFigure(head, why), people: sum.joined === 0 ? null : sum.joined };
    }
    return { figure: rateFigure(head, rate, { numerator: part, denominator: whole }), people: sum.joined };
  };
}
