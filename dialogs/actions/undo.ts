import type { Change } from '../../domain/action.ts';
import type { Answer } from '../../domain/answer.ts';
import { answered, ask, refused } from '../answers.ts';
import { suggestions } from '../suggestions.ts';
import type { Turn } from '../turn.ts';
import type { Acted } from './acted.ts';

const day = 24 * 60 * 60 * 1000;

/** The newest thing that the viewer recorded within a day and has not taken back, if there is one. */
export function lastToUndo(turn: Turn): string | null {
  return turn.view.recorded.findLast((change) => state(change, turn) === 'open')?.id ?? null;
}

/** Takes back what the same person recorded, within a day. Twice is once. */
export function undo(change: string | null, turn: Turn): Acted {
  if (turn.place === 'group') return { answer: refused(turn) };
  const done = turn.view.recorded.find((own) => own.id === change);
  if (!done || done.kind === 'undone') {
    return { answer: said("There's nothing of yours from the last day to undo.", null, turn) };
  }
  switch (state(done, turn)) {
    case 'undone':
      return { answer: said('That has been undone already.', done, turn) };
    case 'too late':
      return { answer: said('That was recorded more than a day ago, so I can no longer undo it.', done, turn) };
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
      return { answer: said('Undone: your query has been taken back.', done, turn), change: undone };
    }
  }
}

function state(change: Change, turn: Turn): 'open' | 'undone' | 'too late' {
  if (change.kind === 'undone') return 'undone';
  if (turn.view.recorded.some((own) => own.kind === 'undone' && own.change === change.id)) return 'undone';
  return Date.parse(turn.now) - Date.parse(change.at) > day ? 'too late' : 'open';
}

function said(title: string, done: Exclude<Change, { kind: 'undone' }> | null, turn: Turn): Answer {
  const question = done?.question ?? { topic: 'help' as const, subject: { kind: 'me' as const } };
  return answered(question, {
    title,
    next: [...(done ? [ask('Back to the figure', done.question)] : []), ...suggestions(turn, 2)],
  });
}
