import type { Scope } from './access.ts';
import type { Figure, Source } from './answer.ts';
import type { Moved } from './asye-dates.ts';
import type { CohortBy } from './cohorts.ts';
import type { Milestone } from './council.ts';
import type { PlainDate } from './dates.ts';
import type { StaffId, TeamId } from './question.ts';
import type { PauseReason } from './workforce.ts';

/**
 * Done, or overdue, due soon (today to 28 days from now), later; paused: it waits for the pause to end; optional:
 * never due soon or overdue, and in neither number of "4 of 12".
 */
export type MilestoneState = 'done' | 'overdue' | 'due-soon' | 'later' | 'paused' | 'optional';

/** Why a milestone is due on that day, in the order in which the rules apply. */
export type DueParts = {
  start: PlainDate;
  /** The programme's offset in calendar months, and the day that gives, month ends clipped. */
  months: number;
  offset: PlainDate;
  /** FTE in ten-thousandths and the stretched day, for somebody part-time; null where nothing was stretched. */
  stretch: { fte: number; to: PlainDate } | null;
  /** The file's own due date, which stands in the place of all of the above. */
  dueOn: PlainDate | null;
  /** What pauses did, in the order of their days; those that did not move it too. */
  pauses: readonly Moved[];
};

/** The Academy until the move to the team is done, then the permanent team. `until` is the move's current due date. */
export type Phase = { name: 'academy'; until: PlainDate; state: MilestoneState } | { name: 'team'; since: PlainDate };

export type MilestoneSeen = {
  code: string;
  title: string;
  /** Who acts. */
  who: Milestone['who'];
  optional: boolean;
  state: MilestoneState;
  /** Never moves by anything that is recorded in Teams. */
  baseline: PlainDate;
  /** The baseline moved by the pauses: what counts. */
  due: PlainDate;
  why: DueParts;
  doneOn: PlainDate | null;
  /** How many days after its due date it was done, or how many it is overdue; 0: on time, or not overdue. */
  daysLate: number;
  /** Overdue since before the pause that runs now: `daysLate` is that of the day on which the pause began. */
  frozen: boolean;
  /** Due more than 24 months after the start. */
  past24: boolean;
  /** When the NQSW last said that they are ready for it (ISO 8601); null: has not, or it is done. */
  readyAt: string | null;
};

export type EvidenceSeen = { code: string; title: string; done: number; count: number; days: readonly PlainDate[] };

export type PauseSeen = {
  from: PlainDate;
  /** Its last day; null while it is open. */
  to: PlainDate | null;
  /** Its length in days, both ends inside it; an open one's to today. */
  days: number;
  current: boolean;
  /** Only for those who may know it (contract.md, Kept closer); null for others, and where none is recorded. */
  reason: PauseReason | null;
};

/** Somebody who acts in a course. `name` is null where they are no longer in post. */
export type CourseRole = { id: StaffId; name: string | null };

/** Each NQSW is one of these: whoever is paused is neither on track nor behind. Others: begins later, or has ended. */
export type Standing = 'not started' | 'on track' | 'behind' | 'paused' | 'completed' | 'not completed';

/** What is wrong with the course's own record, for the card to say. */
export type CourseFlag =
  /** council.yaml has the programme no more: no milestones, evidence, month, end or phase. */
  | 'unknown-programme'
  | 'no-assessor'
  | 'assessor-left'
  | 'advanced-practitioner-left'
  /** Would take longer than 24 months from the start. */
  | 'past-24-months'
  /** A milestone, evidence or pause of the file that differs from what was recorded here. */
  | 'file-disagrees';

