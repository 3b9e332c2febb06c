import { staffGroups } from '../../domain/words.ts';
import type { EstablishmentRow } from '../../domain/workforce.ts';
import { code, date, done, groupFte, id, needed, referring } from '../columns.ts';
import { fileSchema, ofNewest, overDays } from '../schema.ts';

export const establishmentFile = fileSchema({
  name: 'establishment.csv',
  columns: {
    SnapshotDate: needed(done(date)),
    TeamId: needed(referring('team', id)),
    StaffGroup: needed(code(staffGroups)),
    PostsFTE: needed(groupFte),
    VacancyFTE: needed(groupFte),
    VacancyAgencyCoveredFTE: needed(groupFte),
  },
  unique: { columns: ['SnapshotDate', 'TeamId', 'StaffGroup'], at: 'StaffGroup' },
  snapshots: { column: 'SnapshotDate', newest: ({ establishment }) => establishment.at(-1)?.date },
  refers: ({ establishment }) => ({ team: ofNewest(establishment).map(({ teamId }) => teamId) }),
  empty: { establishment: [] },
  place: (rows, into) => ({
    establishment: overDays(
      into.establishment,
      rows.map(
        (row): EstablishmentRow => ({
          date: row.SnapshotDate,
          teamId: row.TeamId,
          group: row.StaffGroup,
          posts: row.PostsFTE,
          vacancy: row.VacancyFTE,
          agencyCovered: row.VacancyAgencyCoveredFTE,
        }),
      ),
    ),
  }),
});
