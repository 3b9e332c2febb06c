import type { TopicWords } from './entry.ts';

export const turnover: TopicWords = {
  topic: 'turnover',
  entries: [
    { force: 'names', measure: 'turnover-rate', says: ['turnover rate', 'turnover percent'] },
    { force: 'names', says: ['turnover', 'turn over', 'churn', 'attrition'] },
    {
      force: 'names',
      measure: 'leavers',
      says: [
        'leaver',
        'who left',
        'have/has left',
        'how many ~ left',
        'people ~ left',
        'left us',
        'left ~ team',
        'left since',
        'resignation',
        'has/have gone',
        'number of leaver',
      ],
    },
    { force: 'implies', measure: 'leavers', says: ['left', 'resigned', 'quit'] },
    {
      force: 'names',
      measure: 'starters',
      says: [
        'starter',
        'new starter',
        'joiner',
        'new joiner',
        'who joined',
        'how many ~ joined',
        'how many ~ started',
        'who started',
        'new recruit',
        'people ~ joined',
        'new staff',
      ],
    },
    { force: 'implies', measure: 'starters', says: ['joined'] },
    {
      force: 'names',
      by: 'reason',
      says: [
        'why ~ leave/leaving/left/quit/going/resign/resigning',
        'reason for leaving',
        'leaving reason',
        'reason ~ leave/left/leaving',
        'why we lose/losing',
        'why ~ losing',
      ],
    },
    {
      force: 'names',
      by: 'destination',
      says: [
        'where ~ leaver',
        'where ~ leaver go/gone/going/went',
        'where ~ left',
        'where ~ go to',
        'where ~ gone to',
        'where ~ people going',
        'leaver destination',
      ],
    },
  ],
};

export const leaving: TopicWords = {
  topic: 'leaving',
  entries: [
    {
      force: 'names',
      says: [
        'leaving',
        'leaving date',
        'leaving and cover',
        'due to leave',
        'going to leave',
        'about to leave',
        'planning to leave',
        'given/handed/hand ~ notice',
        'given notice',
        'notice in',
        'future/planned/upcoming/coming leaver',
        'moving on',
        'departure',
        'resigning',
        'who is? going',
      ],
    },
    {
      force: 'names',
      measure: 'cases-to-hand-over',
      says: [
        'case to hand over',
        'hand over',
        'handover',
        'case to reallocate',
        'case ~ reallocated',
        'reallocate',
        'need reallocating',
      ],
    },
    { force: 'fits', says: ['who get/take ~ case', 'who pick up ~ case'] },
  ],
};

export const retention: TopicWords = {
  topic: 'retention',
  entries: [
    {
      force: 'names',
      says: ['retention', 'retained', 'retain', 'retention rate', 'academy retention', 'retention of'],
    },
    {
      force: 'names',
      says: [
        'have/has stayed',
        'how many ~ stayed',
        'how many ~ stay',
        'stayed',
        'still here',
        'still with us',
        'still work here',
        'still in the service',
        'still in post',
        'did we keep',
        'have we kept',
        'how many nqsw ~ still here/work/with',
      ],
    },
  ],
};
