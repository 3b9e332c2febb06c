import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';
import { noData, refused } from '../answers.ts';
import { forPeriod } from '../period.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { type Cohort, cohortOf } from './asye/cohort.ts';
import { nothingToShow } from './asye/cohort-answer.ts';
import { cohortEvidence } from './asye/cohort-evidence.ts';
import { moving, pastTheLimit, pausedNow } from './asye/cohort-lists.ts';
import { cohortOverview } from './asye/cohort-overview.ts';
import { cohortSplit } from './asye/cohort-split.ts';
import { whyDatesAreSo } from './asye/due-why.ts';
import { milestoneList } from './asye/milestone-list.ts';
import { casesOfNqsws } from './asye/over-cap.ts';
import { ofPerson } from './asye/person.ts';
import { cohortOfYear, startYear } from './asye/year.ts';

/** The assessed and supported year: one's own plan, a named NQSW's, a cohort's. */
export const asye: TopicFile = {
  topic: 'asye',
  splits: ['team', 'programme'],
  examples: ['My ASYE', 'ASYE overview', 'Which NQSWs have overdue milestones?', 'Who moves to the permanent team?'],
  offers:
    "The ASYE: what is done, next and overdue, evidence, who is paused, who moves to their team, and why it's due then",
  anyPeriod: true,
  reply(question, turn) {
    const { view } = turn;
    const { subject } = question;
    if (!view.totals) return refused(turn, question);
    if (subject.kind === 'worker' && !view.sees('asye', subject.id)) return refused(turn, question);
    if (!view.files['asye.csv']) return noData(question, turn, 'ASYE');
    if (subject.kind === 'me' || subject.kind === 'worker') return ofPeriod(ofPerson(question, turn), question, turn);
    const cohort = cohortOf(question, turn);
    if (cohort === null) return refused(turn, question);
    if (question.detail === 'why') return whyDatesAreSo(question, turn);
    return ofPeriod(nothingToShow(question, cohort, turn) ?? ofCohort(question, cohort, turn), question, turn);
  },
};

/** How all stand is as at today: a period that isn't one of due dates, or of a year's start, gets a warning. */
function ofPeriod(given: Answer, question: Question, turn: Turn): Answer {
  if (given.source === null || asksOfPeriod(question, turn) || startYear(question.period) !== null) return given;
  return { ...given, source: forPeriod(given.source, question, turn.today, turn) };
}

function ofCohort(question: Question, cohort: Cohort, turn: Turn): Answer {
  const { measure, only, kind, by } = question;
  if (measure === 'nqsws-over-cap' || only === 'over-target') return casesOfNqsws(question, turn);
  if (only === 'moving' || (kind === 'join-team' && only !== 'overdue')) return moving(question, cohort, turn);
  if (only === 'paused') return pausedNow(question, cohort, turn);
  if (kind === 'limit') return pastTheLimit(question, cohort, turn);
  if (by === 'team' || by === 'programme') return cohortSplit(question, cohort, turn);
  if (measure === 'evidence') return cohortEvidence(question, cohort, turn);
  const year = startYear(question.period);
  if (year !== null && only === undefined && kind === undefined) return cohortOfYear(question, cohort, year, turn);
  const listed = measure === 'milestones-overdue' || measure === 'milestones-due-soon' || asksOfPeriod(question, turn);
  const narrowed = only === 'overdue' || only === 'off target' || only === 'due' || only === 'due-soon';
  if (narrowed || listed || isMilestone(kind)) return milestoneList(question, cohort, turn);
  return cohortOverview(question, cohort, turn);
}

/** Whether a period narrows what is listed: what is due in it, and not how all stood in it. */
function asksOfPeriod({ period, only, kind, measure, by }: Question, { today }: Turn): boolean {
  if (!period) return false;
  if (only === 'due' || only === 'due-soon' || only === 'overdue' || only === 'moving') return true;
  if (isMilestone(kind)) return true;
  const nothingElse = only === undefined && measure === undefined && by === undefined && kind === undefined;
  return nothingElse && startYear(period) === null && period.to >= today;
}

function isMilestone(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'plan' && kind !== 'limit';
}
