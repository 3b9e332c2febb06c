import { anonymised, namedSince } from '../../domain/retention.ts';
import { count, date, done, id, needed, referring } from '../columns.ts';
import { freeze } from '../freeze.ts';
import { keepForgotten } from '../keep-forgotten.ts';
import { fileSchema, overDays } from '../schema.ts';

export const caseloadsFile = fileSchema({
  name: 'caseloads.csv',
  columns: {
    SnapshotDate: needed(done(date)),
    StaffId: needed(referring('staff', id)),
    Cases: needed(count),
    OpenToReview: count,
  },
  unique: { columns: ['SnapshotDate', 'StaffId'], at: 'StaffId' },
  snapshots: { column: 'SnapshotDate', newest: ({ caseloads }) => caseloads.at(-1)?.date },
  check(rows, report) {
    for (const { row, Cases, OpenToReview } of rows)
      if (Cases != null && OpenToReview != null && OpenToReview > Cases)
        report(row, 'OpenToReview', `${OpenToReview} is more than Cases, ${Cases}; allowed: at most Cases`);
  },
  // A frozen row keeps the team of its day, which may be gone since. Who has no cases in it was not in the file.
  refers: ({ caseloads }) => ({
    staff: (caseloads.at(-1)?.rows ?? [])
      .filter(({ cases, staffId }) => cases !== null && staffId !== '')
      .map(({ staffId }) => staffId),
  }),
  empty: { caseloads: [] },
  place(rows, into, { asAt, council }) {
    const namedFrom = namedSince(asAt, council.retention.snapshotMonths);
    const days = keepForgotten(freeze(rows, into.spells, asAt), into.caseloads, into.spells);
    return { caseloads: anonymised(overDays(into.caseloads, days), namedFrom) };
  },
});
