import { fteValue } from '../../domain/exact.ts';
import type { StaffGroup } from '../../domain/words.ts';
import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

const columns = [
  'StaffId',
  'DisplayName',
  'Upn',
  'EntraObjectId',
  'TeamId',
  'StaffGroup',
  'AgencyWorker',
  'CoveringVacancy',
  'SWENo',
  'FTE',
  'RoleStartDate',
  'RoleEndDate',
  'LeavingNotifiedOn',
  'ReasonLeave',
  'LeaverDestination',
  'StartOrigin',
  'OrgRole',
  'CFKSSstatus',
  'SupervisorStaffId',
  'AwayFrom',
  'ReturnedOn',
  'WorkingDays',
  'RegistrationRenewedOn',
];

/** The census's roles: 1 senior manager, 3 first line manager, 4 senior practitioner, 5 case holder, 6 without cases. */
const orgRoles: Partial<Record<StaffGroup, number>> = {
  senior_manager: 1,
  team_manager: 3,
  advanced_practitioner: 4,
  social_worker: 5,
  iro_cp_chair: 6,
};

/** The stage of the knowledge and skills statements: 1 ASYE, 2 practitioner, 3 supervisor, 4 leader. */
const stages: Partial<Record<StaffGroup, number>> = {
  senior_manager: 4,
  team_manager: 3,
  advanced_practitioner: 3,
  social_worker: 2,
  iro_cp_chair: 3,
};

export function workersFile({ people }: Sample): string {
  return csv(
    columns,
    people.flatMap((person) =>
      person.spells.map((spell) => [
        person.id,
        person.name,
        person.account ? person.upn : null,
        person.account ? person.entraObjectId : null,
        spell.teamId,
        spell.group,
        spell.agency ? 1 : 0,
        spell.covering ? 1 : 0,
        person.sweNo,
        fteValue(spell.fte),
        spell.start,
        spell.end,
        spell.leavingNotifiedOn,
        spell.reasonLeave,
        spell.leaverDestination,
        spell.startOrigin,
        orgRoles[spell.group] ?? null,
        person.nqsw ? 1 : (stages[spell.group] ?? null),
        spell.supervisor,
        spell.awayFrom,
        spell.returnedOn,
        spell.workingDays,
        person.registrationRenewedOn,
      ]),
    ),
  );
}
