import type { Milestone, Programme } from './council.ts';

function milestone(code: string, title: string, months: number, more?: Partial<Milestone>): Milestone {
  return { code, title, months, who: 'nqsw', optional: false, ...more };
}

/** The assessed and supported year in employment as most councils run it. */
export const asye12: Programme = {
  name: 'ASYE, twelve months',
  months: 12,
  milestones: [
    milestone('support-agreement', 'Support and assessment agreement', 1),
    milestone('self-assessment-1', 'Self-assessment 1 (post-qualifying standards)', 1),
    milestone('observation-1', 'Direct observation 1', 3),
    milestone('review-3', 'Three-month review', 3, { who: 'assessor' }),
    milestone('observation-2', 'Direct observation 2', 6),
    milestone('self-assessment-2', 'Self-assessment 2', 6),
    milestone('review-6', 'Six-month review', 6, { who: 'assessor' }),
    milestone('join-team', 'Move from the Academy to the permanent team', 6, { who: 'academy' }),
    milestone('review-9', 'Nine-month review', 9, { who: 'assessor', optional: true }),
    milestone('observation-3', 'Direct observation 3', 11),
    milestone('self-assessment-3', 'Self-assessment 3', 11),
    milestone('final-review', 'Final review', 11, { who: 'assessor' }),
    milestone('moderation', 'Internal moderation panel', 12, { who: 'academy' }),
  ],
  stages: [
    // Weeks 1 to 6 are days 0 to 41.
    { code: 'weeks-1-6', untilDays: 42, untilMilestone: null },
    { code: 'to-six-month-review', untilDays: null, untilMilestone: 'review-6' },
    { code: 'after-six-month-review', untilDays: null, untilMilestone: null },
  ],
  evidence: [
    { code: 'observation', title: 'Direct observations', count: 3 },
    { code: 'family-feedback', title: 'Feedback from children and families', count: 3 },
    { code: 'professional-feedback', title: 'Feedback from other professionals', count: 3 },
    { code: 'report', title: 'Written reports', count: 3 },
    { code: 'reflection', title: 'Critical reflections', count: 2 },
  ],
  caseloadShares: [],
};
