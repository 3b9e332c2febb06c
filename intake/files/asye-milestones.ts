import type { AsyeMilestoneRow } from '../../domain/workforce.ts';
import { refuseUnknownCodes } from '../asye-codes.ts';
import { date, done, id, needed, referring, text } from '../columns.ts';
import { fileSchema } from '../schema.ts';

export const asyeMilestonesFile = fileSchema({
  name: 'asye-milestones.csv',
  columns: {
    StaffId: needed(referring('nqsw', id)),
    Milestone: needed(text),
    DueOn: date,
    DoneOn: done(date),
  },
  unique: { columns: ['StaffId', 'Milestone'], at: 'Milestone' },
  check(rows, report, moment) {
    const told = (row: number, message: string) => report(row, 'Milestone', message);
    refuseUnknownCodes(
      rows.map(({ row, StaffId, Milestone }) => ({ row, staffId: StaffId, code: Milestone })),
      'milestones',
      told,
      moment,
    );
  },
  refers: ({ asyeMilestones }) => ({ nqsw: asyeMilestones.map(({ staffId }) => staffId) }),
  empty: { asyeMilestones: [] },
  place: (rows) => ({
    asyeMilestones: rows.map(
      (row): AsyeMilestoneRow => ({
        staffId: row.StaffId,
        milestone: row.Milestone,
        dueOn: row.DueOn,
        doneOn: row.DoneOn,
      }),
    ),
  }),
});
