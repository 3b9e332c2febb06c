import type { Answer } from '../../../domain/answer.ts';
import { counted, people, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import type { WorkerSeen } from '../../../domain/view.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows } from '../../answers.ts';
import { dayAsked } from '../../subjects.ts';
import { suggestions } from '../../suggestions.ts';
import type { Turn } from '../../turn.ts';
import { barsOf } from './bars.ts';

/** The caseloads of those whom the viewer supervises, one line a person. */
export function ofSupervisees(question: Question, turn: Turn): Answer {
  const { view } = turn;
  const all = view.workers({ kind: 'supervisees' }, dayAsked(question, turn));
  if (all.length === 0) {
    const title = 'Nobody has you as their supervisor in the staff list.';
    return answered(question, { title, subjectName: 'your supervisees', next: suggestions(turn, 3) });
  }
  const workers = all.filter(chosen(question)).sort((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1));
  const source = view.source('caseload', { kind: 'council' });
  const asAt = workers[0]?.figure.asAt ?? source.asAt;
  const stale = view.staleWarning('caseloads.csv', asAt);
  const cases = all.reduce((sum, worker) => sum + (worker.figure.value ?? 0), 0);
  const over = all.filter((worker) => worker.over === true).length;
  const room = all.reduce((sum, worker) => sum + (worker.room ?? 0), 0);
  return answered(question, {
    subjectName: 'your supervisees',
    title: titleOf(question, workers, all, cases),
    judgement: {
      text: `${over === 0 ? 'Nobody is' : `${people(over)} ${over === 1 ? 'is' : 'are'}`} over their own target · ${room === 0 ? 'nobody has room' : `room for ${counted(room, 'case', 'cases')}`}`,
      status: null,
    },
    body: workers.length === 0 ? [] : [{ ...barsOf(workers, 'your supervision'), from: question.from ?? 0 }],
    smallPrint: [`Cases open for review only are not counted · as at ${shownDate(asAt, turn.today)} · ${source.name}`],
    figures: workers.map((worker) => worker.figure),
    people: workers.map((worker) => worker.id),
    source: { ...source, asAt, warnings: stale === null ? [] : [stale] },
    next: [
      ...moreRows(question, workers.length),
      ask('Who is over?', { topic: 'caseload', subject: question.subject, only: 'over-target', detail: 'who' }),
      ask('Who has room?', {
        topic: 'caseload',
        subject: question.subject,
        measure: 'room',
        only: 'room',
        detail: 'who',
      }),
      howWorkedOut(question, workers[0]?.figure),
      looksWrong(question),
    ],
  });
}

const chosen = (question: Question) => (worker: WorkerSeen) => {
  if (question.only === 'over-target' || question.measure === 'workers-over-target') return worker.over === true;
  return question.only === 'room' || question.measure === 'room' ? (worker.room ?? 0) > 0 : true;
};

function titleOf(
  question: Question,
  workers: readonly WorkerSeen[],
  all: readonly WorkerSeen[],
  cases: number,
): string {
  if (question.only === 'over-target') {
    return workers.length === 0
      ? 'None of your supervisees is over their own target'
      : `${workers.length} of your ${people(all.length)} ${workers.length === 1 ? 'is' : 'are'} over their own target`;
  }
  if (question.only === 'room') {
    return workers.length === 0
      ? 'None of your supervisees has room for another case'
      : `${workers.length} of your ${people(all.length)} ${workers.length === 1 ? 'has' : 'have'} room`;
  }
  return `The ${people(all.length)} you supervise hold ${counted(cases, 'case', 'cases')}`;
}
