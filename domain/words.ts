/**
 * The words of the field as closed lists: what can be asked, what is measured, who works here.
 * Everything outside (commands, cards, files) uses these spellings.
 */

export const topics = [
  'week',
  'caseload',
  'supervision',
  'supervision-actions',
  'agency',
  'agency-assignments',
  'vacancies',
  'establishment',
  'turnover',
  'leaving',
  'retention',
  'sickness',
  'time-to-hire',
  'asye',
  'timescales',
  'scorecard',
  'measures',
  'demand',
  'benchmarks',
  'definitions',
  'freshness',
  'reminders',
  'deliveries',
  'help',
  'greeting',
  'thanks',
] as const;
export type Topic = (typeof topics)[number];

export const measures = [
  'worker-caseload',
  'team-caseload',
  'average-caseload',
  'cases-per-fte-at-work',
  'workers-over-target',
  'room',
  'unallocated',
  'nqsws-over-cap',
  'agency-rate',
  'agency-fte',
  'agency-headcount',
  'vacancy-rate',
  'vacancy-fte',
  'vacancies-covered-by-agency',
  'uncovered-vacancies',
  'employed-fte',
  'employed-headcount',
  'posts-fte',
  'turnover-rate',
  'leavers',
  'starters',
  'cases-to-hand-over',
  'retention',
  'sickness-rate',
  'days-lost-per-fte',
  'advert-to-offer',
  'application-to-offer',
  'application-to-start',
  'supervision-in-date',
  'supervision-on-time',
  'supervision-recorded',
  'supervision-full-length',
  'supervisions-overdue',
  'supervisions-due-soon',
  'supervision-next-due',
  'actions-overdue',
  'actions-open',
  'milestones-done',
  'milestones-overdue',
  'milestones-due-soon',
  'evidence',
  'nqsws',
  'timescales-overdue',
  'timescales-due-soon',
] as const;
export type Measure = (typeof measures)[number];

export type Unit = 'cases per FTE' | 'cases' | '%' | 'FTE' | 'people' | 'days' | 'count' | 'GBP' | 'date';

export const staffGroups = [
  'social_worker',
  'advanced_practitioner',
  'team_manager',
  'iro_cp_chair',
  'senior_manager',
  'personal_adviser',
  'family_worker',
  'other',
] as const;
export type StaffGroup = (typeof staffGroups)[number];

/** What a group's members are called on a card: one of them, several, several at the start of a line. */
export const groupNames: Record<StaffGroup, { one: string; many: string }> = {
  social_worker: { one: 'social worker', many: 'social workers' },
  advanced_practitioner: { one: 'advanced practitioner', many: 'advanced practitioners' },
  team_manager: { one: 'team manager', many: 'team managers' },
  iro_cp_chair: { one: 'IRO or conference chair', many: 'IROs and conference chairs' },
  senior_manager: { one: 'senior manager', many: 'senior managers' },
  personal_adviser: { one: 'personal adviser', many: 'personal advisers' },
  family_worker: { one: 'C&F worker', many: 'C&F workers' },
  other: { one: 'other worker', many: 'other workers' },
};

export type By = 'team' | 'supervisor' | 'programme' | 'reason' | 'destination' | 'role' | 'group';
export type Only =
  | 'overdue'
  | 'due'
  | 'due-soon'
  | 'over-target'
  | 'room'
  | 'nqsw'
  | 'paused'
  | 'booked'
  | 'ending'
  | 'moving'
  | 'unsigned'
  | 'off target';
export type Detail = 'who' | 'trend' | 'how' | 'why';
export type Status = 'on target' | 'within tolerance' | 'off target';
export type Outcome = 'answered' | 'choice' | 'refused' | 'declined' | 'unknown';
