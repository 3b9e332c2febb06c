import type { Block } from '../../../domain/answer.ts';
import type { Question } from '../../../domain/question.ts';
import type { SupervisionSeen } from '../../../domain/supervision-lens.ts';
import type { Turn } from '../../turn.ts';
import { bookedCell, dueCell, lastCell } from './words.ts';

/** One row a person: when it is due, the last one, and what is booked. Nothing for nobody. */
export function peopleTable(listed: readonly SupervisionSeen[], question: Question, turn: Turn): readonly Block[] {
  if (listed.length === 0) return [];
  const { today } = turn;
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Name', wide: true },
        { title: 'Due', wide: true },
        { title: 'Last held' },
        { title: 'Booked' },
      ],
      rows: listed.map((own) => [
        { text: withTeam(own, question, turn) },
        { text: dueCell(own, today) },
        { text: lastCell(own.last, today) },
        { text: bookedCell(own, today) },
      ]),
      from: question.from ?? 0,
    },
  ];
}

/** On a list of several teams each name says whose it is. */
export function withTeam(own: SupervisionSeen, { subject }: Question, { view }: Turn): string {
  const team = view.team(own.teamId);
  if (!team || subject.kind === 'supervisees' || (subject.kind === 'team' && subject.id === own.teamId))
    return own.name;
  const whole = subject.kind === 'team' ? (view.team(subject.id)?.name ?? '') : '';
  const short = whole !== '' && team.name.startsWith(`${whole} `) ? team.name.slice(whole.length + 1) : team.name;
  return `${own.name}, ${short}`;
}
