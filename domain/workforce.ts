import type { PlainDate } from './dates.ts';
import type { Fte } from './exact.ts';
import type { StaffId, TeamId } from './question.ts';
import type { StaffGroup } from './words.ts';

/** The council's files as loaded: immutable, whole, checked. One of these is current at any time. */
export type Workforce = {
  /** The newest import's as-at day. */
  asAt: PlainDate;
  /** Which files are loaded, and the day on which each was true (its newest snapshot, or its import's as-at day). */
  files: Readonly<Partial<Record<FileName, LoadedFile>>>;
  teams: readonly Team[];
  /** One a row of workers.csv. Spells of one person do not overlap; the newest says where they are. */
  spells: readonly Spell[];
  access: readonly Grant[];
  /** By date, oldest first. */
  caseloads: readonly CaseloadSnapshot[];
  teamCaseloads: readonly TeamCaseload[];
  unallocated: readonly Unallocated[];
  targets: readonly CaseloadTarget[];
  establishment: readonly EstablishmentRow[];
  /** As the file has them, both sides of one meeting included; `domain/practice.ts` makes them one. */
  supervisions: readonly SupervisionRow[];
  supervisionActions: readonly SupervisionActionRow[];
  asye: readonly AsyeRow[];
  asyeMilestones: readonly AsyeMilestoneRow[];
  asyeEvidence: readonly AsyeEvidenceRow[];
  asyePauses: readonly AsyePauseRow[];
};

export type LoadedFile = { asAt: PlainDate; importedOn: PlainDate; rows: number };

export const fileNames = [
  'teams.csv',
  'workers.csv',
  'access.csv',
  'caseloads.csv',
  'team-caseloads.csv',
  'unallocated.csv',
  'caseload-targets.csv',
  'establishment.csv',
  'supervisions.csv',
  'supervision-actions.csv',
  'asye.csv',
  'asye-milestones.csv',
  'asye-evidence.csv',
  'asye-pauses.csv',
] as const;
export type FileName = (typeof fileNames)[number];

export type Team = {
  id: TeamId;
  name: string;
  aliases: readonly string[];
  /** Its own column, else its parent's. Empty where neither says. */
  service: string;
  /** The team that this is a unit of. */
  parent: TeamId | null;
  managers: readonly StaffId[];
  headOfService: StaffId | null;
  deputy: StaffId | null;
};

export type Spell = {
  staffId: StaffId;
  name: string;
  upn: string | null;
  /** Lower case. */
  entraObjectId: string | null;
  teamId: TeamId;
  group: StaffGroup;
  agency: boolean;
  coveringVacancy: boolean;
  sweNo: string | null;
  fte: Fte;
  start: PlainDate;
  end: PlainDate | null;
  leavingNotifiedOn: PlainDate | null;
  reasonLeave: number | null;
  leaverDestination: number | null;
  startOrigin: number | null;
  orgRole: number | null;
  cfkssStatus: number | null;
  supervisor: StaffId | null;
  awayFrom: PlainDate | null;
  returnedOn: PlainDate | null;
  /** Monday = 1 … Sunday = 7; null: Monday to Friday. */
  workingDays: readonly number[] | null;
  registrationRenewedOn: PlainDate | null;
};

export type AccessRole = 'hr' | 'academy' | 'head_of_service' | 'reviewer' | 'workforce_lead' | 'director' | 'admin';
export type Grant = { entraObjectId: string; upn: string | null; role: AccessRole; service: string | null };

/**
 * The caseloads of one day, frozen with the team, group and FTE that each person had when the day was first imported:
 * one row for everybody in post on that day (cases null: no row in the file), and one for each other person with cases
 * (inPost false: the cases count for the group, the FTE does not).
 */
export type CaseloadSnapshot = { date: PlainDate; importedOn: PlainDate; rows: readonly CaseloadRow[] };
export type CaseloadRow = {
  staffId: StaffId;
  teamId: TeamId;
  group: StaffGroup;
  fte: Fte;
  inPost: boolean;
  cases: number | null;
  openToReview: number;
};

export type TeamCaseload = {
  date: PlainDate;
  teamId: TeamId;
  group: StaffGroup;
  fte: Fte;
  cases: number;
  casesDate: PlainDate;
};
export type Unallocated = { date: PlainDate; teamId: TeamId; unallocated: number; longestWaitDays: number | null };
/** `target` is in hundredths of a case per FTE, so that it multiplies exactly. */
export type CaseloadTarget = { teamId: TeamId; group: StaffGroup; target: number; from: PlainDate | null };
export type EstablishmentRow = {
  date: PlainDate;
  teamId: TeamId;
  group: StaffGroup;
  posts: Fte;
  vacancy: Fte;
  agencyCovered: Fte;
};

export const supervisionTypes = ['professional', 'reflective', 'case', 'group'] as const;
export type SupervisionType = (typeof supervisionTypes)[number];
export const cancelReasons = ['worker_away', 'supervisor_away', 'urgent_work', 'other'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** A supervision that was held, or is (or was) booked: one of the two days is there. Only `professional` counts for the due date. */
export type SupervisionRow = {
  staffId: StaffId;
  supervisor: StaffId | null;
  heldOn: PlainDate | null;
  bookedFor: PlainDate | null;
  minutes: number | null;
  type: SupervisionType;
  recordSignedOn: PlainDate | null;
  cancelled: CancelReason | null;
};

/** Something agreed in a supervision. `owner` is filled: the worker where the file names none. */
export type SupervisionActionRow = {
  id: string;
  staffId: StaffId;
  owner: StaffId;
  summary: string;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
};

export const asyeOutcomes = ['passed', 'failed', 'withdrawn', 'deferred'] as const;
export type AsyeOutcome = (typeof asyeOutcomes)[number];

/** One person on one programme; whoever starts again on another has a row for each. */
export type AsyeRow = {
  staffId: StaffId;
  /** A code of council.yaml's programmes. */
  programme: string;
  start: PlainDate;
  assessor: StaffId | null;
  advancedPractitioner: StaffId | null;
  /** In hundredths of a case: the cap that was agreed with this person. */
  cap: number | null;
  completedOn: PlainDate | null;
  outcome: AsyeOutcome | null;
};

export type AsyeMilestoneRow = {
  staffId: StaffId;
  milestone: string;
  dueOn: PlainDate | null;
  doneOn: PlainDate | null;
};
export type AsyeEvidenceRow = { staffId: StaffId; evidence: string; doneOn: PlainDate };

export const pauseReasons = ['sickness', 'parental', 'bereavement', 'lack_of_support'] as const;
export type PauseReason = (typeof pauseReasons)[number];
/** `from` and `to` are both inside it; without `to` it is open. */
export type AsyePauseRow = {
  staffId: StaffId;
  from: PlainDate;
  to: PlainDate | null;
  reason: PauseReason | null;
  agreedBy: StaffId | null;
};
