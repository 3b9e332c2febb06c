import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

export function supervisionActionsFile({ practice }: Sample): string {
  return csv(
    ['ActionId', 'StaffId', 'OwnerStaffId', 'Summary', 'DueOn', 'DoneOn'],
    practice.actions.map((row) => [row.id, row.staffId, row.owner, row.summary, row.dueOn, row.doneOn]),
  );
}
