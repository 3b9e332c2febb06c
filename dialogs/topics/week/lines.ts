import { addDays } from '../../../domain/dates.ts';
import { counted, list, people, shownDate } from '../../../domain/format.ts';
import type { WorkerSeen } from '../../../domain/view.ts';
import { ask } from '../../answers.ts';
import { few, type Line, type Looked, subjectOf } from './line.ts';

/** Who is over their own target or cap, and who has room. */
export function casesLine(looked: Looked): readonly Line[] {
  const { turn, scopes, named, own } = looked;
  const { view } = turn;
  if (!view.files['caseloads.csv']) return [];
  const seen = new Map<string, WorkerSeen>();
  if (own) for (const one of view.workers({ kind: 'supervisees' })) seen.set(one.id, one);
  if (named) for (const scope of scopes) for (const one of view.workers(scope)) seen.set(one.id, one);
  const all = [...seen.values()];
  const beyond = ({ figure }: WorkerSeen) => (figure.value ?? 0) - (figure.target ?? 0);
  const over = all.filter(({ over }) => over === true).sort((a, b) => beyond(b) - beyond(a));
  const most = over[0];
  if (!most) return [];
  const roomy = all.filter(({ room }) => (room ?? 0) > 0);
  const room = roomy.reduce((sum, one) => sum + (one.room ?? 0), 0);
  const parts = [
    `${people(over.length)} over their own target${over.length > 1 ? ', the most' : ''} by ${Math.round(beyond(most) * 10) / 10}`,
    ...(room > 0 ? [`room for ${room} across ${people(roomy.length)}`] : ['nobody has room']),
  ];
  return [
    {
      name: 'Cases',
      text: parts.join(' · '),
      figures: over.map(({ figure }) => figure),
      people: over.map(({ id }) => id),
      steps: [
        ask('Who has room for a new case?', {
          topic: 'caseload',
          subject: subjectOf(looked),
          measure: 'room',
          only: 'room',
          detail: 'who',
        }),
      ],
      source: null,
    },
  ];
}

/** One's own cases, where they are over one's own target or cap. */
export function ownCasesLine({ turn }: Looked): readonly Line[] {
  const { view } = turn;
  const id = view.viewer.staffId;
  const worker = id === null || !view.files['caseloads.csv'] ? null : view.worker(id);
  if (worker?.over !== true || worker.figure.value === null) return [];
  const limit = worker.cap ? `agreed cap is ${worker.cap.cases}` : `own target is ${worker.figure.target}`;
  return [
    {
      name: 'Your cases',
      text: `you hold ${counted(worker.figure.value, 'case', 'cases')}; your ${limit}`,
      figures: [worker.figure],
      people: [worker.id],
      steps: [ask('My caseload', { topic: 'caseload', subject: { kind: 'me' } })],
      source: null,
    },
  ];
}

/** Milestones of NQSWs overdue or due by Sunday: one's own, those one assesses, and those of one's teams. */
export function asyeLine(looked: Looked): readonly Line[] {
  const { turn, scopes, named, own, until } = looked;
  const { view, today } = turn;
  const me = view.viewer.staffId;
  const mine = own && me !== null && view.viewer.nqsw ? view.asye.of(me) : null;
  const courses = [
    ...(mine ? [mine] : []),
    ...(own ? view.asye.mine : []),
    ...(named ? scopes.flatMap((scope) => view.asye.people(scope)) : []),
  ];
  const seen = [...new Map(courses.map((course) => [course.id, course])).values()].filter(
    ({ nqsw, paused }) => nqsw && !paused,
  );
  const late = seen.filter(({ overdue }) => overdue.length > 0);
  const coming = seen.flatMap((course) =>
    course.dueSoon.filter(({ due }) => due <= until).map((milestone) => ({ course, milestone })),
  );
  if (late.length === 0 && coming.length === 0) return [];
  const names = late.map((course) => {
    const [first] = course.overdue;
    const who = course.id === me ? '' : `${course.name}: `;
    return `${who}${first?.title ?? ''}${course.overdue.length > 1 ? ` and ${course.overdue.length - 1} more` : ''}`;
  });
  const comingNames = coming.map(({ course, milestone }) => {
    const who = course.id === me ? '' : `${course.name}: `;
    return `${who}${milestone.title}, ${shownDate(milestone.due, today)}`;
  });
  const milestones = late.reduce((sum, { overdue }) => sum + overdue.length, 0);
  const parts = [
    ...(milestones === 0
      ? []
      : [`${counted(milestones, 'milestone', 'milestones')} overdue (${few(names, 2).join('; ')})`]),
    ...(coming.length === 0 ? [] : [`${coming.length} due by Sunday (${few(comingNames, 2).join('; ')})`]),
  ];
  return [
    {
      name: 'ASYE',
      text: parts.join(' · '),
      figures: late.map(({ figures }) => figures.overdue),
      people: [...new Set([...late.map(({ id }) => id), ...coming.map(({ course }) => course.id)])],
      steps: [
        mine && late.every(({ id }) => id === me)
          ? ask('My ASYE', { topic: 'asye', subject: { kind: 'me' } })
          : ask('Which ASYE milestones are overdue?', { topic: 'asye', subject: subjectOf(looked), only: 'overdue' }),
      ],
      source: null,
    },
  ];
}

