import { cardId } from '../domain/reminder.ts';
import type { Gone } from './anonymise.ts';
import type { CardDocument } from './card-state.ts';
import { idFor } from './change-without.ts';

/** Whether the card went to the person. */
export function isTheirCard({ to }: CardDocument, { staffId, oids }: Pick<Gone, 'staffId' | 'oids'>): boolean {
  return to.staffId === staffId || oids.has(to.entraObjectId);
}

/**
 * The card without who it went to, where that was the person, and without them in what it was about; the same object
 * where it has nothing of them. Their own gets another id, since the id says whose it is.
 */
export function cardWithout(card: CardDocument, gone: Gone): CardDocument {
  const items = card.items.map((item) => ({
    ...item,
    key: item.key
      .split(':')
      .map((part) => idFor(part, gone))
      .join(':'),
    about: item.about.map((id) => idFor(id, gone)),
  }));
  if (!isTheirCard(card, gone)) return JSON.stringify(items) === JSON.stringify(card.items) ? card : { ...card, items };
  const to = { staffId: gone.standIn, entraObjectId: gone.standIn };
  const id = cardId(card.on, gone.standIn, card.slot);
  return { ...card, id, to, items, activityId: null, conversationId: null };
}
