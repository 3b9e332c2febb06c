import type { TopicWords } from './entry.ts';

export const week: TopicWords = {
  topic: 'week',
  entries: [
    {
      force: 'names',
      says: [
        'my/your week',
        'what need me',
        'need me',
        'need my attention',
        'needs me today',
        'on my plate',
        'my priority',
        'priority',
        'look at first',
        'what should i do/look/focus/know',
        'should i be looking',
        'focus on',
        'to do list',
        'my to do',
        'my day',
        'anything urgent',
        'what is? urgent',
        'what do i need to do/know',
        'coming up this/next week',
        'what is? coming up',
      ],
    },
  ],
};
