import type { TopicWords } from './entry.ts';

export const benchmarks: TopicWords = {
  topic: 'benchmarks',
  entries: [
    { force: 'hints', says: ['how ~ we compare', 'how we compare', 'stack up', 'measure up'] },
    {
      force: 'takes-over',
      says: [
        'benchmark',
        'outlier',
        'which council/authority/la',
        'what council/authority/la',
        'benchmarking',
        'benchmarked',
        'better or worse',
        'other council/authority/la/area',
        'difference ~ england/national',
        'elsewhere',
        'published figure',
      ],
    },
    {
      force: 'takes-over',
      kind: 'england',
      says: [
        'england',
        'national',
        'nationally',
        'national average',
        'national figure',
        'england average',
        'rest of the country',
        'the country',
        'better or worse than england',
        'how ~ compare ~ england',
      ],
    },
    {
      force: 'takes-over',
      kind: 'region',
      says: ['south east', 'region', 'regional', 'regionally', 'regional average', 'south east average'],
    },
    {
      force: 'takes-over',
      kind: 'neighbours',
      says: [
        'statistical neighbour',
        'stat neighbour',
        'neighbour',
        'neighbouring council/authority',
        'similar council/authority',
        'nearest neighbour',
      ],
    },
  ],
};
