import type { IChoiceSetInput, IDateInput, INumberInput, ITextInput } from '@microsoft/teams.cards';
import type { Input } from '../domain/answer.ts';
import { tidy } from './plain-text.ts';

/** Up to so many choices of which several may be ticked stand below one another; more fold away. */
const choicesOpen = 10;

/** An input with its label, and with what is said where it is needed and left empty or cannot be. */
export function inputElement(input: Input): ITextInput | IChoiceSetInput | IDateInput | INumberInput {
  const label = tidy(input.label);
  const { id } = input;
  const needed = (what: string) => (input.required ? { isRequired: true, errorMessage: `${what}: ${label}` } : {});
  switch (input.kind) {
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        ...given(input.value),
        ...needed(input.several ? 'Choose at least one' : 'Choose one'),
        style: input.several && input.choices.length <= choicesOpen ? 'expanded' : 'compact',
        ...(input.several ? { isMultiSelect: true } : {}),
        wrap: true,
        choices: input.choices.map(({ title, value }) => ({ title: tidy(title), value })),
      };
    case 'date':
      return {
        type: 'Input.Date',
        id,
        label,
        ...given(input.value),
        ...needed('Choose a day'),
        ...(input.min === undefined ? {} : { min: input.min }),
        ...(input.max === undefined ? {} : { max: input.max }),
      };
    case 'number':
      return {
        type: 'Input.Number',
        id,
        label,
        ...given(input.value),
        ...needed(`Give a number from ${input.min} to ${input.max}`),
        min: input.min,
        max: input.max,
      };
    case 'text':
      return {
        type: 'Input.Text',
        id,
        label,
        ...given(input.value),
        ...needed('Fill this in'),
        maxLength: input.maxLength,
        ...(input.lines ? { isMultiline: true } : {}),
      };
  }
}

function given<T>(value: T | undefined): { value?: T } {
  return value === undefined ? {} : { value };
}
