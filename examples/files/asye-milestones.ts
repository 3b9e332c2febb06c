import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

export function asyeMilestonesFile({ practice }: Sample): string {
  return csv(
    ['StaffId', 'Milestone', 'DueOn', 'DoneOn'],
    practice.enrolments.flatMap(({ milestones }) =>
      milestones.map((row) => [row.staffId, row.milestone, row.dueOn, row.doneOn]),
    ),
  );
}
