import { isForgottenId } from '../../domain/forgotten.ts';
import { staffGroups } from '../../domain/words.ts';
import type { Spell } from '../../domain/workforce.ts';
import {
  code,
  codeNumber,
  date,
  done,
  flag,
  guid,
  id,
  needed,
  personFte,
  referring,
  text,
  upn,
  workingDays,
} from '../columns.ts';
import { fileSchema } from '../schema.ts';
import { checkSpells } from './spells.ts';

export const workersColumns = {
  StaffId: needed(id),
  DisplayName: needed(text),
  Upn: upn,
  EntraObjectId: guid,
  TeamId: needed(referring('team', id)),
  StaffGroup: needed(code(staffGroups)),
  AgencyWorker: needed(flag),
  CoveringVacancy: flag,
  SWENo: text,
  FTE: needed(personFte),
  RoleStartDate: needed(date),
  RoleEndDate: date,
  LeavingNotifiedOn: done(date),
  ReasonLeave: codeNumber(1, 10),
  LeaverDestination: codeNumber(1, 9),
  StartOrigin: codeNumber(1, 10),
  OrgRole: codeNumber(1, 6),
  CFKSSstatus: codeNumber(1, 4),
  SupervisorStaffId: referring('staff', id),
  AwayFrom: date,
  ReturnedOn: date,
  WorkingDays: workingDays,
  RegistrationRenewedOn: done(date),
};

export const workersFile = fileSchema({
  name: 'workers.csv',
  needed: true,
  columns: workersColumns,
  defines: { staff: { column: 'StaffId', of: ({ spells }) => spells.map(({ staffId }) => staffId) } },
  unique: { columns: ['StaffId', 'RoleStartDate'], at: 'StaffId' },
  check: checkSpells,
  refers: ({ spells }) => ({
    team: spells.filter(({ staffId }) => !isForgottenId(staffId)).map(({ teamId }) => teamId),
  }),
  empty: { spells: [] },
  place(rows, into) {
    const spells = rows.map(
      (row): Spell => ({
        staffId: row.StaffId,
        name: row.DisplayName,
        upn: row.Upn,
        entraObjectId: row.EntraObjectId,
        teamId: row.TeamId,
        group: row.StaffGroup,
        agency: row.AgencyWorker,
        coveringVacancy: row.CoveringVacancy ?? false,
        sweNo: row.SWENo,
        fte: row.FTE,
        start: row.RoleStartDate,
        end: row.RoleEndDate,
        leavingNotifiedOn: row.LeavingNotifiedOn,
        reasonLeave: row.ReasonLeave,
        leaverDestination: row.LeaverDestination,
        startOrigin: row.StartOrigin,
        orgRole: row.OrgRole,
        cfkssStatus: row.CFKSSstatus,
        supervisor: row.SupervisorStaffId,
        awayFrom: row.AwayFrom,
        returnedOn: row.ReturnedOn,
        workingDays: row.WorkingDays,
        registrationRenewedOn: row.RegistrationRenewedOn,
      }),
    );
    // No file holds the forgotten, and the counts of past days still do.
    return { spells: [...spells, ...into.spells.filter(({ staffId }) => isForgottenId(staffId))] };
  },
});
