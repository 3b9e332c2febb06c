import type { Answer } from '../../../domain/answer.ts';
import { counted, list, shownDate } from '../../../domain/format.ts';
import { answered } from '../../answers.ts';
import { smallPrint } from './notes.ts';
import { notesOf, type Person, personSteps } from './person.ts';
import { bookedWords, dueWords, heldWords, supervisorWords } from './words.ts';

/** What to know before a supervision: cases then and now, what was agreed, the ASYE, what is booked. */
export function prepOf(person: Person): Answer {
  const { own, me, question, turn } = person;
  const { view, today } = turn;
  const source = view.supervision.source({ kind: 'worker', id: own.id });
  const cases = view.worker(own.id)?.figure;
  const facts = [
    ...casesFact(person),
    ...actionsFact(person),
    ...asyeFact(person),
    { name: 'Last held', value: own.last ? heldWords(own.last, today) : 'none recorded' },
    {
      name: 'Booked',
      value:
        own.booked.length > 0
          ? list(own.booked.slice(0, 3).map((one) => bookedWords(one, today, true)))
          : 'nothing booked',
    },
    ...(own.by.why === null ? [] : [{ name: 'Supervisor', value: supervisorWords(own.by) }]),
  ];
  const overdue = view.supervision.actions({ kind: 'worker', id: own.id }).filter((action) => action.overdue);
  const texts = overdue.flatMap(({ summary, daysOverdue }) =>
    summary === null ? [] : [`${summary} (${counted(daysOverdue, 'day', 'days')} overdue)`],
  );
  return answered(question, {
    subjectName: me ? 'you' : own.name,
    title: `${me ? 'Your supervision:' : `${own.name}: supervision`} ${own.away ? 'waits for the return' : dueWords(own, today)}, ${own.booked.length > 0 ? 'booked' : 'nothing booked'}`,
    summary: me ? 'Before your supervision' : 'Before the supervision you asked about',
    body: [
      { kind: 'facts', facts },
      ...(texts.length > 0 ? [{ kind: 'list' as const, items: texts.slice(0, 5) }] : []),
    ],
    notes: notesOf(person),
    smallPrint: smallPrint(
      cases && cases.value !== null
        ? `Cases as at ${shownDate(cases.asAt, today)}, without those open for review only`
        : '',
      source,
      turn,
    ),
    figures: [own.figure, ...(cases && cases.value !== null ? [cases] : [])],
    people: [own.id],
    source,
    next: personSteps(person, own.figure),
  });
}

/** "15 → 18 since Tuesday 27 October (own target 17)". */
function casesFact({ own, turn }: Person) {
  const { view, today } = turn;
  const now = view.worker(own.id);
  if (!now || now.figure.value === null) return [];
  const then = own.last ? view.worker(own.id, own.last.on) : null;
  const { target } = now.figure;
  const limit = now.cap ? `cap ${now.cap.cases}` : target === null ? null : `own target ${target}`;
  const changed = then && then.figure.value !== null && own.last ? then.figure.value : null;
  const text =
    changed === null || !own.last
      ? `${now.figure.value}`
      : changed === now.figure.value
        ? `${changed}, as on ${shownDate(own.last.on, today)}`
        : `${changed} → ${now.figure.value} since ${shownDate(own.last.on, today)}`;
  return [{ name: 'Cases', value: limit === null ? text : `${text} (${limit}${now.over ? ', over' : ''})` }];
}

function actionsFact({ own, turn }: Person) {
  const { view, today } = turn;
  const lens = view.supervision;
  if (!lens.actionsLoaded && lens.actions({ kind: 'worker', id: own.id }).length === 0) return [];
  const since = own.last?.on ?? today;
  const all = lens.actions({ kind: 'worker', id: own.id }, { since });
  const done = all.filter(({ doneOn }) => doneOn !== null).length;
  const open = all.filter(({ doneOn }) => doneOn === null);
  const overdue = open.filter((action) => action.overdue).length;
  const parts = [
    ...(own.last ? [`${done} done since last time`] : []),
    `${overdue} overdue`,
    ...(open.length > overdue ? [`${open.length - overdue} more open`] : []),
  ];
  return [{ name: 'Actions', value: parts.join(', ') }];
}

function asyeFact({ own, turn }: Person) {
  const { view, today } = turn;
  const course = view.asye.of(own.id);
  if (!course?.nqsw) return [];
  const { done } = course.figures;
  const [next] = course.next;
  const parts = [
    done.value === null || done.outOf === null ? null : `${done.value} of ${done.outOf} milestones done`,
    course.paused ? 'paused' : null,
    course.overdue.length > 0
      ? `${course.overdue.length} overdue (${course.overdue[0]?.title ?? ''}${course.overdue.length > 1 ? ' first' : ''})`
      : null,
    next ? `next ${next.title} on ${shownDate(next.due, today)}` : null,
  ];
  return [{ name: 'ASYE', value: parts.filter((part) => part !== null).join(', ') }];
}
