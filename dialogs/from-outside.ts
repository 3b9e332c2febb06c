import { z } from 'zod';
import { type Action, practiceActions } from '../domain/action.ts';
import { type PlainDate, plainDate } from '../domain/dates.ts';
import type { Question } from '../domain/question.ts';
import { measures, staffGroups, topics } from '../domain/words.ts';
import { inputNames } from './actions/deed.ts';

/** What a card sends back may have been tampered with: only a Question or an Action of the right shape gets through. */

const text = (most: number) => z.string().max(most);
const date = z
  .string()
  .refine((value) => plainDate(value) !== undefined)
  .transform((value) => value as PlainDate);

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('me') }),
  z.strictObject({ kind: z.literal('supervisees') }),
  z.strictObject({ kind: z.literal('worker'), id: text(64) }),
  z.strictObject({ kind: z.literal('team'), id: text(64), also: z.array(text(64)).max(50).optional() }),
  z.strictObject({ kind: z.literal('service'), name: text(200) }),
  z.strictObject({ kind: z.literal('council') }),
]);

const question = z.strictObject({
  topic: z.enum(topics),
  subject,
  measure: z.enum(measures).optional(),
  by: z.enum(['team', 'supervisor', 'programme', 'reason', 'destination', 'role', 'group']).optional(),
  only: z
    .enum([
      'overdue',
      'due',
      'due-soon',
      'over-target',
      'room',
      'nqsw',
      'paused',
      'booked',
      'ending',
      'moving',
      'unsigned',
      'off target',
    ])
    .optional(),
  group: z.enum(staffGroups).optional(),
  kind: text(200).optional(),
  period: z.strictObject({ from: date, to: date }).optional(),
  detail: z.enum(['who', 'trend', 'how', 'why']).optional(),
  from: z.int().min(0).max(100_000).optional(),
});

const about = z.strictObject({
  people: z.array(text(64)).max(50).optional(),
  on: date.optional(),
  minutes: z.int().min(1).max(10_000).optional(),
  item: text(200).optional(),
  reason: text(40).optional(),
  text: text(500).optional(),
});

const practice = z.enum(practiceActions);

const action = z.union([
  z.strictObject({ name: z.literal('query-figure'), step: z.literal('open'), question, note: text(500).optional() }),
  z.strictObject({
    name: z.literal('query-figure'),
    step: z.literal('send'),
    question,
    id: text(200),
    wrong: text(2000).optional(),
    shouldBe: text(2000).optional(),
  }),
  z.strictObject({ name: practice, step: z.literal('open'), about, question }),
  z.strictObject({
    name: practice,
    step: z.literal('send'),
    id: text(200),
    about,
    question,
    filled: z.partialRecord(z.enum(inputNames), text(8000)),
  }),
  z.strictObject({ name: z.literal('undo'), change: text(210), question: question.optional() }),
]);

/** A Question that came back from a card, or null where it is none. */
export function questionFrom(value: unknown): Question | null {
  const parsed = question.safeParse(value);
  return parsed.success ? (parsed.data as Question) : null;
}

/** An Action that came back from a card with what was typed into its form, or null where it is none. */
export function actionFrom(value: unknown, inputs: Record<string, unknown> = {}): Action | null {
  if (typeof value !== 'object' || value === null) return null;
  const typed = (ids: readonly string[]) =>
    Object.fromEntries(ids.flatMap((id) => (Object.hasOwn(inputs, id) ? [[id, inputs[id]]] : [])));
  // What a card carries as filled in is not what was filled in.
  const filled = 'filled' in value ? { filled: typed(inputNames) } : {};
  const parsed = action.safeParse({ ...value, ...typed(['wrong', 'shouldBe']), ...filled });
  return parsed.success ? (parsed.data as Action) : null;
}
