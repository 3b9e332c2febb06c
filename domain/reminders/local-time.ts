import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../action.ts';
import type { PlainDate } from '../dates.ts';

/** Nothing comes before or after these, by the recipient's clock. */
export const earliest = '07:00';
export const latest = '18:00';

/** The day and time that a clock on the wall shows. */
export type WallClock = { day: PlainDate; time: string };

/**
 * What the clocks of time zones show at an instant, each zone worked out once. A zone that nobody knows is the council's:
 * a wrong setting of one client must not stop everybody's reminders.
 */
export function clocksAt(now: Instant, councilZone: string): (timeZone: string | undefined) => WallClock {
  const instant = Temporal.Instant.from(now);
  const known = new Map<string, WallClock>();
  const clockIn = (timeZone: string): WallClock => {
    const { year, month, day, hour, minute } = instant.toZonedDateTimeISO(timeZone);
    const two = (value: number) => String(value).padStart(2, '0');
    return { day: `${year}-${two(month)}-${two(day)}` as PlainDate, time: `${two(hour)}:${two(minute)}` };
  };
  return (timeZone = councilZone) => {
    let clock = known.get(timeZone);
    if (clock === undefined) {
      clock = isTimeZone(timeZone) ? clockIn(timeZone) : clockIn(councilZone);
      known.set(timeZone, clock);
    }
    return clock;
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Whether a card of a day and time is to go now, by the recipient's clock. A time that a change of clocks leaves out has
 * come once the clock shows a later one; one that it repeats has come the first time.
 */
export function whenOf(card: { on: PlainDate; at: string }, clock: WallClock): 'later' | 'now' | 'too late' {
  if (clock.day !== card.on) return clock.day < card.on ? 'later' : 'too late';
  if (clock.time < card.at) return 'later';
  return clock.time <= latest ? 'now' : 'too late';
}

/** A time of day within those in which anything may come. */
export function allowedTime(at: string): string {
  if (at < earliest) return earliest;
  return at > latest ? latest : at;
}
