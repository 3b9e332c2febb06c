import { csv } from '../csv.ts';
import type { Key } from '../plan.ts';
import type { Sample } from '../sample.ts';

const columns = [
  'TeamId',
  'TeamName',
  'Aliases',
  'Service',
  'ParentTeamId',
  'ManagerStaffId',
  'HeadOfServiceStaffId',
  'DeputyStaffId',
];

export function teamsFile({ plan, byKey }: Sample): string {
  const ids = (keys: readonly (Key | undefined)[]) =>
    keys
      .map((key) => (key === undefined ? undefined : byKey.get(key)))
      .filter((person) => person !== undefined && 'id' in person)
      .map((person) => person.id)
      .join(';');
  return csv(
    columns,
    plan.teams.map((team) => [
      team.id,
      team.name,
      team.aliases.join(';'),
      team.service,
      team.parent ?? null,
      ids(team.managers),
      ids([team.headOfService]),
      ids([team.deputy]),
    ]),
  );
}
