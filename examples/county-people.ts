import { richCourse } from './cohort.ts';
import type { Key, Leaving, Seat } from './plan.ts';

/**
 * The people of the county of whom a story is told. All are invented. Some names are awkward on purpose: accents,
 * apostrophes, two surnames, a month or a word for a name, two people of one name, a first name that five share.
 */
export const countyNames: Readonly<Record<Key, string>> = {
  director: 'Catherine Adeyemi',
  hosHelp: 'Marcus Bellamy',
  hosCare: 'Ruth Llewellyn',
  psw: 'Anjali Menon',
  cinManager: 'Helen Whitcombe',
  frtA: 'Nadia Rahman',
  frtB: 'Peter Dunmore',
  frtC: 'Chinonso Ibe',
  unitManager: 'Gareth Pugh',
  shareA: 'Fiona MacLeod',
  shareB: 'Nasreen Akhtar',
  twoUnits: 'Dele Ogunleye',
  deputy: 'Bronwen Hughes-Price',
  cwdA: 'Alison Fairweather',
  cwdB: 'Joseph Mwangi',
  cicA: 'Patricia Nolan',
  cicB: 'Stephen Achterberg',
  cicC: 'Meera Krishnan',
  academyManager: 'Yvonne Desrosiers',
  reviewingManager: 'Alan Strachan',
  reviewer: 'Ian Sutherland',
  supervisor: 'Sam Wood',
  nqsw: 'Aoife Byrne',
  priya: 'Priya Shah',
  tom: 'Tom Reilly',
  agencyWorker: 'Kwame Boateng',
  agencySupervisor: 'Simone Baptiste',
  april: 'April Summers',
  will: 'Will May',
  grace: 'Grace Mark',
  tomMarch: 'Tom March',
  sian: "Siân O'Brien",
  zoe: "Zoë D'Souza",
  renee: 'Renée Clarke-Hughes',
  jose: 'José Álvarez',
  lukasz: 'Łukasz Nowak',
  chloe: 'Chloë Fitzgerald-Jones',
  davidFirst: 'David Jones',
  davidCare: 'David Jones',
  samLeaving: 'Sam Achebe',
  samFirst: 'Sam Bennett',
  samCare: 'Sam Patel',
  priyaFirst: 'Priya Nair',
  leavingToo: 'Martin Hale',
  agencyEnding: 'Thandeka Dube',
  agencyAgain: 'Lorna Pickering',
  settled: 'Ivo Petrov',
  movedTeam: 'Jasmine Whitlock',
  movedUnit: 'Callum Orr',
  noticeFirst: 'Hannah Greaves',
  noticeFirstToo: 'Imran Siddiqui',
  noticeCare: 'Dorothy Blake',
  supervisorLeft: 'Ebony Carrick',
  personalAdviser: 'Leanne Cartwright',
  mayWinter: 'May Winter',
};

/** What is particular about some of them; leavers to come have a supervisor, a notice and cases like everybody. */
export const countyStories: Readonly<Record<Key, Partial<Seat>>> = {
  director: { supervisor: 'none', supervised: { lastDaysAgo: 'never' } },
  cinManager: { startedDaysAgo: 900 },
  nqsw: { startedDaysAgo: 172, asye: richCourse, supervised: { lastDaysAgo: 11, bookedInDays: 3 } },
  supervisor: { assesses: true, supervised: { lastDaysAgo: 16, bookedInDays: 8 } },
  priya: { supervised: { lastDaysAgo: 37 } },
  // 15 cases four weeks ago, 18 now, his target 17.
  tom: {
    startedDaysAgo: 1400,
    holds: (daysAgo) => (daysAgo < 7 ? 18 : daysAgo < 18 ? 17 : daysAgo < 25 ? 16 : 15),
    supervised: { lastDaysAgo: 28, bookedInDays: 0 },
    agreed: [
      { summary: 'Complete the assessment and send it for sign-off', due: 12, done: 13 },
      { summary: 'Book safeguarding refresher training', due: 8, done: 6 },
      { summary: 'Update the chronology before the next visit', due: 9 },
      { summary: 'Find a date for a workload review', due: 4, owner: 'supervisor' },
    ],
  },
  samLeaving: { leaves: { inDays: 10, reason: 1, destination: 1 } },
  leavingToo: { leaves: { inDays: 28, reason: 5, destination: 8 } },
  agencyEnding: { leaves: { inDays: 17 } },
  noticeFirst: { leaves: { inDays: 21, reason: 1, destination: 1 } },
  noticeFirstToo: { leaves: { inDays: 38, reason: 1, destination: 3 } },
  noticeCare: { leaves: { inDays: 45, reason: 5, destination: 8 } },
  agencyAgain: {
    supervised: { lastDaysAgo: 'never' },
    startedDaysAgo: 60,
    before: { team: 'T2-06', endedDaysAgo: 75, reason: 1, destination: 3 },
  },
  settled: { before: { team: 'T2-08', agency: 'covering', endedDaysAgo: 121 } },
  movedTeam: { before: { team: 'T3', endedDaysAgo: 91 } },
  movedUnit: { before: { team: 'T2-03', endedDaysAgo: 46 } },
  samFirst: { supervisor: 'none' },
  agencyWorker: { supervisor: 'none' },
  mayWinter: { supervisor: 'none' },
  supervisorLeft: { supervisor: 'leftManager' },
};

