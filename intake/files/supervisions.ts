import type { PlainDate } from '../../domain/dates.ts';
import { cancelReasons, type SupervisionRow, supervisionTypes } from '../../domain/workforce.ts';
import { code, date, done, id, needed, referring, whole } from '../columns.ts';
import { type Cells, fileSchema, type Report } from '../schema.ts';

const columns = {
  StaffId: needed(referring('staff', id)),
  SupervisorStaffId: referring('staff', id),
  HeldOn: done(date),
  BookedFor: date,
  Minutes: whole(1, 600),
  Type: code(supervisionTypes),
  RecordSignedOn: done(date),
  CancelledReason: code(cancelReasons),
};

type Row = Cells<typeof columns>;

export const supervisionsFile = fileSchema({
  name: 'supervisions.csv',
  columns,
  history: {
    subject: 'StaffId',
    past(rows) {
      const newest = newestOf(rows.map(({ HeldOn }) => HeldOn ?? null));
      return ({ HeldOn, BookedFor }) => isPast(HeldOn ?? BookedFor ?? null, newest);
    },
  },
  check(rows, report) {
    for (const row of rows) checkRow(row, report);
  },
  refers({ supervisions }) {
    const newest = newestOf(supervisions.map(({ heldOn }) => heldOn));
    const current = supervisions.filter(({ heldOn, bookedFor }) => !isPast(heldOn ?? bookedFor, newest));
    return {
      staff: current.flatMap(({ staffId, supervisor }) => (supervisor === null ? [staffId] : [staffId, supervisor])),
    };
  },
  empty: { supervisions: [] },
  place: (rows) => ({
    supervisions: rows.map(
      (row): SupervisionRow => ({
        staffId: row.StaffId,
        supervisor: row.SupervisorStaffId,
        heldOn: row.HeldOn,
        bookedFor: row.BookedFor,
        minutes: row.Minutes,
        type: row.Type ?? 'professional',
        recordSignedOn: row.RecordSignedOn,
        cancelled: row.CancelledReason,
      }),
    ),
  }),
});

function checkRow(row: Row, report: Report<typeof columns>): void {
  const { StaffId, SupervisorStaffId, HeldOn, BookedFor, RecordSignedOn, CancelledReason } = row;
  if (StaffId && SupervisorStaffId === StaffId)
    report(row.row, 'SupervisorStaffId', "is the person's own StaffId; allowed: somebody else's, or nothing");
  // A cell that could not be read may have held what seems to be missing.
  if (HeldOn === undefined || BookedFor === undefined) return;
  if (HeldOn === null && BookedFor === null)
    report(row.row, 'HeldOn', 'is empty, and so is BookedFor; allowed: one of the two filled');
  if (HeldOn !== null && BookedFor !== null)
    report(row.row, 'BookedFor', `stands beside HeldOn, ${HeldOn}; allowed: only one of the two filled`);
  if (HeldOn !== null && CancelledReason)
    report(row.row, 'CancelledReason', `stands beside HeldOn, ${HeldOn}; allowed: nothing, where it was held`);
  if (HeldOn === null && RecordSignedOn)
    report(row.row, 'RecordSignedOn', 'stands without HeldOn; allowed: nothing, until it was held');
  if (HeldOn !== null && RecordSignedOn && RecordSignedOn < HeldOn)
    report(
      row.row,
      'RecordSignedOn',
      `${RecordSignedOn} lies before HeldOn, ${HeldOn}; allowed: that day or a later one`,
    );
}

/** The newest day on which a supervision was held: what lies before it is past, what is booked behind it is not. */
function newestOf(held: readonly (PlainDate | null)[]): PlainDate | null {
  return held.reduce((newest, day) => (day !== null && (newest === null || day > newest) ? day : newest), null);
}

function isPast(day: PlainDate | null, newest: PlainDate | null): boolean {
  return day !== null && newest !== null && day < newest;
}
