import type { AsyeEvidenceRow } from '../../domain/workforce.ts';
import { refuseUnknownCodes } from '../asye-codes.ts';
import { date, done, id, needed, referring, text } from '../columns.ts';
import { fileSchema } from '../schema.ts';

export const asyeEvidenceFile = fileSchema({
  name: 'asye-evidence.csv',
  columns: {
    StaffId: needed(referring('nqsw', id)),
    Evidence: needed(text),
    DoneOn: needed(done(date)),
  },
  check(rows, report, moment) {
    const told = (row: number, message: string) => report(row, 'Evidence', message);
    refuseUnknownCodes(
      rows.map(({ row, StaffId, Evidence }) => ({ row, staffId: StaffId, code: Evidence })),
      'evidence',
      told,
      moment,
    );
  },
  refers: ({ asyeEvidence }) => ({ nqsw: asyeEvidence.map(({ staffId }) => staffId) }),
  empty: { asyeEvidence: [] },
  place: (rows) => ({
    asyeEvidence: rows.map(
      (row): AsyeEvidenceRow => ({ staffId: row.StaffId, evidence: row.Evidence, doneOn: row.DoneOn }),
    ),
  }),
});