type Gone = readonly [team: string, group: Seat['group'], daysAgo: number, leaving: Leaving, more?: Partial<Seat>];

/** Reasons: 1 resigned, 3 redundancy, 4 dismissed, 5 retired, 7 another role in the council, 10 not known. */
const gone: readonly Gone[] = [
  ['T1', 'social_worker', 12, { reason: 1, destination: 1 }],
  ['T1', 'social_worker', 33, { reason: 1, destination: 1 }],
  ['T1', 'social_worker', 51, { reason: 1, destination: 3 }],
  ['T1', 'social_worker', 80, { reason: 10, destination: 9 }],
  ['T1', 'social_worker', 160, { reason: 1, destination: 1 }],
  ['T1', 'social_worker', 290, { reason: 5, destination: 8 }],
  ['T2-06', 'social_worker', 24, { reason: 1, destination: 1 }, { key: 'left', name: 'Rachel Thornton' }],
  ['T2-01', 'social_worker', 95, { reason: 1, destination: 3 }],
  ['T2-03', 'social_worker', 130, { reason: 1, destination: 1 }],
  ['T2-08', 'social_worker', 140, { reason: 1, destination: 5 }],
  ['T2-09', 'social_worker', 200, { reason: 7, destination: 6 }],
  ['T2-10', 'social_worker', 230, { reason: 1, destination: 9 }],
  ['T2-12', 'social_worker', 260, { reason: 5, destination: 8 }],
  ['T2-13', 'social_worker', 300, { reason: 1, destination: 1 }],
  ['T2-15', 'social_worker', 340, { reason: 4, destination: 9 }],
  ['T2-02', 'social_worker', 400, { reason: 1, destination: 1 }],
  ['T3', 'social_worker', 70, { reason: 1, destination: 1 }],
  ['T3', 'social_worker', 180, { reason: 5, destination: 8 }],
  ['T3', 'social_worker', 310, { reason: 3, destination: 9 }],
  ['T3', 'team_manager', 40, { reason: 1, destination: 1 }, { key: 'leftManager', name: 'Gillian Rowe' }],
  ['T4', 'social_worker', 110, { reason: 1, destination: 3 }],
  ['T4', 'social_worker', 250, { reason: 1, destination: 1 }],
  ['T6', 'advanced_practitioner', 150, { reason: 7, destination: 6 }],
  ['T2-01', 'family_worker', 150, { reason: 1, destination: 9 }],
  // Two cases still stand under this name, though nobody of the group is in post there.
  ['T4', 'family_worker', 5, { reason: 1, destination: 9 }, { startedDaysAgo: 900, holds: (ago) => (ago < 5 ? 2 : 3) }],
  ['T5', 'personal_adviser', 120, { reason: 1, destination: 5 }],
];

/** Agency workers whose time here is over: where, and how many days ago. */
const agencyGone: readonly (readonly [team: string, daysAgo: number])[] = [
  ['T1', 45],
  ['T1', 150],
  ['T1', 270],
  ['T2-02', 100],
  ['T2-02', 310],
  ['T2-04', 215],
  ['T2-05', 190],
  ['T2-07', 60],
  ['T2-10', 255],
  ['T2-12', 330],
  ['T2-14', 165],
  ['T3', 220],
  ['T3', 120],
  ['T4', 20],
  ['T4', 290],
  ['T4', 175],
];

export const countyLeavers: readonly Seat[] = [
  ...gone.map(([team, group, daysAgo, leaving, more]) => ({
    team,
    group,
    fte: 10_000,
    left: { daysAgo, ...leaving },
    ...more,
  })),
  ...agencyGone.map(
    ([team, daysAgo]): Seat => ({ team, group: 'social_worker', fte: 10_000, agency: 'covering', left: { daysAgo } }),
  ),
];

/** Who has a role by access.csv and no place in a team. */
export const countyOutsiders = [
  { key: 'hr', name: 'Denise Hartley' },
  { key: 'hrCare', name: 'Owen Prosser' },
  { key: 'workforceLead', name: 'Farida Rahman' },
  { key: 'admin', name: 'Colin Wainwright' },
  { key: 'interimHead', name: 'Beth Sinclair' },
] as const;
