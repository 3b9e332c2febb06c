import type { TopicWords } from './entry.ts';

export const scorecard: TopicWords = {
  topic: 'scorecard',
  entries: [
    { force: 'names', says: ['scorecard', 'score card', 'dashboard'] },
    {
      force: 'implies',
      says: [
        'everything on/about/for',
        'give me everything',
        'overview',
        'summary',
        'headline',
        'at a glance',
        'health check',
        'full picture',
        'big picture',
        'how is/are? ~ doing',
        'how is/are? ~ performing',
        'how is ~ getting on',
        'how is/are? ~ looking',
        'how are thing',
        'state of',
        'rundown',
        'run down',
        'board pack',
      ],
    },
  ],
};
