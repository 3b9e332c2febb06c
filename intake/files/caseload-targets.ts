import { staffGroups } from '../../domain/words.ts';
import type { CaseloadTarget } from '../../domain/workforce.ts';
import { code, date, hundredths, id, needed, referring } from '../columns.ts';
import { fileSchema } from '../schema.ts';

export const caseloadTargetsFile = fileSchema({
  name: 'caseload-targets.csv',
  columns: {
    TeamId: needed(referring('team', id)),
    StaffGroup: needed(code(staffGroups)),
    Target: needed(hundredths),
    FromDate: date,
  },
  unique: { columns: ['TeamId', 'StaffGroup', 'FromDate'], at: 'StaffGroup' },
  refers: ({ targets }) => ({ team: targets.map(({ teamId }) => teamId) }),
  empty: { targets: [] },
  place: (rows) => ({
    targets: rows.map(
      (row): CaseloadTarget => ({
        teamId: row.TeamId,
        group: row.StaffGroup,
        target: row.Target,
        from: row.FromDate,
      }),
    ),
  }),
});
