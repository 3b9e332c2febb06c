import type { Facet, Scope } from './access.ts';
import { asyeSums, capSums } from './asye-sums.ts';
import { cohortColumn } from './cohorts.ts';
import type { PlainDate } from './dates.ts';
import { socialWorkGroups } from './people.ts';
import type { Picture } from './picture.ts';
import type { Reach } from './reach.ts';
import type { Staffing } from './staffing.ts';
import { type Withheld, withheldCells } from './withhold.ts';
import { staffGroups } from './words.ts';

/** Figures that are about the same people, so that they are withheld together. */
export type Family = 'caseload' | 'limits' | 'staffing' | 'posts' | 'supervision' | 'asye' | 'cohort';

/** The column of a family's table in which a figure without a group stands, where it is not all staff. */
export const defaultColumn: Readonly<Partial<Record<Family, string>>> = {
  caseload: 'social_worker',
  limits: 'all',
  supervision: 'all',
};

// What is withheld depends on whom the viewer reaches and on the day, not on the viewer: one table serves many.
const withheldByReach = new WeakMap<object, Map<string, Withheld>>();

/** The table of withheld cells for one family of figures, as they stood on a day. */
export function withheldFor(picture: Picture, reach: Reach, family: Family, facet: Facet, at: PlainDate): Withheld {
  const byKey = withheldByReach.get(picture.shared) ?? new Map<string, Withheld>();
  withheldByReach.set(picture.shared, byKey);
  const key = `${family} ${facet} ${at} ${reach.key}`;
  const made = byKey.get(key);
  if (made) return made;
  const { people, ...table } = peopleBehind(picture, family, at);
  const cellsOf = (of: People) =>
    withheldCells({
      tree: picture.tree,
      ...table,
      people: of,
      open: (node) => reach.seesAll(facet, scopeOf(node)),
      smallGroup: picture.smallGroup,
    });
  // A share of those who completed is about them, and stands beside one of all who joined.
  const tables = [people, ...(family === 'cohort' ? [completedIn(picture)] : [])].map(cellsOf);
  const withheld: Withheld = (node, column) => tables.some((own) => own(node, column));
  byKey.set(key, withheld);
  return withheld;
}

type People = (node: string, column: string) => number;

function completedIn(picture: Picture): People {
  return (node, column) => picture.cohorts().get(node)?.get(column)?.completed ?? 0;
}

function scopeOf(node: string): Scope {
  if (node === 'council') return { kind: 'council' };
  return node.startsWith('service:') ? { kind: 'service', name: node.slice(8) } : { kind: 'team', id: node };
}

/** How many people stand behind each cell of a family of figures. */
function peopleBehind(picture: Picture, family: Family, at: PlainDate) {
  const caseloads = family === 'caseload' || family === 'limits' ? picture.caseloads(at) : null;
  const heads = (own: Staffing | undefined) => (own ? own.employedHeads + own.agencyHeads : 0);
  switch (family) {
    // The DfE's average has the cases of all its groups together: beside them it would give a withheld one away.
    case 'caseload':
      return {
        columns: [...staffGroups, 'average'],
        totals: [{ column: 'average', parts: socialWorkGroups, first: true }],
        people: (node: string, column: string) => {
          if (column === 'average') return caseloads?.holders.get(node)?.people ?? 0;
          const sum = caseloads?.sums.get(node)?.get(column);
          return sum ? sum.people + sum.peopleByTeam : 0;
        },
      };
    case 'limits':
      return {
        columns: [...staffGroups, 'all'],
        totals: [{ column: 'all', parts: staffGroups, first: false }],
        people: (node: string, column: string) => caseloads?.limits.get(node)?.get(column)?.outOf ?? 0,
      };
    // Eligible: in post and not away.
    case 'supervision': {
      const { sums } = picture.supervision();
      return {
        columns: [...staffGroups, 'all'],
        totals: [{ column: 'all', parts: staffGroups, first: false }],
        people: (node: string, column: string) => sums.get(node)?.get(column)?.eligible ?? 0,
      };
    }
    case 'asye': {
      const sums = asyeSums(picture).get('council');
      const programmes = [...(sums?.keys() ?? [])].filter((column) => column !== 'all');
      return {
        columns: [...programmes, 'all', 'capped'],
        totals: [{ column: 'all', parts: programmes, first: false }],
        people: (node: string, column: string) =>
          column === 'capped'
            ? (capSums(picture, at).get(node)?.get('all')?.outOf ?? 0)
            : (asyeSums(picture).get(node)?.get(column)?.nqsws ?? 0),
      };
    }
    // Three ways to divide the same people: what is withheld in one must not follow from another.
    case 'cohort': {
      const columns = new Set([...(picture.cohorts().get('council')?.keys() ?? [])]);
      const ways = (['programme', 'year', 'origin'] as const).map((by) => ({
        column: 'all',
        parts: [...columns].filter((column) => column.startsWith(cohortColumn(by, ''))),
        first: false,
      }));
      return {
        columns: [...columns],
        totals: ways,
        people: (node: string, column: string) => picture.cohorts().get(node)?.get(column)?.joined ?? 0,
      };
    }
    case 'staffing':
    case 'posts': {
      const sums = family === 'staffing' ? picture.staffing() : picture.posts(at).staffing;
      return {
        columns: [...staffGroups, 'staff'],
        totals: [{ column: 'staff', parts: socialWorkGroups, first: false }],
        people: (node: string, column: string) => heads(sums.get(node)?.get(column)),
      };
    }
  }
}
