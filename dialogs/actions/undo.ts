import type { Change } from '../../domain/action.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Question, Subject } from '../../domain/question.ts';
import { answered, ask, refused } from '../answers.ts';
import { subjectExists } from '../subjects.ts';
import { suggestions } from '../suggestions.ts';
import type { Turn } from '../turn.ts';
import type { Acted } from './acted.ts';
import { undoneWords } from './undone-words.ts';

const day = 24 * 60 * 60 * 1000;

type Done = Exclude<Change, { kind: 'undone' }>;

/** The newest thing that the viewer recorded within a day and has not taken back, if there is one. */
export function lastToUndo(turn: Turn): string | null {
  return turn.view.recorded.findLast((change) => state(change, turn) === 'open')?.id ?? null;
}

/** Takes back what the same person recorded, within a day. Twice is once. `back`: the card that it was undone from. */
export function undo(change: string | null, turn: Turn, back?: Question): Acted {
  if (turn.place === 'group') return { answer: refused(turn) };
  const done = turn.view.recorded.find((own) => own.id === change);
  if (!done || done.kind === 'undone') {
    return { answer: said("There's nothing of yours from the last day to undo.", null, turn) };
  }
  const from = cardOf(done, turn, back);
  switch (state(done, turn)) {
    case 'undone':
      return { answer: said('That has been undone already.', from, turn) };
    case 'too late':
      return { answer: said('That was recorded more than a day ago, so I can no longer undo it.', from, turn) };
    case 'open': {
      const { viewer } = turn.view;
      const undone: Change = {
        kind: 'undone',
        id: `undo-${done.id}`,
        change: done.id,
        by: viewer.staffId,
        byOid: viewer.entraObjectId,
        at: turn.now,
      };
      return { answer: said(undoneWords(done, turn), from, turn), change: undone };
    }
  }
}

function state(change: Change, turn: Turn): 'open' | 'undone' | 'too late' {
  if (change.kind === 'undone') return 'undone';
  if (turn.view.recorded.some((own) => own.kind === 'undone' && own.change === change.id)) return 'undone';
  return Date.parse(turn.now) - Date.parse(change.at) > day ? 'too late' : 'open';
}

type Back = { text: string; question: Question };

/** The card to go back to: the one that it was undone from, else the one that it was about. */
function cardOf(done: Done, turn: Turn, back: Question | undefined): Back {
  if (done.kind === 'figure-queried') return { text: 'Back to the figure', question: done.question };
  const { view } = turn;
  const sees = ({ subject }: Question) =>
    subjectExists(subject, view) && (subject.kind !== 'worker' || view.nameOf(subject.id) !== null);
  if (back && sees(back)) return { text: 'Back to the card', question: back };
  const id = done.kind === 'supervision-held' ? (done.people.length === 1 ? done.people[0] : undefined) : done.staffId;
  const own = id !== undefined && id !== view.viewer.staffId && view.nameOf(id) !== null;
  const subject: Subject = own ? { kind: 'worker', id } : { kind: view.supervisees.length > 0 ? 'supervisees' : 'me' };
  return { text: 'Back to the card', question: { topic: topicOf(done.kind), subject } };
}

function topicOf(kind: Done['kind']): Question['topic'] {
  if (kind === 'action-added' || kind === 'action-done') return 'supervision-actions';
  return kind.startsWith('asye-') || kind === 'milestone-done' || kind === 'evidence-done' ? 'asye' : 'supervision';
}

function said(words: { title: string; summary: string } | string, back: Back | null, turn: Turn): Answer {
  const text = typeof words === 'string' ? { title: words } : words;
  const question = back?.question ?? { topic: 'help' as const, subject: { kind: 'me' as const } };
  return answered(question, {
    ...text,
    next: [...(back ? [ask(back.text, back.question)] : []), ...suggestions(turn, 2)],
  });
}
