import type { TopicWords } from './entry.ts';

export const sickness: TopicWords = {
  topic: 'sickness',
  entries: [
    {
      force: 'names',
      says: [
        'how many day ~ off/sick/ill/absent',
        'how much ~ time ~ off',
        'day off sick',
        'day off',
        'sickness',
        'absence',
        'sickness absence',
        'illness',
        'sickness level',
        'absenteeism',
        'sick leave rate',
        'time off sick',
        'sick rate',
      ],
    },
    {
      force: 'names',
      measure: 'sickness-rate',
      says: ['sickness rate', 'absence rate', 'sickness absence rate', 'sickness percent', 'percent sickness'],
    },
    {
      force: 'names',
      measure: 'days-lost-per-fte',
      says: [
        'day lost',
        'sickness/absence per fte/person/head/worker',
        'day per fte',
        'day lost per fte',
        'day lost per person/head',
        'sick day',
        'sick day per fte',
        'working day lost',
        'day lost to sickness',
        'day sick',
        'day off sick',
      ],
    },
  ],
};
