import type { Scope, TeamSeen } from './access.ts';
import type { TeamId } from './question.ts';
import type { Team } from './workforce.ts';

/** The teams with their units, and what a scope holds. A team is the sum of itself and its units. */
export type Tree = {
  teams: readonly TeamSeen[];
  services: readonly string[];
  team(id: TeamId): TeamSeen | undefined;
  /** The team and all units below it. */
  within(id: TeamId): readonly TeamId[];
  /** All teams that a scope of teams holds; empty for people. */
  teamsOf(scope: Scope): readonly TeamId[];
  /** The sums that a team's own numbers go into: its own, those of the teams above it, its service's, the council's. */
  nodesOf(id: TeamId): readonly Node[];
  /** The teams that are nobody's units, in a service or in all. */
  roots(service?: string): readonly TeamSeen[];
};

/** A team's id, 'service:' with its name, or 'council': what sums are kept for. */
export type Node = string;

export function nodeOf(scope: Scope): Node {
  if (scope.kind === 'team') return scope.id;
  return scope.kind === 'service' ? `service:${scope.name}` : scope.kind;
}

/** Adds up what teams have of their own, for every node, by a column such as the staff group. */
export function sumsOf<Own, Sum>(
  tree: Tree,
  owns: Iterable<{ teamId: TeamId; column: string; own: Own }>,
  zero: () => Sum,
  add: (sum: Sum, own: Own) => void,
): ReadonlyMap<Node, ReadonlyMap<string, Sum>> {
  const sums = new Map<Node, Map<string, Sum>>();
  for (const { teamId, column, own } of owns) {
    for (const node of tree.nodesOf(teamId)) {
      const columns = sums.get(node) ?? new Map<string, Sum>();
      sums.set(node, columns);
      const sum = columns.get(column) ?? zero();
      columns.set(column, sum);
      add(sum, own);
    }
  }
  return sums;
}

export function treeOf(rows: readonly Team[]): Tree {
  const units = new Map<TeamId, TeamId[]>();
  for (const row of rows) {
    if (row.parent !== null) units.set(row.parent, [...(units.get(row.parent) ?? []), row.id]);
  }
  const teams = rows.map((row) => ({
    id: row.id,
    name: row.name,
    aliases: row.aliases,
    service: row.service,
    parent: row.parent,
    units: units.get(row.id) ?? [],
  }));
  const byId = new Map(teams.map((team) => [team.id, team]));
  const closures = new Map<TeamId, readonly TeamId[]>();
  const within = (id: TeamId): readonly TeamId[] => {
    const known = closures.get(id);
    if (known) return known;
    const all = [id, ...(units.get(id) ?? []).flatMap(within)];
    closures.set(id, all);
    return all;
  };
  const services = [...new Set(teams.map((team) => team.service).filter((name) => name !== ''))].sort();
  const byService = new Map(
    services.map((name) => [name, teams.filter((team) => team.service === name).map((t) => t.id)]),
  );
  const nodes = new Map<TeamId, readonly Node[]>();
  for (const team of teams) {
    const above: Node[] = [];
    for (let at = byId.get(team.id); at; at = at.parent === null ? undefined : byId.get(at.parent)) above.push(at.id);
    nodes.set(team.id, [...above, ...(team.service === '' ? [] : [`service:${team.service}`]), 'council']);
  }
  const allIds = teams.map((team) => team.id);
  return {
    teams,
    services,
    team: (id) => byId.get(id),
    within: (id) => (byId.has(id) ? within(id) : []),
    teamsOf: (scope) => {
      if (scope.kind === 'council') return allIds;
      if (scope.kind === 'service') return byService.get(scope.name) ?? [];
      return scope.kind === 'team' && byId.has(scope.id) ? within(scope.id) : [];
    },
    // Rows frozen under a team that no longer exists still count for the council.
    nodesOf: (id) => nodes.get(id) ?? ['council'],
    roots: (service) =>
      teams.filter((team) => {
        const parent = team.parent === null ? undefined : byId.get(team.parent);
        if (service === undefined) return parent === undefined;
        return team.service === service && parent?.service !== service;
      }),
  };
}
