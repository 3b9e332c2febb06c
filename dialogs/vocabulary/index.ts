import { agency, agencyAssignments } from './agency.ts';
import { allocation } from './allocation.ts';
import { asye } from './asye.ts';
import { benchmarks } from './benchmarks.ts';
import { caseload } from './caseload.ts';
import { greeting, help, thanks } from './chat.ts';
import { declined } from './declined.ts';
import { definitions } from './definitions.ts';
import { demand } from './demand.ts';
import type { Entry, TopicWords } from './entry.ts';
import { establishment } from './establishment.ts';
import { freshness } from './freshness.ts';
import { successMeasures } from './measures.ts';
import { narrowing } from './narrowing.ts';
import { deliveries, reminders } from './reminders.ts';
import { scorecard } from './scorecard.ts';
import { sickness } from './sickness.ts';
import { subjectWords } from './subject-words.ts';
import { supervision } from './supervision.ts';
import { supervisionActions } from './supervision-actions.ts';
import { talk } from './talk.ts';
import { timeToHire } from './time-to-hire.ts';
import { timescales } from './timescales.ts';
import { leaving, retention, turnover } from './turnover.ts';
import { vacancies } from './vacancies.ts';
import { week } from './week.ts';

/** Every topic's words. A new topic adds its file here. */
export const topicWords: readonly TopicWords[] = [
  week,
  caseload,
  allocation,
  supervision,
  supervisionActions,
  agency,
  agencyAssignments,
  vacancies,
  establishment,
  turnover,
  leaving,
  retention,
  sickness,
  timeToHire,
  asye,
  timescales,
  scorecard,
  successMeasures,
  demand,
  benchmarks,
  definitions,
  freshness,
  reminders,
  deliveries,
  help,
  greeting,
  thanks,
];

export const generalWords: readonly Entry[] = [...narrowing, ...subjectWords, ...talk, ...declined];
