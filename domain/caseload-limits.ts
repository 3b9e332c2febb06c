import type { PlainDate } from './dates.ts';
import { type Fte, wholeFte } from './exact.ts';
import type { StaffId, TeamId } from './question.ts';
import type { StaffGroup } from './words.ts';
import type { Workforce } from './workforce.ts';

/** An NQSW's protected cap: as agreed with the person, in hundredths of a case, or a share in thousandths of a per cent. */
export type Protection = { cap: number | null; share: number | null };

/** The protection of somebody who was an NQSW on one day (`at`), as it was on the day of a count; null: no NQSW. */
export type ProtectionOn = (id: StaffId, at: PlainDate, counted: PlainDate) => Protection | null;

/** Where one worker stands: counted cases against their own limit. */
export type Standing = {
  staffId: StaffId;
  teamId: TeamId;
  group: StaffGroup;
  fte: Fte;
  day: PlainDate;
  /** Counted cases; null where the snapshot has no row for them. */
  cases: number | null;
  inPost: boolean;
  away: boolean;
  /** Target in hundredths of a case per FTE, or null: no target. */
  target: number | null;
  /** An NQSW's cap stands in the place of the target; null: they are none. */
  protection: Protection | null;
};

/** So many of the unit of `limitOf` are one case: hundredths × ten-thousandths × thousandths of a per cent. */
export const perCase = 100 * wholeFte * 100_000;

/**
 * A person's own limit, exact, in parts of a case (`perCase`): target × FTE. An NQSW's is the cap agreed with them,
 * else target × FTE × the share of their part of the programme, else there is none: "no cap recorded".
 */
export function limitOf({ protection, target, fte }: Standing): number | null {
  if (protection === null) return target === null ? null : target * fte * 100_000;
  if (protection.cap !== null) return protection.cap * wholeFte * 100_000;
  return protection.share === null || target === null ? null : target * fte * protection.share;
}

/** Whether somebody holds more than their own limit; null where that cannot be said (no count, no limit, away). */
export function isOver(standing: Standing): boolean | null {
  const limit = limitOf(standing);
  if (limit === null || standing.cases === null || standing.away || !standing.inPost) return null;
  return standing.cases * perCase > limit;
}

/** How many more cases somebody could take: limit − cases, rounded down, never below 0; null as for `isOver`. */
export function roomOf(standing: Standing): number | null {
  const limit = limitOf(standing);
  if (isOver(standing) === null || limit === null || standing.cases === null) return null;
  return Math.max(0, Math.floor((limit - standing.cases * perCase) / perCase));
}

/** Target of a group in a team in hundredths on a day: the latest FromDate not after it; a unit's falls back to its parent's. */
export function targetOn(workforce: Workforce): (teamId: TeamId, group: StaffGroup, day: PlainDate) => number | null {
  const rows = new Map<string, { from: PlainDate | null; target: number }[]>();
  for (const row of workforce.targets) {
    const key = `${row.teamId}\n${row.group}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  for (const own of rows.values()) own.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const parents = new Map(workforce.teams.map((team) => [team.id, team.parent]));
  return (teamId, group, day) => {
    for (let at: TeamId | null | undefined = teamId; at; at = parents.get(at)) {
      const own = rows.get(`${at}\n${group}`)?.findLast((row) => row.from === null || row.from <= day);
      if (own) return own.target;
    }
    return null;
  };
}
