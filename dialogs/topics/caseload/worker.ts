import type { Answer } from '../../../domain/answer.ts';
import { counted, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import type { WorkerSeen } from '../../../domain/view.ts';
import { answered, ask, howWorkedOut, looksWrong, refused } from '../../answers.ts';
import { dayAsked } from '../../subjects.ts';
import { suggestions } from '../../suggestions.ts';
import type { Turn } from '../../turn.ts';
import { judged, shownTarget } from './words.ts';

/** One worker's caseload: one's own, or that of somebody whom the viewer may see. */
export function ofWorker(question: Question, turn: Turn): Answer {
  const { view } = turn;
  const { subject } = question;
  if (turn.place === 'group') return refused(turn, question);
  const me = subject.kind === 'me' || (subject.kind === 'worker' && subject.id === view.viewer.staffId);
  const id = subject.kind === 'worker' ? subject.id : view.viewer.staffId;
  if (id === null) {
    const title = "You're not in the staff list, so you hold no cases here.";
    return answered(question, { title, subjectName: 'you', next: suggestions(turn, 3) });
  }
  const worker = view.worker(id, dayAsked(question, turn));
  if (!worker) return refused(turn, question);
  const { figure } = worker;
  const name = me ? 'You' : worker.name;
  const holds = me ? 'hold' : 'holds';
  const title =
    figure.value === null
      ? `No caseload is recorded for ${me ? 'you' : worker.name}`
      : `${name} ${holds} ${counted(figure.value, 'case', 'cases')}`;
  const scope = { kind: 'worker' as const, id };
  const team = view.team(worker.teamId);
  const source = { ...view.source('caseload', { kind: 'team', id: worker.teamId }, { group: worker.group }) };
  const teamStep = ask(`Caseload in ${team?.name ?? ''}`, {
    topic: 'caseload',
    subject: { kind: 'team', id: worker.teamId },
  });
  return answered(question, {
    subjectName: me ? 'you' : worker.name,
    title,
    summary: me ? title : 'The caseload you asked for',
    judgement: judgementOf(worker, me, turn),
    notes: notesOf(worker, me),
    smallPrint: [
      [
        ...(figure.value === null ? [] : ['Cases open for review only are not counted']),
        `as at ${shownDate(figure.asAt, turn.today)}`,
        source.name,
      ].join(' · '),
    ],
    figures: [figure],
    people: [scope.id],
    source: { ...source, asAt: figure.asAt },
    next: [...(team ? [teamStep] : []), howWorkedOut(question, figure), looksWrong(question)],
  });
}

function judgementOf(worker: WorkerSeen, me: boolean, turn: Turn): Answer['judgement'] {
  const { figure } = worker;
  if (figure.value === null) return null;
  if (figure.target === null) return { text: `No target is set for ${me ? 'your' : 'this'} group`, status: null };
  const whose = me ? 'your' : 'their';
  const words = judged(figure, turn.view);
  const limit = `${whose} own target is ${shownTarget(figure.target)}`;
  if (words === null) return { text: limit.charAt(0).toUpperCase() + limit.slice(1), status: null };
  return { text: `${words.replace(/ \(.*\)$/, '')} · ${limit}`, status: figure.status };
}

function notesOf(worker: WorkerSeen, me: boolean): readonly string[] {
  const who = me ? 'You have' : `${worker.name} has`;
  if (worker.away && !me) return [`${worker.name} is away and is left out of who is over and who has room.`];
  if (worker.room !== null && worker.room > 0) return [`${who} room for ${counted(worker.room, 'case', 'cases')}.`];
  return [];
}
