import type { PracticeAction, PracticeActionName, PracticeChange } from '../../domain/action.ts';
import type { Answer, Step } from '../../domain/answer.ts';
import { dayAt } from '../../domain/dates.ts';
import { shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';
import { answered, ask, refused } from '../answers.ts';
import { subjectExists } from '../subjects.ts';
import type { Turn } from '../turn.ts';
import { type Acted, undoStep } from './acted.ts';
import { addAction } from './add-action.ts';
import { bookSupervision } from './book-supervision.ts';
import { cancelSupervision } from './cancel-supervision.ts';
import { closeAction } from './close-action.ts';
import type { Deed, Filled, ToRecord } from './deed.ts';
import { evidenceDone } from './evidence-done.ts';
import { formId, openedAt } from './form-id.ts';
import { milestoneDone } from './milestone-done.ts';
import { pause } from './pause.ts';
import { ready } from './ready.ts';
import { recordSupervision } from './record-supervision.ts';
import { resume } from './resume.ts';
import { signRecord } from './sign-record.ts';

/** Everything that can be recorded about supervision and the ASYE. A new action is one line here. */
const deeds = {
  'record-supervision': recordSupervision,
  'book-supervision': bookSupervision,
  'cancel-supervision': cancelSupervision,
  'sign-record': signRecord,
  'add-action': addAction,
  'close-action': closeAction,
  'milestone-done': milestoneDone,
  'evidence-done': evidenceDone,
  ready,
  pause,
  resume,
} as const satisfies Record<PracticeActionName, unknown>;
// Each says its own kind of change only, and is only ever given that.
const deedOf = (name: PracticeActionName) => deeds[name] as unknown as Deed;

const day = 24 * 60 * 60 * 1000;

type Send = Extract<PracticeAction, { step: 'send' }>;
type More = { filled?: Filled; id?: string; line?: string; steps?: readonly Step[] };

/** Opens the form of something that can be recorded, or records what was sent: on today's rights and state. */
export function practise(action: PracticeAction, turn: Turn): Acted {
  if (turn.place === 'group' || !mayGoBack(action.question, turn)) return { answer: refused(turn) };
  return action.step === 'open' ? { answer: opened(action, turn) } : sent(action, turn);
}

/** The card that a form goes back to is about a team that exists, or somebody whom the viewer may see. */
function mayGoBack({ subject }: Question, { view }: Turn): boolean {
  return subjectExists(subject, view) && (subject.kind !== 'worker' || view.nameOf(subject.id) !== null);
}

function opened({ name, about, question }: PracticeAction, turn: Turn, more: More = {}): Answer {
  const made = deedOf(name).form(about, more.filled ?? {}, turn, question);
  if (made === null) return refused(turn);
  const { line } = more;
  if ('answer' in made) {
    return line === undefined || made.answer.outcome !== 'answered'
      ? made.answer
      : { ...made.answer, notes: [line, ...made.answer.notes] };
  }
  const { form } = made;
  const known = form.about ?? about;
  // Shown again it is the same form, so that sending both is one record.
  const id = more.id !== undefined && known === about ? more.id : formId({ name, about: known }, turn);
  const lines = [line, form.line].filter((text) => text !== undefined);
  return answered(question, {
    title: form.title,
    summary: form.summary,
    judgement: lines.length === 0 ? null : { text: lines.join(' '), status: null },
    notes: form.notes ?? [],
    body: [{ kind: 'form', inputs: form.inputs }],
    next: [
      { text: form.send, action: { name, step: 'send', id, about: known, question, filled: {} } },
      ...(more.steps ?? []),
      ask('Back to the card', question),
    ],
  });
}

function sent(action: Send, turn: Turn): Acted {
  const { name, about, question, id } = action;
  const { viewer, recorded } = turn.view;
  const at = openedAt(id, action, turn);
  if (at === null) return { answer: refused(turn) };
  const before = recorded.find((change) => change.id === id);
  if (before && before.kind === deedOf(name).kind) {
    const now = opened(action, turn);
    // What was recorded is shown to whoever may still record it.
    return { answer: now.outcome === 'refused' ? now : again(action, before, turn) };
  }
  if (Date.parse(turn.now) - Date.parse(at) > day) {
    const from = shownDate(dayAt(at, 'Europe/London'), turn.today);
    return { answer: opened(action, turn, { line: `This form is from ${from}; here is how things stand now.` }) };
  }
  const read = deedOf(name).read(about, action.filled, turn, question);
  if (read === null) return { answer: refused(turn) };
  if ('answer' in read) return { answer: read.answer };
  if ('again' in read) return { answer: opened({ ...action, about: read.again }, turn) };
  if ('wrong' in read) {
    const more = { filled: action.filled, id, line: read.wrong, ...(read.steps ? { steps: read.steps } : {}) };
    return { answer: opened(action, turn, more) };
  }
  const by = { id, by: viewer.staffId, byOid: viewer.entraObjectId, at: turn.now };
  const change = { ...named(read.change, id), ...by } as PracticeChange;
  const around = { before: turn.view, after: turn.view.after(change) };
  return { answer: confirmed(action, change, around, turn, read.notes ?? []), change };
}

/** An action added is called as its record is: new in both at once. */
function named(change: ToRecord, id: string): ToRecord {
  return change.kind === 'action-added' ? { ...change, actionId: id } : change;
}

/** The same form sent again: what it recorded, and nothing new. */
function again(action: Send, change: PracticeChange, turn: Turn): Answer {
  const { name, about, question } = action;
  const undone = turn.view.recorded.some((own) => own.kind === 'undone' && own.change === change.id);
  if (undone) {
    return answered(question, {
      title: "You've undone that already",
      body: [{ kind: 'text', text: 'Open the form again to record it after all.' }],
      next: [
        { text: 'Open the form', action: { name, step: 'open', about, question } },
        ask('Back to the card', question),
      ],
    });
  }
  return confirmed(action, change, { before: null, after: turn.view }, turn, [
    "That's recorded already; nothing new was added.",
  ]);
}

function confirmed(
  { name, question }: Send,
  change: PracticeChange,
  views: { before: View | null; after: View },
  turn: Turn,
  notes: readonly string[],
): Answer {
  const said = deedOf(name).said(change, { ...views, turn, question });
  return answered(question, {
    title: said.title,
    summary: said.summary,
    judgement: said.line === null ? null : { text: said.line, status: null },
    body: said.facts && said.facts.length > 0 ? [{ kind: 'facts', facts: said.facts }] : [],
    notes: [...notes, ...(said.notes ?? []), 'You can undo it for a day.'],
    figures: said.figures ?? [],
    people: said.people,
    source: said.source ?? null,
    next: [undoStep(change.id, question), ask('Back to the card', question), ...(said.next ? [said.next] : [])],
  });
}
