import type { Facet } from './access.ts';
import { asyeTotal, retentionFigure } from './asye-figures.ts';
import {
  type Asked,
  averageCaseload,
  roomForCases,
  teamCaseload,
  unallocatedCases,
  workersOverTarget,
} from './caseload-figures.ts';
import type { Made } from './figure.ts';
import type { Picture } from './picture.ts';
import type { Family } from './small-groups.ts';
import {
  agencyRateFigure,
  coveredByAgency,
  postsFte,
  staffingAmount,
  uncoveredVacancies,
  vacancyFte,
  vacancyRateFigure,
} from './staffing-figures.ts';
import { type SupervisionMeasure, supervisionTotal } from './supervision-figures.ts';
import type { Measure } from './words.ts';

export type TotalEntry = {
  make: Maker;
  family: Family;
  facet: Facet;
  /** The column of its family's table that it stands in, where that is not the group asked for. */
  column?: string;
  /** Says something about leaving, which no group chat is told. */
  leaving?: boolean;
};

type Maker = (picture: Picture, asked: Asked) => Made;

function supervision(measure: SupervisionMeasure) {
  return { make: supervisionTotal(measure), family: 'supervision', facet: 'supervision' } as const;
}

/** Each total: how it is made, by which numbers of people small groups are withheld, whose names are behind it. */
export const totals = {
  'team-caseload': { make: teamCaseload, family: 'caseload', facet: 'caseload' },
  'average-caseload': { make: averageCaseload, family: 'caseload', column: 'average', facet: 'caseload' },
  'workers-over-target': { make: workersOverTarget, family: 'limits', facet: 'caseload' },
  room: { make: roomForCases, family: 'limits', facet: 'caseload' },
  unallocated: { make: unallocatedCases, family: 'caseload', facet: 'caseload' },
  'agency-rate': { make: agencyRateFigure, family: 'staffing', facet: 'employment' },
  'agency-fte': { make: staffingAmount('agency-fte'), family: 'staffing', facet: 'employment' },
  'agency-headcount': { make: staffingAmount('agency-headcount'), family: 'staffing', facet: 'employment' },
  'employed-fte': { make: staffingAmount('employed-fte'), family: 'staffing', facet: 'employment' },
  'employed-headcount': { make: staffingAmount('employed-headcount'), family: 'staffing', facet: 'employment' },
  'vacancy-rate': { make: vacancyRateFigure, family: 'posts', facet: 'employment' },
  'vacancy-fte': { make: vacancyFte, family: 'posts', facet: 'employment' },
  'vacancies-covered-by-agency': { make: coveredByAgency, family: 'posts', facet: 'employment' },
  'uncovered-vacancies': { make: uncoveredVacancies, family: 'posts', facet: 'employment' },
  'posts-fte': { make: postsFte, family: 'posts', facet: 'employment' },
  'supervision-in-date': supervision('supervision-in-date'),
  'supervision-on-time': supervision('supervision-on-time'),
  'supervision-recorded': supervision('supervision-recorded'),
  'supervision-full-length': supervision('supervision-full-length'),
  'supervisions-overdue': supervision('supervisions-overdue'),
  'supervisions-due-soon': supervision('supervisions-due-soon'),
  'actions-overdue': supervision('actions-overdue'),
  'actions-open': supervision('actions-open'),
  nqsws: { make: asyeTotal('nqsws'), family: 'asye', column: 'all', facet: 'asye' },
  'milestones-done': { make: asyeTotal('milestones-done'), family: 'asye', column: 'all', facet: 'asye' },
  'milestones-overdue': { make: asyeTotal('milestones-overdue'), family: 'asye', column: 'all', facet: 'asye' },
  'milestones-due-soon': { make: asyeTotal('milestones-due-soon'), family: 'asye', column: 'all', facet: 'asye' },
  evidence: { make: asyeTotal('evidence'), family: 'asye', column: 'all', facet: 'asye' },
  'nqsws-over-cap': { make: asyeTotal('nqsws-over-cap'), family: 'asye', column: 'capped', facet: 'asye' },
  retention: { make: retentionFigure('completed'), family: 'cohort', column: 'all', facet: 'asye', leaving: true },
} as const satisfies Partial<Record<Measure, TotalEntry>>;
export type TotalMeasure = keyof typeof totals;
