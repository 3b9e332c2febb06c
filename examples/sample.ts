import type { PlainDate } from '../domain/dates.ts';
import type { Fte } from '../domain/exact.ts';
import type { StaffId, TeamId } from '../domain/question.ts';
import type { StaffGroup } from '../domain/words.ts';
import type { Key, Plan } from './plan.ts';
import type { Practice } from './practice.ts';

/** The council with its people: what each file of `files/` is written from. */
export type Sample = {
  plan: Plan;
  today: PlainDate;
  /** Oldest first; the last is the newest snapshot. */
  snapshotDays: readonly PlainDate[];
  newest: PlainDate;
  people: readonly Person[];
  /** Everybody whom the plan calls by a key. */
  byKey: ReadonlyMap<Key, Identity | Person>;
  practice: Practice;
};

export type Identity = { name: string; upn: string; entraObjectId: string };

export type Person = Identity & {
  id: StaffId;
  /** False for somebody who has no account yet: UPN and object id stay out of the file. */
  account: boolean;
  sweNo: string | null;
  registrationRenewedOn: PlainDate | null;
  /** Oldest first. */
  spells: Spell[];
  nqsw: boolean;
  /** How much of the work this person takes, per FTE, against others in the same pool. */
  share: number;
  /** When in the weeks their cases go up and down. */
  phase: number;
  holds: ((daysAgo: number) => number) | null;
  /** Of ten cases in a pool that has them, how many more are open to review. */
  reviews: number;
};

export type Spell = {
  teamId: TeamId;
  group: StaffGroup;
  fte: Fte;
  agency: boolean;
  covering: boolean;
  start: PlainDate;
  end: PlainDate | null;
  leavingNotifiedOn: PlainDate | null;
  reasonLeave: number | null;
  leaverDestination: number | null;
  startOrigin: number | null;
  supervisor: StaffId | null;
  awayFrom: PlainDate | null;
  returnedOn: PlainDate | null;
  workingDays: string | null;
};

export function inPost(spell: Spell, day: PlainDate): boolean {
  return spell.start <= day && (spell.end === null || spell.end >= day);
}

/** The DfE's groups of social work staff: registered, and counted in its rates. */
export const socialWorkGroups: readonly StaffGroup[] = [
  'social_worker',
  'advanced_practitioner',
  'team_manager',
  'iro_cp_chair',
  'senior_manager',
];
