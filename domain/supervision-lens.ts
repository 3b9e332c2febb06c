import type { Scope } from './access.ts';
import type { Figure, Source } from './answer.ts';
import type { PlainDate } from './dates.ts';
import type { Disagreement } from './practice.ts';
import type { Period, StaffId, TeamId } from './question.ts';
import type { DueBasis, SupervisionState } from './supervision-due.ts';
import type { SupervisionMeasure } from './supervision-figures.ts';
import type { StaffGroup } from './words.ts';
import type { CancelReason, SupervisionType } from './workforce.ts';

export type { DueBasis, SupervisionMeasure, SupervisionState };

/** Somebody with the name that a card shows. */
export type Named = { id: StaffId; name: string };

/**
 * Who gives somebody supervision now. `recorded` is whom the staff list names (null: nobody is named, or nobody knows
 * the name); `givers` who is to give it today: that person, or who stands in, and then `why` and `standIn` say so.
 * 'unavailable': away, where the viewer may not know that.
 */
export type SupervisedBy = {
  recorded: Named | null;
  givers: readonly Named[];
  why: 'none recorded' | 'left' | 'away' | 'unavailable' | null;
  standIn: 'manager' | 'deputy' | 'head of service' | null;
  /** The line leads back to the same person: A supervises B, who supervises A. */
  circular: boolean;
};

/** A supervision that is booked: today or ahead, neither cancelled nor held already. */
export type BookingSeen = { on: PlainDate; by: string | null; recorded: string | null };

/** One that was held, of whatever type. Only `professional` counts for the due date. */
export type HeldSeen = {
  staffId: StaffId;
  name: string;
  on: PlainDate;
  /** The supervisor's name; null: not recorded. */
  by: string | null;
  byId: StaffId | null;
  minutes: number | null;
  /** At least the policy's minutes; null: no minutes recorded, or not professional. */
  fullLength: boolean | null;
  type: SupervisionType;
  signedOn: PlainDate | null;
  /** Unsigned for over 5 working days. */
  signatureLate: boolean;
  /** The Change that recorded it in Teams, else null: it stands in the council's file. */
  recorded: string | null;
};

/** Where somebody stands whose supervision the viewer may see. */
export type SupervisionSeen = {
  id: StaffId;
  /** "you" only in figures; here the person's name always. */
  name: string;
  teamId: TeamId;
  group: StaffGroup;
  /** When they began, whatever teams they were in since: no supervision was held before. */
  since: PlainDate;
  /** Away today: left out of every count, and `state` is null. */
  away: boolean;
  nextDue: PlainDate;
  state: SupervisionState | null;
  /** Days past the due date, 0 where it is today or ahead; with days of grace it may be above 0 and not overdue. */
  daysPast: number;
  /** Why it is due on that day. */
  basis: DueBasis;
  /** The newest professional one; null: none recorded. */
  last: HeldSeen | null;
  /** Bookings today and ahead, the nearest first. */
  booked: readonly BookingSeen[];
  bookedToday: boolean;
  /** A booking whose day has passed, since the last one held, with nothing recorded as held. */
  lapsed: PlainDate | null;
  by: SupervisedBy;
  flags: readonly ('no supervisor recorded' | 'no supervision recorded' | 'supervisor has left' | 'circular line')[];
  /** supervision-next-due, its `date` the day. */
  figure: Figure;
};

/** A supervision action. The text is closed (`summary` null) to all but the worker, the owner and the supervisor. */
export type ActionSeen = {
  id: string;
  /** Whose supervision it comes from; null where the viewer owns the action and may not see that person. */
  about: Named | null;
  /** Null where the viewer may not see that name; `mine` says whether it is the viewer. */
  owner: Named | null;
  mine: boolean;
  summary: string | null;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
  /** Past its due date and not done; due today is not. */
  overdue: boolean;
  daysOverdue: number;
  mayClose: boolean;
};

/** The supervisees of one supervisor, as far as the viewer may see them. `supervisor` null: none recorded. */
export type SupervisorRow = {
  supervisor: Named | null;
  /** Eligible: in post and not away. */
  people: number;
  overdue: number;
  dueSoon: number;
  inDate: Figure;
  ids: readonly StaffId[];
};

/**
 * How a figure is narrowed. `period` is for on time, recorded and full length, without it the last 90 days; and
 * 'supervisions-due-soon' with a period counts those whose next one is due in it.
 */
