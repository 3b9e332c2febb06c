import { reply } from '../../../dialogs/reply.ts';
import type { Turn } from '../../../dialogs/turn.ts';
import type { Change } from '../../../domain/action.ts';
import type { Answer } from '../../../domain/answer.ts';
import type { Council } from '../../../domain/council.ts';
import { day, type PlainDate } from '../../../domain/dates.ts';
import type { Place, Question } from '../../../domain/question.ts';
import { viewFor } from '../../../domain/view.ts';
import { viewerOf } from '../../../domain/viewer.ts';
import type { Workforce } from '../../../domain/workforce.ts';
import { action, booked, held, nqsw, picture, spell, team, today } from '../../domain/supervision-people.ts';

const others = ['o1', 'o2', 'o3', 'o4', 'o5'];

/**
 * A team of eight under a manager, two of whom Sam supervises; on Tuesday 24 November 2026:
 * Priya 9 days overdue, Tom due today and booked, Ana (an NQSW in week 5) due on Friday, Max away, the rest in date.
 */
export const helpTeam: Partial<Workforce> = {
  teams: [team('T1', { name: 'Help Team', managers: ['boss'] }), team('T2', { name: 'Other Team' })],
  spells: [
    spell('boss', { name: 'Helen Boss', group: 'team_manager' }),
    spell('sam', { name: 'Sam Wood', supervisor: 'boss', group: 'advanced_practitioner' }),
    spell('priya', { name: 'Priya Shah', supervisor: 'sam' }),
    spell('tom', { name: 'Tom Reilly', supervisor: 'sam' }),
    spell('ana', { name: 'Ana Costa', supervisor: 'boss', start: day('2026-10-27') }),
    spell('max', { name: 'Max Hall', supervisor: 'boss', awayFrom: day('2026-11-02') }),
    spell('ruth', { name: 'Ruth Lane', supervisor: 'boss' }),
    spell('joan', { name: 'Joan Day', supervisor: 'boss' }),
    ...others.map((id) => spell(id, { name: `Other ${id}`, teamId: 'T2' })),
  ],
  access: [
    { entraObjectId: 'hr', upn: 'hr@c.example', role: 'hr', service: null },
    { entraObjectId: 'director', upn: 'director@c.example', role: 'director', service: null },
  ],
  supervisions: [
    held('boss', '2026-11-20'),
    held('sam', '2026-11-16', { supervisor: 'boss' }),
    held('priya', '2026-10-18', { supervisor: 'sam', minutes: 60 }),
    held('tom', '2026-10-27', { supervisor: 'sam', minutes: 90, recordSignedOn: day('2026-10-28') }),
    booked('tom', '2026-11-24', { supervisor: 'sam' }),
    held('ana', '2026-11-20', { supervisor: 'boss' }),
    held('max', '2026-09-01', { supervisor: 'boss' }),
    held('ruth', '2026-11-18', { supervisor: 'boss' }),
    held('joan', '2026-11-23', { supervisor: 'boss' }),
    ...others.map((id) => held(id, '2026-11-19')),
  ],
  supervisionActions: [
    action('a1', 'tom', '2026-11-15'),
    action('a2', 'tom', '2026-11-30', { owner: 'sam' }),
    action('a3', 'ruth', '2026-11-20'),
    action('a4', 'tom', '2026-11-01', { doneOn: day('2026-10-30') }),
  ],
  asye: [nqsw('ana', '2026-10-27', { assessor: 'boss' })],
};

type More = {
  place?: Place;
  on?: PlainDate;
  parts?: Partial<Workforce>;
  changes?: readonly Change[];
  council?: Partial<Council>;
};

export function turnOf(
  who: string,
  { place = 'personal', on = today, parts = {}, changes = [], council = {} }: More = {},
): Turn {
  const own = picture({ ...helpTeam, ...parts }, { on, changes, council });
  const viewer = viewerOf(own, { entraObjectId: who });
  if (!viewer) throw new Error(`${who} is nobody`);
  return { view: viewFor(viewer, own, place), today: on, now: `${on}T10:00:00.000Z`, place };
}

export function asked(who: string, question: Question, more: More = {}): Answer {
  return reply(question, turnOf(who, more));
}

/** The cells of a card's table, one list a row. */
export function rowsOf(answer: Answer): readonly (readonly string[])[] {
  const table = answer.body.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : [];
}

/** The facts of a card by their name. */
export function factsOf(answer: Answer): Readonly<Record<string, string>> {
  const facts = answer.body.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]));
}

export const buttonsOf = (answer: Answer) => answer.next.map(({ text }) => text);
