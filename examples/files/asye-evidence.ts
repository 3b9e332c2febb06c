import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

export function asyeEvidenceFile({ practice }: Sample): string {
  return csv(
    ['StaffId', 'Evidence', 'DoneOn'],
    practice.enrolments.flatMap(({ evidence }) => evidence.map((row) => [row.staffId, row.evidence, row.doneOn])),
  );
}
