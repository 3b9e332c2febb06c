import type {
  IActionSet,
  IAdaptiveCard,
  IChoiceSetInput,
  IContainer,
  IFactSet,
  IHorizontalBarChart,
  ILineChart,
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
  | IChoiceSetInput
  | IActionSet;

export type AdaptiveCard = IAdaptiveCard & { body: Element[] };
