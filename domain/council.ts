import type { StaffGroup } from './words.ts';
import type { FileName } from './workforce.ts';

/** How far from its target a measure may be and still count as near it. */
export type Tolerance = { percent: number } | { points: number } | { cases: number };

/** The council's own settings (council.yaml), every part filled with its default where the file is silent. */
export type Council = {
  /** As a person would say it; "the council" where the file names none. */
  name: string;
  laCode: string | null;
  region: string | null;
  statisticalNeighbours: readonly string[];
  /** Whom to ask: a name, an address or a UPN. The data contact sees what has been queried. */
  contacts: { data: string; support: string };
  /** By measure; `default` is for those that are not named. */
  tolerance: Readonly<Record<string, Tolerance>>;
  /** Looked for in this order: the stage of an NQSW, the staff group, `everyone`. */
  supervision: readonly SupervisionRule[];
  /** Days by which "overdue" is shifted. */
  graceDays: number;
  /** ASYE programmes by their code. */
  programmes: Readonly<Record<string, Programme>>;
  reminders: Readonly<Record<ReminderKind, ReminderSetting>>;
  thresholds: {
    /** The rolling turnover rate, in per cent, that HR is told of when it is crossed; null: never. */
    turnover: number | null;
    /** How often in a year a team's leavers may look like more than chance and be chance. */
    falseAlarmsPerYear: number;
    /** Days after which a file's figures are stale. */
    staleDays: Readonly<Record<FileName, number> & Partial<Record<LaterFile, number>>>;
    /** Working days after which a snapshot is too old for a report. */
    notSentAfterDays: number;
  };
  /** Calendar days from application to offer; null: no target. */
  timeToHireTarget: { permanent: number | null; temporary: number | null };
  timescaleKinds: readonly string[];
  /** Notice of the council's own permanent staff, in days. */
  permanentNoticeDays: number;
  /** The regional price caps, in pence an hour. */
  caps: Readonly<Partial<Record<RoleType, Readonly<Partial<Record<Engagement, number>>>>>>;
  /** Months (or days, where it says so) after which what is kept is removed. */
  retention: Retention;
};

export type Retention = {
  auditMonths: number;
  followUpMinutes: number;
  snapshotMonths: number;
  leaverNameMonths: number;
  replacedWorkforceDays: number;
  /** Counted from the day on which an ASYE was completed, whatever its outcome. */
  asyeMonths: number;
};

/** How often and how long: for NQSWs at a stage of their programme, for a staff group, or for everyone else. */
export type SupervisionRule = {
  group: StaffGroup | 'nqsw' | 'everyone';
  stage: string | null;
  /** From one to the next; 'month' is a calendar month. */
  days: number | 'month';
  minutes: number;
};

export type Programme = {
  name: string;
  months: number;
  milestones: readonly Milestone[];
  stages: readonly ProgrammeStage[];
  evidence: readonly EvidenceKind[];
  /** Shares of the target in per cent, one for each equal part of the programme; empty: no cap by share. */
  caseloadShares: readonly number[];
};

export type Milestone = {
  code: string;
  title: string;
  /** Calendar months from the start. */
  months: number;
  /** Who acts. */
  who: 'nqsw' | 'assessor' | 'academy';
  optional: boolean;
};

/** A stage ends after so many days, or once a milestone is done; the last one has no end. In their order. */
export type ProgrammeStage = { code: string; untilDays: number | null; untilMilestone: string | null };

export type EvidenceKind = { code: string; title: string; count: number };

/** `days` are weekdays (Monday = 1) or days before the date; null: as the calendar of reminders says. */
export type ReminderSetting = {
  /** HH:MM in the recipient's time zone, from 07:00 to 18:00. */
  at: string;
  days: { weekdays: readonly number[] } | { before: readonly number[] } | null;
  off: boolean;
};

export const reminderKinds = [
  'supervision-due',
  'supervision-own',
  'actions-due',
  'caseload-report',
  'asye-milestone',
  'asye-digest',
  'agency-weekly',
  'people-to-posts',
  'turnover-alert',
  'people-metrics',
  'service-board',
  'agency-return',
  'registration-renewal',
  'census',
  'escalation',
  'data-late',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Files of the contract for which settings may stand before the files themselves are read. */
export const laterFiles = [
  'timescales.csv',
  'absence.csv',
  'recruitment.csv',
  'agency-assignments.csv',
  'measures.csv',
  'demand.csv',
  'benchmarks.csv',
] as const;
export type LaterFile = (typeof laterFiles)[number];

export const roleTypes = [
  'social_worker',
  'senior_social_worker',
  'advanced_practitioner',
  'team_manager',
  'iro_cp_chair',
] as const;
export type RoleType = (typeof roleTypes)[number];

export const engagements = ['paye', 'umbrella', 'limited'] as const;
export type Engagement = (typeof engagements)[number];
