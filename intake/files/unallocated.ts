import type { Unallocated } from '../../domain/workforce.ts';
import { count, date, done, id, needed, referring } from '../columns.ts';
import { fileSchema, ofNewest, overDays } from '../schema.ts';

export const unallocatedFile = fileSchema({
  name: 'unallocated.csv',
  columns: {
    SnapshotDate: needed(done(date)),
    TeamId: needed(referring('team', id)),
    Unallocated: needed(count),
    LongestWaitDays: count,
  },
  unique: { columns: ['SnapshotDate', 'TeamId'], at: 'TeamId' },
  snapshots: { column: 'SnapshotDate', newest: ({ unallocated }) => unallocated.at(-1)?.date },
  refers: ({ unallocated }) => ({ team: ofNewest(unallocated).map(({ teamId }) => teamId) }),
  empty: { unallocated: [] },
  place: (rows, into) => ({
    unallocated: overDays(
      into.unallocated,
      rows.map(
        (row): Unallocated => ({
          date: row.SnapshotDate,
          teamId: row.TeamId,
          unallocated: row.Unallocated,
          longestWaitDays: row.LongestWaitDays,
        }),
      ),
    ),
  }),
});
