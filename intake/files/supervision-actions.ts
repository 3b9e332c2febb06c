import type { SupervisionActionRow } from '../../domain/workforce.ts';
import { date, done, id, needed, referring, textUpTo } from '../columns.ts';
import { fileSchema } from '../schema.ts';

export const supervisionActionsFile = fileSchema({
  name: 'supervision-actions.csv',
  columns: {
    ActionId: needed(id),
    StaffId: needed(referring('staff', id)),
    OwnerStaffId: referring('staff', id),
    Summary: textUpTo(200),
    DueOn: needed(date),
    DoneOn: done(date),
  },
  unique: { columns: ['ActionId'], at: 'ActionId' },
  refers: ({ supervisionActions }) => ({ staff: supervisionActions.flatMap(({ staffId, owner }) => [staffId, owner]) }),
  empty: { supervisionActions: [] },
  place: (rows) => ({
    supervisionActions: rows.map(
      (row): SupervisionActionRow => ({
        id: row.ActionId,
        staffId: row.StaffId,
        owner: row.OwnerStaffId ?? row.StaffId,
        summary: row.Summary ?? '',
        dueOn: row.DueOn,
        doneOn: row.DoneOn,
      }),
    ),
  }),
});
