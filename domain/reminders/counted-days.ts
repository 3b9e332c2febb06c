import { isOver } from '../caseload-limits.ts';
import { addDays, type PlainDate } from '../dates.ts';
import type { Picture } from '../picture.ts';
import type { StaffId } from '../question.ts';
import type { Node } from '../tree.ts';
import { workingDaysBetween } from '../working-days.ts';

/** The newest day on which cases were counted in a team with its units, a service or the council; null: never. */
export function newestCount({ caseloads, today }: Picture, node: Node): PlainDate | null {
  let newest: PlainDate | null = null;
  for (const { cells, fteTo } of caseloads(today).sums.get(node)?.values() ?? []) {
    if (cells > 0 && (newest === null || fteTo > newest)) newest = fteTo;
  }
  return newest;
}

/** Whether a count is too old for a report. */
export function isTooOld({ council, today }: Picture, counted: PlainDate): boolean {
  return workingDaysBetween(counted, today) > council.thresholds.notSentAfterDays;
}

/**
 * Who went over their own limit between their last two counts, by team with its units. Whoever moved to another team since
 * is left out: the manager who is told may not see them any more.
 */
export function crossedBy(picture: Picture): ReadonlyMap<Node, readonly StaffId[]> {
  const { caseloads, today, inPost, tree } = picture;
  const crossed = new Map<Node, StaffId[]>();
  for (const [id, now] of caseloads(today).book.standings) {
    if (isOver(now) !== true || inPost.get(id)?.teamId !== now.teamId) continue;
    const before = caseloads(addDays(now.day, -1)).book.standings.get(id);
    if (before && isOver(before) === true) continue;
    for (const node of tree.nodesOf(now.teamId)) {
      const own = crossed.get(node);
      if (own) own.push(id);
      else crossed.set(node, [id]);
    }
  }
  return crossed;
}
