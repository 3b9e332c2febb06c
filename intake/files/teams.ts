import type { Team } from '../../domain/workforce.ts';
import { id, ids, names, needed, referring, text } from '../columns.ts';
import { quoted } from '../problems.ts';
import { type Cells, fileSchema, type Report } from '../schema.ts';

const columns = {
  TeamId: needed(id),
  TeamName: needed(text),
  Aliases: names,
  Service: text,
  ParentTeamId: referring('team', id),
  ManagerStaffId: referring('staff', ids),
  HeadOfServiceStaffId: referring('staff', id),
  DeputyStaffId: referring('staff', id),
};

export const teamsFile = fileSchema({
  name: 'teams.csv',
  needed: true,
  columns,
  defines: {
    team: { column: 'TeamId', of: ({ teams }) => teams.map(({ id }) => id) },
    service: { column: 'Service', of: ({ teams }) => teams.map(({ service }) => service) },
  },
  unique: { columns: ['TeamId'], at: 'TeamId' },
  check: refuseCircles,
  refers: ({ teams }) => ({
    staff: teams.flatMap((team) => [...team.managers, ...present(team.headOfService), ...present(team.deputy)]),
  }),
  empty: { teams: [] },
  place(rows) {
    const own = new Map(rows.map((row) => [row.TeamId, row]));
    const serviceOf = (teamId: string): string => {
      const row = own.get(teamId);
      if (!row) return '';
      return row.Service ?? (row.ParentTeamId === null ? '' : serviceOf(row.ParentTeamId));
    };
    const teams = rows.map(
      (row): Team => ({
        id: row.TeamId,
        name: row.TeamName,
        aliases: row.Aliases ?? [],
        service: serviceOf(row.TeamId),
        parent: row.ParentTeamId,
        managers: row.ManagerStaffId ?? [],
        headOfService: row.HeadOfServiceStaffId,
        deputy: row.DeputyStaffId,
      }),
    );
    return { teams };
  },
});

/** Every team that is, by way of its parents, a unit of itself. */
function refuseCircles(rows: readonly Cells<typeof columns>[], report: Report<typeof columns>): void {
  const parents = new Map(rows.map((row) => [row.TeamId, row.ParentTeamId]));
  for (const { row, TeamId, ParentTeamId } of rows) {
    if (!TeamId || !ParentTeamId) continue;
    const way = [TeamId];
    // A circle further up is reported on its own teams.
    for (let at: string | null | undefined = ParentTeamId; at && !way.slice(1).includes(at); at = parents.get(at)) {
      way.push(at);
      if (at !== TeamId) continue;
      const circle = way.length > 6 ? [...way.slice(0, 5), '…', TeamId] : way;
      const said = circle.map((one) => (one === '…' ? one : quoted(one))).join(' in ');
      report(row, 'ParentTeamId', `units in a circle: ${said}; allowed: the team that this one is a unit of`);
      break;
    }
  }
}

function present<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
