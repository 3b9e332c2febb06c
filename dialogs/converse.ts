import type { Answer, Step } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import { act } from './act.ts';
import type { Acted } from './actions/acted.ts';
import { lastToUndo } from './actions/undo.ts';
import { declined, notUnderstood, refused, whichOne } from './answers.ts';
import { reply } from './reply.ts';
import type { Turn } from './turn.ts';
import { type Understood, understand } from './understand/understand.ts';

/** What somebody typed, understood and answered. */
export function converse(text: string, turn: Turn): Acted {
  const understood = understand(text, turn);
  switch (understood.outcome) {
    case 'question':
      return { answer: withSecond(tidied(reply(understood.question, turn), understood, turn), understood.then) };
    case 'action': {
      const question = turn.earlier ?? { topic: 'caseload' as const, subject: { kind: 'me' as const } };
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
