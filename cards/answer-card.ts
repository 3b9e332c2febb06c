import type { IRichTextBlock } from '@microsoft/teams.cards';
import type { Answer, Block } from '../domain/answer.ts';
import type { PlainDate } from '../domain/dates.ts';
import { list, shownDate } from '../domain/format.ts';
import { barsElements } from './bars.ts';
import { buttons, stepsShown } from './buttons.ts';
import type { AdaptiveCard, Element } from './element.ts';
import { factSet } from './facts.ts';
import { inputElement } from './form.ts';
import { lineElements } from './line.ts';
import { tidy } from './plain-text.ts';
import { dotted } from './status.ts';
import { tableElements } from './table.ts';
import { paragraphs, textBlock } from './text.ts';
import { rowsShown } from './window.ts';

export type CardOptions = { today: PlainDate };

/** Teams takes about 28 KB a card. */
export const bytesAtMost = 28_000;

/** Fewer rows are shown where ten are too much for one message; how many there are is always said. */
const fewerRows = [7, 5, 3, 1];

/** The Adaptive Card (1.5, plain JSON) of an answer, from its first line to its buttons as cards.md orders them. */
export function answerCard(answer: Answer, options: CardOptions): AdaptiveCard {
  let card = cardWith(answer, options, rowsShown);
  for (const limit of fewerRows) {
    if (Buffer.byteLength(JSON.stringify(card)) < bytesAtMost) break;
    card = cardWith(answer, options, limit);
  }
  return card;
}

function cardWith(answer: Answer, { today }: CardOptions, limit: number): AdaptiveCard {
  const steps = [...answer.choices, ...answer.next];
  const row = buttons(
    steps,
    answer.body.some(({ kind }) => kind === 'form'),
  );
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: fallbackText(answer),
    body: [
      textBlock(answer.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      ...judgement(answer),
      ...answer.body.flatMap((block, place) => blockElements(block, place, today, limit)),
      ...answer.notes.flatMap((note) => paragraphs(note)),
      ...choicesWithoutButton(answer),
      ...warnings(answer),
      ...smallPrint(answer, today),
      ...(row === undefined ? [] : [row]),
    ],
  };
}

/** Lines 1 and 2, for clients that draw no cards. */
function fallbackText(answer: Answer): string {
  return [answer.title, ...(answer.judgement === null ? [] : [answer.judgement.text])].map(tidy).join('\n');
}

/** The verdict behind a coloured dot, or only what there is to compare with. */
function judgement(answer: Answer): IRichTextBlock[] {
  const { text, status } = answer.judgement ?? { text: '', status: null };
  const words = tidy(text);
  if (words === '') return [];
  const line: IRichTextBlock =
    status === null
      ? { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: words }] }
      : dotted(words, status, true);
  return [{ ...line, spacing: 'Small' }];
}

function blockElements(block: Block, place: number, today: PlainDate, limit: number): Element[] {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text);
    case 'list':
      return block.items.flatMap((item, index) => paragraphs(`• ${item}`, index === 0 ? {} : { spacing: 'Small' }));
    case 'facts':
      return block.facts.length === 0 ? [] : [factSet(block)];
    case 'table':
      return tableElements(block, limit);
    case 'bars':
      return barsElements(block, limit, place);
    case 'line':
      return lineElements(block, today, place);
    case 'form':
      return block.inputs.map(inputElement);
  }
}

/** What may have been meant and finds no room among the buttons can still be typed. */
function choicesWithoutButton(answer: Answer): Element[] {
  const shown = new Set(stepsShown([...answer.choices, ...answer.next]));
  const left = answer.choices.filter((step) => !shown.has(step)).map(({ text }) => text);
  return left.length === 0 ? [] : [textBlock(`Or type ${list(left, 'or')}.`)];
}

function warnings(answer: Answer): Element[] {
  const sentences = answer.source?.warnings ?? [];
  if (sentences.length === 0) return [];
  return [{ type: 'Container', style: 'warning', items: sentences.flatMap((sentence) => paragraphs(sentence)) }];
}

/** Never a figure without its source and day: where the answer writes no small print, these two stand alone. */
function smallPrint(answer: Answer, today: PlainDate): Element[] {
  const { source } = answer;
  const own = answer.smallPrint.length > 0 || source === null;
  const lines = own ? answer.smallPrint : [`As at ${shownDate(source.asAt, today)} · ${source.name}`];
  return lines.flatMap((line, index) =>
    paragraphs(line, { isSubtle: true, size: 'Small', ...(index === 0 ? {} : { spacing: 'None' as const }) }),
  );
}
