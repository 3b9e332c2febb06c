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
        'agree/agreed to do',
        'did ~ agree',
        'agreed in/at/from ~ supervision',
      ],
    },
    {
      force: 'names',
      measure: 'actions-open',
      says: [
        'action ~ not/hasnt/havent/isnt/arent done/completed/finished/closed',
        'action ~ still to do',
        'action ~ still open',
        'not completed action',
        'open action',
        'action ~ open',
        'action not done',
        'action not yet done',
        'action left',
      ],
    },
  ],
};
