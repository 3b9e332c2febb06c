import { type Node, nodeOf, type Tree } from './tree.ts';

/**
 * Which cells of a table of teams × columns are withheld from somebody who may not see the names behind them: those
 * about fewer than `smallGroup` people, and as many of the next smallest beside them as it takes that no withheld one
 * follows by subtraction (the complement).
 */
export type Withheld = (node: Node, column: string) => boolean;

/** A total that is shown and the parts that make it up; `rest` people stand in no part of their own. */
type Sum = { total: string; parts: readonly string[]; rest: number; totalFirst: boolean };

/**
 * The column that some of the others add up to. `first`: where one of them is withheld, the total goes before any
 * other part, because the parts are what people ask for.
 */
export type ColumnTotal = { column: string; parts: readonly string[]; first: boolean };

const cell = (node: Node, column: string) => `${node}\n${column}`;

export function withheldCells(table: {
  tree: Tree;
  columns: readonly string[];
  /** Each way in which some columns add up to another. */
  totals: readonly ColumnTotal[];
  people: (node: Node, column: string) => number;
  /** What the viewer sees by right: never withheld, and so never of use as a complement. */
  open: (node: Node) => boolean;
  smallGroup: number;
}): Withheld {
  const { tree, columns, people, open, smallGroup } = table;
  const nodes: Node[] = [
    ...tree.teams.map((team) => team.id),
    ...tree.services.map((name) => `service:${name}`),
    'council',
  ];
  const sizes = new Map<string, number>();
  const withheld = new Set<string>();
  const openCells = new Set<string>();
  for (const node of nodes) {
    for (const column of columns) {
      const size = people(node, column);
      if (size === 0) continue;
      sizes.set(cell(node, column), size);
      if (open(node)) openCells.add(cell(node, column));
      else if (size < smallGroup) withheld.add(cell(node, column));
    }
  }
  const size = (key: string) => sizes.get(key) ?? 0;
  const sums = [...byTeam(tree, columns, size), ...table.totals.flatMap((total) => [...byColumn(nodes, total, size)])];
  for (let settled = false; !settled; ) {
    settled = true;
    for (const sum of sums) {
      if (withheld.has(sum.total)) continue;
      const hidden = sum.parts.filter((part) => withheld.has(part));
      const hiddenPeople = hidden.reduce((all, part) => all + size(part), sum.rest);
      const alone = hidden.length === 1;
      if (hiddenPeople === 0 || (!alone && hiddenPeople >= smallGroup)) continue;
      const [next] = sum.parts
        .filter((part) => size(part) > 0 && !withheld.has(part) && !openCells.has(part))
        .sort((a, b) => size(a) - size(b));
      const total = openCells.has(sum.total) ? undefined : sum.total;
      const more = sum.totalFirst ? (total ?? next) : (next ?? total);
      if (more === undefined) continue;
      withheld.add(more);
      settled = false;
    }
  }
  return (node, column) => withheld.has(cell(node, column));
}

/** Teams add up from their units, services and the council from their teams, the council from its services. */
function* byTeam(tree: Tree, columns: readonly string[], size: (key: string) => number): Iterable<Sum> {
  const groups: { total: Node; parts: readonly Node[] }[] = [
    ...tree.teams.filter((team) => team.units.length > 0).map((team) => ({ total: team.id, parts: team.units })),
    ...tree.services.map((name) => ({
      total: nodeOf({ kind: 'service', name }),
      parts: tree.roots(name).map((team) => team.id),
    })),
    { total: 'council', parts: tree.services.map((name) => `service:${name}`) },
    { total: 'council', parts: tree.roots().map((team) => team.id) },
  ];
  for (const { total, parts } of groups) {
    for (const column of columns) {
      const keys = parts.map((part) => cell(part, column)).filter((key) => size(key) > 0);
      const all = size(cell(total, column));
      if (all === 0) continue;
      yield {
        total: cell(total, column),
        parts: keys,
        rest: Math.max(0, all - keys.reduce((sum, key) => sum + size(key), 0)),
        totalFirst: false,
      };
    }
  }
}

/** In each team the groups add up to the total column. */
function* byColumn(nodes: readonly Node[], total: ColumnTotal, size: (key: string) => number): Iterable<Sum> {
  for (const node of nodes) {
    const all = cell(node, total.column);
    if (size(all) === 0) continue;
    const parts = total.parts.map((column) => cell(node, column)).filter((key) => size(key) > 0);
    const known = parts.reduce((sum, key) => sum + size(key), 0);
    yield { total: all, parts, rest: Math.max(0, size(all) - known), totalFirst: total.first };
  }
}
