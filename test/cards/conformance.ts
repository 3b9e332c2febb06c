import { createRequire } from 'node:module';
import { numbersId } from '../../cards/chart.ts';
import type { AdaptiveCard } from '../../cards/element.ts';
import { unescaped } from '../../cards/plain-text.ts';
import { says } from '../../cards/says.ts';
import { cardSchema } from './card-schema.ts';

type Json = { readonly [name: string]: unknown };
type AdaptiveCards = typeof import('adaptivecards');

// The package's own entry is no module that Node can load; its bundle is.
const { AdaptiveCard: ParsedCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as Pick<AdaptiveCards, 'AdaptiveCard' | 'SerializationContext'>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const each = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Every object inside a card, a chart's fallback included, but not what a button carries. */
function* parts(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* parts(item);
  if (!isJson(value)) return;
  yield value;
  for (const [name, inner] of Object.entries(value)) if (name !== 'data') yield* parts(inner);
}

const typeOf = (part: Json): string => (typeof part.type === 'string' ? part.type : '');

/**
 * What is wrong with a card by the list in cards.md, a sentence each; empty where nothing is. `staffIds` are ids
 * that must not stand in anything that is shown.
 */
export function problemsOf(card: unknown, staffIds: readonly string[] = []): string[] {
  const text = JSON.stringify(card);
  const all = [...parts(card)];
  const schema = cardSchema.safeParse(card);
  const problems = [
    ...(schema.success ? [] : schema.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
    ...parserProblems(card),
    ...sizeProblems(text),
    ...actionProblems(all),
    ...all.filter((part) => typeOf(part) === 'TextBlock').flatMap(textProblems),
    ...headingProblems(card),
    ...all.filter((part) => typeOf(part).startsWith('Chart.')).flatMap((chart) => chartProblems(chart, card)),
    ...all.filter((part) => typeOf(part).startsWith('Input.')).flatMap(inputProblems),
    ...formProblems(all),
    ...all.filter((part) => typeOf(part) === 'Image').flatMap(imageProblems),
    ...tableProblems(all),
  ];
  // What stands behind a choice is sent, and not shown.
  const choices = new Set(
    all.filter((part) => typeOf(part) === 'Input.ChoiceSet').flatMap((own) => [own, ...each(own.choices)]),
  );
  const shown = JSON.stringify(all.map((part) => withoutInner(choices.has(part) ? { ...part, value: null } : part)));
  if (/"#[0-9a-f]{3,8}"/i.test(shown)) problems.push('a colour is written as hex');
  for (const id of staffIds) {
    if (shown.split(/[^\p{L}\p{N}_-]+/u).includes(id)) {
      problems.push(`the StaffId ${id} is shown`);
    }
  }
  if (schema.success) problems.push(...saysProblems(schema.data as unknown as AdaptiveCard));
  return problems;
}

/** A part's own texts, without the parts inside it and without data. */
function withoutInner(part: Json): Json {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => typeof value === 'string'));
}

/** What Microsoft's own parser finds; charts it does not know, so their fallbacks are parsed in their place. */
function parserProblems(card: unknown): string[] {
  const context = new SerializationContext();
  const parsed = new ParsedCard();
  // The parser's pattern for languages keeps a place from one card to the next and refuses every second one.
  const { lang: _, ...rest } = isJson(card) ? (withFallbacks(card) as Json) : {};
  parsed.parse(rest, context);
  const problems = [];
  for (let index = 0; index < context.eventCount; index++)
    problems.push(`parser: ${context.getEventAt(index).message}`);
  return problems;
}

function withFallbacks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFallbacks);
  if (!isJson(value)) return value;
  if (typeOf(value).startsWith('Chart.')) return value.fallback;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withFallbacks(inner)]));
}

function sizeProblems(text: string): string[] {
  const bytes = Buffer.byteLength(text);
  return bytes < 28_000 ? [] : [`the card has ${bytes} bytes, 28 KB are allowed`];
}

