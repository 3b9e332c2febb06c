import type { ChartColor, IRichTextBlock, ITextRun, TextColor } from '@microsoft/teams.cards';
import type { Status } from '../domain/words.ts';
import { tidy } from './plain-text.ts';

/** Semantic colours only, so that themes and high contrast keep working. */
const textColours: Record<Status, TextColor> = {
  'on target': 'Good',
  'within tolerance': 'Warning',
  'off target': 'Attention',
};

export const chartColours: Record<Status, ChartColor> = {
  'on target': 'good',
  'within tolerance': 'warning',
  'off target': 'attention',
};

export const statusWords: Record<Status, string> = {
  'on target': 'on target',
  'within tolerance': 'near target',
  'off target': 'off target',
};

/** Whether a text says more than a number, so that its colour does not stand alone. */
export function saysStatus(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** The text with its status as a word, where it is only a number: colour never stands alone. */
export function withStatusWord(text: string, status: Status | null | undefined): string {
  return status && !saysStatus(text) ? `${text} · ${statusWords[status]}` : text;
}

/**
 * A verdict behind a coloured dot. The words keep the colour of the text: a theme's amber is hard to read on white.
 * With `strong` they are bold, up to the first " · ".
 */
export function dotted(text: string, status: Status, strong = false): IRichTextBlock {
  const dot: ITextRun = { type: 'TextRun', text: '● ', color: textColours[status] };
  const words = tidy(text);
  if (!strong) return { type: 'RichTextBlock', inlines: [dot, { type: 'TextRun', text: words }] };
  const [verdict = '', ...rest] = words.split(' · ');
  const bold: ITextRun = { type: 'TextRun', text: verdict, weight: 'Bolder' };
  const after: ITextRun[] = rest.length === 0 ? [] : [{ type: 'TextRun', text: ` · ${rest.join(' · ')}` }];
  return { type: 'RichTextBlock', inlines: [dot, bold, ...after] };
}
