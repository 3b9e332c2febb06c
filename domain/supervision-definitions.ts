import type { Definition } from './definitions.ts';
import type { SupervisionMeasure } from './supervision-figures.ts';

const local = 'Chosen for this assistant';
const standards = 'The employer standards for social workers (Local Government Association)';

const due =
  "The next is due so many days after the last, by the council's policy; the interval is the one in force on the day of the last.";
const eligible =
  'Everybody in post counts, agency workers and managers too; whoever is away is left out and counted apart.';
const lastNinety =
  'Over the last 90 days where no period is asked for. Who is away now counts with what was before; leavers do not.';
const professional = 'Only professional supervision counts, whether the file or somebody here recorded it.';

/** How the measures of supervision are worked out. */
export const supervisionDefinitions: Record<SupervisionMeasure | 'supervision-next-due', Definition> = {
  'supervision-in-date': {
    name: 'Supervision in date',
    formula: 'eligible people whose next supervision is not overdue ÷ eligible people',
    origin: local,
    topic: 'supervision',
    notes: [eligible, due, professional],
  },
  'supervision-on-time': {
    name: 'Supervision on time',
    formula:
      'supervisions that fell due in the period and were held by their due date ÷ supervisions that fell due in it',
    origin: local,
    topic: 'supervision',
    notes: [
      'One that was due and is still not held was not on time; one due today waits until tomorrow.',
      'Due dates while somebody is away are left out.',
      lastNinety,
    ],
  },
  'supervision-recorded': {
    name: 'Supervision recorded',
    formula:
      'supervisions whose record was signed within 5 working days ÷ supervisions held in the period and at least 5 working days ago',
    origin: local,
    topic: 'supervision',
    notes: [professional, lastNinety],
  },
  'supervision-full-length': {
    name: 'Supervision of full length',
    formula: "supervisions of at least the policy's minutes ÷ supervisions held with minutes recorded",
    origin: standards,
    topic: 'supervision',
    notes: ['Those without minutes are left out.', professional, lastNinety],
  },
  'supervisions-overdue': {
    name: 'Supervisions overdue',
    formula: 'eligible people whose next supervision was due before today',
    origin: local,
    topic: 'supervision',
    notes: [eligible, due, 'Due today is not overdue. Days of grace, where the council gives any, come on top.'],
  },
  'supervisions-due-soon': {
    name: 'Supervisions due soon',
    formula: 'eligible people whose next supervision is not overdue and due within the last quarter of its interval',
    origin: local,
    topic: 'supervision',
    notes: ['28 days give 7, 14 give 4 and 7 give 2, today included.', eligible],
  },
  'supervision-next-due': {
    name: 'Next supervision due',
    formula: 'day of the last supervision + interval; without one, start in the role + interval',
    origin: local,
    topic: 'supervision',
    notes: [
      'After a long absence it is due 7 days after the return.',
      'Neither weekends, nor booking or cancelling, nor an ASYE pause move it.',
      professional,
    ],
  },
  'actions-overdue': {
    name: 'Supervision actions overdue',
    formula: 'supervision actions that are past their due date and not done, out of those not done',
    origin: local,
    topic: 'supervision-actions',
    notes: ['Actions of a team are those from the supervision of its people in post. Due today is not overdue.'],
  },
  'actions-open': {
    name: 'Supervision actions open',
    formula: 'supervision actions that are not done',
    origin: local,
    topic: 'supervision-actions',
    notes: ['Actions of a team are those from the supervision of its people in post.'],
  },
};
