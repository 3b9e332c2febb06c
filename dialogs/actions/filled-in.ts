import type { Input } from '../../domain/answer.ts';
import { type PlainDate, plainDate } from '../../domain/dates.ts';
import type { StaffId } from '../../domain/question.ts';
import type { Named } from '../../domain/supervision-lens.ts';
import type { Filled } from './deed.ts';

/** Inputs with what was typed, or else what is sensible; and what was filled in, read strictly. */

type Choices = readonly { title: string; value: string }[];
type DateInput = Extract<Input, { kind: 'date' }>;

/** A day to choose. `usual` is what it shows at first. */
export function dayInput(
  label: string,
  filled: Filled,
  usual: PlainDate | undefined,
  bounds: Pick<DateInput, 'min' | 'max'> = {},
): Input {
  const value = filled.on === undefined ? usual : dayIn(filled);
  return { kind: 'date', id: 'on', label, required: true, ...bounds, ...(value === undefined ? {} : { value }) };
}

export function dayIn({ on }: Filled): PlainDate | undefined {
  return plainDate((on ?? '').trim());
}

type Chosen = { usual?: string | undefined; required?: boolean };

/** One of several. What is not among them any more is not shown as chosen. */
export function choice(
  id: 'which' | 'reason' | 'owner' | 'people',
  label: string,
  choices: Choices,
  filled: Filled,
  { usual, required = true }: Chosen = {},
): Input {
  const wanted = filled[id] ?? usual;
  const value = choices.find((own) => own.value === wanted)?.value;
  return { kind: 'choice', id, label, required, choices, ...(value === undefined ? {} : { value }) };
}

/** A StaffId, or several facts, as the value of a choice: no comma and no blank is left in any. */
export const packed = (...facts: readonly string[]): string => facts.map(encodeURIComponent).join(' ');

/** What `packed` was made from; as it stands where it is nothing of the kind. */
export function unpacked(value: string | undefined): readonly string[] {
  return (value ?? '').split(' ').map((fact) => {
    try {
      return decodeURIComponent(fact);
    } catch {
      return fact;
    }
  });
}

/** Whom a form is about, to be chosen. */
export function personInput(label: string, people: readonly Named[], filled: Filled, usual?: StaffId): Input {
  const choices = people.map(({ id, name }) => ({ title: name, value: packed(id) }));
  return choice('people', label, choices, filled, { usual: usual === undefined ? undefined : packed(usual) });
}

/** The people who were chosen, each once. */
export function peopleIn({ people }: Filled): readonly StaffId[] {
  const ids = (people ?? '').split(',').flatMap((value) => unpacked(value.trim()));
  return [...new Set(ids)].filter((id) => id !== '');
}
