import type { Facet } from './access.ts';
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
import type { Measure } from './words.ts';

export type TotalEntry = {
  make: Maker;
  family: Family;
  facet: Facet;
  /** The column of its family's table that it stands in, where that is not the group asked for. */
  column?: string;
};

type Maker = (picture: Picture, asked: Asked) => Made;

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
} as const satisfies Partial<Record<Measure, TotalEntry>>;
export type TotalMeasure = keyof typeof totals;
