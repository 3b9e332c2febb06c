import type { TopicWords } from './entry.ts';

export const demand: TopicWords = {
  topic: 'demand',
  entries: [
    { force: 'names', says: ['demand', 'front door'] },
    { force: 'names', kind: 'Contacts', says: ['contact', 'number of contact'] },
    { force: 'names', kind: 'Referrals', says: ['referral', 'number of referral'] },
    {
      force: 'names',
      kind: 'Section 47 enquiries',
      says: ['section 47', 'section 47s', 's47', 's47s', 'section 47 enquiry', 's47 enquiry'],
    },
    {
      force: 'names',
      kind: 'Initial conferences',
      says: ['initial conference', 'conference', 'number of icpc/icpcs', 'how many icpc/icpcs'],
    },
    {
      force: 'names',
      kind: 'Child protection plans',
      says: [
        'child protection number/figure',
        'number of child/children on ~ plan',
        'child protection plan',
        'cp plan',
        'child/children on ~ plan',
        'cpp',
        'cpps',
      ],
    },
    {
      force: 'names',
      kind: 'Children with an allocated social worker',
      says: [
        'how many child/children ~ have a/an ~ social worker',
        'child/children with an? allocated social? worker',
        'allocated child/children',
      ],
    },
  ],
};
