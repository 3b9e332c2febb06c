import { plainAnswer } from '../dialogs/answers.ts';
import type { Answer } from '../domain/answer.ts';

function notice(outcome: Answer['outcome'], title: string, body: readonly string[], next: Answer['next']): Answer {
  return plainAnswer({ outcome, title, summary: title, body: body.map((text) => ({ kind: 'text', text })), next });
}

/** For somebody of a tenant that is not served, or whom Teams does not name: the same words for both. */
export function strangerNotice(contact: string): Answer {
  return notice(
    'refused',
    "I can't help you here.",
    [`I answer the council's own children's services staff, in the council's own Teams. Ask ${contact}.`],
    [],
  );
}

/** For a turn that went wrong. `reference` is the id under which the log has it. */
export function errorNotice(reference: string, contact: string): Answer {
  return notice(
    'unknown',
    'Something went wrong on my side.',
    [`Please try again in a minute. If it happens again, tell ${contact} this reference: ${reference}.`],
    [{ text: 'What can I ask?', question: { topic: 'help', subject: { kind: 'me' } } }],
  );
}

/** An answer as one line of text, for where no card can be shown. */
export function lineOf(answer: Answer): string {
  const texts = answer.body.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  return [answer.title, ...texts].join(' ');
}
