import { isForgottenId } from '../../domain/forgotten.ts';
import { isFormerNqsw } from '../../domain/retention.ts';
import { type AsyeRow, asyeOutcomes } from '../../domain/workforce.ts';
import { code, date, done, hundredths, id, needed, referring, text } from '../columns.ts';
import { quoted } from '../problems.ts';
import { fileSchema } from '../schema.ts';

export const asyeFile = fileSchema({
  name: 'asye.csv',
  columns: {
    StaffId: needed(referring('staff', id)),
    Programme: needed(text),
    StartOn: needed(date),
    AssessorStaffId: referring('staff', id),
    AdvancedPractitionerStaffId: referring('staff', id),
    CaseloadCap: hundredths,
    CompletedOn: done(date),
    Outcome: code(asyeOutcomes),
  },
  defines: { nqsw: { column: 'StaffId', of: ({ asye }) => asye.map(({ staffId }) => staffId) } },
  unique: { columns: ['StaffId', 'Programme'], at: 'StaffId' },
  check(rows, report, { council }) {
    const allowed = Object.keys(council.programmes).join(', ');
    for (const { row, StaffId, Programme, StartOn, CompletedOn, ...others } of rows) {
      for (const column of ['AssessorStaffId', 'AdvancedPractitionerStaffId'] as const)
        if (StaffId && others[column] === StaffId)
          report(row, column, "is the NQSW's own StaffId; allowed: somebody else's, or nothing");
      if (Programme && !Object.hasOwn(council.programmes, Programme))
        report(row, 'Programme', `${quoted(Programme)} is no programme of council.yaml; allowed: ${allowed}`);
      if (StartOn && CompletedOn && CompletedOn < StartOn)
        report(row, 'CompletedOn', `${CompletedOn} lies before StartOn, ${StartOn}; allowed: that day or a later one`);
    }
  },
  refers: ({ asye }) => ({
    staff: asye
      .flatMap((row) => [row.staffId, row.assessor, row.advancedPractitioner])
      .filter((staffId) => staffId !== null && !isFormerNqsw(staffId)) as string[],
  }),
  empty: { asye: [] },
  place(rows, into) {
    const asye = rows.map(
      (row): AsyeRow => ({
        staffId: row.StaffId,
        programme: row.Programme,
        start: row.StartOn,
        assessor: row.AssessorStaffId,
        advancedPractitioner: row.AdvancedPractitionerStaffId,
        cap: row.CaseloadCap,
        completedOn: row.CompletedOn,
        outcome: row.Outcome,
      }),
    );
    // No file holds the forgotten, and their cohorts still count them.
    return { asye: [...asye, ...into.asye.filter(({ staffId }) => isForgottenId(staffId))] };
  },
});
