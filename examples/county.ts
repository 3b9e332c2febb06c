import { fteFrom } from '../domain/exact.ts';
import { countyLeavers, countyNames, countyOutsiders, countyStories } from './county-people.ts';
import { countyPersonas } from './county-personas.ts';
import type { Plan, Pool, Seat, TeamPlan } from './plan.ts';
import type { Supervised } from './practice.ts';
import { seats } from './seats.ts';

const help = 'Help and Protection';
const care = 'Care and Disability';
const quality = 'Quality and Practice';

/** Social workers, managers and C&F workers of each unit of Children in Need. */
const units: readonly { social: string; managers: string; family: string }[] = [
  { social: '1@priya 1@tom 1a 1n .8@sian', managers: '1', family: '1' },
  { social: '1@supervisor 1 1a@agencyWorker 1a', managers: '1', family: '1' },
  { social: '1 1w 1a 1n .8w', managers: '1', family: '1 1' },
  { social: '1@samLeaving 1@leavingToo 1 1a@agencyEnding .6', managers: '1@unitManager', family: '.5' },
  { social: '1@april 1 1a 1n@nqsw', managers: '1', family: '1' },
  { social: '1 1w 1a@agencyAgain 1a', managers: '1', family: '1' },
  { social: '1@zoe 1 1a 1n .8', managers: '.6@shareA .6@shareB', family: '.8' },
  { social: '1@settled 1 1s 1a', managers: '1', family: '1' },
  { social: '1 1w 1a 1n .5', managers: '1', family: '1' },
  { social: '1@jose 1 1a 1a', managers: '1a', family: '1' },
  { social: '1@movedUnit 1 1w 1n .8', managers: '.8', family: '1' },
  { social: '1 1 1a@agencySupervisor 1x', managers: '1a', family: '.8' },
  { social: '1@renee 1b 1a 1n .6', managers: '1', family: '1' },
  { social: '1 1w 1a .8', managers: '1@twoUnits 1@deputy', family: '.4' },
  { social: '1@lukasz 1 1n .5', managers: '', family: '1' },
];

const unitIds = units.map((_, index) => `T2-${String(index + 1).padStart(2, '0')}`);
const unallocatedInUnits: Readonly<Record<number, number>> = { 3: 1, 9: 2, 11: 1 };
const vacantInUnits = [4, 8, 11, 15];

function unitKey(unit: number): string {
  return `unit${unit}`;
}

function unitManagers(unit: number): readonly string[] {
  if (unit === 7) return ['shareA', 'shareB'];
  if (unit >= 14) return ['twoUnits'];
  return [unit === 4 ? 'unitManager' : unitKey(unit)];
}

const unitTeams: readonly TeamPlan[] = unitIds.map((id, index) => {
  const unit = index + 1;
  return {
    id,
    name: `Children in Need Unit ${unit}`,
    aliases: [`Unit ${unit}`, `CIN ${unit}`, `CIN Unit ${unit}`],
    // The last unit names no service: it has its parent's.
    service: unit === units.length ? '' : help,
    parent: 'T2',
    managers: unitManagers(unit),
    headOfService: 'hosHelp',
    ...(unit >= 14 ? { deputy: 'deputy' } : {}),
    uncovered: vacantInUnits.includes(unit) ? { social_worker: 10_000 } : {},
    unallocated: unallocatedInUnits[unit] ?? 0,
  };
});

