import { type Council, type ReminderSetting, reminderKinds } from './council.ts';
import { asye12 } from './default-programme.ts';

const reminder: ReminderSetting = { at: '08:30', days: null, off: false };

/** What holds where council.yaml is silent, or missing. */
export const defaultCouncil: Council = {
  name: 'the council',
  laCode: null,
  region: null,
  statisticalNeighbours: [],
  contacts: { data: 'the workforce data team', support: 'the support desk' },
  tolerance: { default: { percent: 5 }, 'worker-caseload': { cases: 2 } },
  supervision: [
    { group: 'nqsw', stage: 'weeks-1-6', days: 7, minutes: 90 },
    { group: 'nqsw', stage: 'to-six-month-review', days: 14, minutes: 90 },
    { group: 'nqsw', stage: 'after-six-month-review', days: 28, minutes: 90 },
    { group: 'everyone', stage: null, days: 28, minutes: 90 },
  ],
  graceDays: 0,
  programmes: { 'asye-12': asye12 },
  reminders: Object.fromEntries(reminderKinds.map((kind) => [kind, reminder])) as Council['reminders'],
  thresholds: {
    turnover: null,
    falseAlarmsPerYear: 1,
    staleDays: {
      'teams.csv': 21,
      'workers.csv': 21,
      'access.csv': 21,
      'caseloads.csv': 5,
      'team-caseloads.csv': 5,
      'unallocated.csv': 5,
      // A target holds until somebody changes it: ten years stand for "never".
      'caseload-targets.csv': 3_650,
      'establishment.csv': 21,
      'supervisions.csv': 7,
      'supervision-actions.csv': 7,
      'asye.csv': 21,
      'asye-milestones.csv': 21,
      'asye-evidence.csv': 21,
      'asye-pauses.csv': 21,
      'timescales.csv': 5,
      'absence.csv': 45,
      'recruitment.csv': 45,
      'agency-assignments.csv': 21,
      'measures.csv': 45,
      'demand.csv': 45,
      // Published once a year.
      'benchmarks.csv': 400,
    },
    notSentAfterDays: 4,
  },
  timeToHireTarget: { permanent: null, temporary: null },
  timescaleKinds: [
    'assessment',
    'icpc',
    'cp_visit',
    'cin_visit',
    'cla_visit',
    'cla_review',
    'cp_review',
    'pathway_plan',
  ],
  permanentNoticeDays: 28,
  caps: {},
  retention: {
    auditMonths: 24,
    followUpMinutes: 30,
    snapshotMonths: 13,
    leaverNameMonths: 13,
    replacedWorkforceDays: 7,
    asyeMonths: 24,
  },
};
