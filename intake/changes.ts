import type { StaffId, TeamId } from '../domain/question.ts';
import type { Workforce } from '../domain/workforce.ts';

export type Changes = { joined: number; left: number; moved: number };

/** How many people came, went and changed team between two workforces, each seen on its own as-at day. */
export function changesBetween(before: Workforce | undefined, after: Workforce): Changes {
  const was = before ? inPost(before) : new Map<StaffId, TeamId>();
  const is = inPost(after);
  const count = (people: ReadonlyMap<StaffId, TeamId>, counts: (id: StaffId, team: TeamId) => boolean) =>
    [...people].filter(([id, team]) => counts(id, team)).length;
  return {
    joined: count(is, (id) => !was.has(id)),
    left: count(was, (id) => !is.has(id)),
    moved: count(is, (id, team) => was.has(id) && was.get(id) !== team),
  };
}

function inPost({ spells, asAt }: Workforce): Map<StaffId, TeamId> {
  const now = spells.filter(({ start, end }) => start <= asAt && (end === null || end >= asAt));
  return new Map(now.map(({ staffId, teamId }) => [staffId, teamId]));
}
