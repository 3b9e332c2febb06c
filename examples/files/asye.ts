import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

const columns = [
  'StaffId',
  'Programme',
  'StartOn',
  'AssessorStaffId',
  'AdvancedPractitionerStaffId',
  'CaseloadCap',
  'CompletedOn',
  'Outcome',
];

export function asyeFile({ practice }: Sample): string {
  return csv(
    columns,
    practice.enrolments.map(({ asye }) => [
      asye.staffId,
      asye.programme,
      asye.start,
      asye.assessor,
      asye.advancedPractitioner,
      asye.cap === null ? null : asye.cap / 100,
      asye.completedOn,
      asye.outcome,
    ]),
  );
}
