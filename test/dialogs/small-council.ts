import type { Turn } from '../../dialogs/turn.ts';
import { day, type PlainDate } from '../../domain/dates.ts';
import { wholeFte } from '../../domain/exact.ts';
import { pictureOf } from '../../domain/picture.ts';
import type { Question } from '../../domain/question.ts';
import { type View, viewFor } from '../../domain/view.ts';
import { viewerOf } from '../../domain/viewer.ts';
import type { StaffGroup } from '../../domain/words.ts';
import type { AccessRole, Spell, Team, Workforce } from '../../domain/workforce.ts';
import { defaultCouncil } from '../../intake/council.ts';

export const today = day('2026-11-24');

const help = 'Help and Protection';
const parenting = 'Corporate Parenting';

function team(id: string, name: string, aliases: string[], service: string, more: Partial<Team> = {}): Team {
  return { id, name, aliases, service, parent: null, managers: [], headOfService: null, deputy: null, ...more };
}

const units = Array.from({ length: 15 }, (_, index) =>
  team(`T2-${index + 1}`, `Children in Need Unit ${index + 1}`, [`Unit ${index + 1}`], help, { parent: 'T2' }),
);

const teams: Team[] = [
  team('T1', 'First Response', ['FRT'], help),
  team('T2', 'Children in Need', ['CIN'], help, { managers: ['manager'] }),
  ...units,
  team('T3', 'Children with Disabilities', ['CWD'], parenting),
  team('T4', 'Children in Care', ['CIC', 'CLA', 'Looked After'], parenting),
  team('T5', 'Aftercare', ['Leaving Care'], parenting),
  team('T6', 'Multi Agency Safeguarding Hub', ['MASH'], help),
  team('T7', 'ASYE Academy', ['Academy'], parenting),
];

/** Who works where; the first column is the id, and the EntraObjectId of those who ask. */
const people: readonly (readonly [
  id: string,
  name: string,
  teamId: string,
  supervisor?: string | undefined,
  group?: StaffGroup,
])[] = [
  ['manager', 'Helen Whitcombe', 'T2', undefined, 'senior_manager'],
  ['supervisor', 'Sam Wood', 'T2-2', 'manager'],
  ['practitioner', 'Aoife Byrne', 'T2-5'],
  ['priya', 'Priya Shah', 'T2-1', 'supervisor'],
  ['tom', 'Tom Reilly', 'T2-1', 'supervisor'],
  ['will', 'Will May', 'T2-1'],
  ['grace', 'Grace Mark', 'T2-2'],
  ['april', 'April Summers', 'T2-3', 'supervisor'],
  ['sian', "Siân O'Brien-Smith", 'T2-3'],
  ['kate', 'Katherine Jones', 'T2-4'],
  ['sarah1', 'Sarah Khan', 'T2-4'],
  ['sarah2', 'Sarah Lewis', 'T2-5'],
  ['sarah3', 'Sarah Khan', 'T1'],
  ['sarah4', 'Sarah Khan', 'T3'],
  ['mark', 'Mark Bell', 'T1'],
  ['rose', 'Rose Hill', 'T3'],
  ['mo', 'Mo Ali', 'T4'],
  ['joan', 'Joan Day', 'T1'],
  ['tomMarch', 'Tom March', 'T4'],
  ['zoe', 'Zoë Okafor', 'T4'],
];

function spell(row: (typeof people)[number]): Spell {
  const [staffId, name, teamId, supervisor, group] = row;
  return {
    staffId,
    name,
    upn: `${staffId}@example.org`,
    entraObjectId: staffId,
    teamId,
    group: group ?? 'social_worker',
    agency: false,
    coveringVacancy: false,
    sweNo: null,
    fte: wholeFte,
    start: day('2020-01-06'),
    end: null,
    leavingNotifiedOn: null,
    reasonLeave: null,
    leaverDestination: null,
    startOrigin: null,
    orgRole: null,
    cfkssStatus: null,
    supervisor: supervisor ?? null,
    awayFrom: null,
    returnedOn: null,
    workingDays: null,
    registrationRenewedOn: null,
  };
}

function grant(entraObjectId: string, role: AccessRole, service: string | null = null) {
  return { entraObjectId, upn: `${entraObjectId}@example.org`, role, service };
}

export function smallWorkforce(more: readonly Spell[] = []): Workforce {
  return {
    asAt: today,
    files: {},
    teams,
    spells: [...people.map(spell), ...more],
    access: [
      grant('head', 'head_of_service', help),
      grant('hr', 'hr'),
      grant('lead', 'workforce_lead'),
      grant('director', 'director'),
      grant('academy', 'academy'),
      grant('admin', 'admin'),
    ],
    caseloads: [],
    teamCaseloads: [],
    unallocated: [],
    targets: [],
    establishment: [],
    supervisions: [],
    supervisionActions: [],
    asye: [],
    asyeMilestones: [],
    asyeEvidence: [],
    asyePauses: [],
  };
}

/** So many more social workers of Children in Care, each with two words for a name that nobody else has. */
export function crowd(count: number): Spell[] {
  const syllables = [
    'ba',
    'ko',
    'ke',
    'du',
    'mi',
    'sal',
    'ten',
    'vo',
    'ri',
    'na',
    'zu',
    'pel',
    'ga',
    'hos',
    'ly',
    'wen',
  ];
  const word = (number: number, ending: string) =>
    [12, 8, 4, 0].map((bits) => syllables[(number >> bits) & 15] ?? '').join('') + ending;
  return Array.from({ length: count }, (_, index) =>
    spell([`c${index}`, `${word(index, 'a')} ${word(index, 'ox')}`, 'T4']),
  );
}

const askers: Readonly<Record<string, string>> = {
  team_manager: 'manager',
  head_of_service: 'head',
  director: 'director',
  hr: 'hr',
  workforce_lead: 'lead',
  academy: 'academy',
  supervisor: 'supervisor',
  nqsw: 'practitioner',
  practitioner: 'practitioner',
  admin: 'admin',
};

const picture = pictureOf(smallWorkforce(), { council: defaultCouncil, smallGroup: 5, today });

/** The view of a role. The academy and the administrator know names by files that come later; here they see all. */
export function viewOf(role: string, of = picture): View {
  const view = open(askers[role] ?? role, of);
  if (role === 'nqsw') return { ...view, viewer: { ...view.viewer, nqsw: true } };
  if (role !== 'academy' && role !== 'admin') return view;
  const all = open('lead', of);
  return { ...view, withNameWord: all.withNameWord, nameWords: all.nameWords };
}

function open(entraObjectId: string, of: typeof picture): View {
  const viewer = viewerOf(of, { entraObjectId });
  if (!viewer) throw new Error(`nobody is called ${entraObjectId}`);
  return viewFor(viewer, of, 'personal');
}

export function turnOf(role: string, earlier?: Question, on: PlainDate = today): Turn {
  return { view: viewOf(role), today: on, now: `${on}T10:00:00Z`, place: 'personal', ...(earlier ? { earlier } : {}) };
}

export { picture as smallPicture };
