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

/** Kinds of team that many councils have: where this one has none of that name, it is asked which is meant. */
const kinds = `
fostering
adoption
kinship
connected person
special guardianship
sgo
youth justice
youth offending
yot
yjs
edge of care
early help
family support
family hub
family group conference
court
duty
intake
edt
emergency duty
out of hour
r and a
referral and assessment
assessment
safeguarding
court and permanence
permanence
through care
throughcare
virtual school
exploitation
contextual safeguarding
missing
participation
commissioning
placement
uasc
asylum
quality assurance
lado
contact
locality
north
south
east
west
supervised contact
residential
short break
portage
transition
adult
housing
finance
legal
business support
admin
data
performance
it
`;

/** By their first word; "team" or the like may stand behind them. */
export const kindsOfTeam: ReadonlyMap<string, readonly (readonly string[])[]> = kinds
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .reduce((map, words) => {
    const first = words[0] ?? '';
    return map.set(first, [...(map.get(first) ?? []), words]);
  }, new Map<string, string[][]>());

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Of the single words those that can be nothing else than a team's work. */
export const onlyTeams: ReadonlySet<string> = words('fostering adoption kinship throughcare yot yjs edt');

/** What stands before the name of a team that one asks for. */
export const beforeUnknownTeam = words(`
  in at across within for of from the and to about vs versus doe does is has compare on`);

/** What stands before "team" without naming one. */
export const notTeamNames = words(`
  my our your his her its their the a an this that these those each every which what whole entire full other
  another any some all both same new own one two three per by best worst top bottom first last next previous
  single big small large little good bad happy permanent current present wider rest social work worker working staff
  performing failing struggling struggling average typical and or between compare across entire leadership
  management senior manager particular specific certain respective actual individual right wrong correct
  old former different various multiple several everyones everybodys whose only just in at for of with
  within from to is are was were be no not about show list give me us them as on off over under like
  customer help support tech technical it hr data admin`);
