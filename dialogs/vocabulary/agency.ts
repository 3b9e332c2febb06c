import type { TopicWords } from './entry.ts';

export const agency: TopicWords = {
  topic: 'agency',
  entries: [
    {
      force: 'names',
      says: [
        'agency',
        'locum',
        'temp',
        'agency worker',
        'agency staff',
        'agency social worker',
        'temp staff',
        'temporary worker',
        'temporary staff',
        'temporary social worker',
        'contractor',
        'bank staff',
        'interim',
        'agency ratio',
      ],
    },
    {
      force: 'names',
      measure: 'agency-rate',
      says: ['agency rate', 'agency percent', 'agency percentage', 'agency proportion', 'agency ratio'],
    },
    { force: 'implies', says: ['reliant', 'rely on', 'reliance', 'dependent on', 'dependence'] },
    {
      force: 'names',
      measure: 'agency-headcount',
      says: [
        'agency head',
        'agency headcount',
        'how many agency/locum/temp/interim',
        'number of agency/locum/temp/interim',
        'agency people',
        'agency number',
      ],
    },
    {
      force: 'names',
      measure: 'agency-fte',
      says: ['agency fte', 'agency worker/staff fte', 'fte ~ agency', 'how many agency fte', 'how many fte ~ agency'],
    },
  ],
};

export const agencyAssignments: TopicWords = {
  topic: 'agency-assignments',
  entries: [
    {
      force: 'names',
      says: ['assignment', 'agency assignment', 'agency contract', 'contract', 'agency booking', 'locum contract'],
    },
    {
      force: 'names',
      only: 'ending',
      says: [
        'contract ~ end/ending/ended/finish/finishing/expire/expiring',
        'assignment ~ end/ending/ended/finish/finishing/expire/expiring',
        'agency ~ end/ending/finish/finishing/leave/leaving/expire/expiring',
        'locum/temp ~ end/ending/finish/finishing/leave/leaving',
        'contract up',
        'contract ~ run out',
        'contract ~ up',
        'contract ~ due',
        'assignment ~ run out',
        'coming to an end',
        'agency ~ end/ending soon',
        'agency ~ run out',
      ],
    },
    {
      force: 'fits',
      only: 'ending',
      says: ['ending', 'end', 'finishing', 'finish', 'expiring', 'running out', 'run out'],
    },
    {
      force: 'names',
      kind: 'rules',
      says: [
        'price cap',
        'agency cap',
        'agency rule',
        'three/3 year rule',
        'agency rate/pay ~ cap',
        'statutory guidance',
        'meet ~ rule',
        'reference',
        'agency reference',
      ],
    },
    {
      force: 'names',
      kind: 'rates',
      says: [
        'hourly rate',
        'day rate',
        'pay rate',
        'agency pay',
        'agency cost',
        'agency spend',
        'agency spending',
        'how much ~ agency',
      ],
    },
    { force: 'names', kind: 'return', says: ['agency return', 'quarterly return'] },
    { force: 'names', kind: 'notice', says: ['notice period', 'last day to give notice'] },
  ],
};
