import { addDays } from '../../domain/dates.ts';
import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

export function caseloadTargetsFile({ plan, newest }: Sample): string {
  return csv(
    ['TeamId', 'StaffGroup', 'Target', 'FromDate'],
    plan.targets.map(({ team, group, target, fromDaysAgo }) => [
      team,
      group,
      target,
      fromDaysAgo === undefined ? null : addDays(newest, -fromDaysAgo),
    ]),
  );
}
