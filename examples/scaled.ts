import type { Key, Plan, Pool, Seat } from './plan.ts';
import type { Random } from './random.ts';
import { scaledPersonas } from './scaled-personas.ts';
import { type Kind, type PlacedTeam, placedTeam, seat } from './scaled-team.ts';

const towns =
  'Amersham,Aylesbury,Beaconsfield,Bicester,Bletchley,Brackley,Buckingham,Burnham,Chesham,Datchet,Denham,Eton,Haddenham,Iver,Langley,Marlow,Missenden,Olney,Thame,Tring,Wendover,Winslow,Wycombe'.split(
    ',',
  );

const kinds: readonly Kind[] = [
  { name: 'Children in Need', short: 'CIN', target: 17, cases: 16, units: true },
  { name: 'First Response', short: 'FRT', target: 25, cases: 16.2, units: false },
  { name: 'Children with Disabilities', short: 'CWD', target: 17, cases: 11.6, units: false },
  { name: 'Children in Care', short: 'CIC', target: 17, cases: 14.1, units: false },
  { name: 'Aftercare', short: 'AC', target: 0, cases: 16.4, units: false },
];

const teamsInService = 30;
const unitsInTeam = 5;

/**
 * A council with exactly so many people in post: teams and units of ten to twenty, in services, with the situations of
 * the county. Those who have left or are to come are on top.
 */
export function scaled(workers: number, random: Random): Plan {
  const teams: Plan['teams'][number][] = [
    { id: 'T0', name: "Children's Leadership", aliases: [], service: '', managers: ['director'] },
  ];
  const inPost: Seat[] = [seat('T0', 'senior_manager', { key: 'director', supervisor: 'none' })];
  const placed: PlacedTeam[] = [];
  for (let number = 1; inPost.length < workers; number++) {
    const area = Math.ceil(number / teamsInService);
    const headOfService: Key = `head ${area}`;
    if (number % teamsInService === 1) inPost.push(seat('T0', 'senior_manager', { key: headOfService }));
    const kind = kinds[(number - 1) % kinds.length] as Kind;
    const town = towns[Math.floor((number - 1) / kinds.length) % towns.length];
    const service = area === 1 ? 'Help and Protection' : `Help and Protection ${area}`;
    const team = {
      id: `T${number}`,
      name: `${kind.name} ${town} ${number}`,
      aliases: [`${kind.short} ${number}`],
      service,
      headOfService,
    };
    if (!kind.units) {
      place(placedTeam(team, kind, number, undefined, random));
      continue;
    }
    teams.push({ ...team, managers: [`lead ${number}`] });
    inPost.push(seat(team.id, 'senior_manager', { key: `lead ${number}` }));
    let neighbours: readonly Key[] | undefined;
    for (let unit = 1; unit <= unitsInTeam && inPost.length < workers; unit++) {
      const name = `${team.name} Unit ${unit}`;
      const aliases = [`${kind.short} ${number} Unit ${unit}`];
      const own = { ...team, id: `${team.id}-${unit}`, name, aliases, parent: team.id };
      const next = placedTeam(own, kind, number * unitsInTeam + unit, neighbours, random);
      place(next);
      neighbours = next.team.managers;
    }
  }

  // The last team is cut short, so that the number of people comes out.
  const full = inPost.slice(0, workers);
  const ftes = fteByPlace(full);
  const others = placed.flatMap((team) => team.others);
  return {
    teams,
    seats: [...full, ...others],
    outsiders: [
      { key: 'hr', name: 'Denise Hartley' },
      { key: 'workforce lead', name: 'Farida Rahman' },
      { key: 'academy', name: 'Yvonne Desrosiers' },
      { key: 'reviewer', name: 'Ian Sutherland' },
      { key: 'admin', name: 'Colin Wainwright' },
    ],
    grants: [
      { key: 'director', role: 'director' },
      { key: 'hr', role: 'hr' },
      { key: 'workforce lead', role: 'workforce_lead' },
      { key: 'academy', role: 'academy' },
      { key: 'admin', role: 'admin' },
      ...(placed.length === 0 ? [] : [{ key: 'reviewer', role: 'reviewer', service: 'Help and Protection' } as const]),
    ],
    pools: totals(
      placed.flatMap((team) => team.pools),
      ftes,
    ),
    counted: totals(
      placed.flatMap((team) => team.counted),
      ftes,
    ),
    targets: placed.flatMap((team) => team.targets),
    personas: scaledPersonas(full, placed),
  };

  function place(next: PlacedTeam): void {
    placed.push(next);
    teams.push(next.team);
    inPost.push(...next.inPost);
  }
}

function fteByPlace(seats: readonly Seat[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { team, group, fte } of seats) {
    sums.set(`${team} ${group}`, (sums.get(`${team} ${group}`) ?? 0) + fte);
  }
  return sums;
}

function totals(pools: readonly Pool[], ftes: ReadonlyMap<string, number>): Pool[] {
  return pools.flatMap((pool) => {
    const fte = ftes.get(`${pool.teams[0]} ${pool.group}`) ?? 0;
    return fte === 0 ? [] : [{ ...pool, cases: Math.round((pool.cases * fte) / 10_000) }];
  });
}
