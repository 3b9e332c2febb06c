import type { Scope } from './access.ts';
import type { Figure } from './answer.ts';
import { isOver, limitOf, perCase, type Standing } from './caseload-limits.ts';
import type { CaseloadSum } from './caseload-sums.ts';
import { daysBetween, type PlainDate } from './dates.ts';
import { fteValue, wholeFte } from './exact.ts';
import { countFigure, type Made, rateFigure, unknownFigure } from './figure.ts';
import { casesPerFte } from './formulas.ts';
import type { Picture } from './picture.ts';
import type { Period } from './question.ts';
import { statusOf, toleranceOf } from './rag.ts';
import { nodeOf } from './tree.ts';
import type { StaffGroup, Status } from './words.ts';

/** What a figure is asked about; `period` where it looks back over one. */
export type Asked = { scope: Scope; of: string; group: StaffGroup | null; at: PlainDate; period?: Period | undefined };

/** Stale caseloads keep no colour: a count older than the council allows cannot be judged as today's. */
export function isStale(picture: Picture, day: PlainDate): boolean {
  return daysBetween(day, picture.today) > picture.council.thresholds.staleDays['caseloads.csv'];
}

function sumOf(picture: Picture, asked: Asked): CaseloadSum | undefined {
  return picture
    .caseloads(asked.at)
    .sums.get(nodeOf(asked.scope))
    ?.get(asked.group ?? 'social_worker');
}

/** Counted cases of a group ÷ its FTE in post (the county's own table). */
export function teamCaseload(picture: Picture, asked: Asked): Made {
  const sum = sumOf(picture, asked);
  const group = asked.group ?? 'social_worker';
  const head = { measure: 'team-caseload' as const, of: asked.of, group, unit: 'cases per FTE' as const };
  if (!sum || sum.cells === 0) {
    const nobody = !sum || sum.uncountedFte === 0;
    const why = nobody && sum ? 'no FTE in post' : 'no caseload recorded';
    return { figure: unknownFigure({ ...head, asAt: asked.at }, why), people: null };
  }
  const people = sum.people + sum.peopleByTeam;
  const at = { ...head, asAt: sum.fteTo };
  const target = sum.target === null ? null : sum.target / 100;
  const rate = casesPerFte(sum.cases, sum.fte);
  if (!rate) {
    const held = sum.cases === 1 ? '1 case' : `${sum.cases} cases`;
    const why = sum.cases > 0 ? `${held} held with no FTE in post` : 'no FTE in post';
    return { figure: unknownFigure(at, why, { numerator: sum.cases, denominator: 0, target }), people };
  }
  const few = sum.peopleByTeam === 0 && sum.people < 5;
  const status = few || isStale(picture, sum.fteTo) ? null : groupStatus(picture, sum);
  const show = { numerator: sum.cases, denominator: fteValue(sum.fte), target, status };
  return { figure: rateFigure(at, rate, show), people };
}

function groupStatus(picture: Picture, sum: CaseloadSum): Status | null {
  if (sum.target === null) return null;
  const value = { numerator: sum.cases * wholeFte, denominator: sum.fte };
  const target = { numerator: sum.target, denominator: 100 };
  return statusOf(value, target, 'lower', toleranceOf(picture.council, 'team-caseload'));
}

/** Counted cases ÷ FTE in post that is not away; null where nobody is away. Whether it may be shown is the lens's to say. */
export function atWorkCaseload(picture: Picture, asked: Asked): Made | null {
  const sum = sumOf(picture, asked);
  if (!sum || sum.cells === 0 || sum.awayFte === 0) return null;
  const head = {
    measure: 'cases-per-fte-at-work' as const,
    of: asked.of,
    group: asked.group ?? 'social_worker',
    unit: 'cases per FTE' as const,
    asAt: sum.fteTo,
  };
  const rate = casesPerFte(sum.cases, sum.fte - sum.awayFte);
  const people = sum.people + sum.peopleByTeam;
  if (!rate) return { figure: unknownFigure(head, 'no FTE at work', { numerator: sum.cases, denominator: 0 }), people };
  const show = { numerator: sum.cases, denominator: fteValue(sum.fte - sum.awayFte) };
  return { figure: rateFigure(head, rate, show), people };
}

