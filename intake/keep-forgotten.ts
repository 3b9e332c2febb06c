import { isForgottenId } from '../domain/forgotten.ts';
import { spellsByPerson } from '../domain/people.ts';
import type { CaseloadRow, CaseloadSnapshot, Spell } from '../domain/workforce.ts';
import { uncounted } from './freeze.ts';

/**
 * The snapshots of days that are imported again, with the counts of forgotten people as they were before: the files'
 * own rows about them are skipped, and their team's total must not change by that.
 */
export function keepForgotten(
  fresh: readonly CaseloadSnapshot[],
  before: readonly CaseloadSnapshot[],
  spells: readonly Spell[],
): readonly CaseloadSnapshot[] {
  const forgotten = [...spellsByPerson(spells.filter(({ staffId }) => isForgottenId(staffId))).values()];
  const earlier = new Map(before.map((snapshot) => [snapshot.date, snapshot]));
  return fresh.map((snapshot) => {
    const old = earlier.get(snapshot.date)?.rows;
    if (!old) return snapshot;
    const named = snapshot.rows.filter(({ staffId }) => !isForgottenId(staffId));
    const kept = old.some(({ staffId }) => staffId === '')
      ? rowsOfUnnamed(old, named, forgotten, snapshot)
      : old.filter(({ staffId }) => isForgottenId(staffId));
    return { ...snapshot, rows: [...named, ...kept] };
  });
}

/**
 * A day that names nobody any more does not say which rows were theirs. What no row of the file accounts for, and
 * stands where a forgotten person stood, is taken to be: one row each at most.
 */
function rowsOfUnnamed(
  old: readonly CaseloadRow[],
  named: readonly CaseloadRow[],
  forgotten: readonly (readonly Spell[])[],
  { date }: CaseloadSnapshot,
): CaseloadRow[] {
  if (forgotten.length === 0) return [];
  const accounted = Map.groupBy(named, countedAs);
  const left = Map.groupBy(
    old.filter((row) => accounted.get(countedAs(row))?.pop() === undefined),
    placeOf,
  );
  return forgotten.flatMap((spells) => {
    const stood = uncounted(spells, date);
    const row = stood && (left.get(placeOf(stood))?.pop() ?? (stood.inPost ? stood : undefined));
    return row ? [{ ...row, staffId: stood.staffId }] : [];
  });
}

function placeOf({ teamId, group, fte, inPost }: CaseloadRow): string {
  return JSON.stringify([teamId, group, fte, inPost]);
}

function countedAs(row: CaseloadRow): string {
  return JSON.stringify([placeOf(row), row.cases, row.openToReview]);
}
