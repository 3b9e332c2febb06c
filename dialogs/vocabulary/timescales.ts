import type { TopicWords } from './entry.ts';

export const timescales: TopicWords = {
  topic: 'timescales',
  entries: [
    {
      force: 'names',
      says: [
        'timescale',
        'time scale',
        'out of timescale',
        'go out of timescale',
        'deadline',
        'statutory timescale',
        'late visit',
        'up to deadline',
        'out of time',
        'stat visit',
        'breach',
        'in breach',
      ],
    },
    {
      force: 'implies',
      says: [
        'running out',
        'run out',
        'slipping',
        'about to go over',
        'about to expire',
        'going out of date',
        'breaching',
        'about to breach',
        'out of date soon',
        'about to go out',
        'going out of',
      ],
    },
    {
      force: 'names',
      only: 'overdue',
      says: [
        'is/are/already/gone/now/went out of timescale/time',
        'out of timescale already/now',
        'past ~ timescale/deadline',
        'over timescale',
        'outside timescale',
        'is/are in breach',
      ],
    },
    { force: 'names', kind: 'assessment', says: ['assessment', 'child and family assessment'] },
    { force: 'names', kind: 'icpc', says: ['icpc', 'icpcs', 'initial child protection conference'] },
    { force: 'names', kind: 'cp_visit', says: ['cp visit', 'child protection visit'] },
    { force: 'names', kind: 'cin_visit', says: ['cin visit', 'child/children in need visit'] },
    {
      force: 'names',
      kind: 'cla_visit',
      says: ['cla/lac/cic visit', 'looked after child? visit', 'child/children in care visit'],
    },
    {
      force: 'names',
      kind: 'cla_review',
      says: ['cla/lac/cic review', 'looked after review', 'child/children in care review'],
    },
    { force: 'names', kind: 'cp_review', says: ['cp review', 'child protection review', 'review conference', 'rcpc'] },
    { force: 'names', kind: 'pathway_plan', says: ['pathway plan'] },
    { force: 'names', says: ['visit', 'home visit', 'statutory visit'] },
  ],
};
