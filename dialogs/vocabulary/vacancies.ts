import type { TopicWords } from './entry.ts';

export const vacancies: TopicWords = {
  topic: 'vacancies',
  entries: [
    {
      force: 'names',
      says: [
        'vacancy',
        'vacant',
        'vacant post',
        'unfilled',
        'unfilled post',
        'empty post',
        'post ~ empty/vacant/unfilled',
        'staffing gap',
        'open post',
        'post to fill',
        'not filled',
        'post not filled',
        'havent filled',
        'post to recruit',
        'empty desk',
      ],
    },
    { force: 'implies', says: ['gap', 'short staffed', 'understaffed', 'under staffed', 'short of staff'] },
    { force: 'names', measure: 'vacancy-rate', says: ['vacancy rate', 'vacancy percent', 'vacancy percentage'] },
    {
      force: 'names',
      measure: 'vacancy-fte',
      says: [
        'how many ~ vacancy/vacant/unfilled/empty',
        'number of vacancy',
        'vacancy fte',
        'fte ~ vacant',
        'how many post ~ vacant/empty/unfilled',
      ],
    },
    {
      force: 'names',
      measure: 'vacancies-covered-by-agency',
      says: [
        'vacancy ~ covered by agency/locum',
        'post ~ covered by agency/locum',
        'how many post ~ covered by agency/locum',
        'covered by agency',
        'agency cover',
        'agency covering vacancy',
        'vacancy ~ filled by agency',
      ],
    },
    { force: 'fits', measure: 'vacancies-covered-by-agency', says: ['covered', 'cover'] },
    {
      force: 'implies',
      measure: 'uncovered-vacancies',
      says: [
        'uncovered',
        'uncovered post',
        'uncovered vacancy',
        'not/isnt/arent ~ covered',
        'vacancy not/isnt/arent covered',
        'without cover',
        'no cover',
        'vacancy without cover',
      ],
    },
  ],
};
