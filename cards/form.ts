import type { IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import type { Input } from '../domain/answer.ts';
import { tidy } from './plain-text.ts';

/** An input with its label, and with what is said where it is needed and left empty. */
export function inputElement(input: Input): ITextInput | IChoiceSetInput {
  const label = tidy(input.label);
  const named = { id: input.id, label, ...(input.value === undefined ? {} : { value: input.value }) };
  const needed = input.required ? { isRequired: true } : {};
  if (input.kind === 'choice') {
    return {
      type: 'Input.ChoiceSet',
      ...named,
      ...needed,
      ...(input.required ? { errorMessage: `Choose one: ${label}` } : {}),
      style: 'compact',
      wrap: true,
      choices: input.choices.map(({ title, value }) => ({ title: tidy(title), value })),
    };
  }
  return {
    type: 'Input.Text',
    ...named,
    ...needed,
    ...(input.required ? { errorMessage: `Fill this in: ${label}` } : {}),
    maxLength: input.maxLength,
    ...(input.lines ? { isMultiline: true } : {}),
  };
}
