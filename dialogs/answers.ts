import type { Answer, Figure, Step } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import { suggestions } from './suggestions.ts';
import type { Turn } from './turn.ts';

const empty: Answer = {
  outcome: 'answered',
  question: null,
  subjectName: null,
  title: '',
  summary: '',
  judgement: null,
  body: [],
  notes: [],
  smallPrint: [],
  figures: [],
  people: [],
  source: null,
  next: [],
  choices: [],
};

/** An answer with only what is given; everything else is empty. */
export function plainAnswer(parts: Partial<Answer> & Pick<Answer, 'title' | 'summary'>): Answer {
  return { ...empty, ...parts };
}

/**
 * An answer to a question that was understood. The notification (`summary`) is the title unless that names somebody
 * else; then say it apart.
 */
export function answered(
  question: Question,
  parts: Partial<Omit<Answer, 'outcome' | 'question'>> & { title: string },
): Answer {
  // A question that is offered twice is offered once.
  const next = (parts.next ?? []).filter((step, i, all) => all.findIndex((own) => own.text === step.text) === i);
  return { ...empty, question, summary: parts.title, ...parts, next };
}

/** Something that is not this person's to see: the same words whether or not there is such a thing. */
export function refused(turn: Turn, topic: Question | null = null): Answer {
  const title = "I can't show you that.";
  const body =
    turn.place === 'group'
      ? 'In a group I only answer with totals. Ask me in our own chat, or try one of these:'
      : 'You can ask me about what your role lets you see, such as:';
  return {
    ...empty,
    outcome: 'refused',
    question: topic,
    title,
    summary: title,
    body: [{ kind: 'text', text: body }],
    next: suggestions(turn, 3),
  };
}

/** Nobody to the assistant: not in the files, no longer in post, or of another tenant. */
export function notServed(contact: string): Answer {
  const title = "I'm here for the council's children's social care workforce, and I can't find you in its records.";
  const body = `If you work in the service, ask ${contact} to add you.`;
  return { ...empty, outcome: 'refused', title, summary: title, body: [{ kind: 'text', text: body }] };
}

/** Before the first import there is nothing to tell anybody, and nobody can be known: whom to ask. */
export function nothingLoaded(contact: string): Answer {
  const title = "I can't answer yet: no workforce has been loaded.";
  return {
    ...empty,
    title,
    summary: title,
    body: [{ kind: 'text', text: `Ask ${contact} to load the council's files, then ask me again.` }],
    next: [ask('Try again', { topic: 'help', subject: { kind: 'me' } })],
  };
}

/** Outside what it answers: a child, a case, advice, the world. */
export function declined(turn: Turn): Answer {
  const title = "I only answer questions about the service's workforce.";
  const text =
    'I hold nothing about children or cases, and I give no legal, medical or practice advice. You can ask me, for example:';
  return {
    ...empty,
    outcome: 'declined',
    title,
    summary: title,
    body: [{ kind: 'text', text }],
    next: suggestions(turn, 3),
  };
}

/** Not understood: the nearest questions as buttons. */
export function notUnderstood(turn: Turn, nearest: readonly Step[]): Answer {
  const title = "I didn't catch that. Did you mean:";
  const choices = nearest.length > 0 ? nearest.slice(0, 3) : suggestions(turn, 3);
  return { ...empty, outcome: 'unknown', title, summary: title, choices };
}

/** Several people, teams or topics may have been meant: ask which. */
export function whichOne(question: Question | null, title: string, choices: readonly Step[]): Answer {
  const shown = choices.slice(0, 5);
  const text =
    choices.length > 5 ? 'There are more than I can list here: add a surname or a team to narrow it down.' : null;
  return {
    ...empty,
    outcome: 'choice',
    question,
    title,
    summary: title,
    body: text === null ? [] : [{ kind: 'text', text }],
    choices: shown,
  };
}

/** A topic whose file has not been loaded: said so, with whom to ask, and never zero. */
export function noData(question: Question, turn: Turn, what: string): Answer {
  const title = `No ${what} data has been loaded.`;
  const text = `Ask ${turn.view.council.contacts.data} to load it. Meanwhile you can ask me:`;
  return answered(question, { title, body: [{ kind: 'text', text }], next: suggestions(turn, 3) });
}

export const ask = (text: string, question: Question): Step => ({ text, question });

/** How many rows of a list a card shows at once. */
const rowsShown = 10;

/** "Show more", where a list has rows after those that its card shows. */
export function moreRows(question: Question, rows: number): readonly Step[] {
  const from = (question.from ?? 0) + rowsShown;
  return rows > from ? [ask('Show more', { ...question, from })] : [];
}

/** "This looks wrong", on every card with figures. */
export function looksWrong(question: Question): Step {
  return { text: 'This looks wrong', action: { name: 'query-figure', step: 'open', question } };
}

/** "How is this worked out?" about the same subject; `kind` says which topic's figure it explains. */
export function howWorkedOut(question: Question, figure: Figure | undefined): Step {
  const { subject, group, period } = question;
  return ask('How is this worked out?', {
    topic: 'definitions',
    subject,
    kind: question.topic,
    ...(figure ? { measure: figure.measure } : {}),
    ...(group ? { group } : {}),
    ...(period ? { period } : {}),
  });
}

/** A figure's number as it is shown in a row, or why there is none. */
export function shownOrWhy(figure: Figure): string {
  return figure.value === null ? (figure.why ?? 'N/A') : figure.shown;
}
