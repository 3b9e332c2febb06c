import type { TopicWords } from './entry.ts';

export const definitions: TopicWords = {
  topic: 'definitions',
  entries: [
    {
      force: 'takes-over',
      detail: 'how',
      says: [
        'how ~ work/worked/working out',
        'how ~ calculate/calculated/compute/computed/derive/derived/defined/measured',
        'how ~ you get this/that/the',
        'how ~ you arrive at',
        'how come ~ number/figure',
        'show ~ working',
        'worked out',
        'calculated',
        'calculation',
        'formula',
      ],
    },
    {
      force: 'takes-over',
      says: [
        'definition',
        'define',
        'what do/does? ~ mean',
        'whats meant by',
        'what is meant by',
        'meaning of',
        'what count/counted as',
        'what counts',
        'what is? counted/classed/included as',
        'what does/do ~ count as',
        'classed as',
        'counted as',
        'count as',
        'what is? a/an',
        'explain',
        'explanation',
        'what do/does ~ include',
        'what is? included',
        'stand for',
        'where ~ come from',
      ],
    },
  ],
};
