import { addDays, type PlainDate } from '../dates.ts';
import type { Picture } from '../picture.ts';
import type { ReminderStage } from '../reminder.ts';
import { lastNinetyDays, type Supervised } from '../supervision.ts';
import { signBy } from '../supervision-sums.ts';
import { supervisorsOf } from '../supervisors.ts';
import type { Candidate, Run } from './candidate.ts';
import { type CardDay, scheduled, speaksFor } from './card-days.ts';

/**
 * To whoever gives somebody supervision: once a week everybody overdue or due soon, and records that nobody signed; on
 * other days only those who became due or overdue since their last card day.
 */
export function* supervisionDue({ picture, readers, weekdays }: Run): Iterable<Candidate> {
  if (picture.workforce.files['supervisions.csv'] === undefined) return;
  const supervisors = supervisorsOf(picture);
  const asksOn = weekdays('supervision-due');
  const { from } = lastNinetyDays(picture.today);
  for (const [id, own] of picture.supervision().people) {
    const stage = stageOf(own, picture.today);
    const unsigned = unsignedOf(own, from, picture.today);
    if (stage === null && unsigned.length === 0) continue;
    const { givers, standIn } = supervisors.of(id);
    for (const giver of givers) {
      const to = readers.staff(giver);
      if (!to?.day || (standIn === 'head of service' && !readers.sees(to, 'supervision', id))) continue;
      const weekly = scheduled(to.day, asksOn);
      const base = {
        kind: 'supervision-due',
        to,
        as: standIn === null ? 'supervisor' : 'stand-in',
        about: [id],
        teamId: null,
        weekly,
      } as const;
      if (stage !== null) {
        const asked = weekly !== null || becameSo(own, picture, to.day);
        yield { ...base, subject: id, stage, dueOn: own.next.on, asked };
      }
      for (const on of unsigned) {
        yield { ...base, subject: `${id}/record/${on}`, stage: null, dueOn: signBy(on), asked: weekly !== null };
      }
    }
  }
}

function stageOf({ state, next }: Supervised, today: PlainDate): ReminderStage | null {
  if (state === null || state === 'in date') return null;
  if (state === 'overdue') return 'overdue';
  return next.on <= today ? 'due' : 'due-soon';
}

/** Whether it became due, or overdue, on a day that the card speaks for. */
function becameSo({ next, state }: Supervised, { council }: Picture, day: CardDay): boolean {
  if (state === 'overdue') return speaksFor(day, addDays(next.on, council.graceDays + 1));
  return speaksFor(day, next.on);
}

/** The days since `from` on which one was held whose record is unsigned though it was to be signed by yesterday. */
function unsignedOf({ held }: Supervised, from: PlainDate, today: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let at = held.length - 1; at >= 0; at -= 1) {
    const own = held[at];
    if (!own || own.on < from) break;
    if (own.meeting.recordSignedOn === null && signBy(own.on) < today) days.push(own.on);
  }
  return days;
}
