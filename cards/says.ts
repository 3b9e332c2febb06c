import { numbersId } from './chart.ts';
import type { AdaptiveCard } from './element.ts';
import { tidy, unescaped } from './plain-text.ts';

type Json = { readonly [name: string]: unknown };

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const each = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The whole text of a card, top to bottom, a line for each block, table row, fact and input; buttons are left out.
 * Reads the card itself, so it says what stands there, and of a chart what its fallback says.
 */
export function says(card: AdaptiveCard): string {
  return linesOf(card.body)
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(elements: unknown): string[] {
  return each(elements).flatMap(elementLines);
}

function elementLines(element: Json): string[] {
  const type = textOf(element.type);
  if (type.startsWith('Chart.')) return linesOf([element.fallback]);
  switch (type) {
    case 'TextBlock':
      return textOf(element.id).startsWith(numbersId) ? [] : [unescaped(textOf(element.text))];
    case 'RichTextBlock':
      return [runs(element.inlines)];
    case 'Container':
      return linesOf(element.items);
    case 'Table':
      return each(element.rows).map((row) =>
        each(row.cells)
          .flatMap((cell) => linesOf(cell.items))
          .filter((line) => line !== '')
          .join(' · '),
      );
    case 'FactSet':
      return each(element.facts).map(({ title, value }) => `${unescaped(textOf(title))}: ${unescaped(textOf(value))}`);
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Number':
    case 'Input.ChoiceSet':
      return [inputLine(element)];
    default:
      return [];
  }
}

function runs(inlines: unknown): string {
  if (!Array.isArray(inlines)) return '';
  return inlines.map((run) => (isJson(run) ? textOf(run.text) : textOf(run))).join('');
}

function inputLine(input: Json): string {
  const label = textOf(input.label);
  const choices = each(input.choices);
  const value = typeof input.value === 'number' ? String(input.value) : textOf(input.value);
  if (choices.length === 0) return tidy(`${label} ${value}`);
  const several = input.isMultiSelect === true ? value.split(',') : [value];
  const chosen = choices.filter((own) => several.includes(textOf(own.value)));
  const shown = (chosen.length > 0 ? chosen : choices).map(({ title }) => textOf(title));
  return tidy(`${label} ${shown.join(chosen.length > 0 ? ', ' : ' / ')}`);
}
