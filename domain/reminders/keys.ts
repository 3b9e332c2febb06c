import type { ReminderKind } from '../council.ts';
import type { PlainDate } from '../dates.ts';
import type { ReminderStage } from '../reminder.ts';

/** What an item is about, whatever its day and stage: what was missed is found again by it. */
export type Matter = string;

export function matter(kind: ReminderKind, subject: string): Matter {
  return `${kind}:${subject.replaceAll(':', '%3A')}`;
}

/** `on` is the day for which the calendar asks it: the same matter a week later is another reminder. */
export function keyOf(of: Matter, on: PlainDate, stage: ReminderStage | null): string {
  const at = of.indexOf(':');
  return `${of.slice(0, at)}:${on}${of.slice(at)}${stage === null ? '' : `:${stage}`}`;
}

/** The matter and the day of a key; undefined where it is none of ours. */
export function partsOf(key: string): { matter: Matter; on: PlainDate } | undefined {
  const parts = /^([a-z-]+):(\d{4}-\d{2}-\d{2}):([^:]*)(?::(?:due-soon|due|overdue))?$/.exec(key);
  return parts ? { matter: `${parts[1]}:${parts[3]}`, on: parts[2] as PlainDate } : undefined;
}