const teams: readonly TeamPlan[] = [
  {
    id: 'T1',
    name: 'First Response',
    aliases: ['FRT', 'First Response Team', 'MASH'],
    service: help,
    managers: ['frtA', 'frtB', 'frtC'],
    headOfService: 'hosHelp',
    uncovered: { social_worker: fte('1.4') },
    unallocated: 6,
  },
  {
    id: 'T2',
    name: 'Children in Need',
    aliases: ['CIN'],
    service: help,
    managers: ['cinManager'],
    headOfService: 'hosHelp',
  },
  ...unitTeams,
  {
    id: 'T3',
    name: 'Children with Disabilities',
    aliases: ['CWD', 'Disabled Children'],
    service: care,
    managers: ['cwdA'],
    headOfService: 'hosCare',
    deputy: 'cwdB',
    supervisors: ['cwdA', 'cwdB', 'cwdC', 'cwdD', 'cwdE'],
    uncovered: { social_worker: fte('1.6') },
    unexplained: { social_worker: fte('2.5') },
    unallocated: 0,
  },
  {
    id: 'T4',
    name: 'Children in Care',
    aliases: ['CIC', 'CLA', 'children looked after', 'LAC'],
    service: care,
    managers: ['cicA', 'cicB'],
    headOfService: 'hosCare',
    supervisors: ['cicA', 'cicB', 'cicC', 'cicD', 'cicE'],
    uncovered: { social_worker: 10_000 },
    unallocated: 1,
  },
  {
    id: 'T5',
    name: 'Aftercare',
    aliases: ['leaving care', 'Leaving Care Team'],
    service: care,
    managers: ['cicC'],
    headOfService: 'hosCare',
    uncovered: { personal_adviser: 10_000 },
  },
  {
    id: 'T6',
    name: 'ASYE Academy',
    aliases: ['Academy', 'Social Work Academy'],
    service: quality,
    managers: ['academyManager'],
    headOfService: 'psw',
  },
  {
    id: 'T7',
    name: 'Independent Reviewing',
    aliases: ['IRO', 'Reviewing Service'],
    service: quality,
    managers: ['reviewingManager'],
    headOfService: 'psw',
  },
  // Without a service: nobody below the director sees the heads of service.
  { id: 'T8', name: "Children's Leadership", aliases: ['Leadership Team'], service: '', managers: ['director'] },
];

const unitSeats = units.flatMap(({ social, managers, family }, index) => {
  const id = unitIds[index] ?? '';
  const lead = seats(id, 'team_manager', managers).map((seat) => ({ ...seat, key: seat.key ?? unitKey(index + 1) }));
  return [...lead, ...seats(id, 'social_worker', social), ...seats(id, 'family_worker', family)];
});

const placed: readonly Seat[] = [
  ...seats('T8', 'senior_manager', '1@director 1@hosHelp 1@hosCare 1@psw'),
  ...seats('T2', 'senior_manager', '1@cinManager'),
  ...unitSeats,
  ...seats('T1', 'team_manager', '1@frtA 1@frtB 1a@frtC'),
  ...seats(
    'T1',
    'social_worker',
    '1@will 1@davidFirst 1@samFirst 1@priyaFirst 1@chloe 1@noticeFirst 1@noticeFirstToo 1 1 1 1w 1n 1n 1n 1a 1a 1a 1a 1a 1a 1a 1x .8 .8 .8 .6',
  ),
  ...seats('T3', 'team_manager', '1@cwdA 1@cwdB 1@cwdC 1@cwdD 1a@cwdE'),
  ...seats('T3', 'social_worker', '1@grace 1@supervisorLeft 1 1 1 1 1 1 1 1 1 1n 1n 1a 1a 1a 1a 1x .8 .8 .8 .6 .5 .4'),
  ...seats('T3', 'family_worker', '1 1 1 1 1 .8 .4'),
  ...seats('T4', 'team_manager', '1@cicA 1@cicB 1@cicC 1@cicD 1a@cicE'),
  ...seats(
    'T4',
    'social_worker',
    '1@tomMarch 1@davidCare 1@samCare 1@movedTeam 1@noticeCare 1 1 1w 1n 1n 1n 1a 1a 1a 1a .8 .6 .6',
  ),
  ...seats('T5', 'personal_adviser', '1@personalAdviser 1@mayWinter 1 1 1 1 1 1 .8 .76 .6'),
  ...seats('T6', 'senior_manager', '1@academyManager'),
  ...seats('T6', 'advanced_practitioner', '1 1 1 .6 .4'),
  ...seats('T7', 'senior_manager', '1@reviewingManager 1@reviewer'),
  ...seats('T7', 'iro_cp_chair', '1 1 1a .6 .4'),
];

