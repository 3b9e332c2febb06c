import type { About, PracticeActionName, PracticeChange } from '../../domain/action.ts';
import type { Answer, Figure, Input, Source, Step } from '../../domain/answer.ts';
import type { Question, StaffId } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import type { Turn } from '../turn.ts';

/** The names of the inputs of all forms: nothing else that comes back with a form is looked at. */
export const inputNames = ['people', 'on', 'minutes', 'which', 'reason', 'summary', 'owner'] as const;
export type InputName = (typeof inputNames)[number];

/** What was filled in; empty when the form opens. */
export type Filled = Readonly<Partial<Record<InputName, string>>>;

/** A form of at most four inputs. `about`: what it is about, where opening it has found that out. */
export type Form = {
  title: string;
  /** The title without anybody's name, where that has one. */
  summary: string;
  /** What to know while filling it in. */
  line?: string;
  notes?: readonly string[];
  inputs: readonly Input[];
  /** What the button says that sends it. */
  send: string;
  about?: About;
};

/** What opening a form comes to: the form, what is said in its place, or null where the viewer may not. */
export type Opened = { form: Form } | { answer: Answer } | null;

type Without<T> = T extends unknown ? Omit<T, 'id' | 'by' | 'byOid' | 'at'> : never;
/** What is to be recorded, before it is known by whom and when. */
export type ToRecord = Without<PracticeChange>;

/**
 * What a form that was sent comes to. `wrong`: what to put right, in a sentence; the form is shown again with what was
 * typed. `again`: the form goes on, with more known. Null where the viewer may not.
 */
export type Read =
  | { change: ToRecord; notes?: readonly string[] }
  | { wrong: string; steps?: readonly Step[] }
  | { again: About }
  | { answer: Answer }
  | null;

/** What is said of something recorded. `line` shows what it moved. */
export type Recorded = {
  title: string;
  summary: string;
  line: string | null;
  facts?: readonly { name: string; value: string }[];
  notes?: readonly string[];
  people: readonly StaffId[];
  figures?: readonly Figure[];
  source?: Source;
  /** The one thing that is sensible to do next. */
  next?: Step;
};

/** The state before the change (null where it was recorded earlier) and with it, and the card that it came from. */
export type Around = { before: View | null; after: View; turn: Turn; question: Question };

/**
 * Something that is recorded through a form: one file each. All of it is decided on today's rights and state; what the
 * form was opened about and what was filled in come from outside.
 */
export type Deed<Kind extends PracticeChange['kind'] = PracticeChange['kind']> = {
  kind: Kind;
  form(about: About, filled: Filled, turn: Turn, question: Question): Opened;
  read(about: About, filled: Filled, turn: Turn, question: Question): Read;
  said(change: Extract<PracticeChange, { kind: Kind }>, around: Around): Recorded;
};

/** A button that opens a form. */
export function opens(text: string, name: PracticeActionName, about: About, question: Question): Step {
  return { text, action: { name, step: 'open', about, question } };
}
