import type { ITextBlock } from '@microsoft/teams.cards';
import { escaped } from './plain-text.ts';

type Look = Partial<
  Pick<ITextBlock, 'id' | 'size' | 'weight' | 'color' | 'isSubtle' | 'spacing' | 'style' | 'horizontalAlignment'>
>;

/** A block of plain text that wraps. */
export function textBlock(text: string, look: Look = {}): ITextBlock {
  return { type: 'TextBlock', text: escaped(text), wrap: true, ...look };
}

/** Each line of a text as a block of its own, the lines of one text close together. */
export function paragraphs(text: string, look: Look = {}): ITextBlock[] {
  return text
    .split(/\r?\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => textBlock(line, index === 0 ? look : { ...look, spacing: 'Small' }));
}
