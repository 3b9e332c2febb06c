import type { Change } from '../../domain/action.ts';
import type { Answer, Step } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';

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

/** Takes a record back; `question` is the card to go back to then. */
export function undoStep(change: string, question?: Question): Step {
  return { text: 'Undo', action: { name: 'undo', change, ...(question ? { question } : {}) } };
}
