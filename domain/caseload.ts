import { type ProtectionOn, type Standing, targetOn } from './caseload-limits.ts';
import type { PlainDate } from './dates.ts';
import type { Fte } from './exact.ts';
import { awayOn, isSocialWorkStaff, spellOn } from './people.ts';
import type { StaffId, TeamId } from './question.ts';
import type { StaffGroup } from './words.ts';
import type { CaseloadRow, CaseloadSnapshot, Spell, Workforce } from './workforce.ts';

/** The counted cases of one group in one team, its units not included, on the team's latest day. */
export type Cell = {
  teamId: TeamId;
  group: StaffGroup;
  /** Counted cases; null where nobody counted them, and then the FTE stays out of sums too. */
  cases: number | null;
  fte: Fte;
  /** People in post; null for counts made by team, where nobody knows. */
  people: number | null;
  fteDay: PlainDate;
  casesDay: PlainDate;
  /** The part of the FTE whose holders are away today; 0 for counts made by team. */
  awayFte: Fte;
  /** People in post with cases unknown. */
  unknown: number;
};

/** Cases and FTE of social work staff who hold cases, for the DfE's average. */
export type Holders = { cases: number; fte: Fte; people: number; to: PlainDate };

/** Everything about caseloads as they stood on a day. */
export type CaseloadBook = {
  cells: readonly Cell[];
  holders: ReadonlyMap<TeamId, Holders>;
  /** Every row of the snapshots that the book uses: what counts of people are made of. */
  rows: readonly Standing[];
  /** By person: their newest row. */
  standings: ReadonlyMap<StaffId, Standing>;
  /** The newest snapshot day that the book uses, null without any. */
  newest: PlainDate | null;
};

/** Cases that count: those open for review only are left out. */
export function countedCases(row: CaseloadRow): number | null {
  return row.cases === null ? null : row.cases - row.openToReview;
}

// A snapshot never changes, and whom it counted is asked for every day that is looked at.
const countedIn = new WeakMap<CaseloadSnapshot, ReadonlyMap<TeamId, ReadonlySet<StaffGroup>>>();

/** The teams in which a snapshot counted somebody, with the groups of those. */
function countedGroups(snapshot: CaseloadSnapshot): ReadonlyMap<TeamId, ReadonlySet<StaffGroup>> {
  const known = countedIn.get(snapshot);
  if (known) return known;
  const teams = new Map<TeamId, Set<StaffGroup>>();
  for (const { teamId, group, cases } of snapshot.rows) {
    if (cases === null) continue;
    const groups = teams.get(teamId);
    if (groups) groups.add(group);
    else teams.set(teamId, new Set([group]));
  }
  countedIn.set(snapshot, teams);
  return teams;
}

/** Each team's latest snapshot not after a day: one in which somebody of the team was counted. */
function latestByTeam(workforce: Workforce, at: PlainDate): ReadonlyMap<TeamId, CaseloadSnapshot> {
  const latest = new Map<TeamId, CaseloadSnapshot>();
  for (const snapshot of workforce.caseloads.toReversed()) {
    if (snapshot.date > at) continue;
    for (const teamId of countedGroups(snapshot).keys()) if (!latest.has(teamId)) latest.set(teamId, snapshot);
  }
  return latest;
}

/**
 * Caseloads as they stood on a day, each team at its own latest snapshot. Worker-level counts win over team-level ones,
 * however old; `today` decides who is away, and `at` who was an NQSW and so has a cap in the place of a target.
 */
