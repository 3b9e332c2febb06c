import { type AsyePauseRow, pauseReasons } from '../../domain/workforce.ts';
import { code, date, id, needed, referring } from '../columns.ts';
import { type Cells, fileSchema, type Report } from '../schema.ts';

const columns = {
  StaffId: needed(referring('nqsw', id)),
  From: needed(date),
  To: date,
  Reason: code(pauseReasons),
  AgreedBy: referring('staff', id),
};

type Row = Cells<typeof columns>;

export const asyePausesFile = fileSchema({
  name: 'asye-pauses.csv',
  columns,
  check(rows, report) {
    for (const { row, From, To } of rows)
      if (From && To && To < From)
        report(row, 'To', `${To} lies before From, ${From}; allowed: that day or a later one, or nothing`);
    refuseOverlaps(rows, report);
  },
  refers: ({ asyePauses }) => ({
    nqsw: asyePauses.map(({ staffId }) => staffId),
    staff: asyePauses.flatMap(({ agreedBy }) => (agreedBy === null ? [] : [agreedBy])),
  }),
  empty: { asyePauses: [] },
  place: (rows) => ({
    asyePauses: rows.map(
      (row): AsyePauseRow => ({
        staffId: row.StaffId,
        from: row.From,
        to: row.To,
        reason: row.Reason,
        agreedBy: row.AgreedBy,
      }),
    ),
  }),
});

/** Two pauses of one person that share a day, reported on the later row: an open one has no end. */
function refuseOverlaps(rows: readonly Row[], report: Report<typeof columns>): void {
  const dated = rows.filter(({ StaffId, From, To }) => StaffId && From && To !== undefined && (To ?? '9999') >= From);
  for (const pauses of Map.groupBy(dated, ({ StaffId }) => StaffId).values()) {
    let last: Row | undefined;
    for (const pause of pauses.toSorted((a, b) => (a.From ?? '').localeCompare(b.From ?? ''))) {
      if (last && (pause.From ?? '') <= (last.To ?? '9999')) {
        const [first, second] = last.row < pause.row ? [last, pause] : [pause, last];
        const until = first.To === null ? 'open' : `to ${first.To}`;
        report(
          second.row,
          'From',
          `overlaps row ${first.row} (${first.From}, ${until}); allowed: pauses of one person that share no day`,
        );
      }
      if (!last || (pause.To ?? '9999') > (last.To ?? '9999')) last = pause;
    }
  }
}
