import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

export function asyePausesFile({ practice }: Sample): string {
  return csv(
    ['StaffId', 'From', 'To', 'Reason', 'AgreedBy'],
    practice.enrolments.flatMap(({ pauses }) =>
      pauses.map((row) => [row.staffId, row.from, row.to, row.reason, row.agreedBy]),
    ),
  );
}
