import { addDays, weekday } from '../../../domain/dates.ts';
import { list } from '../../../domain/format.ts';
import type { SupervisionSeen } from '../../../domain/supervision-lens.ts';
import { ask } from '../../answers.ts';
import { recordSteps } from '../supervision/steps.ts';
import { bookedWords, dueWords, orNotRecorded } from '../supervision/words.ts';
import { type Line, type Looked, subjectOf } from './line.ts';

/** Whose supervision is overdue, and whose is due by Sunday: of those the viewer supervises and of their teams. */
export function supervisionLine(looked: Looked): readonly Line[] {
  const { question, turn, scopes, named, own, until } = looked;
  const { view } = turn;
  const lens = view.supervision;
  if (!lens.loaded) return [];
  const seen = new Map<string, SupervisionSeen>();
  if (own) for (const one of lens.mine()) seen.set(one.id, one);
  if (named) for (const scope of scopes) for (const one of lens.people(scope)) seen.set(one.id, one);
  const all = [...seen.values()].sort((a, b) => (a.nextDue < b.nextDue ? -1 : 1));
  const overdue = all.filter(({ state }) => state === 'overdue');
  const due = all.filter(({ state, nextDue }) => state !== 'overdue' && nextDue <= until);
  const booked = due.filter((one) => one.booked.length > 0).length;
  const parts = [
    ...(overdue.length === 0 ? [] : [overdueWords(overdue, looked)]),
    ...(due.length === 0 ? [] : [`${due.length} due by Sunday, ${booked} booked`]),
  ];
  if (parts.length === 0) return [];
  const figures =
    scopes.length > 0 && named
      ? scopes.map((scope) => lens.figure('supervisions-overdue', scope))
      : [lens.figure('supervisions-overdue', 'mine')];
  return [
    {
      name: 'Supervision',
      text: parts.join(' · '),
      figures: [...figures, ...[...overdue, ...due].map(({ figure }) => figure)],
      people: [...overdue, ...due].map(({ id }) => id),
      steps: [
        ...recordSteps(question, [...overdue, ...due], turn),
        ask('Whose supervision is overdue?', {
          topic: 'supervision',
          subject: subjectOf(looked),
          only: 'overdue',
          detail: 'who',
        }),
      ],
      source: lens.source(scopes[0] ?? { kind: 'supervisees' }),
    },
  ];
}

function overdueWords(overdue: readonly SupervisionSeen[], { turn }: Looked): string {
  const unbooked = overdue.filter(({ booked }) => booked.length === 0);
  if (overdue.length > 2)
    return `${overdue.length} overdue${orNotRecorded(turn)}, ${unbooked.length} with nothing booked`;
  return list(
    overdue.map((one) => {
      const [next] = one.booked;
      return `${one.name} ${dueWords(one, turn.today)}, ${next ? `booked for ${bookedWords(next, turn.today)}` : 'nothing booked'}`;
    }),
  );
}

/** One's own next supervision, where it is overdue, due by Sunday or booked this week. */
export function ownSupervisionLine({ turn, until }: Looked): readonly Line[] {
  const { view, today } = turn;
  const id = view.viewer.staffId;
  const own = id === null ? null : view.supervision.of(id);
  if (!own || own.away) return [];
  const monday = addDays(today, 1 - weekday(today));
  const booking = own.booked.find(({ on }) => on >= monday && on <= until);
  if (own.nextDue > until && !booking) return [];
  return [
    {
      name: 'Your supervision',
      text: `${own.nextDue > until ? '' : `${dueWords(own, today)}, `}${booking ? `booked for ${bookedWords(booking, today, true)}` : 'nothing booked this week'}`,
      figures: [own.figure],
      people: [own.id],
      steps: [
        ask('When is my next supervision?', {
          topic: 'supervision',
          subject: { kind: 'me' },
          measure: 'supervision-next-due',
        }),
      ],
      source: view.supervision.source({ kind: 'worker', id: own.id }),
    },
  ];
}

/** Records unsigned for over 5 working days. */
export function unsignedLine({ turn, own, scopes, named }: Looked): readonly Line[] {
  const { view } = turn;
  const lens = view.supervision;
  const held = [
    ...(own ? lens.unsigned({ kind: 'supervisees' }) : []),
    ...(named ? scopes.flatMap((scope) => lens.unsigned(scope)) : []),
  ].filter(({ signatureLate }) => signatureLate);
  const seen = new Map(held.map((one) => [`${one.staffId} ${one.on}`, one]));
  if (seen.size === 0) return [];
  return [
    {
      name: 'Records',
      text: `${seen.size} unsigned for over 5 working days`,
      figures: [],
      people: [...new Set([...seen.values()].map(({ staffId }) => staffId))],
      steps: [],
      source: null,
    },
  ];
}
