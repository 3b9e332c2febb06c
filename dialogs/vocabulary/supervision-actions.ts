import type { TopicWords } from './entry.ts';

export const supervisionActions: TopicWords = {
  topic: 'supervision-actions',
  entries: [
    {
      force: 'names',
      says: [
        'supervision action',
        'action',
        'action ~ supervision',
        'follow through',
        'follow up action',
        'agreed action',
        'action point',
      ],
    },
    {
      force: 'names',
      measure: 'actions-open',
      says: ['open action', 'action ~ open', 'action not done', 'action not yet done', 'action left'],
    },
  ],
};
