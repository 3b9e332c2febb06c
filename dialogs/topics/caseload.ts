import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';
import { noData, refused } from '../answers.ts';
import { scopeOf } from '../subjects.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { casesOfNqsws } from './asye/over-cap.ts';
import { compareTeams } from './caseload/compare.ts';
import { limitsOfSeveral, namesNote, ownLimits } from './caseload/limits.ts';
import { ofSupervisees } from './caseload/supervisees.ts';
import { ofScope } from './caseload/total.ts';
import { overTime } from './caseload/trend.ts';
import { notAllocated } from './caseload/unallocated.ts';
import { whyChanged } from './caseload/why.ts';
import { ofWorker } from './caseload/worker.ts';

export const caseload: TopicFile = {
  topic: 'caseload',
  splits: ['team', 'group'],
  overTime: true,
  examples: [
    'Caseload',
    'Who is over target?',
    'Who has room for a new case?',
    'Compare all teams',
    'How many are unallocated?',
  ],
  offers: 'Caseloads: whose, against target, who is over, who has room, what is not allocated, the trend',
  reply(question, turn) {
    if (!turn.view.totals) return refused(turn, question);
    if (
      !turn.view.files['caseloads.csv'] &&
      !turn.view.files['team-caseloads.csv'] &&
      question.measure !== 'unallocated'
    ) {
      return noData(question, turn, 'caseload');
    }
    return isAboutNqsws(question) ? ofNqsws(question, turn) : reply(question, turn);
  },
};

/** NQSWs as a group, or who is over the protected cap; one person's caseload is that, whoever they are. */
function isAboutNqsws({ only, measure, subject }: Question): boolean {
  if (subject.kind === 'me' || subject.kind === 'worker') return false;
  return only === 'nqsw' || measure === 'nqsws-over-cap';
}

function ofNqsws(question: Question, turn: Turn): Answer {
  return turn.view.files['asye.csv'] ? casesOfNqsws(question, turn) : noData(question, turn, 'ASYE');
}

function reply(question: Question, turn: Turn): Answer {
  const { subject } = question;
  if (subject.kind === 'me' || subject.kind === 'worker') return ofWorker(question, turn);
  if (subject.kind === 'supervisees') {
    if (turn.place === 'group') return refused(turn, question);
    return ofSupervisees(question, turn);
  }
  if (question.measure === 'unallocated') return notAllocated(question, turn);
  const listed = question.only === 'over-target' || question.only === 'room';
  if (subject.kind === 'team' && subject.also && listed)
    return limitsOfSeveral(question, [subject.id, ...subject.also], turn);
  if (question.by === 'team' || (subject.kind === 'team' && subject.also)) return compareTeams(question, turn);
  if (question.detail === 'trend') return overTime(question, turn);
  if (question.detail === 'why') return whyChanged(question, turn);
  const limits = question.only === 'over-target' || question.only === 'room';
  if (limits || question.measure === 'workers-over-target' || question.measure === 'room')
    return ownLimits(question, turn);
  const scope = scopeOf(subject);
  if (!scope) return refused(turn, question);
  if (question.detail !== 'who') return ofScope(question, turn);
  if (turn.view.seesAll('caseload', scope)) return ownLimits(question, turn);
  // Everybody's caseload by name is closed; what is left of the question is the total.
  const total = ofScope(question, turn);
  return { ...total, notes: [...total.notes, namesNote] };
}
