import type { Answer } from '../../domain/answer.ts';
import { addDays } from '../../domain/dates.ts';
import type { Question } from '../../domain/question.ts';
import { answered, noData, refused } from '../answers.ts';
import { suggestions } from '../suggestions.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { bySupervisor } from './supervision/by-supervisor.ts';
import { supervisionByTeam } from './supervision/by-team.ts';
import { bookedOnes, dueInPeriod, notSeenSince } from './supervision/in-period.ts';
import { attentionList } from './supervision/list.ts';
import { supervisionOfPerson } from './supervision/person.ts';
import { isRate, rateOf } from './supervision/rates.ts';
import { whoSupervisesWhom } from './supervision/supervised.ts';
import { unsignedRecords } from './supervision/unsigned.ts';
import { type Whose, whoseOf } from './supervision/whose.ts';
import { whyTheseDates } from './supervision/why.ts';

/** Who is due supervision and who is overdue, when somebody's next one is, how much was on time and written up. */
export const supervision: TopicFile = {
  topic: 'supervision',
  splits: ['team', 'supervisor'],
  overTime: 'one person',
  anyPeriod: true,
  examples: [
    'Supervision overdue',
    'Who is due supervision this week?',
    'When is my next supervision?',
    'What % of supervisions are in date?',
    'Which supervision records are unsigned?',
  ],
  offers:
    'Supervision: overdue, due, booked, in date, on time, written up, who supervises whom, and why a date is as it is',
  reply(question, turn) {
    const { view, place } = turn;
    if (!view.totals) return refused(turn, question);
    const { subject } = question;
    const personal = subject.kind === 'me' || subject.kind === 'worker' || subject.kind === 'supervisees';
    if (personal && place === 'group') return refused(turn, question);
    if (subject.kind === 'worker' && !view.sees('supervision', subject.id)) return refused(turn, question);
    if (!view.supervision.loaded) return noData(question, turn, 'supervision');
    const whose = whoseOf(question, turn);
    return whose ? ofPeople(whose, turn) : supervisionOfPerson(question, turn);
  },
};

function ofPeople(whose: Whose, turn: Turn): Answer {
  const { question } = whose;
  const { subject, measure, by, only, kind, detail, period } = question;
  if (subject.kind === 'supervisees' && turn.view.supervisees.length === 0 && turn.view.supervision.mine().length === 0)
    return nobodySupervised(question, turn);
  const several = subject.kind === 'team' && subject.also !== undefined;
  if (detail === 'why' && !several) return whyTheseDates(whose, turn);
  if (by === 'team' && subject.kind !== 'supervisees') return supervisionByTeam(question, turn);
  if (by === 'supervisor' && subject.kind !== 'supervisees') return bySupervisor(whose, turn);
  if (only === 'unsigned') return unsignedRecords(whose, turn);
  if (several && (isRate(measure) || (only === undefined && detail === undefined && kind === undefined && !period)))
    return supervisionByTeam(question, turn);
  if (detail === 'why') return whyTheseDates(whose, turn);
  if (isRate(measure)) return rateOf(measure, whose, turn);
  if (kind === 'no-supervisor') return whoSupervisesWhom(whose, turn);
  if (only === 'booked' && whose.named) return bookedOnes(whose, turn);
  if (kind === 'not-seen' && whose.named) return notSeenSince(whose, period ?? lastMonth(turn), turn);
  // What was due in days all gone by can't be told person by person: how much of it was on time can.
  if (period && period.to < turn.today) return rateOf('supervision-on-time', whose, turn);
  if (period && only === 'overdue' && whose.named) return notSeenSince(whose, period, turn);
  if (period) return dueInPeriod(whose, period, turn);
  if (detail === 'who' && only === undefined && measure === undefined) return whoSupervisesWhom(whose, turn);
  return attentionList(whose, turn);
}

/** A month back from today: who had none in it has not been seen for a month. */
function lastMonth({ today }: Turn) {
  return { from: addDays(today, -30), to: today };
}

function nobodySupervised(question: Question, turn: Turn): Answer {
  const title = 'Nobody has you as their supervisor in the staff list.';
  return answered(question, { title, subjectName: 'the people you supervise', next: suggestions(turn, 3) });
}