export function caseloadBook(
  workforce: Workforce,
  spellsOf: ReadonlyMap<StaffId, readonly Spell[]>,
  at: PlainDate,
  today: PlainDate,
  protectionOn: ProtectionOn,
): CaseloadBook {
  const target = targetOn(workforce);
  const latest = latestByTeam(workforce, at);
  const cells = new Map<string, Cell>();
  const holders = new Map<TeamId, Holders>();
  const rows: Standing[] = [];
  const take = (row: CaseloadRow, date: PlainDate) => {
    const own = spellsOf.get(row.staffId);
    const now = spellOn(own, today) ?? own?.at(-1);
    const away = now !== undefined && awayOn(now, today);
    const counted = countedCases(row);
    addToCell(cells, row, counted, date, away);
    if (counted !== null && counted > 0) {
      const then = spellOn(own, date) ?? own?.at(-1);
      if (then ? isSocialWorkStaff(then) : row.group === 'social_worker') addHolder(holders, row, counted, date);
    }
    const { staffId, teamId, group, fte, inPost } = row;
    rows.push({
      staffId,
      teamId,
      group,
      fte,
      day: date,
      cases: counted,
      inPost,
      away,
      target: target(teamId, group, date),
      protection: protectionOn(staffId, at, date),
    });
  };
  for (const snapshot of new Set(latest.values())) {
    for (const row of snapshot.rows) if (latest.get(row.teamId) === snapshot) take(row, snapshot.date);
  }
  // A group that was left out of its team's latest count is shown as it was last counted, with that day.
  for (const [key, cell] of [...cells]) {
    if (cell.cases !== null) continue;
    const older = lastCount(workforce, cell, at);
    if (!older) continue;
    cells.delete(key);
    for (const row of older.rows) if (row.teamId === cell.teamId && row.group === cell.group) take(row, older.date);
  }
  const standings = new Map<StaffId, Standing>();
  for (const row of rows) {
    const before = standings.get(row.staffId);
    if (row.staffId !== '' && (!before || before.day < row.day || before.cases === null))
      standings.set(row.staffId, row);
  }
  for (const cell of teamLevelCells(workforce, at)) {
    const key = `${cell.teamId}\n${cell.group}`;
    if ((cells.get(key)?.cases ?? null) === null) cells.set(key, cell);
  }
  addUncounted(cells, latest, workforce, at);
  const days = [...cells.values()].filter((cell) => cell.cases !== null).map((cell) => cell.fteDay);
  const newest = days.reduce<PlainDate | null>((a, b) => (a !== null && a > b ? a : b), null);
  return { cells: [...cells.values()], holders, rows, standings, newest };
}

/** The newest snapshot not after a day in which somebody of a cell's team and group was counted. */
function lastCount(workforce: Workforce, cell: Cell, at: PlainDate): CaseloadSnapshot | undefined {
  return workforce.caseloads.findLast(
    (snapshot) => snapshot.date <= at && countedGroups(snapshot).get(cell.teamId)?.has(cell.group),
  );
}

function addToCell(
  cells: Map<string, Cell>,
  row: CaseloadRow,
  counted: number | null,
  date: PlainDate,
  away: boolean,
): void {
  const key = `${row.teamId}\n${row.group}`;
  let cell = cells.get(key);
  if (!cell) {
    cell = {
      teamId: row.teamId,
      group: row.group,
      cases: null,
      fte: 0,
      people: 0,
      fteDay: date,
      casesDay: date,
      awayFte: 0,
      unknown: 0,
    };
    cells.set(key, cell);
  }
  if (counted !== null) cell.cases = (cell.cases ?? 0) + counted;
  if (!row.inPost) return;
  cell.fte += row.fte;
  cell.people = (cell.people ?? 0) + 1;
  if (away) cell.awayFte += row.fte;
  if (counted === null) cell.unknown += 1;
}

function addHolder(holders: Map<TeamId, Holders>, row: CaseloadRow, counted: number, date: PlainDate): void {
  const own = holders.get(row.teamId) ?? { cases: 0, fte: 0, people: 0, to: date };
  if (date > own.to) own.to = date;
  own.cases += counted;
  if (row.inPost) {
    own.fte += row.fte;
    own.people += 1;
  }
  holders.set(row.teamId, own);
}

function teamLevelCells(workforce: Workforce, at: PlainDate): readonly Cell[] {
  const latest = new Map<string, Cell>();
  for (const row of workforce.teamCaseloads) {
    const key = `${row.teamId}\n${row.group}`;
    const known = latest.get(key);
    if (row.date > at || (known && known.fteDay >= row.date)) continue;
    latest.set(key, {
      teamId: row.teamId,
      group: row.group,
      cases: row.cases,
      fte: row.fte,
      people: null,
      fteDay: row.date,
      casesDay: row.casesDate,
      awayFte: 0,
      unknown: 0,
    });
  }
  return [...latest.values()];
}

/** A group in post in a team that nobody counted is said to be unknown, and never taken for no cases. */
function addUncounted(
  cells: Map<string, Cell>,
  latest: ReadonlyMap<TeamId, CaseloadSnapshot>,
  workforce: Workforce,
  at: PlainDate,
): void {
  for (const spell of workforce.spells) {
    if (latest.has(spell.teamId) || spell.start > at || (spell.end !== null && spell.end < at)) continue;
    const key = `${spell.teamId}\n${spell.group}`;
    const cell = cells.get(key);
    if (cell && cell.cases !== null) continue;
    if (cell) {
      cell.fte += spell.fte;
      cell.people = (cell.people ?? 0) + 1;
      continue;
    }
    cells.set(key, {
      teamId: spell.teamId,
      group: spell.group,
      cases: null,
      fte: spell.fte,
      people: 1,
      fteDay: at,
      casesDay: at,
      awayFte: 0,
      unknown: 0,
    });
  }
}
