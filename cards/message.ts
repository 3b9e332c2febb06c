import type { Answer } from '../domain/answer.ts';
import { answerCard, type CardOptions } from './answer-card.ts';
import type { AdaptiveCard } from './element.ts';
import { tidy } from './plain-text.ts';

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

export type CardMessage = {
  type: 'message';
  /** The notification, on locked and shared screens too: nobody's name but the reader's. */
  summary: string;
  attachments: [{ contentType: typeof cardContentType; content: AdaptiveCard }];
};

/**
 * The parts of a Bot Framework activity that show an answer. It has no text of its own: Teams splits text and card
 * in two messages, and then no activity id comes back to update.
 */
export function answerMessage(answer: Answer, options: CardOptions): CardMessage {
  return {
    type: 'message',
    summary: tidy(answer.summary),
    attachments: [{ contentType: cardContentType, content: answerCard(answer, options) }],
  };
}
