import type { Picture } from '../picture.ts';
import type { StaffId, TeamId } from '../question.ts';
import type { Team } from '../workforce.ts';
import type { As } from './candidate.ts';
import type { Reader, Readers } from './readers.ts';

export type Led = { reader: Reader; as: As };

export type Leaders = {
  /** The managers of the team, and its deputy; those of the team above where it has neither. */
  managers(teamId: TeamId): readonly Led[];
  /** The head of service of the team (its own, else that of the team above, else anybody's of the service), and whom access.csv names for the service. */
  heads(teamId: TeamId): readonly Reader[];
  /** Everybody who leads a service, by teams.csv or access.csv. */
  headsOfServices: ReadonlyMap<string, readonly Reader[]>;
};

export function leadersOf(picture: Picture, readers: Readers): Leaders {
  const teams = new Map<TeamId, Team>(picture.workforce.teams.map((team) => [team.id, team]));
  const named = new Map<string, Set<StaffId>>();
  for (const { service, headOfService } of teams.values()) {
    if (service !== '' && headOfService !== null) add(named, service, headOfService);
  }
  const granted = new Map<string, Set<Reader>>();
  for (const { reader, viewer } of readers.granted) {
    for (const service of viewer.headOf) add(granted, service, reader);
  }
  const present = (ids: Iterable<StaffId>) => [...ids].flatMap((id) => readers.staff(id) ?? []);
  const services = new Set([...named.keys(), ...granted.keys()]);
  const upwards = function* (teamId: TeamId) {
    for (let at = teams.get(teamId); at; at = at.parent === null ? undefined : teams.get(at.parent)) yield at;
  };
  const managersOf = (teamId: TeamId): readonly Led[] => {
    for (const { managers, deputy } of upwards(teamId)) {
      const own: Led[] = present(managers).map((reader) => ({ reader, as: 'manager' }));
      const second = deputy === null || managers.includes(deputy) ? null : readers.staff(deputy);
      if (second) own.push({ reader: second, as: 'deputy' });
      if (own.length > 0) return own;
    }
    return [];
  };
  const headsOf = (teamId: TeamId): readonly Reader[] => {
    const service = teams.get(teamId)?.service ?? '';
    const own = [...upwards(teamId)].find(({ headOfService }) => headOfService !== null)?.headOfService;
    const byList = own !== undefined && own !== null ? [own] : [...(named.get(service) ?? [])];
    return [...new Set([...present(byList), ...(granted.get(service) ?? [])])];
  };
  return {
    managers: remembered(managersOf),
    heads: remembered(headsOf),
    headsOfServices: new Map(
      [...services].map((name) => [
        name,
        [...new Set([...present(named.get(name) ?? []), ...(granted.get(name) ?? [])])],
      ]),
    ),
  };
}

function add<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const own = map.get(key);
  if (own) own.add(value);
  else map.set(key, new Set([value]));
}

function remembered<V>(make: (id: TeamId) => V): (id: TeamId) => V {
  const made = new Map<TeamId, V>();
  return (id) => {
    let value = made.get(id);
    if (value === undefined) {
      value = make(id);
      made.set(id, value);
    }
    return value;
  };
}
