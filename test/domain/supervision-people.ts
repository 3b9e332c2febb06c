import type { Change, PracticeChange } from '../../domain/action.ts';
import type { Council } from '../../domain/council.ts';
import { day, type PlainDate } from '../../domain/dates.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import { wholeFte } from '../../domain/exact.ts';
import { type Picture, pictureOf } from '../../domain/picture.ts';
import type {
  AsyePauseRow,
  AsyeRow,
  Spell,
  SupervisionActionRow,
  SupervisionRow,
  Team,
  Workforce,
} from '../../domain/workforce.ts';

export const today = day('2026-11-24');

export function spell(staffId: string, more: Partial<Spell> = {}): Spell {
  return {
    staffId,
    name: `Person ${staffId}`,
    upn: `${staffId}@c.example`,
    entraObjectId: staffId,
    teamId: 'T1',
    group: 'social_worker',
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
    supervisor: null,
    awayFrom: null,
    returnedOn: null,
    workingDays: null,
    registrationRenewedOn: null,
    ...more,
  };
}

export function team(id: string, more: Partial<Team> = {}): Team {
  const none = { aliases: [], service: 'Help', parent: null, managers: [], headOfService: null, deputy: null };
  return { id, name: `Team ${id}`, ...none, ...more };
}

export function held(staffId: string, on: string, more: Partial<SupervisionRow> = {}): SupervisionRow {
  const none = { supervisor: null, bookedFor: null, minutes: null, recordSignedOn: null, cancelled: null };
  return { staffId, heldOn: day(on), type: 'professional', ...none, ...more };
}

export function booked(staffId: string, on: string, more: Partial<SupervisionRow> = {}): SupervisionRow {
  return { ...held(staffId, on), heldOn: null, bookedFor: day(on), ...more };
}

export function action(id: string, staffId: string, dueOn: string, more: Partial<SupervisionActionRow> = {}) {
  return { id, staffId, owner: staffId, summary: `Text of ${id}`, dueOn: day(dueOn), doneOn: null, ...more };
}

export function nqsw(staffId: string, start: string, more: Partial<AsyeRow> = {}): AsyeRow {
  const none = { assessor: null, advancedPractitioner: null, cap: null, completedOn: null, outcome: null };
  return { staffId, programme: 'asye-12', start: day(start), ...none, ...more };
}

export function pause(staffId: string, from: string, to: string | null): AsyePauseRow {
  return { staffId, from: day(from), to: to === null ? null : day(to), reason: null, agreedBy: null };
}

export function workforceOf(parts: Partial<Workforce>): Workforce {
  const loaded = { asAt: today, importedOn: today, rows: 1 };
  return {
    asAt: today,
    files: { 'supervisions.csv': loaded, 'supervision-actions.csv': loaded },
    teams: [team('T1')],
    spells: [],
    access: [],
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
    ...parts,
  };
}

type Settings = { on?: PlainDate; council?: Partial<Council>; changes?: readonly Change[]; smallGroup?: number };

export function picture(
  parts: Partial<Workforce>,
  { on = today, council, changes, smallGroup = 5 }: Settings = {},
): Picture {
  return pictureOf(
    workforceOf(parts),
    { council: { ...defaultCouncil, ...council }, smallGroup, today: on },
    changes ?? [],
  );
}

let made = 0;

/** A record in Teams, by somebody at some time. */
export function record<Kind extends PracticeChange['kind']>(
  kind: Kind,
  rest: Omit<Extract<PracticeChange, { kind: Kind }>, 'kind' | 'id' | 'by' | 'byOid' | 'at'>,
  id = `change-${++made}`,
): Extract<PracticeChange, { kind: Kind }> {
  const head = { kind, id, by: 'boss', byOid: 'boss', at: '2026-11-24T09:00:00.000Z' };
  return { ...head, ...rest } as unknown as Extract<PracticeChange, { kind: Kind }>;
}

export function undone(change: string): Change {
  return { kind: 'undone', id: `undo-${change}`, change, by: 'boss', byOid: 'boss', at: '2026-11-24T10:00:00.000Z' };
}

export function heldRecord(
  staffId: string,
  on: string,
  more: { minutes?: number | null; supervisor?: string | null } = {},
) {
  return record('supervision-held', {
    people: [staffId],
    supervisor: more.supervisor ?? null,
    heldOn: day(on),
    minutes: more.minutes ?? null,
  });
}
