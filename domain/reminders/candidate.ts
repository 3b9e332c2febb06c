import type { ReminderKind } from '../council.ts';
import type { PlainDate } from '../dates.ts';
import type { Picture } from '../picture.ts';
import type { StaffId, TeamId } from '../question.ts';
import type { CardSlot, ReminderStage } from '../reminder.ts';
import type { CardDay } from './card-days.ts';
import type { Leaders } from './leaders.ts';
import type { Reader, Readers } from './readers.ts';

/** As what somebody gets an item; the card's foot says it. */
export type As =
  | 'supervisor'
  | 'stand-in'
  | 'worker'
  | 'owner'
  | 'manager'
  | 'deputy'
  | 'head of service'
  | 'reviewer'
  | 'nqsw'
  | 'assessor'
  | 'advanced practitioner'
  | 'academy'
  | 'hr'
  | 'registered'
  | 'workforce lead'
  | 'admin';

/**
 * Something that stands today and that somebody may be told of. `asked`: the calendar asks for it today; what it does
 * not ask for is said only where an earlier card about it did not arrive, or the person wanted it today.
 */
export type Candidate = {
  kind: ReminderKind;
  to: Reader;
  as: As;
  /** What makes it this matter and no other of its kind. */
  subject: string;
  about: readonly StaffId[];
  teamId: TeamId | null;
  stage: ReminderStage | null;
  dueOn: PlainDate | null;
  asked: boolean;
  /** The date of the weekday by which it is asked; null: by a date of its own. */
  weekly: PlainDate | null;
};

/** What the rules of all kinds are made from. */
export type Run = {
  picture: Picture;
  on: PlainDate;
  readers: Readers;
  leaders: Leaders;
  /** The weekdays of a weekly kind, as the council has them. */
  weekdays(kind: ReminderKind): readonly number[];
  /** The days before a date, as the council has them, else `otherwise`. */
  before(kind: ReminderKind, otherwise: readonly number[]): readonly number[];
  /** The reader's card day for a kind that goes by dates; null where the council or the reader has it on other days. */
  dayFor(kind: ReminderKind, reader: Reader): CardDay | null;
};

/** A rule of the calendar (domain.md, section 8): what stands today and whom it concerns. */
export type Rule = (run: Run) => Iterable<Candidate>;

/** Escalations come by themselves; everything else of a day is one card. */
export function slotOf(kind: ReminderKind): CardSlot {
  return kind === 'escalation' ? 'escalation' : 'day';
}
