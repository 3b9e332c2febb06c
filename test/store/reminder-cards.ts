import { day, type PlainDate } from '../../domain/dates.ts';
import { type CardSlot, cardId, type PlannedCard, type ReminderItem } from '../../domain/reminder.ts';

export const today = day('2026-11-24');
export const at0 = '2026-11-24T08:30:00.000Z';

/** The moment so many seconds after half past eight. */
export function at(seconds: number): string {
  return new Date(Date.parse(at0) + seconds * 1000).toISOString();
}

/** A card for a person about one overdue supervision, on a day. */
export function planned(who: string, more: { on?: PlainDate; slot?: CardSlot; about?: string } = {}): PlannedCard {
  const { on = today, slot = 'day', about = 'S9' } = more;
  return {
    id: cardId(on, who, slot),
    on,
    at: '08:30',
    to: { staffId: `staff-${who}`, upn: `${who}@council.example`, entraObjectId: who },
    slot,
    items: [item(about)],
    why: 'You supervise them.',
  };
}

export function item(about: string): ReminderItem {
  return {
    key: `supervision-due:2026-11-20:${about}:overdue`,
    kind: 'supervision-due',
    about: [about],
    teamId: null,
    stage: 'overdue',
    dueOn: day('2026-11-20'),
  };
}
