import type { TopicWords } from './entry.ts';

export const timeToHire: TopicWords = {
  topic: 'time-to-hire',
  entries: [
    {
      force: 'names',
      says: [
        'time to hire',
        'time to recruit',
        'time to fill',
        'recruitment time',
        'recruitment',
        'hiring',
        'day to hire/recruit/fill/appoint',
        'average ~ hire/recruit',
        'week to hire/recruit/fill',
        'speed of hiring/recruitment',
        'recruitment/recruiting/hiring ~ take',
        'hiring time',
        'recruiting',
        'recruit',
        'time it takes to hire',
      ],
    },
    {
      force: 'names',
      counts: true,
      says: [
        'how long ~ take ~ hire/recruit/fill/appoint',
        'how long ~ hire/recruit/fill/appoint',
        'how quickly/fast ~ hire/recruit/fill/appoint',
      ],
    },
    {
      force: 'names',
      measure: 'application-to-offer',
      says: [
        'application to offer',
        'apply to offer',
        'applied to offered',
        'apply/applying/application ~ offer/offered',
        'interview to offer',
      ],
    },
    {
      force: 'names',
      measure: 'advert-to-offer',
      says: ['advert to offer', 'advertising to offer', 'advertised to offered', 'from advert', 'advert ~ offer'],
    },
    {
      force: 'names',
      measure: 'application-to-start',
      says: [
        'application to start',
        'application ~ start',
        'application to start date',
        'apply/applying ~ start/starting',
        'application ~ starting',
        'apply to start',
        'from applying to starting',
      ],
    },
    { force: 'fits', says: ['how long ~ take', 'how many day', 'how quickly', 'how fast'] },
    { force: 'fits', kind: 'temporary', says: ['temporary/temp/agency staff/worker/post/role/people/cover'] },
    { force: 'fits', kind: 'permanent', says: ['permanent/perm staff/worker/post/role/people'] },
    { force: 'fits', kind: 'permanent', says: ['permanent', 'perm'] },
    { force: 'fits', kind: 'temporary', says: ['temporary', 'fixed term', 'temp'] },
  ],
};
