import type { TopicWords } from './entry.ts';

/** The council's success measures, by the names that its own table gives them. */
export const successMeasures: TopicWords = {
  topic: 'measures',
  entries: [
    {
      force: 'names',
      says: [
        'measure',
        'kpi',
        'kpis',
        'indicator',
        'performance',
        'performance measure',
        'performance indicator',
        'success measure',
        'key performance indicator',
        'performance against target',
      ],
    },
    { force: 'hints', says: ['how are we doing on/with'] },
    {
      force: 'names',
      kind: '% repeat referrals',
      says: ['repeat referral', 're referral', 'rereferral', 'referred again'],
    },
    {
      force: 'names',
      kind: '% assessments completed in 45 working days',
      says: [
        'assessment ~ in/within 45 working? day',
        'assessment ~ 45 working? day',
        '45 day assessment',
        'assessment timeliness',
        'assessment completed in/on time',
      ],
    },
    {
      force: 'names',
      kind: '% children seen during assessment',
      says: ['child/children seen', 'child/children seen during ~ assessment', 'seen during assessment'],
    },
    {
      force: 'names',
      kind: '% of consent for health assessment submitted to Health within 5 working days of the child becoming looked after',
      says: ['consent for health assessment', 'health assessment consent'],
    },
    {
      force: 'names',
      kind: '% initial health assessments are completed within 28 days of becoming looked after',
      says: ['initial health assessment', 'health assessment', 'iha'],
    },
    {
      force: 'names',
      kind: '% of all CLA who have up-to- date Pathway Plans (Combined)',
      says: ['pathway plan ~ up to date', 'up to date pathway plan', 'percent ~ pathway plan'],
    },
    {
      force: 'names',
      kind: '% of CLA are placed no more than 20 miles away from home',
      says: [
        '20 mile',
        'placed ~ from home',
        'mile from home',
        'placed near home',
        'child/children ~ placed ~ mile/home',
        'distance from home',
      ],
    },
    {
      force: 'names',
      kind: '% ICPC held within 15 working days of the strategy discussion',
      says: [
        'icpc/icpcs ~ in/within 15 working? day',
        'icpc/icpcs ~ on time',
        'icpc/icpcs ~ timeliness',
        'conference ~ in/within 15 working? day',
      ],
    },
    {
      force: 'names',
      kind: '% of case audits with a good or outstanding rating',
      says: ['case audit', 'audit', 'audit rating', 'audit grade', 'audit ~ good or outstanding'],
    },
  ],
};
