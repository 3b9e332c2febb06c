import type { Assistant, Heard, Said } from '../../bot/assistant-type.ts';
import { plainAnswer } from '../../dialogs/answers.ts';
import type { Answer } from '../../domain/answer.ts';

export function anAnswer(given: Partial<Answer> = {}): Answer {
  const title = 'You hold 15 cases';
  const question = { topic: 'caseload' as const, subject: { kind: 'me' as const } };
  return plainAnswer({ question, subjectName: 'you', title, summary: title, ...given });
}

export type FakeAssistant = Assistant & { heard: Said[]; answers(how: (said: Said) => Heard | Promise<Heard>): void };

/** Answers everything with one card, a turn that it has had before with nothing, and writes down what it hears. */
export function openFakeAssistant(): FakeAssistant {
  const heard: Said[] = [];
  const had = new Set<string>();
  let how: (said: Said) => Heard | Promise<Heard> = () => ({ answer: anAnswer(), replace: false });
  return {
    heard,
    answers: (other) => {
      how = other;
    },
    hear: async (said) => {
      heard.push(said);
      const turn = `${said.conversationId} ${said.activityId}`;
      if (said.activityId !== null && had.has(turn)) return { answer: null, replace: false };
      had.add(turn);
      if ('event' in said && said.event === 'removed') return { answer: null, replace: false };
      return how(said);
    },
    ready: () => ({ ready: true }),
    dataAgeDays: () => ({ 'caseloads.csv': 2 }),
  };
}
