import type { Scope } from '../../../domain/access.ts';
import type { Answer, Block, Figure } from '../../../domain/answer.ts';
import { counted, people, shownDate, shownNumber } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import type { WorkerSeen } from '../../../domain/view.ts';
import { answered, howWorkedOut, looksWrong } from '../../answers.ts';
import { dayAsked, scopeOf, subjectName } from '../../subjects.ts';
import type { Turn } from '../../turn.ts';
import { bandsOf, barsOf } from './bars.ts';
import {
  eachGroup,
  groupLine,
  holdTitle,
  judged,
  nextAboutScope,
  notKnown,
  overOf,
  sinceThen,
  workings,
} from './words.ts';

/** The caseload of a team, a service or the council: the answer that "caseload" gets. */
export function ofScope(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const at = dayAsked(question, turn);
  const groups = question.group ? [question.group] : view.caseloadGroups(scope, at);
  const byGroup = groups.map((group) => view.total('team-caseload', scope, { group, at }));
  const own = byGroup[0] ?? view.total('team-caseload', scope, { at });
  const average =
    scope.kind === 'team' && question.measure !== 'average-caseload'
      ? null
      : view.total('average-caseload', scope, { at });
  const averageFirst = question.measure === 'average-caseload' && average !== null;
  const headline = averageFirst ? average : own;
  const others = (byGroup.length > 0 ? byGroup : [own]).filter((figure) => figure !== headline);
  const atWork = question.measure === 'average-caseload' ? null : view.atWork(scope, { group: own.group, at });
  const over = view.total('workers-over-target', scope, { group: question.group ?? null, at });
  const room = view.total('room', scope, { group: question.group ?? null, at });
  const waiting = question.group ? null : view.total('unallocated', scope, { at });
  const figures: Figure[] = [headline, ...(average && !averageFirst ? [average] : []), ...others];
  const overByGroup = overOf(groups, scope, question, turn);
  for (const figure of [atWork, over, ...overByGroup, room, waiting])
    if (figure && figure.value !== null) figures.push(figure);
  const source = view.source('caseload', scope, { group: headline.group, at });
  const workers = headline.value === null ? [] : view.workers(scope, at).filter((worker) => worker.group === own.group);
  const named = view.seesAll('caseload', scope) ? workers : [];
  const body = bodyOf(named, own);
  const title = averageFirst
    ? headline.value === null
      ? notKnown(headline.of, headline)
      : `The average caseload across ${headline.of} is ${headline.shown}`
    : holdTitle(headline, scope.kind !== 'team');
  return answered(question, {
    subjectName: subjectName(question.subject, view),
    title,
    judgement: judgement(headline, atWork, scope, turn),
    body,
    notes: notesOf({ over, overByGroup, room, waiting, average: averageFirst ? null : average, others, named }, turn),
    smallPrint: [
      [workings(headline), `as at ${shownDate(headline.asAt, today)}`, source.name].filter(Boolean).join(' · '),
    ],
    figures,
    people: named.map((worker) => worker.id),
    source,
    next: [...nextAboutScope(question, turn), howWorkedOut(question, headline), looksWrong(question)],
  });
}

function bodyOf(workers: readonly WorkerSeen[], headline: Figure): readonly Block[] {
  // Counts made by team say nothing of anybody apart.
  if (workers.every((worker) => worker.figure.value === null)) return [];
  return [workers.length <= 10 ? barsOf(workers, headline.of) : bandsOf(workers, headline.of)];
}

function judgement(headline: Figure, atWork: Figure | null, scope: Scope, turn: Turn): Answer['judgement'] {
  const parts = [judged(headline, turn.view), sinceThen(headline, turn.view.before(headline, scope), turn)];
  if (atWork && atWork.value !== null && atWork.denominator !== null && headline.denominator !== null) {
    const away = shownNumber(headline.denominator - atWork.denominator, 'FTE');
    parts.push(`${atWork.shown} per FTE at work (${away} FTE away)`);
  }
  const text = parts.filter(Boolean).join(' · ');
  return text === '' ? null : { text: text.charAt(0).toUpperCase() + text.slice(1), status: headline.status };
}

type Known = {
  over: Figure;
  overByGroup: readonly Figure[];
  room: Figure;
  waiting: Figure | null;
  average: Figure | null;
  others: readonly Figure[];
  named: readonly WorkerSeen[];
};

function notesOf(known: Known, turn: Turn): readonly string[] {
  const { over, overByGroup, room, waiting, average, others, named } = known;
  const notes: string[] = [];
  const limits: string[] = [];
  if (over.value !== null) {
    limits.push(
      `${people(over.value)} of ${over.outOf} ${over.value === 1 ? 'is' : 'are'} over their own target${eachGroup(overByGroup)}`,
    );
  }
  if (room.value !== null) limits.push(`there is room for ${counted(room.value, 'case', 'cases')}`);
  const sentences = limits.length > 0 ? [`${limits.join('; ')}.`] : [];
  if (waiting && waiting.value !== null) sentences.push(`Not allocated: ${waiting.shown}.`);
  if (sentences.length > 0) notes.push(sentences.join(' '));
  const highest = named.reduce<WorkerSeen | null>(
    (top, worker) => ((worker.figure.value ?? -1) > (top?.figure.value ?? -1) ? worker : top),
    null,
  );
  if (highest && highest.figure.value !== null && named.length > 10) {
    notes.push(`The most is held by ${highest.name}: ${counted(highest.figure.value, 'case', 'cases')}.`);
  }
  if (others.length > 0) notes.push(others.map((figure) => groupLine(figure, turn.view)).join(' · '));
  if (average && average.value !== null) {
    notes.push(`Average caseload of those who hold cases (the DfE's measure): ${average.shown}.`);
  }
  return notes;
}
