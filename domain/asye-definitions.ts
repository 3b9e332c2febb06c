import type { Definition } from './definitions.ts';
import type { Measure } from './words.ts';

const local = 'Chosen for this assistant';
const plan = "The council's ASYE programme";

/** How the measures of the ASYE are worked out, in words. */
export const asyeDefinitions = {
  nqsws: {
    name: 'Newly qualified social workers',
    formula: 'people in post whose ASYE has started and is not completed',
    origin: local,
    topic: 'asye',
    notes: [
      'Somebody whose ASYE was deferred is still one; somebody who passed, failed or withdrew is not.',
      'Behind: with a milestone overdue. Paused: in a pause today, whatever is overdue.',
    ],
  },
  'milestones-done': {
    name: 'Milestones done',
    formula: "milestones done, out of all of the programme's",
    origin: plan,
    topic: 'asye',
    notes: ['Optional ones are in neither number.'],
  },
  'milestones-overdue': {
    name: 'Milestones overdue',
    formula: 'milestones that are not done and were due before today',
    origin: plan,
    topic: 'asye',
    notes: [
      "Due: the start + the programme's months, a month's end clipped; for somebody part-time, the days to it ÷ FTE. A due date of the council's own list stands in its place.",
      'A pause moves every milestone that was neither done nor due before its first day, by its length in days. An open pause moves them day by day.',
      'What was overdue when a pause began stays overdue, by as many days. An optional milestone is never overdue.',
      'No programme may pass 24 months from its start: a date beyond them is said, not cut.',
    ],
  },
  'milestones-due-soon': {
    name: 'Milestones due soon',
    formula: 'milestones that are not done and due from today to 28 days from now',
    origin: plan,
    topic: 'asye',
    notes: ['None while the programme is paused, and no optional ones.'],
  },
  evidence: {
    name: 'Evidence',
    formula: 'pieces of evidence recorded, out of those that the programme wants; of each kind no more than it wants',
    origin: plan,
    topic: 'asye',
  },
  'nqsws-over-cap': {
    name: 'NQSWs over their protected cap',
    formula: 'NQSWs whose counted cases are more than their cap, out of those who have one',
    origin: local,
    topic: 'asye',
    notes: [
      'The cap is the one agreed with the person; else, where the council sets shares, target × FTE × the share of their part of the programme; else there is none, and nobody is over it.',
      'NQSWs who are away, or without a caseload recorded, are left out.',
    ],
  },
  retention: {
    name: 'Retention',
    formula: 'people still in the service ÷ people who completed the programme',
    origin: local,
    topic: 'retention',
    notes: [
      'Still in the service: a permanent post today, in whichever team. Who left social work for other work in the council is not.',
      'Completed: passed, or completed without an outcome. Where asked, it is over everybody who joined.',
    ],
  },
} as const satisfies Partial<Record<Measure, Definition>>;