/** Supervision actions: what the viewer is to do themselves, and what is overdue among those they lead. */
export function actionsLine(looked: Looked): readonly Line[] {
  const { turn, scopes, named, own, until } = looked;
  const { view } = turn;
  const lens = view.supervision;
  const mine = own ? lens.actions('mine').filter((action) => action.mine) : [];
  const theirs = [
    ...(own ? lens.actions({ kind: 'supervisees' }) : []),
    ...(named ? scopes.flatMap((scope) => lens.actions(scope)) : []),
  ];
  const others = [...new Map(theirs.map((action) => [action.id, action])).values()].filter((action) => !action.mine);
  const overdue = mine.filter((action) => action.overdue).length;
  const coming = mine.filter((action) => !action.overdue && action.dueOn <= until).length;
  const late = others.filter((action) => action.overdue);
  const parts = [
    ...(overdue > 0 ? [`${overdue} of yours overdue`] : []),
    ...(coming > 0 ? [`${coming} of yours due by Sunday`] : []),
    ...(late.length > 0 ? [`${late.length} of others overdue`] : []),
  ];
  if (parts.length === 0) return [];
  const subject = overdue + coming > 0 ? ({ kind: 'me' } as const) : subjectOf(looked);
  return [
    {
      name: 'Actions',
      text: parts.join(' · '),
      figures: own
        ? [lens.figure('actions-overdue', 'mine')]
        : scopes.map((scope) => lens.figure('actions-overdue', scope)),
      people: [...new Set(late.flatMap(({ about }) => about?.id ?? []))],
      steps: [ask('Supervision actions overdue', { topic: 'supervision-actions', subject, only: 'overdue' })],
      source: null,
    },
  ];
}

/** Who leaves within a fortnight, who comes back this week, and whose first supervision is not booked. */
export function peopleLine({ turn, scopes, named, own, until }: Looked): readonly Line[] {
  const { view, today } = turn;
  const staff = [
    ...(own ? view.staff({ kind: 'supervisees' }) : []),
    ...(named ? scopes.flatMap((scope) => view.staff(scope)) : []),
  ];
  const seen = [...new Map(staff.map((one) => [one.id, one])).values()];
  const leaving = seen
    .filter(({ leavesOn }) => leavesOn !== null && leavesOn >= today && leavesOn <= addDays(today, 14))
    .sort((a, b) => ((a.leavesOn ?? '') < (b.leavesOn ?? '') ? -1 : 1));
  const back = seen.filter(({ away, returnedOn }) => away === true && returnedOn !== null && returnedOn <= until);
  const first = seen.flatMap(({ id, name }) => {
    const own = view.supervision.of(id);
    return own && !own.away && own.last === null && own.booked.length === 0 ? [{ id, name }] : [];
  });
  const cases = (id: string) => {
    const value = view.worker(id)?.figure.value ?? null;
    return value === null || value === 0 ? '' : ` with ${counted(value, 'case', 'cases')}`;
  };
  const parts = [
    ...few(
      leaving.map(({ id, name, leavesOn }) => `${name} leaves on ${shownDate(leavesOn ?? today, today)}${cases(id)}`),
    ),
    ...few(back.map(({ name, returnedOn }) => `${name} is back on ${shownDate(returnedOn ?? today, today)}`)),
    ...(first.length > 0 ? [`first supervision not booked: ${list(few(first.map(({ name }) => name)))}`] : []),
  ];
  if (parts.length === 0) return [];
  return [
    {
      name: 'People',
      text: parts.join(' · '),
      figures: [],
      people: [...leaving, ...back, ...first].map(({ id }) => id),
      steps: [],
      source: null,
    },
  ];
}
