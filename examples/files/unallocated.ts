import { type CsvValue, csv } from '../csv.ts';
import { between, type Random } from '../random.ts';
import type { Sample } from '../sample.ts';

export function unallocatedFile(sample: Sample, random: Random): string {
  const rows: CsvValue[][] = [];
  for (const team of sample.plan.teams) {
    if (team.unallocated === undefined) continue;
    for (const day of sample.snapshotDays) {
      const newest = day === sample.newest;
      const count = newest ? team.unallocated : Math.max(0, team.unallocated + between(random, -2, 1));
      rows.push([day, team.id, count, count === 0 ? null : between(random, 1, 12)]);
    }
  }
  return csv(['SnapshotDate', 'TeamId', 'Unallocated', 'LongestWaitDays'], rows);
}