/** The DfE's average: counted cases of social work staff ÷ FTE of those of them who hold at least one. */
export function averageCaseload(picture: Picture, asked: Asked): Made {
  const caseloads = picture.caseloads(asked.at);
  const sum = caseloads.holders.get(nodeOf(asked.scope));
  const head = {
    measure: 'average-caseload' as const,
    of: asked.of,
    unit: 'cases per FTE' as const,
    asAt: sum?.to ?? asked.at,
  };
  if (!sum) return { figure: unknownFigure(head, 'no caseload recorded for each worker'), people: null };
  const rate = casesPerFte(sum.cases, sum.fte);
  if (!rate) {
    const figure = unknownFigure(head, 'no FTE in post', { numerator: sum.cases, denominator: 0 });
    return { figure, people: sum.people };
  }
  const show = { numerator: sum.cases, denominator: fteValue(sum.fte) };
  return { figure: rateFigure(head, rate, show), people: sum.people };
}

/** People over their own limit, out of those of whom it can be said; all groups that have a target unless one is asked. */
export function workersOverTarget(picture: Picture, asked: Asked): Made {
  const limits = limitsOf(picture, asked);
  const head = { measure: 'workers-over-target' as const, of: asked.of, group: asked.group, unit: 'people' as const };
  const asAt = limits?.to || dayOf(picture, asked);
  if (!limits || limits.outOf === 0) {
    return { figure: unknownFigure({ ...head, asAt }, 'no targets or caseloads for each worker'), people: null };
  }
  return { figure: countFigure({ ...head, asAt }, limits.over, limits.outOf), people: limits.outOf };
}

/** Cases that people could still take within their own limits. */
export function roomForCases(picture: Picture, asked: Asked): Made {
  const limits = limitsOf(picture, asked);
  const head = { measure: 'room' as const, of: asked.of, group: asked.group, unit: 'cases' as const };
  const asAt = limits?.to || dayOf(picture, asked);
  if (!limits || limits.outOf === 0) {
    return { figure: unknownFigure({ ...head, asAt }, 'no targets or caseloads for each worker'), people: null };
  }
  return { figure: countFigure({ ...head, asAt }, limits.room), people: limits.outOf };
}

function limitsOf(picture: Picture, asked: Asked) {
  return picture
    .caseloads(asked.at)
    .limits.get(nodeOf(asked.scope))
    ?.get(asked.group ?? 'all');
}

/** The newest day of the caseloads that a scope's figures use. */
export function dayOf(picture: Picture, asked: Asked): PlainDate {
  const caseloads = picture.caseloads(asked.at);
  let newest: PlainDate | null = null;
  for (const sum of caseloads.sums.get(nodeOf(asked.scope))?.values() ?? []) {
    if (sum.cells > 0 && (newest === null || sum.fteTo > newest)) newest = sum.fteTo;
  }
  return newest ?? caseloads.book.newest ?? asked.at;
}

/** Cases that no worker holds yet. */
export function unallocatedCases(picture: Picture, asked: Asked): Made {
  const sum = picture.caseloads(asked.at).unallocated.get(nodeOf(asked.scope))?.get('all');
  const head = { measure: 'unallocated' as const, of: asked.of, unit: 'cases' as const };
  if (!sum)
    return { figure: unknownFigure({ ...head, asAt: asked.at }, 'no count of unallocated cases'), people: null };
  return { figure: countFigure({ ...head, asAt: sum.to }, sum.count), people: null };
}

/** One worker's counted cases against their own limit (target × FTE, an NQSW's cap), amber up to two cases an FTE over it. */
export function workerCaseload(picture: Picture, standing: Standing | undefined, of: string, at: PlainDate): Figure {
  const head = {
    measure: 'worker-caseload' as const,
    of,
    group: standing?.group ?? null,
    unit: 'cases' as const,
    asAt: standing?.day ?? at,
  };
  if (!standing || standing.cases === null) return unknownFigure(head, 'no caseload recorded');
  const limit = limitOf(standing);
  const figure = { ...countFigure(head, standing.cases), target: limit === null ? null : limit / perCase };
  if (limit === null || isStale(picture, standing.day)) return figure;
  return { ...figure, status: standingStatus(picture, standing, limit) };
}

function standingStatus(picture: Picture, standing: Standing, limit: number): Status {
  if (!isOver({ ...standing, away: false, inPost: true })) return 'on target';
  const tolerance = toleranceOf(picture.council, 'worker-caseload');
  // "Up to 2 cases × FTE over": half a post may be one case over and still be near its target.
  const own = 'cases' in tolerance ? { cases: (tolerance.cases * standing.fte) / wholeFte } : tolerance;
  const cases = { numerator: standing.cases ?? 0, denominator: 1 };
  return statusOf(cases, { numerator: limit, denominator: perCase }, 'lower', own);
}
