import type { About, Action } from '../domain/action.ts';
import type { Answer, Step } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import { act } from './act.ts';
import { type Acted, clean } from './actions/acted.ts';
import { lastToUndo } from './actions/undo.ts';
import { declined, notUnderstood, refused, whichOne } from './answers.ts';
import { reply } from './reply.ts';
import type { Turn } from './turn.ts';
import type { Said } from './understand/said.ts';
import { type Understood, understand } from './understand/understand.ts';

/** So many people a form is about at most. */
const mostNamed = 50;

/** What somebody typed, understood and answered. */
export function converse(text: string, turn: Turn): Acted {
  // The button of a form or a confirmation, typed.
  if (turn.earlier && /^\s*back to the (card|figure)\W*$/i.test(text)) return { answer: reply(turn.earlier, turn) };
  const understood = understand(text, turn);
  switch (understood.outcome) {
    case 'question':
      return { answer: withSecond(tidied(reply(understood.question, turn), understood, turn), understood.then) };
    case 'action': {
      if (understood.action !== 'query-figure') return act(formFor(understood, turn), turn);
      const question = understood.question ??
        turn.earlier ?? { topic: 'caseload' as const, subject: { kind: 'me' as const } };
      return act({ name: 'query-figure', step: 'open', question, note: moreThanThat(understood.note) }, turn);
    }
    case 'undo':
      return act({ name: 'undo', change: lastToUndo(turn) ?? '' }, turn);
    case 'choice':
      return { answer: whichOne(chosenFrom(understood), choiceTitle(understood), understood.choices) };
    case 'refused':
      return { answer: refused(turn, onlyTopic(understood.topic)) };
    case 'declined':
      return { answer: declined(turn) };
    case 'unknown':
      return { answer: notUnderstood(turn, understood.nearest) };
  }
}

/** A button's Question, answered as if it had been typed. */
export function answerQuestion(question: Question, turn: Turn): Acted {
  return { answer: reply(question, turn) };
}

/** What was said to be done, as the form that it prefills: nothing is recorded before that is sent. */
function formFor(said: Said, { view, today }: Turn): Action {
  const people = said.people.flatMap((one) => (one.kind === 'me' ? (view.viewer.staffId ?? []) : one.id));
  const item = said.milestone ?? said.evidence;
  const reason = said.cancelReason ?? said.pauseReason;
  const about: About = {
    ...(people.length > 0 ? { people: people.slice(0, mostNamed) } : {}),
    // "Sign Tom's record today": a record is told by the day on which it was held.
    ...(said.on === undefined || (said.action === 'sign-record' && said.on === today) ? {} : { on: said.on }),
    ...(said.minutes === undefined ? {} : { minutes: said.minutes }),
    ...(item === undefined ? {} : { item }),
    ...(reason === undefined ? {} : { reason }),
    ...(said.note === undefined ? {} : { text: clean(said.note, 200) }),
  };
  return { name: said.action, step: 'open', about, question: said.question };
}

/** "This looks wrong" alone says nothing about what is wrong; "that's wrong, I'm 0.8" does. */
function moreThanThat(note: string): string {
  return /\d/.test(note) || note.split(/\s+/).length > 4 ? note : '';
}

const onlyTopic = (topic: Question['topic'] | null): Question | null =>
  topic === null ? null : { topic, subject: { kind: 'council' } };

/** A refusal keeps the topic only where it was typed. */
function tidied(answer: Answer, understood: Extract<Understood, { outcome: 'question' }>, turn: Turn): Answer {
  return answer.outcome === 'refused' && !understood.typedTopic ? refused(turn) : answer;
}

/** Two matters in one sentence: the second is the first button. */
function withSecond(answer: Answer, then: Question | undefined): Answer {
  if (!then || answer.outcome !== 'answered') return answer;
  const step: Step = { text: `And ${secondText[then.topic] ?? then.topic}?`, question: then };
  return { ...answer, next: [step, ...answer.next] };
}

const secondText: Partial<Record<Question['topic'], string>> = {
  agency: 'agency',
  'supervision-actions': 'supervision actions',
  'time-to-hire': 'time to hire',
  asye: 'the ASYE',
};

/** What the choices have in common, as far as it says nothing about who is there. */
function chosenFrom(understood: Extract<Understood, { outcome: 'choice' }>): Question | null {
  const first = understood.choices[0]?.question;
  if (!first) return null;
  if (understood.of === 'topic') return first;
  const subject =
    understood.of === 'person' ? ({ kind: 'worker', id: '' } as const) : ({ kind: 'team', id: '' } as const);
  return { ...first, subject };
}

function choiceTitle(understood: Extract<Understood, { outcome: 'choice' }>): string {
  if (understood.of === 'person') return 'Who do you mean?';
  return understood.of === 'team' ? 'Which team do you mean?' : 'What would you like to know?';
}
