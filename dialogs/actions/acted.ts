import type { Change } from '../../domain/action.ts';
import type { Answer, Step } from '../../domain/answer.ts';

/** What an action comes to: what to say, and what to record where something is to be recorded. */
export type Acted = { answer: Answer; change?: Change };

/** Text that somebody typed, on one line, without control characters, cut to what may be stored. */
export function clean(text: string, most: number): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
}

export const undoStep = (change: string): Step => ({ text: 'Undo', action: { name: 'undo', change } });
