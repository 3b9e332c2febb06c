import { asyeDefinitions } from './asye-definitions.ts';
import { supervisionDefinitions } from './supervision-definitions.ts';
import type { Measure, Topic } from './words.ts';

/**
 * How a measure is worked out, in words: its name, its formula, where the formula comes from, and the topic whose
 * answer holds the figure.
 */
export type Definition = { name: string; formula: string; origin: string; topic: Topic; notes?: readonly string[] };

const county = "The county's own caseload table";
const dfe = "The Department for Education's workforce census";
const local = 'Chosen for this assistant';

/** The measures that the files loaded by this version can give. */
export const definitions: Partial<Record<Measure, Definition>> = {
  'worker-caseload': {
    name: "A worker's caseload",
    formula: 'cases − cases open for review only, at the latest count',
    origin: local,
    topic: 'caseload',
    notes: [
      "A worker's own target is the target of their team and group × their FTE.",
      "A newly qualified social worker's is their protected cap; without one there is no target.",
    ],
  },
  'team-caseload': {
    name: 'Cases per FTE in post',
    formula: 'counted cases of a staff group ÷ FTE in post of that group',
    origin: county,
    topic: 'caseload',
    notes: [
      'In post means employed and agency, those who are away included, on the day of the count.',
      'A team with units is the sum of itself and its units.',
      'On target: at or below it. Within 5% of target: amber. Beyond: over target. Judged before rounding.',
    ],
  },
  'average-caseload': {
    name: 'Average caseload',
    formula: 'counted cases of social work staff ÷ FTE of those of them who hold at least one',
    origin: dfe,
    topic: 'caseload',
    notes: ['Agency workers are included.'],
  },
  'cases-per-fte-at-work': {
    name: 'Cases per FTE at work',
    formula: 'counted cases ÷ FTE in post that is not away',
    origin: local,
    topic: 'caseload',
  },
  'workers-over-target': {
    name: 'People over their own target',
    formula: 'people whose counted cases are more than target × FTE; of NQSWs, more than their protected cap',
    origin: local,
    topic: 'caseload',
    notes: ['People who are away, groups without a target, and NQSWs without a cap are left out.'],
  },
  room: {
    name: 'Room',
    formula: 'target × FTE (of an NQSW, the cap) − counted cases, rounded down and never below 0, added up over people',
    origin: local,
    topic: 'caseload',
    notes: ['People who are away have none.'],
  },
  unallocated: {
    name: 'Cases not allocated',
    formula: 'cases that no named worker holds, at the latest count',
    origin: local,
    topic: 'caseload',
  },
  'agency-rate': {
    name: 'Agency worker rate',
    formula: 'agency FTE ÷ (agency FTE + employed FTE) of social work staff',
    origin: dfe,
    topic: 'agency',
    notes: ['Social work staff: everybody registered and working as a social worker, managers included.'],
  },
  'agency-fte': {
    name: 'Agency FTE',
    formula: 'FTE of social work staff in post who are not paid directly by the council',
    origin: dfe,
    topic: 'agency',
  },
  'agency-headcount': {
    name: 'Agency workers',
    formula: 'people among social work staff in post who are not paid directly by the council, each counted once',
    origin: dfe,
    topic: 'agency',
  },
  'vacancy-rate': {
    name: 'Vacancy rate',
    formula: 'vacancy FTE ÷ (vacancy FTE + employed FTE) of social work staff',
    origin: dfe,
    topic: 'vacancies',
    notes: ['A post that an agency worker covers is still a vacancy.'],
  },
  'vacancy-fte': {
    name: 'Vacancies',
    formula: "unfilled posts of the council's establishment, in FTE",
    origin: dfe,
    topic: 'vacancies',
  },
  'vacancies-covered-by-agency': {
    name: 'Vacancies covered by agency',
    formula: 'agency FTE covering vacancies ÷ vacancy FTE',
    origin: dfe,
    topic: 'vacancies',
  },
  'uncovered-vacancies': {
    name: 'Uncovered vacancies',
    formula: 'vacancy FTE − agency FTE covering vacancies',
    origin: local,
    topic: 'vacancies',
    notes: ['Below 0 more agency workers are covering than there are vacancies.'],
  },
  'employed-fte': {
    name: 'Employed FTE',
    formula: 'FTE of people in post who are employed and paid directly by the council',
    origin: dfe,
    topic: 'establishment',
  },
  'employed-headcount': {
    name: 'People employed',
    formula: 'people in post who are employed and paid directly by the council, each counted once',
    origin: dfe,
    topic: 'establishment',
  },
  'posts-fte': {
    name: 'Funded posts',
    formula: "posts of the council's establishment, in FTE",
    origin: local,
    topic: 'establishment',
  },
  ...supervisionDefinitions,
  ...asyeDefinitions,
};

/** The measure that a topic's answer leads with where none is asked for. */
export const headlineOf: Partial<Record<Topic, Measure>> = {
  caseload: 'team-caseload',
  agency: 'agency-rate',
  vacancies: 'vacancy-rate',
  establishment: 'employed-fte',
  supervision: 'supervisions-overdue',
  'supervision-actions': 'actions-overdue',
  asye: 'nqsws',
  retention: 'retention',
};
