import type { Action } from './action.ts';
import type { PlainDate } from './dates.ts';
import type { Question, StaffId } from './question.ts';
import type { Measure, Outcome, StaffGroup, Status, Unit } from './words.ts';

/**
 * One number with all that is needed to trust it. Made in domain/ only; nobody else divides.
 * `numerator` and `denominator` are in their natural units (cases, FTE, people); rates and shares are in per cent.
 * A null `value` always has a `why`.
 */
export type Figure = {
  measure: Measure;
  /** Whose figure it is, as a person would say it: "First Response", "Buckinghamshire", "Priya Shah", "you". */
  of: string;
  group: StaffGroup | null;
  value: number | null;
  shown: string;
  date: PlainDate | null;
  unit: Unit;
  numerator: number | null;
  denominator: number | null;
  outOf: number | null;
  target: number | null;
  status: Status | null;
  asAt: PlainDate;
  why: string | null;
};

/** Where figures come from. `warnings` are whole sentences for the card's warning box. */
export type Source = { name: string; asAt: PlainDate; warnings: readonly string[] };

export type Cell = { text: string; status?: Status | null };

/**
 * A part of a card's body. Lists hold everything; a card draws ten rows from `from` on and says how many more there are.
 * `alt` says in a sentence what a picture shows.
 */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; facts: readonly { name: string; value: string }[] }
  | {
      kind: 'table';
      columns: readonly { title: string; numeric?: boolean; wide?: boolean }[];
      rows: readonly (readonly Cell[])[];
      from?: number;
    }
  | {
      kind: 'bars';
      title: string;
      unit: string;
      alt: string;
      bars: readonly { label: string; value: number | null; shown: string; status?: Status | null }[];
      from?: number;
    }
  | {
      kind: 'line';
      title: string;
      unit: string;
      alt: string;
      points: readonly { date: PlainDate; value: number | null; shown: string }[];
    }
  | { kind: 'form'; inputs: readonly Input[] };

export type Bars = Extract<Block, { kind: 'bars' }>;

export type Input =
  | { kind: 'text'; id: string; label: string; required: boolean; maxLength: number; value?: string; lines?: boolean }
  /** `min` and `max` are for whoever fills it in; what is sent is checked again. */
  | { kind: 'date'; id: string; label: string; required: boolean; value?: PlainDate; min?: PlainDate; max?: PlainDate }
  | { kind: 'number'; id: string; label: string; required: boolean; min: number; max: number; value?: number }
  | {
      kind: 'choice';
      id: string;
      label: string;
      required: boolean;
      choices: readonly { title: string; value: string }[];
      /** With `several` the values with commas between, so no value may hold one. */
      value?: string;
      several?: boolean;
    };

/** A button: what it says, and the Question it asks or the Action it takes. */
export type Step = { text: string; question: Question } | { text: string; action: Action };

/**
 * What is said back, as data: the card, the text, the tab and the JSON are all drawn from this.
 * `title` is the answer as a short sentence; `summary` is the same without anybody's name but the reader's, for the
 * notification on a locked screen. `figures` and `people` hold all that answers, however few rows the card shows.
 */
export type Answer = {
  outcome: Outcome;
  /** The Question as it was understood; null where nothing was. */
  question: Question | null;
  /** The subject as a person would say it ("First Response", "you"). */
  subjectName: string | null;
  title: string;
  summary: string;
  judgement: { text: string; status: Status | null } | null;
  body: readonly Block[];
  /** Sentences on what an average hides, or what else to know. */
  notes: readonly string[];
  smallPrint: readonly string[];
  figures: readonly Figure[];
  people: readonly StaffId[];
  source: Source | null;
  next: readonly Step[];
  /** With choice and unknown: what may have been meant. */
  choices: readonly Step[];
};
