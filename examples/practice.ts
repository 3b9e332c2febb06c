import type { PlainDate } from '../domain/dates.ts';
import type { StaffId } from '../domain/question.ts';
import type {
  AsyeEvidenceRow,
  AsyeMilestoneRow,
  AsyePauseRow,
  AsyeRow,
  SupervisionActionRow,
  SupervisionRow,
} from '../domain/workforce.ts';

/** What supervision and the ASYE left behind: the rows of the six files. Empty owners stand for the worker. */
export type Practice = {
  supervisions: SupervisionRow[];
  actions: (Omit<SupervisionActionRow, 'owner'> & { owner: StaffId | null })[];
  enrolments: Enrolment[];
};

/** One NQSW's way through a programme. */
export type Enrolment = {
  /** `cap` in hundredths of a case. */
  asye: AsyeRow;
  milestones: AsyeMilestoneRow[];
  evidence: AsyeEvidenceRow[];
  pauses: AsyePauseRow[];
  /** The six-month review, once it is done: supervision is less frequent from then on. */
  reviewedOn: PlainDate | null;
};

/** When somebody was last seen and will be: of whom a story is told. Days count from today, so that the story holds on any day. */
export type Supervised = { lastDaysAgo: number | 'never'; bookedInDays?: number };

/** Something agreed with them; `due` and `done` are days ago, `due` below 0 lies ahead. */
export type Agreed = { summary: string; due: number; done?: number; owner?: 'supervisor' };
