import { addDays, type PlainDate, weekday } from '../../../domain/dates.ts';
import { counted, distance, list, shownDate } from '../../../domain/format.ts';
import type { Period } from '../../../domain/question.ts';
import type { BookingSeen, HeldSeen, SupervisedBy, SupervisionSeen } from '../../../domain/supervision-lens.ts';
import type { Turn } from '../../turn.ts';

/** "9 days overdue", "due today", "due in 6 days"; with days of grace what is past and not overdue says so. */
export function dueWords(own: SupervisionSeen, today: PlainDate): string {
  if (own.state === 'overdue') return distance(own.nextDue, today, 'overdue');
  if (own.daysPast > 0) return `${counted(own.daysPast, 'day', 'days')} past due, within the days of grace`;
  return `due ${distance(own.nextDue, today)}`;
}

/** "9 days overdue, since Sunday 15 November"; "due in 6 days, Monday 30 November". */
export function dueCell(own: SupervisionSeen, today: PlainDate): string {
  const day = shownDate(own.nextDue, today);
  if (own.away) return 'away';
  if (own.nextDue === today) return 'due today';
  return `${dueWords(own, today)}${own.daysPast > 0 ? ', since' : ','} ${day}`;
}

export function lastCell(last: HeldSeen | null, today: PlainDate): string {
  return last ? shownDate(last.on, today) : 'none recorded';
}

/** The next booking, or what became of the last one. */
export function bookedCell(own: SupervisionSeen, today: PlainDate): string {
  const [next] = own.booked;
  if (next) return bookedWords(next, today);
  return own.lapsed ? `nothing since ${shownDate(own.lapsed, today)}` : 'nothing booked';
}

export function bookedWords({ on, by }: BookingSeen, today: PlainDate, withWhom = false): string {
  return `${on === today ? 'today' : shownDate(on, today)}${withWhom && by !== null ? ` with ${by}` : ''}`;
}

/** "Tuesday 27 October, 28 days ago, with Sam Wood, 90 minutes". */
export function heldWords(held: HeldSeen, today: PlainDate): string {
  return [
    shownDate(held.on, today),
    distance(held.on, today),
    ...(held.by === null ? [] : [`with ${held.by}`]),
    ...(held.minutes === null ? [] : [counted(held.minutes, 'minute', 'minutes')]),
  ].join(', ');
}

/** Who gives somebody supervision today, and why it is not whom the staff list names. */
export function supervisorWords(by: SupervisedBy): string {
  const givers = list(by.givers.map(({ name }) => name));
  if (by.why === null) return givers || 'not recorded';
  const why = {
    'none recorded': 'no supervisor is recorded',
    left: `${by.recorded?.name ?? 'the supervisor'} has left`,
    away: `${by.recorded?.name ?? 'the supervisor'} is away`,
    unavailable: `${by.recorded?.name ?? 'the supervisor'} is not available`,
  }[by.why];
  if (givers === '') return `nobody: ${why}`;
  return `${givers}, as ${by.standIn ?? 'stand-in'}: ${why}`;
}

/** " or not yet recorded (records to Friday 20 November)" behind "overdue", where the newest record is old. */
export function orNotRecorded({ view, today }: Turn): string {
  const { day, late } = view.supervision.recordsTo;
  return late && day !== null ? `, or not yet recorded (records to ${shownDate(day, today)})` : '';
}

/** "this week", "by Friday 27 November", "from 1 to …". */
export function periodWords({ from, to }: Period, today: PlainDate): string {
  const monday = addDays(today, 1 - weekday(today));
  if (from === to) return to === today ? 'today' : `on ${shownDate(to, today)}`;
  if (from === monday && to === addDays(monday, 6)) return 'this week';
  if (from === addDays(monday, 7) && to === addDays(monday, 13)) return 'next week';
  if (from.slice(0, 7) === today.slice(0, 7) && from.endsWith('-01') && addDays(to, 1).endsWith('-01')) {
    if (to.slice(0, 7) === from.slice(0, 7)) return 'this month';
  }
  if (from === today) return `by ${shownDate(to, today)}`;
  return `from ${shownDate(from, today)} to ${shownDate(to, today)}`;
}
