import { type CsvValue, csv } from '../csv.ts';
import { holdings } from '../holdings.ts';
import type { Sample } from '../sample.ts';

export function caseloadsFile(sample: Sample): string {
  const pools = sample.plan.pools.map((pool) => ({ pool, on: holdings(sample, pool) }));
  const rows = sample.snapshotDays.flatMap((day) =>
    pools.flatMap(({ pool, on }) =>
      on(day).map(({ person, counted, openToReview }): CsvValue[] => [
        day,
        person.id,
        counted + openToReview,
        pool.openToReview ? openToReview : null,
      ]),
    ),
  );
  return csv(['SnapshotDate', 'StaffId', 'Cases', 'OpenToReview'], rows);
}
