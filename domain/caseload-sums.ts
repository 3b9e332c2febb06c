import type { CaseloadBook, Cell, Holders } from './caseload.ts';
import type { PlainDate } from './dates.ts';
import type { Fte } from './exact.ts';
import { type Node, sumsOf, type Tree } from './tree.ts';

/** A group's caseload in a team with its units, a service or the council. What nobody counted is left out of all but `uncountedFte`. */
export type CaseloadSum = {
  cases: number;
  fte: Fte;
  /** People in post where they were counted one by one. */
  people: number;
  /** The fewest people that the FTE counted by team can be. */
  peopleByTeam: number;
  cells: number;
  uncountedFte: Fte;
  awayFte: Fte;
  unknown: number;
  /** Earliest and latest day of the FTE, and of the cases. */
  fteFrom: PlainDate;
  fteTo: PlainDate;
  casesFrom: PlainDate;
  casesTo: PlainDate;
  /** The shared target in hundredths; null where its teams have none or differ. */
  target: number | null;
};

export type CaseloadSums = ReadonlyMap<Node, ReadonlyMap<string, CaseloadSum>>;

const never = '9999-12-31' as PlainDate;
const always = '0000-01-01' as PlainDate;

export function caseloadSums(tree: Tree, book: CaseloadBook, targetOf: (cell: Cell) => number | null): CaseloadSums {
  const mixed = new Set<CaseloadSum>();
  return sumsOf(
    tree,
    book.cells.map((cell) => ({ teamId: cell.teamId, column: cell.group, own: cell })),
    (): CaseloadSum => ({
      cases: 0,
      fte: 0,
      people: 0,
      peopleByTeam: 0,
      cells: 0,
      uncountedFte: 0,
      awayFte: 0,
      unknown: 0,
      fteFrom: never,
      fteTo: always,
      casesFrom: never,
      casesTo: always,
      target: null,
    }),
    (sum, cell) => {
      if (cell.cases === null) {
        sum.uncountedFte += cell.fte;
        return;
      }
      const target = targetOf(cell);
      if (sum.cells === 0) sum.target = target;
      else if (sum.target !== target || mixed.has(sum)) {
        mixed.add(sum);
        sum.target = null;
      }
      sum.cells += 1;
      sum.cases += cell.cases;
      sum.fte += cell.fte;
      sum.people += cell.people ?? 0;
      sum.peopleByTeam += cell.people === null ? Math.ceil(cell.fte / 10_000) : 0;
      sum.awayFte += cell.awayFte;
      sum.unknown += cell.unknown;
      if (cell.fteDay < sum.fteFrom) sum.fteFrom = cell.fteDay;
      if (cell.fteDay > sum.fteTo) sum.fteTo = cell.fteDay;
      if (cell.casesDay < sum.casesFrom) sum.casesFrom = cell.casesDay;
      if (cell.casesDay > sum.casesTo) sum.casesTo = cell.casesDay;
    },
  );
}

/** Cases and FTE of those social work staff who hold cases, for every node. */
export function holderSums(tree: Tree, book: CaseloadBook): ReadonlyMap<Node, Holders> {
  const sums = sumsOf(
    tree,
    [...book.holders].map(([teamId, own]) => ({ teamId, column: 'staff', own })),
    (): Holders => ({ cases: 0, fte: 0, people: 0, to: always }),
    (sum, own) => {
      sum.cases += own.cases;
      sum.fte += own.fte;
      sum.people += own.people;
      if (own.to > sum.to) sum.to = own.to;
    },
  );
  return new Map([...sums].flatMap(([node, columns]) => [...columns.values()].map((sum) => [node, sum] as const)));
}