export type SupervisionNarrow = { group?: StaffGroup | null; period?: Period };

/** Supervision as one viewer may see it. */
export type SupervisionLens = {
  /** Whether supervisions.csv is loaded; without it there are no dates, only "no supervision data has been loaded". */
  loaded: boolean;
  actionsLoaded: boolean;
  /** Somebody's standing; null where it is not the viewer's to see, or nothing is loaded. */
  of(id: StaffId): SupervisionSeen | null;
  /** The eligible people of a scope whom the viewer may see by name, the earliest due first. */
  people(scope: Scope): readonly SupervisionSeen[];
  /** Those of a scope whose next one is due in a period, what is past included; overdue from before it is not. */
  dueIn(scope: Scope, period: Period): readonly SupervisionSeen[];
  /** Last held `days` or more ago, or never: the longest ago first. */
  notSeenFor(days: number, scope: Scope): readonly SupervisionSeen[];
  /** Whom the viewer is to see: supervisees, and those for whom they stand in; the away left out, earliest due first. */
  mine(): readonly SupervisionSeen[];
  /** Those of `mine` for whom the viewer stands in. */
  standingInFor: readonly StaffId[];
  /** How many of a scope are away and not counted; null where that is not the viewer's to know. */
  away(scope: Scope): number | null;
  /** Who of them the viewer may name. */
  awayPeople(scope: Scope): readonly Named[];
  supervisorOf(id: StaffId): SupervisedBy | null;
  bySupervisor(scope: Scope): readonly SupervisorRow[];
  /** All that were held with somebody, of every type, the newest first; empty where they are not the viewer's to see. */
  held(id: StaffId): readonly HeldSeen[];
  /** Bookings that were cancelled, the newest first. */
  cancelled(id: StaffId): readonly { on: PlainDate; reason: CancelReason; by: string | null }[];
  /** Professional ones of the last 90 days without a signature, the oldest first. */
  unsigned(scope: Scope): readonly HeldSeen[];
  /**
   * Actions, overdue first, then by due date, then those done (newest first). 'mine': from the viewer's own supervision,
   * and those that they own. Open ones only unless `done` is asked for, and then those done on or after that day too.
   */
  actions(of: Scope | 'mine', done?: { since: PlainDate }): readonly ActionSeen[];
  /** One action by its id; null where the viewer may not see it, or it is not there. */
  action(id: string): ActionSeen | null;
  /** Whose supervision an action that the viewer may see comes from: for the record, not to be shown. */
  workerOfAction(id: string): StaffId | null;
  /**
   * A figure of a scope, or of one supervisor's people. Teams, services and the council follow the rule for small
   * groups; supervisees are the viewer's own; a supervisor's are those whom the viewer may see. 'mine': whom the viewer
   * supervises or stands in for; of actions those of the list 'mine'.
   */
  figure(
    measure: SupervisionMeasure,
    of: Scope | { kind: 'supervisor'; id: StaffId } | 'mine',
    narrow?: SupervisionNarrow,
  ): Figure;
  /** Where the council gives days of grace: in date as it would be without them; else null. */
  inDateWithoutGrace(scope: Scope, narrow?: SupervisionNarrow): Figure | null;
  /** Whether the viewer may record, book, cancel and sign for somebody: supervisor, who stands in, or team manager; never for themselves. */
  may(id: StaffId): boolean;
  /** Whether the viewer gives somebody supervision (or stands in): may add an action, and reads action texts. */
  supervises(id: StaffId): boolean;
  /** Whether the viewer may close an action: its owner, or the worker's supervisor. */
  mayClose(action: string): boolean;
  /** For whom the viewer may record, by name. */
  recordable(): readonly Named[];
  /** The newest day in the file's records; null: there are none. `late`: over 2 working days ago. */
  recordsTo: { day: PlainDate | null; late: boolean };
  /** What the files and the records disagree on, about people whom the viewer may see. */
  disagreements(scope: Scope): readonly Disagreement[];
  /** The default period of on time, recorded and full length: today − 89 to today. */
  lastNinetyDays: Period;
  /** For a card of supervision, or of supervision actions: stale files and disagreements stand in the warnings. */
  source(scope: Scope, kind?: 'supervision' | 'actions'): Source;
};
