import type { PlainDate } from './dates.ts';
import type { Fte } from './exact.ts';
import { socialWorkGroups } from './people.ts';
import type { TeamId } from './question.ts';
import { type Column, type StaffingSums, staffingSums } from './staffing.ts';
import { type Node, sumsOf, type Tree } from './tree.ts';
import type { EstablishmentRow, Workforce } from './workforce.ts';

/** Funded posts of the council's own list, each team at its own latest day. */
export type Posts = { posts: Fte; vacancy: Fte; agencyCovered: Fte; from: PlainDate; to: PlainDate };

export type PostsBook = {
  sums: ReadonlyMap<Node, ReadonlyMap<string, Posts>>;
  /** Who was in post on the establishment's day. */
  staffing: StaffingSums;
  /** The newest day used; null where no establishment has been loaded by then. */
  newest: PlainDate | null;
};

/** The establishment as it stood on a day. Its groups count by name: the file has no OrgRole. */
export function postsBook(workforce: Workforce, tree: Tree, at: PlainDate): PostsBook {
  const latest = new Map<TeamId, PlainDate>();
  let newest: PlainDate | null = null;
  for (const row of workforce.establishment) {
    if (row.date > at) continue;
    const known = latest.get(row.teamId);
    if (known === undefined || known < row.date) latest.set(row.teamId, row.date);
    if (newest === null || newest < row.date) newest = row.date;
  }
  function* owns(): Iterable<{ teamId: TeamId; column: Column; own: EstablishmentRow }> {
    for (const row of workforce.establishment) {
      if (latest.get(row.teamId) !== row.date) continue;
      yield { teamId: row.teamId, column: row.group, own: row };
      if (socialWorkGroups.includes(row.group)) yield { teamId: row.teamId, column: 'staff', own: row };
    }
  }
  const sums = sumsOf(
    tree,
    owns(),
    (): Posts => ({ posts: 0, vacancy: 0, agencyCovered: 0, from: newest ?? at, to: '' as PlainDate }),
    (sum, row) => {
      sum.posts += row.posts;
      sum.vacancy += row.vacancy;
      sum.agencyCovered += row.agencyCovered;
      if (row.date < sum.from) sum.from = row.date;
      if (row.date > sum.to) sum.to = row.date;
    },
  );
  const staffing = staffingSums(workforce, tree, (teamId) => latest.get(teamId) ?? newest ?? at);
  return { sums, staffing, newest };
}
