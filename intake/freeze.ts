import type { PlainDate } from '../domain/dates.ts';
import type { StaffId } from '../domain/question.ts';
import type { CaseloadRow, CaseloadSnapshot, Spell } from '../domain/workforce.ts';

/** One row of caseloads.csv. */
export type CaseCount = { SnapshotDate: PlainDate; StaffId: StaffId; Cases: number; OpenToReview: number | null };

/**
 * A snapshot for each day of the counts, oldest first, with the team, group and FTE that each person has by these
 * spells on that day: everybody in post, and each other person who has cases, with their last team and group then.
 */
export function freeze(
  counts: readonly CaseCount[],
  spells: readonly Spell[],
  importedOn: PlainDate,
): CaseloadSnapshot[] {
  const people = [...Map.groupBy(spells.toSorted(byStart), ({ staffId }) => staffId)];
  const places = new Map(people.map(([staffId], place) => [staffId, place]));
  // For each day the counts by the person's place in `people`: one look-up a row, however many days and people.
  const days = new Map<PlainDate, CaseCount[]>();
  for (const count of counts) {
    const place = places.get(count.StaffId);
    if (place === undefined) continue;
    const ofDay = days.get(count.SnapshotDate) ?? new Array(people.length);
    ofDay[place] = count;
    days.set(count.SnapshotDate, ofDay);
  }
  return [...days]
    .map(([date, ofDay]) => ({ date, importedOn, rows: rowsOf(date, ofDay, people) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function rowsOf(
  date: PlainDate,
  counts: readonly (CaseCount | undefined)[],
  people: readonly (readonly [StaffId, readonly Spell[]])[],
): CaseloadRow[] {
  const rows: CaseloadRow[] = [];
  for (const [place, [, spells]] of people.entries()) {
    const count = counts[place];
    const row = uncounted(spells, date);
    if (!row || (!row.inPost && !count?.Cases)) continue;
    rows.push(count ? { ...row, cases: count.Cases, openToReview: count.OpenToReview ?? 0 } : row);
  }
  return rows;
}

/** Where one person stands on a day by their spells (oldest first), without a count. */
export function uncounted(spells: readonly Spell[], date: PlainDate): CaseloadRow | undefined {
  const last = lastOn(spells, date);
  // Cases of somebody who has not started yet count where they will work.
  const spell = last ?? spells[0];
  if (!spell) return undefined;
  const { staffId, teamId, group, fte } = spell;
  const inPost = last !== undefined && (last.end === null || last.end >= date);
  return { staffId, teamId, group, fte, inPost, cases: null, openToReview: 0 };
}

function lastOn(spells: readonly Spell[], date: PlainDate): Spell | undefined {
  for (let n = spells.length - 1; n >= 0; n -= 1) if ((spells[n]?.start ?? date) <= date) return spells[n];
  return undefined;
}

function byStart(a: Spell, b: Spell): number {
  return a.start < b.start ? -1 : 1;
}
