import { answered } from '../answers.ts';
import { suggestions } from '../suggestions.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';

/** The reader's first name with a comma before it; nothing where it is not known, or where others read along. */
function addressed(turn: Turn): string {
  const first = turn.place === 'group' ? undefined : turn.view.viewer.name?.split(' ')[0];
  return first === undefined ? '' : `, ${first}`;
}

export const greeting: TopicFile = {
  topic: 'greeting',
  examples: ['Hello'],
  offers: '',
  reply: (question, turn) =>
    answered(question, {
      title: `Hello${addressed(turn)}. What would you like to know?`,
      summary: 'Hello. What would you like to know?',
      body: [
        {
          kind: 'text',
          text: 'Ask me about caseloads, agency workers, vacancies and who is in post, in your own words.',
        },
      ],
      next: suggestions(turn, 4),
    }),
};

export const thanks: TopicFile = {
  topic: 'thanks',
  examples: ['Thank you'],
  offers: '',
  reply: (question, turn) =>
    answered(question, {
      title: "You're welcome.",
      body: [{ kind: 'text', text: 'Anything else?' }],
      next: suggestions(turn, 3),
    }),
};

/** What it can do; `topics` are all that are built, so that help never lists what is not there. */
export function helpWith(topics: () => readonly TopicFile[]): TopicFile {
  return {
    topic: 'help',
    examples: ['Help'],
    offers: '',
    reply: (question, turn) =>
      answered(question, {
        title: 'You can ask me about the workforce in your own words',
        body: [
          { kind: 'list', items: topics().flatMap((topic) => (topic.offers === '' ? [] : [topic.offers])) },
          {
            kind: 'text',
            text: 'Name a team, a person or a date ("caseload for First Response", "agency by team", "caseload on 1 October"), and follow up with "who?", "by team" or "and Children in Care?". You only see what your role lets you see.',
          },
        ],
        next: suggestions(turn, 4),
      }),
  };
}
