import type { PlainDate } from './dates.ts';
import type { Question, StaffId } from './question.ts';
import type { Measure } from './words.ts';
import type { CancelReason, PauseReason } from './workforce.ts';

/** A moment as ISO 8601 in UTC, to the millisecond: sorts as a string. */
export type Instant = string;

/**
 * Something that a button does. It travels inside the card and comes back from outside, so whoever acts on one
 * checks it again: shape, right and state. `step` tells opening a form from sending it.
 */
export type Action =
  | { name: 'query-figure'; step: 'open'; question: Question; note?: string }
  | { name: 'query-figure'; step: 'send'; question: Question; id: string; wrong?: string; shouldBe?: string }
  | PracticeAction
  /** `question`: the card to go back to. */
  | { name: 'undo'; change: string; question?: Question };

/** Something done about supervision or an ASYE. Each opens a form, and is recorded when that is sent. */
export type PracticeActionName = (typeof practiceActions)[number];
export const practiceActions = [
  'record-supervision',
  'book-supervision',
  'cancel-supervision',
  'sign-record',
  'add-action',
  'close-action',
  'milestone-done',
  'evidence-done',
  'ready',
  'pause',
  'resume',
] as const;

/** What is known when the form opens, and prefills it. */
export type About = {
  people?: readonly StaffId[];
  on?: PlainDate;
  minutes?: number;
  /** An action's id, or the code of a milestone or a kind of evidence. */
  item?: string;
  reason?: string;
  text?: string;
};

/** `question` is the card that the form was opened from, to go back to with its figures as they are then. */
export type PracticeAction =
  | { name: PracticeActionName; step: 'open'; about: About; question: Question }
  | {
      name: PracticeActionName;
      step: 'send';
      id: string;
      about: About;
      question: Question;
      /** What was filled in, by the name of the input; not believed until it is read. */
      filled: Readonly<Record<string, string>>;
    };

/** Who did it and when. `id` is made when the form opens, so that the same form sent twice is one Change. */
type Done = { id: string; by: StaffId | null; byOid: string; at: Instant };

/** What a person did in Teams, kept as a log over the imported files; it survives the next import. */
export type Change =
  | (Done & {
      kind: 'figure-queried';
      question: Question;
      /** The figure as it was shown: whose it was, its number in words, and its day. */
      measure: Measure;
      of: string;
      shown: string;
      asAt: PlainDate;
      wrong: string;
      shouldBe: string;
    })
  | PracticeChange
  | (Done & { kind: 'undone'; change: string });

/** What changes supervision or an ASYE. `supervisor` is who gave it, or is to. */
export type PracticeChange =
  /** One meeting a person: several where a group, or several in a row, were seen. */
  | (Done & {
      kind: 'supervision-held';
      people: readonly StaffId[];
      supervisor: StaffId | null;
      heldOn: PlainDate;
      minutes: number | null;
    })
  | (Done & { kind: 'supervision-booked'; staffId: StaffId; supervisor: StaffId | null; bookedFor: PlainDate })
  | (Done & { kind: 'supervision-cancelled'; staffId: StaffId; bookedFor: PlainDate; reason: CancelReason })
  | (Done & { kind: 'record-signed'; staffId: StaffId; heldOn: PlainDate; signedOn: PlainDate })
  | (Done & {
      kind: 'action-added';
      actionId: string;
      staffId: StaffId;
      owner: StaffId;
      summary: string;
      dueOn: PlainDate;
    })
  | (Done & { kind: 'action-done'; actionId: string; staffId: StaffId; doneOn: PlainDate })
  | (Done & { kind: 'milestone-done'; staffId: StaffId; milestone: string; doneOn: PlainDate })
  | (Done & { kind: 'evidence-done'; staffId: StaffId; evidence: string; doneOn: PlainDate })
  /** The NQSW tells the assessor; it moves no date. */
  | (Done & { kind: 'asye-ready'; staffId: StaffId; milestone: string })
  | (Done & { kind: 'asye-paused'; staffId: StaffId; from: PlainDate; reason: PauseReason | null })
  /** Ends the pause that began on `from`; `to` is its last day. */
  | (Done & { kind: 'asye-resumed'; staffId: StaffId; from: PlainDate; to: PlainDate });
