import type { IActionSet, IExecuteAction, ISubmitAction } from '@microsoft/teams.cards';
import type { Step } from '../domain/answer.ts';
import { tidy } from './plain-text.ts';

/** Teams draws no more than six actions; beyond four they stand under "More". */
const actionsAtMost = 6;
const visibleAtMost = 4;

/** What a button sends back. The names of a form's inputs are merged into it, so none may be called like these. */
export type ButtonData = { v: 1; text: string } & (
  | { question: Extract<Step, { question: unknown }>['question'] }
  | { action: Extract<Step, { action: unknown }>['action'] }
);

/** The steps that fit, in their order: where there are too many, the last questions go, and what acts stays. */
export function stepsShown(steps: readonly Step[]): Step[] {
  const kept = [...steps];
  while (kept.length > actionsAtMost) {
    const last = kept.findLastIndex((step) => 'question' in step);
    kept.splice(last === -1 ? kept.length - 1 : last, 1);
  }
  return kept;
}

function sendsForm(step: Step): boolean {
  return 'action' in step && 'step' in step.action && step.action.step === 'send';
}

function button(step: Step, index: number, hasForm: boolean): IExecuteAction {
  const text = tidy(step.text);
  const data: ButtonData =
    'question' in step ? { v: 1, text, question: step.question } : { v: 1, text, action: step.action };
  const shared = {
    title: text,
    data,
    ...(index >= visibleAtMost ? { mode: 'secondary' as const } : {}),
    ...(sendsForm(step) ? { style: 'positive' as const } : {}),
    // What is not the form's own button works while a needed input is still empty.
    ...(hasForm && !sendsForm(step) ? { associatedInputs: 'none' as const } : {}),
  };
  // Clients without Action.Execute send the same as a message.
  const fallback: ISubmitAction = { type: 'Action.Submit', ...shared };
  return { type: 'Action.Execute', verb: 'question' in step ? 'ask' : 'do', ...shared, fallback };
}

/** The row of buttons, or undefined where there is nothing to press. */
export function buttons(steps: readonly Step[], hasForm: boolean): IActionSet | undefined {
  const shown = stepsShown(steps);
  if (shown.length === 0) return undefined;
  return { type: 'ActionSet', actions: shown.map((step, index) => button(step, index, hasForm)) };
}
