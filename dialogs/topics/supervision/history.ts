import type { Block } from '../../../domain/answer.ts';
import { counted, distance, shownDate } from '../../../domain/format.ts';
import type { Person } from './person.ts';

/** "Tom Reilly last had supervision on Tuesday 27 October, 28 days ago". */
export function historyTitle({ own, me, turn }: Person): string {
  const { today } = turn;
  const who = me ? 'You' : own.name;
  if (!own.last) return `No supervision is recorded for ${me ? 'you' : own.name}`;
  return `${who} last had supervision on ${shownDate(own.last.on, today)}, ${distance(own.last.on, today)}`;
}

/** All that were held, the newest first. */
export function historyBody({ own, turn, question }: Person): readonly Block[] {
  const { today } = turn;
  const held = turn.view.supervision.held(own.id);
  if (held.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [{ title: 'Held', wide: true }, { title: 'With' }, { title: 'Length' }, { title: 'Record' }],
      rows: held.map((one) => [
        { text: `${shownDate(one.on, today)}${one.type === 'professional' ? '' : ` (${one.type})`}` },
        { text: one.by ?? 'not recorded' },
        { text: one.minutes === null ? '–' : counted(one.minutes, 'minute', 'minutes') },
        { text: one.signedOn === null ? 'not signed' : `signed ${shownDate(one.signedOn, today)}` },
      ]),
      from: question.from ?? 0,
    },
  ];
}