function actionProblems(all: readonly Json[]): string[] {
  const actions = all.filter((part) => typeOf(part) === 'ActionSet').flatMap((set) => each(set.actions));
  const visible = actions.filter(({ mode }) => mode !== 'secondary').length;
  const inputs = all.filter((part) => typeOf(part).startsWith('Input.')).map(({ id }) => id);
  const problems = [];
  if (actions.length > 6) problems.push(`there are ${actions.length} actions, six are allowed`);
  if (visible > 4) problems.push(`${visible} buttons are visible, four are allowed`);
  for (const action of actions) {
    const { title, data, fallback, verb } = action;
    if (!isJson(fallback) || typeOf(fallback) !== 'Action.Submit') {
      problems.push(`the button ${title} has no Action.Submit as fallback`);
    } else if (fallback.title !== title || JSON.stringify(fallback.data) !== JSON.stringify(data)) {
      problems.push(`the button ${title} does something else in its fallback`);
    }
    if (!isJson(data)) continue;
    if ('question' in data === 'action' in data) problems.push(`the button ${title} holds not one question or action`);
    if (verb !== ('question' in data ? 'ask' : 'do')) problems.push(`the button ${title} has the wrong verb`);
    for (const id of inputs) {
      if (typeof id === 'string' && id in data) problems.push(`the input ${id} would overwrite what ${title} carries`);
    }
  }
  if (new Set(actions.map(({ title }) => title)).size < actions.length) problems.push('two buttons say the same');
  if (inputs.length > 0 && !actions.some(({ associatedInputs }) => associatedInputs !== 'none')) {
    problems.push('no button sends the form');
  }
  return problems;
}

function textProblems(block: Json): string[] {
  const problems = [];
  if (block.wrap !== true) problems.push(`no wrap on "${block.text}"`);
  const text = typeof block.text === 'string' ? block.text : '';
  if (/(?<!\\)(?:\\\\)*[*_[\]]/.test(text)) problems.push(`"${text}" could be read as Markdown`);
  return problems;
}

function headingProblems(card: unknown): string[] {
  const first = isJson(card) ? each(card.body)[0] : undefined;
  return first?.style === 'heading' ? [] : ['the first line is not marked as a heading'];
}

function chartProblems(chart: Json, card: unknown): string[] {
  const body = isJson(card) ? each(card.body) : [];
  const place = body.findIndex((part) => part.title === chart.title && part.type === chart.type);
  const below = place === -1 ? [] : body.slice(place + 1, place + 3).filter(({ type }) => type === 'TextBlock');
  const alt = below[0];
  const numbers = below.find(({ id }) => String(id).startsWith(numbersId));
  const problems = [];
  if (!/\S \S/.test(String(alt?.text ?? ''))) {
    problems.push(`the chart ${chart.title} has no alternative text below it`);
  }
  const fallback = [...parts(chart.fallback)].flatMap(({ text, value }) =>
    [text, value].filter((shown) => typeof shown === 'string').map(unescaped),
  );
  const line = unescaped(String(numbers?.text ?? ''));
  const points = each(chart.data).flatMap((datum) => ('values' in datum ? each(datum.values) : [datum]));
  for (const { x, y } of points) {
    const same = (shown: string) => numbersIn(shown).includes(Number(y));
    const labelled = chart.type === 'Chart.Line' || fallback.some((text) => text !== '' && String(x).startsWith(text));
    if (!labelled || !fallback.some(same)) problems.push(`the chart's fallback has not ${y} for ${x}`);
    if (!same(line)) problems.push(`the text beside the chart has not ${y} for ${x}`);
  }
  return problems;
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));
}

function inputProblems(input: Json): string[] {
  const problems = [];
  if (typeof input.label !== 'string' || input.label === '') problems.push(`the input ${input.id} has no label`);
  if (input.isRequired === true && !input.errorMessage) problems.push(`the input ${input.id} has no error message`);
  return problems;
}

function formProblems(all: readonly Json[]): string[] {
  const inputs = all.filter((part) => typeOf(part).startsWith('Input.'));
  const problems = inputs.length > 4 ? [`a form has ${inputs.length} inputs, four are allowed`] : [];
  for (const { isMultiSelect, choices, id } of inputs) {
    const values = each(choices).map(({ value }) => String(value));
    if (isMultiSelect === true && values.some((value) => value.includes(',')))
      problems.push(`a choice of ${id} has a comma, and several are sent with commas between`);
    if (new Set(values).size < values.length) problems.push(`two choices of ${id} send the same`);
  }
  return problems;
}

function imageProblems(image: Json): string[] {
  return typeof image.altText === 'string' && image.altText !== '' ? [] : ['a picture has no alternative text'];
}

function tableProblems(all: readonly Json[]): string[] {
  return all
    .filter((part) => typeOf(part) === 'Table')
    .filter(({ columns }) => each(columns).length > 4)
    .map(({ columns }) => `a table has ${each(columns).length} columns: four can be read at 320 px`);
}

function saysProblems(card: AdaptiveCard): string[] {
  const said = says(card);
  const lines = card.fallbackText?.split('\n') ?? [];
  return lines
    .filter((line) => !said.replaceAll('● ', '').includes(line))
    .map((line) => `"${line}" of fallbackText does not stand on the card`);
}
