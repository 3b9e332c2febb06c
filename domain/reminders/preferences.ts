import type { ReminderKind } from '../council.ts';
import type { PlainDate } from '../dates.ts';

/** What somebody decided about their own reminders; every part may be missing. Escalations take no notice of it but `at`. */
export type Preferences = {
  /** All reminders, or these kinds. */
  stopped?: true | readonly ReminderKind[];
  /** The only weekdays on which they want cards, Monday = 1. */
  weekdays?: readonly number[];
  /** HH:MM in their own time zone, in the place of the council's time. */
  at?: string;
  /** The first day on which reminders come again. */
  pausedUntil?: PlainDate;
  /** "Remind me on Thursday": the matter of an item rests until that day, and is said on it if it still stands. */
  remindOn?: readonly { key: string; on: PlainDate }[];
};

/** Whether somebody has opted out of a kind on a day. An escalation's recipient cannot. */
export function isOptedOut({ stopped, pausedUntil }: Preferences, kind: ReminderKind, on: PlainDate): boolean {
  if (kind === 'escalation') return false;
  if (pausedUntil !== undefined && on < pausedUntil) return true;
  return stopped === true || (stopped?.includes(kind) ?? false);
}
