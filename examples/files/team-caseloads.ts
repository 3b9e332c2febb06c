import { addDays, daysBetween } from '../../domain/dates.ts';
import { fteValue } from '../../domain/exact.ts';
import { csv } from '../csv.ts';
import { casesOn, poolFte } from '../holdings.ts';
import type { Sample } from '../sample.ts';

/** Cases that come a week before the FTE, as the county's personal advisers' did. */
const casesLagDays = 7;

export function teamCaseloadsFile(sample: Sample): string {
  const pools = sample.plan.counted.map((pool) => ({ pool, on: poolFte(sample, pool) }));
  const rows = sample.snapshotDays.flatMap((day) =>
    pools
      .filter(({ on }) => on(day) > 0)
      .map(({ pool, on }) => [
        day,
        pool.teams[0] ?? null,
        pool.group,
        fteValue(on(day)),
        casesOn(pool, daysBetween(day, sample.newest), on(sample.newest), on(day)),
        addDays(day, -casesLagDays),
      ]),
  );
  return csv(['SnapshotDate', 'TeamId', 'StaffGroup', 'FTE', 'Cases', 'CasesSnapshotDate'], rows);
}
