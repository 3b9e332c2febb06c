import type { Plan } from './plan.ts';

/** One person for each way of seeing the county. The first is whom `npm start` acts as unless told otherwise. */
export const countyPersonas: Plan['personas'] = [
  { role: 'team_manager', key: 'cinManager', what: 'manager of Children in Need' },
  { role: 'director', key: 'director', what: "director of children's services" },
  { role: 'head_of_service', key: 'hosHelp', what: 'head of service, Help and Protection' },
  { role: 'unit_manager', key: 'unitManager', what: 'manager of Children in Need Unit 4' },
  { role: 'job_share_manager', key: 'shareA', what: 'manager of Children in Need Unit 7, a job share' },
  { role: 'manager_of_two', key: 'twoUnits', what: 'manager of Children in Need Units 14 and 15' },
  { role: 'deputy', key: 'deputy', what: 'deputy in Children in Need Units 14 and 15' },
  { role: 'supervisor', key: 'supervisor', what: 'senior social worker who supervises, Children in Need Unit 2' },
  { role: 'nqsw', key: 'nqsw', what: 'newly qualified social worker, Children in Need Unit 5' },
  { role: 'practitioner', key: 'tom', what: 'social worker, Children in Need Unit 1' },
  { role: 'personal_adviser', key: 'personalAdviser', what: 'personal adviser, Aftercare' },
  { role: 'academy', key: 'academyManager', what: 'manager of the ASYE Academy' },
  { role: 'hr', key: 'hr', what: 'HR business partner' },
  { role: 'workforce_lead', key: 'workforceLead', what: 'workforce lead' },
  { role: 'reviewer', key: 'reviewer', what: 'practice improvement manager, reviews Help and Protection' },
  { role: 'admin', key: 'admin', what: 'looks after the data and the settings' },
  { role: 'agency_worker', key: 'agencyWorker', what: 'agency social worker, Children in Need Unit 2' },
  { role: 'nobody', key: 'left', what: 'has left Children in Need Unit 6, so is nobody here' },
];
