import type { Action } from '../domain/action.ts';
import type { Acted } from './actions/acted.ts';
import { practise } from './actions/practice.ts';
import { queryFigure } from './actions/query-figure.ts';
import { undo } from './actions/undo.ts';
import type { Turn } from './turn.ts';

/** What an action comes to, decided on today's state and rights, whatever the card that it came from said. */
export function act(action: Action, turn: Turn): Acted {
  switch (action.name) {
    case 'query-figure':
      return queryFigure(action, turn);
    case 'undo':
      return undo(action.change, turn, action.question);
    default:
      return practise(action, turn);
  }
}