/** One NQSW's course as the viewer may see it. */
export type CourseSeen = {
  id: StaffId;
  /** "you" for the viewer. */
  name: string;
  teamId: TeamId;
  programme: { code: string; name: string };
  start: PlainDate;
  nqsw: boolean;
  standing: Standing;
  /** Month `month` of `months` of the programme, by current dates; null where it has not begun, or is unknown. */
  month: number | null;
  months: number | null;
  /** Which of the programme's equal parts (one for each share of the caseload) it is in, from 1; null without shares. */
  quarter: number | null;
  /** When the programme ends by the current dates; null where the programme is unknown. */
  endsOn: PlainDate | null;
  /** The day 24 months from the start, past which the programme may not go. */
  limit: PlainDate;
  past24: boolean;
  completedOn: PlainDate | null;
  /**
   * A fail, withdrawal or deferral is `not completed` for those who may not know which (Kept closer); they see null
   * while it goes on after a deferral.
   */
  outcome: 'passed' | 'failed' | 'withdrawn' | 'deferred' | 'not completed' | null;
  /** Null in a programme without a move to a team. */
  phase: Phase | null;
  assessor: CourseRole | null;
  advancedPractitioner: CourseRole | null;
  /** By current due date. */
  milestones: readonly MilestoneSeen[];
  /** The first that is not done, not optional and not overdue, with any others of the same day; empty: none is left. */
  next: readonly MilestoneSeen[];
  overdue: readonly MilestoneSeen[];
  dueSoon: readonly MilestoneSeen[];
  /** Overdue by more than 14 days, one at least. */
  overTwoWeeks: boolean;
  evidence: readonly EvidenceSeen[];
  pauses: readonly PauseSeen[];
  paused: PauseSeen | null;
  /** Cases held and the protected cap; `from`: agreed with this person, or the programme's share. Cap null: none recorded. */
  caseload: {
    cases: number | null;
    cap: number | null;
    from: 'agreed' | 'share' | null;
    over: boolean | null;
    asAt: PlainDate;
  };
  flags: readonly CourseFlag[];
  /** The same as figures: done of those that count, overdue, due soon, evidence of the programme's. */
  figures: { done: Figure; overdue: Figure; dueSoon: Figure; evidence: Figure };
};

/** Counts of a scope's NQSWs, each once in the first three. Null where so few may not be shown to the viewer. */
export type CohortCounts = {
  nqsws: number;
  onTrack: number;
  behind: number;
  paused: number;
  /** Behind or paused with a milestone over two weeks overdue. */
  overTwoWeeks: number;
  /** Over their protected cap, out of those who have one; null where so few may not be shown. */
  overCap: number | null;
  withCap: number | null;
  inAcademy: number;
  past24: number;
};

/** One cohort's retention; all numbers null where the cohort is too small for the viewer. */
export type RetentionSeen = {
  /** A programme's code, a year ("2025"), or a StartOrigin ("3"; "" where none is recorded). */
  key: string;
  /** As a card says it; an origin's number has no words of its own yet. */
  name: string;
  joined: number | null;
  completed: number | null;
  /** Of those who completed, still in the service today. */
  retained: number | null;
  /** Of all who joined, still in the service today. */
  joinedRetained: number | null;
  /** Retained ÷ completed. */
  figure: Figure;
  /** Still in the service ÷ joined. */
  ofJoined: Figure;
};

export type AsyeMeasure =
  | 'nqsws'
  | 'milestones-done'
  | 'milestones-overdue'
  | 'milestones-due-soon'
  | 'evidence'
  | 'nqsws-over-cap';

/** What is recorded in Teams about a course. */
export type CourseRecord = 'milestone' | 'evidence' | 'pause' | 'ready';

/** A viewer's lens on the ASYE: `view.asye`. In a group chat it holds totals only. */
export type AsyeLens = {
  /** Somebody's course, current or the last one, where it is the viewer's to see and they are in post; else null. */
  of(id: StaffId): CourseSeen | null;
  /** The NQSWs of a scope whose course the viewer may see: those behind first, then paused, then by next date. */
  people(scope: Scope): readonly CourseSeen[];
  /** The NQSWs whom the viewer assesses or oversees as advanced practitioner. */
  mine: readonly CourseSeen[];
  /** Whether the viewer may record this about them; a milestone's own `who` decides for the Academy. */
  may(id: StaffId, what: CourseRecord, milestone?: string): boolean;
  /** Whether somebody whose name the viewer may see is an NQSW today; false for everybody else. */
  isNqsw(id: StaffId): boolean;
  /** The counts of a scope's NQSWs, of one programme where it is named; null where they are withheld. */
  counts(scope: Scope, programme?: string): CohortCounts | null;
  /** As `view.total`, for one programme. */
  total(measure: AsyeMeasure, scope: Scope, programme?: string): Figure;
  /** The programmes on which anybody in the council is today, by code. */
  programmes: readonly { code: string; name: string }[];
  /** Retention of a scope's cohorts, the newest or the largest first; none in a group chat. */
  cohorts(scope: Scope, by: CohortBy): readonly RetentionSeen[];
  /** All of a scope's cohorts together; null in a group chat. */
  retention(scope: Scope): RetentionSeen | null;
  source(): Source;
};
