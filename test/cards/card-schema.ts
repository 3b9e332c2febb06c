import { z } from 'zod';

/**
 * The part of Adaptive Cards 1.5, and of Teams' charts, that our cards may use. Strict: a property that the format
 * does not have is a problem, and so is a colour that is not semantic.
 */
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const element = { id: z.string().min(1), spacing, separator: z.boolean() };
const elementShape = z.object(element).partial().shape;
const colour = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']);
const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);
const weight = z.enum(['Lighter', 'Default', 'Bolder']);
const alignment = z.enum(['Left', 'Center', 'Right']);
const containerStyle = z.enum(['default', 'emphasis', 'accent', 'good', 'attention', 'warning']);
const chartColour = z.enum(['good', 'warning', 'attention', 'neutral']);

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...elementShape,
  text: z.string().min(1),
  wrap: z.boolean().optional(),
  size: size.optional(),
  weight: weight.optional(),
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
  style: z.enum(['default', 'heading', 'columnHeader']).optional(),
  horizontalAlignment: alignment.optional(),
});
const cellText = textBlock.extend({ text: z.string() });

const richText = z.strictObject({
  type: z.literal('RichTextBlock'),
  ...elementShape,
  inlines: z
    .array(
      z.strictObject({
        type: z.literal('TextRun'),
        text: z.string().min(1),
        color: colour.optional(),
        weight: weight.optional(),
      }),
    )
    .min(1),
});

const table = z
  .strictObject({
    type: z.literal('Table'),
    ...elementShape,
    firstRowAsHeaders: z.literal(true),
    showGridLines: z.boolean().optional(),
    gridStyle: containerStyle.optional(),
    columns: z
      .array(
        z.strictObject({
          width: z.number().positive(),
          horizontalCellContentAlignment: alignment.optional(),
        }),
      )
      .min(1),
    rows: z
      .array(
        z.strictObject({
          type: z.literal('TableRow'),
          cells: z.array(
            z.strictObject({
              type: z.literal('TableCell'),
              items: z.array(z.discriminatedUnion('type', [cellText, richText])).min(1),
            }),
          ),
        }),
      )
      .min(2),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    message: 'a row has not as many cells as there are columns',
  });

const facts = z.strictObject({
  type: z.literal('FactSet'),
  ...elementShape,
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string() })).min(1),
});

const chart = { title: z.string().min(1), showTitle: z.boolean().optional(), fallback: z.union([table, facts]) };
const bars = z.strictObject({
  type: z.literal('Chart.HorizontalBar'),
  ...elementShape,
  ...chart,
  displayMode: z.enum(['AbsoluteWithAxis', 'AbsoluteNoAxis', 'PartToWhole']).optional(),
  xAxisTitle: z.string().optional(),
  yAxisTitle: z.string().optional(),
  data: z
    .array(z.strictObject({ x: z.string().min(1), y: z.number().nonnegative(), color: chartColour.optional() }))
    .min(1),
});
const line = z.strictObject({
  type: z.literal('Chart.Line'),
  ...elementShape,
  ...chart,
  xAxisTitle: z.string().optional(),
  yAxisTitle: z.string().optional(),
  data: z
    .array(
      z.strictObject({
        legend: z.string().min(1),
        values: z.array(z.strictObject({ x: z.string().min(1), y: z.number() })).min(2),
        color: chartColour.optional(),
      }),
    )
    .min(1),
});

const input = {
  id: z.string().min(1),
  label: z.string().min(1),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().min(1).optional(),
  value: z.string().optional(),
  spacing: spacing.optional(),
};
const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  maxLength: z.number().int().positive(),
  isMultiline: z.boolean().optional(),
});
const choiceInput = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  style: z.enum(['compact', 'expanded']).optional(),
  isMultiSelect: z.literal(true).optional(),
  wrap: z.literal(true),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string() })).min(1),
});
const isoDay = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const dateInput = z.strictObject({
  type: z.literal('Input.Date'),
  ...input,
  value: isoDay.optional(),
  min: isoDay.optional(),
  max: isoDay.optional(),
});
const numberInput = z.strictObject({
  type: z.literal('Input.Number'),
  ...input,
  value: z.number().optional(),
  min: z.number(),
  max: z.number(),
});

const action = {
  title: z.string().min(1),
  data: z.looseObject({ v: z.literal(1), text: z.string() }),
  mode: z.enum(['primary', 'secondary']).optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  associatedInputs: z.enum(['auto', 'none']).optional(),
};
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  ...elementShape,
  actions: z
    .array(
      z.strictObject({
        type: z.literal('Action.Execute'),
        verb: z.enum(['ask', 'do']),
        ...action,
        fallback: z.strictObject({ type: z.literal('Action.Submit'), ...action }),
      }),
    )
    .min(1),
});

const inContainer = z.discriminatedUnion('type', [textBlock, richText, facts, table]);
const container = z.strictObject({
  type: z.literal('Container'),
  ...elementShape,
  style: containerStyle.optional(),
  items: z.array(inContainer).min(1),
});

export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.literal('en'),
  fallbackText: z.string().min(1),
  body: z
    .array(
      z.discriminatedUnion('type', [
        textBlock,
        richText,
        table,
        facts,
        bars,
        line,
        textInput,
        choiceInput,
        dateInput,
        numberInput,
        actionSet,
        container,
      ]),
    )
    .min(1),
});
