import type {
  IActionSet,
  IAdaptiveCard,
  IChoiceSetInput,
  IContainer,
  IDateInput,
  IFactSet,
  IHorizontalBarChart,
  ILineChart,
  INumberInput,
  IRichTextBlock,
  ITable,
  ITextBlock,
  ITextInput,
} from '@microsoft/teams.cards';

/** What our cards are made of. Plain literals: the builder classes of the package write out every default. */
export type Element =
  | ITextBlock
  | IRichTextBlock
  | ITable
  | IContainer
  | IFactSet
  | IHorizontalBarChart
  | ILineChart
  | ITextInput
  | IDateInput
  | INumberInput
  | IChoiceSetInput
  | IActionSet;

export type AdaptiveCard = IAdaptiveCard & { body: Element[] };
