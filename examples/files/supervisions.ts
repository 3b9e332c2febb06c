import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

const columns = [
  'StaffId',
  'SupervisorStaffId',
  'HeldOn',
  'BookedFor',
  'Minutes',
  'Type',
  'RecordSignedOn',
  'CancelledReason',
];

export function supervisionsFile({ practice }: Sample): string {
  return csv(
    columns,
    practice.supervisions.map((row) => [
      row.staffId,
      row.supervisor,
      row.heldOn,
      row.bookedFor,
      row.minutes,
      row.type === 'professional' ? null : row.type,
      row.recordSignedOn,
      row.cancelled,
    ]),
  );
}
