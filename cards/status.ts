import type { ChartColor, TextColor } from '@microsoft/teams.cards';
import type { Status } from '../domain/words.ts';

/** Semantic colours only, so that themes and high contrast keep working. */
export const textColours: Record<Status, TextColor> = {
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
