import type { PracticeActionName } from '../../../domain/action.ts';
import type { Figure, Step } from '../../../domain/answer.ts';
import type { Question, StaffId } from '../../../domain/question.ts';
import type { SupervisionSeen } from '../../../domain/supervision-lens.ts';
import { ask, howWorkedOut, looksWrong, moreRows } from '../../answers.ts';
import type { Turn } from '../../turn.ts';

/** So many people a form begins with. */
const mostPrefilled = 5;

export function does(text: string, name: PracticeActionName, people: readonly StaffId[], question: Question): Step {
  const about = people.length === 0 ? {} : { people: people.slice(0, mostPrefilled) };
  return { text, action: { name, step: 'open', about, question } };
}

/**
 * "Record a supervision" and "Book a supervision" for whoever may: about those of the list who were likely seen, and to
 * book the first who is overdue or due soon and for whom nothing is booked. Nothing where the viewer may do so for none of the list.
 */
export function recordSteps(question: Question, listed: readonly SupervisionSeen[], turn: Turn): readonly Step[] {
  const lens = turn.view.supervision;
  const able = listed.filter(({ id }) => lens.may(id));
  if (able.length === 0) return [];
  const wanted = able.filter(({ state }) => state === 'overdue' || state === 'due soon');
  const ids = (people: readonly SupervisionSeen[]) => people.map(({ id }) => id);
  const one = able.length === 1 ? able : wanted;
  return [
    does('Record a supervision', 'record-supervision', ids(one.length > 1 ? likelySeen(one, turn) : one), question),
    does(
      'Book a supervision',
      'book-supervision',
      ids(one.filter(({ booked }) => booked.length === 0)).slice(0, 1),
      question,
    ),
  ];
}

/**
 * Of several, whom the viewer is likely to have seen: those whom they supervise themselves and who are due, else only
 * the one who is due longest. Ticking somebody else's people would record by one click what nobody held.
 */
function likelySeen(wanted: readonly SupervisionSeen[], turn: Turn): readonly SupervisionSeen[] {
  const own = wanted.filter(
    ({ id, nextDue, bookedToday }) => turn.view.supervision.supervises(id) && (bookedToday || nextDue <= turn.today),
  );
  return own.length > 0 ? own : wanted.slice(0, 1);
}

/** The steps at the end of every card about several people. */
export function nextSteps(
  question: Question,
  listed: readonly SupervisionSeen[],
  headline: Figure | undefined,
  turn: Turn,
  between: readonly Step[] = [],
): readonly Step[] {
  return [
    ...recordSteps(question, listed, turn),
    ...moreRows(question, listed.length),
    ...between,
    howWorkedOut(question, headline),
    looksWrong(question),
  ];
}

export function whyStep(question: Question): Step {
  const { subject, group } = question;
  return ask('Why these supervision dates?', {
    topic: 'supervision',
    subject,
    ...(group ? { group } : {}),
    detail: 'why',
  });
}

export function actionsStep(question: Question): Step {
  return ask('Supervision actions', { topic: 'supervision-actions', subject: question.subject });
}

/** "Who is overdue?" */
export function overdueStep(question: Question): Step {
  return ask('Whose supervision is overdue?', {
    topic: 'supervision',
    subject: question.subject,
    only: 'overdue',
    detail: 'who',
  });
}
