import type { PlainDate } from '../../domain/dates.ts';
import type { Cells, Moment, Report } from '../schema.ts';
import type { workersColumns } from './workers.ts';

type Row = Cells<typeof workersColumns>;
type Told = Report<typeof workersColumns>;

/** The rules of workers.csv that one cell alone cannot break. */
export function checkSpells(rows: readonly Row[], report: Told, { asAt }: Moment): void {
  for (const row of rows) checkSpell(row, report);
  refuseOverlaps(rows, report);
  const current = rows.filter((row) => row.RoleEndDate === null || (row.RoleEndDate && row.RoleEndDate >= asAt));
  refuseShared(current, 'EntraObjectId', report);
  refuseShared(current, 'Upn', report);
}

function checkSpell(row: Row, report: Told): void {
  if (row.RoleStartDate && row.RoleEndDate && row.RoleEndDate < row.RoleStartDate)
    report(
      row.row,
      'RoleEndDate',
      `${row.RoleEndDate} lies before RoleStartDate, ${row.RoleStartDate}; allowed: that day or a later one`,
    );
  if (row.AwayFrom && row.ReturnedOn && row.ReturnedOn < row.AwayFrom)
    report(
      row.row,
      'ReturnedOn',
      `${row.ReturnedOn} lies before AwayFrom, ${row.AwayFrom}; allowed: that day or a later one`,
    );
  if (row.StaffId && row.SupervisorStaffId === row.StaffId)
    report(row.row, 'SupervisorStaffId', "is the person's own StaffId; allowed: somebody else's, or nothing");
  if (row.AgencyWorker && row.ReasonLeave)
    report(row.row, 'ReasonLeave', 'stands with an agency worker; allowed: nothing, where AgencyWorker is 1');
}

/** Two spells of one person that share a day. Two that start on one day are reported as the same row twice. */
function refuseOverlaps(rows: readonly Row[], report: Told): void {
  const dated = rows.filter((row) => row.StaffId && row.RoleStartDate && row.RoleEndDate !== undefined);
  for (const spells of Map.groupBy(dated, (row) => row.StaffId).values()) {
    if (spells.length < 2) continue;
    let last: Row | undefined;
    for (const spell of spells.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))) {
      if (last && startOf(spell) !== startOf(last) && startOf(spell) <= endOf(last)) {
        const [first, second] = last.row < spell.row ? [last, spell] : [spell, last];
        report(
          second.row,
          'RoleStartDate',
          `overlaps row ${first.row} (${said(first)}); allowed: spells of one person that share no day`,
        );
      }
      if (!last || endOf(spell) > endOf(last)) last = spell;
    }
  }
}

/** An account that two people have at one time: whose figures would it be shown? */
function refuseShared(rows: readonly Row[], column: 'EntraObjectId' | 'Upn', report: Told): void {
  const holders = Map.groupBy(rows, (row) => row[column]?.toLowerCase());
  for (const [account, sharing] of holders) {
    if (account === undefined || sharing.length < 2) continue;
    for (const [n, row] of sharing.entries()) {
      const other = sharing.slice(0, n).find((one) => one.StaffId !== row.StaffId && together(one, row));
      if (!other) continue;
      const own = `allowed: an ${column === 'Upn' ? 'Upn' : 'id'} that nobody else in post has`;
      report(row.row, column, `is also that of another person, in row ${other.row}; ${own}`);
    }
  }
}

function together(a: Row, b: Row): boolean {
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

function startOf(row: Row): string {
  return row.RoleStartDate ?? '0000';
}

function endOf(row: Row): string {
  return row.RoleEndDate ?? '9999';
}

function said(row: Row): string {
  const until: PlainDate | 'now' = row.RoleEndDate ?? 'now';
  return `${row.RoleStartDate} to ${until}`;
}
