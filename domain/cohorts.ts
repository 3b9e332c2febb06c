import type { PlainDate } from './dates.ts';
import { isSocialWorkStaff } from './people.ts';
import type { StaffId, TeamId } from './question.ts';
import { type Node, sumsOf, type Tree } from './tree.ts';
import type { AsyeRow, Spell, Workforce } from './workforce.ts';

/** What cohorts are told apart by: programme, calendar year of the start, or StartOrigin. */
export type CohortBy = 'programme' | 'year' | 'origin';

/** People of one cohort: each counted once. */
export type CohortSum = {
  joined: number;
  completed: number;
  /** Of those who completed, still in the service today. */
  retained: number;
  /** Of all who joined, still in the service today. */
  joinedRetained: number;
};

/** Sums for every node, by the column that `cohortColumn` names, and 'all'. */
export type CohortBook = ReadonlyMap<Node, ReadonlyMap<string, CohortSum>>;

export function cohortColumn(by: CohortBy, key: string): string {
  return `${by}:${key}`;
}

type Member = Omit<CohortSum, 'joined'>;

/** Through it: CompletedOn, and passed or without an outcome. Who failed or withdrew did not complete. */
function hasCompleted({ completedOn, outcome }: AsyeRow, today: PlainDate): boolean {
  return completedOn !== null && completedOn <= today && (outcome === null || outcome === 'passed');
}

/**
 * Whether somebody is still in the service: a permanent spell today, in whichever team. Who left social work for other
 * work in the council (ReasonLeave 7) is not, unless they came back to it.
 */
function isRetained(spells: readonly Spell[], now: Spell | undefined): boolean {
  if (!now || now.agency) return false;
  const leftSocialWork = spells.some((spell) => spell !== now && spell.reasonLeave === 7 && spell.start < now.start);
  return !leftSocialWork || isSocialWorkStaff(now);
}

/**
 * Who joined, who completed and who is still in the service. A row of asye.csv is one of a cohort from the day on which
 * it starts; whoever was on two programmes is in the cohort of each, and once in 'all'. A leaver counts where they
 * worked last; those whose ASYE ended so long ago that nobody is named any more have left, and count for the council.
 */
export function cohortBook(
  workforce: Workforce,
  tree: Tree,
  spellsOf: ReadonlyMap<StaffId, readonly Spell[]>,
  inPost: ReadonlyMap<StaffId, Spell>,
  today: PlainDate,
): CohortBook {
  const people = Map.groupBy(
    workforce.asye.filter((row) => row.start <= today),
    (row) => row.staffId,
  );
  function* members(): Iterable<{ teamId: TeamId; column: string; own: Member }> {
    for (const [id, rows] of people) {
      const spells = spellsOf.get(id) ?? [];
      const now = inPost.get(id);
      const teamId = (now ?? spells.at(-1))?.teamId ?? '';
      const still = isRetained(spells, now) ? 1 : 0;
      const member = (completed: boolean): Member => ({
        completed: completed ? 1 : 0,
        retained: completed ? still : 0,
        joinedRetained: still,
      });
      const seen = new Map<string, boolean>([['all', false]]);
      for (const row of rows) {
        const completed = hasCompleted(row, today);
        for (const column of ['all', ...columnsOf(row, spells)])
          seen.set(column, completed || (seen.get(column) ?? false));
      }
      for (const [column, completed] of seen) yield { teamId, column, own: member(completed) };
    }
  }
  return sumsOf(
    tree,
    members(),
    (): CohortSum => ({ joined: 0, completed: 0, retained: 0, joinedRetained: 0 }),
    (sum, own) => {
      sum.joined += 1;
      sum.completed += own.completed;
      sum.retained += own.retained;
      sum.joinedRetained += own.joinedRetained;
    },
  );
}

function columnsOf(row: AsyeRow, spells: readonly Spell[]): readonly string[] {
  // The spell in which they began it, else the one that they came with.
  const spell = spells.findLast((own) => own.start <= row.start) ?? spells[0];
  return [
    cohortColumn('programme', row.programme),
    cohortColumn('year', row.start.slice(0, 4)),
    cohortColumn('origin', spell?.startOrigin == null ? '' : String(spell.startOrigin)),
  ];
}
