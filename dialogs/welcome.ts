import type { Answer } from '../domain/answer.ts';
import { answered } from './answers.ts';
import { suggestions } from './suggestions.ts';
import type { Turn } from './turn.ts';

/** The one welcome: what it does, what is kept and who sees it. */
export function welcome(turn: Turn): Answer {
  const { view } = turn;
  const title = "Hello, I'm the Workforce Assistant";
  return answered(
    { topic: 'help', subject: { kind: 'me' } },
    {
      title,
      body: [
        {
          kind: 'text',
          text: 'I answer questions on caseloads, agency workers, vacancies and who is in post, for managers, social workers and HR. Just type, in your own words.',
        },
        {
          kind: 'facts',
          facts: [
            { name: 'What you see', value: 'only what your role lets you see; in a group, totals without names' },
            {
              name: 'What is kept',
              value: 'what you asked about and when, for 24 months; not your words. Your last question, for 30 minutes',
            },
            { name: 'Who sees it', value: 'the people who look after the assistant, where they have a reason to' },
            {
              name: 'Questions',
              value: `about the data: ${view.council.contacts.data}; about me: ${view.council.contacts.support}`,
            },
          ],
        },
      ],
      next: suggestions(turn, 4),
    },
  );
}