/** The county's own figures, 8 October 2015: cases by group and team, and how they may have come there. */
const pools: readonly Pool[] = [
  { teams: ['T1'], group: 'social_worker', cases: 404, drift: slowly(0.03, 60) },
  { teams: unitIds, group: 'social_worker', cases: 1030, drift: risingSince14Days },
  { teams: ['T3'], group: 'social_worker', cases: 255, drift: slowly(0.04, 80), openToReview: true },
  { teams: ['T4'], group: 'social_worker', cases: 239, drift: slowly(-0.03, 70) },
  { teams: ['T1'], group: 'team_manager', cases: 28, drift: slowly(0.1, 50) },
  { teams: unitIds, group: 'team_manager', cases: 31, drift: slowly(-0.2, 90) },
  { teams: ['T3'], group: 'team_manager', cases: 39, drift: slowly(0.1, 65), openToReview: true },
  { teams: ['T4'], group: 'team_manager', cases: 32, drift: slowly(0.1, 75) },
  { teams: unitIds, group: 'family_worker', cases: 98, drift: slowly(0.06, 55) },
  { teams: ['T3'], group: 'family_worker', cases: 37, drift: slowly(0.05, 85), openToReview: true },
  { teams: ['T4'], group: 'family_worker', cases: 2, drift: () => 1 },
  { teams: ['T6'], group: 'advanced_practitioner', cases: 5, drift: () => 1 },
];

const targets = [
  { team: 'T1', group: 'social_worker', target: 25 },
  { team: 'T2', group: 'social_worker', target: 18 },
  { team: 'T2', group: 'social_worker', target: 17, fromDaysAgo: 300 },
  { team: 'T3', group: 'social_worker', target: 17 },
  { team: 'T4', group: 'social_worker', target: 17 },
  { team: 'T1', group: 'team_manager', target: 0 },
  { team: 'T2', group: 'team_manager', target: 0 },
  { team: 'T3', group: 'team_manager', target: 0 },
  { team: 'T4', group: 'team_manager', target: 0 },
  { team: 'T2', group: 'family_worker', target: 5 },
  { team: 'T3', group: 'family_worker', target: 5 },
  { team: 'T4', group: 'family_worker', target: 0 },
] as const;

/** The county: its five teams with their real figures, the Academy, the reviewing officers and those who lead it. */
export function county(): Plan {
  return {
    teams,
    seats: [...placed, arriving(), ...countyLeavers].map(told),
    outsiders: countyOutsiders,
    grants: [
      { key: 'director', role: 'director' },
      { key: 'hr', role: 'hr' },
      { key: 'hrCare', role: 'hr', service: care },
      { key: 'workforceLead', role: 'workforce_lead' },
      { key: 'admin', role: 'admin' },
      { key: 'academyManager', role: 'academy' },
      { key: 'reviewer', role: 'reviewer', service: help },
      { key: 'interimHead', role: 'head_of_service', service: care },
    ],
    pools,
    counted: [{ teams: ['T5'], group: 'personal_adviser', cases: 167, drift: slowly(0.04, 60) }],
    targets,
    personas: countyPersonas,
  };
}

function told(seat: Seat): Seat {
  if (seat.key === undefined) return supervisedBeside(seat);
  const name = countyNames[seat.key];
  return { ...seat, ...(name === undefined ? {} : { name }), ...countyStories[seat.key] };
}

const seenBySupervisor: Readonly<Record<string, Supervised>> = {
  'T2-01': { lastDaysAgo: 34 },
  'T2-02': { lastDaysAgo: 28, bookedInDays: 0 },
  'T2-03': { lastDaysAgo: 24, bookedInDays: 2 },
};

/** A senior and an agency social worker supervise without managing a team. */
function supervisedBeside(seat: Seat): Seat {
  const seen = seenBySupervisor[seat.team];
  if (seen && seat.group === 'family_worker' && !seat.left) {
    return { ...seat, supervisor: 'supervisor', supervised: seen };
  }
  if (seat.team === 'T2-12' && (seat.group === 'family_worker' || seat.agency === 'extra') && !seat.left) {
    return { ...seat, supervisor: 'agencySupervisor' };
  }
  return seat;
}

function arriving(): Seat {
  return { team: 'T2-04', group: 'social_worker', fte: 8_000, name: 'Ana Kowalska', startsInDays: 12 };
}

function fte(text: string): number {
  return fteFrom(text) ?? 0;
}

/** Up and down by a share, in a wave of so many days; 1 on the newest day. */
function slowly(by: number, days: number): (daysAgo: number) => number {
  return (daysAgo) => 1 - by * Math.sin(daysAgo / days) - (by / 2) * (daysAgo / 400);
}

/** Children in Need: 15.6 cases per FTE two weeks ago, 16.0 now, and fewer a year ago. */
function risingSince14Days(daysAgo: number): number {
  const recent = Math.min(daysAgo, 14) / 14;
  const before = Math.max(0, daysAgo - 14);
  return 1 - 0.0264 * recent - 0.05 * (before / 380) + 0.006 * Math.sin(before / 30);
}
