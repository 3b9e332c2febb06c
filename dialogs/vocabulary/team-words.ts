/** Words that mean the same in the names of teams: each line's first is how names are usually written. */
export const teamSynonyms: readonly (readonly string[])[] = [
  [
    'children in care',
    'cic',
    'cla',
    'lac',
    'looked after',
    'looked after children',
    'children looked after',
    'child in care',
  ],
  ['children in need', 'cin', 'child in need'],
  ['children with disabilities', 'cwd', 'disabled children', 'children disability', 'disability', 'disabilities'],
  ['first response', 'frt'],
  ['multi agency safeguarding hub', 'mash'],
  ['aftercare', 'after care', 'leaving care', 'care leavers'],
  ['independent reviewing', 'iro service', 'reviewing service'],
  ['family support', 'fst'],
  ['assessment', 'assessments team'],
];

/** Words that may stand at the end of a team's or service's name, or be left out. */
export const teamEndings: readonly string[] = ['team', 'teams', 'service', 'services', 'unit', 'hub'];

export const numberWords: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
};
