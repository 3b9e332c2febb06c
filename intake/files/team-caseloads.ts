import { staffGroups } from '../../domain/words.ts';
import type { TeamCaseload } from '../../domain/workforce.ts';
import { code, count, date, done, groupFte, id, needed, referring } from '../columns.ts';
import { fileSchema, ofNewest, overDays } from '../schema.ts';

export const teamCaseloadsFile = fileSchema({
  name: 'team-caseloads.csv',
  columns: {
    SnapshotDate: needed(done(date)),
    TeamId: needed(referring('team', id)),
    StaffGroup: needed(code(staffGroups)),
    FTE: needed(groupFte),
    Cases: needed(count),
    CasesSnapshotDate: done(date),
  },
  unique: { columns: ['SnapshotDate', 'TeamId', 'StaffGroup'], at: 'StaffGroup' },
  snapshots: { column: 'SnapshotDate', newest: ({ teamCaseloads }) => teamCaseloads.at(-1)?.date },
  refers: ({ teamCaseloads }) => ({ team: ofNewest(teamCaseloads).map(({ teamId }) => teamId) }),
  empty: { teamCaseloads: [] },
  place: (rows, into) => ({
    teamCaseloads: overDays(
      into.teamCaseloads,
      rows.map(
        (row): TeamCaseload => ({
          date: row.SnapshotDate,
          teamId: row.TeamId,
          group: row.StaffGroup,
          fte: row.FTE,
          cases: row.Cases,
          casesDate: row.CasesSnapshotDate ?? row.SnapshotDate,
        }),
      ),
    ),
  }),
});
