import type { PlainDate } from '../dates.ts';
import { workingDaysBefore } from '../working-days.ts';
import type { Candidate, Run } from './candidate.ts';
import { speaksFor } from './card-days.ts';

/** To the worker whose supervision is due in five working days and has not been booked; any booking ahead silences it. */
export function* supervisionOwn({ picture, on, readers, before, dayFor }: Run): Iterable<Candidate> {
  if (picture.workforce.files['supervisions.csv'] === undefined) return;
  const book = picture.supervision();
  const asks = before('supervision-own', [5]);
  const soonest = Math.max(...asks);
  for (const [id, own] of book.people) {
    if (own.away || workingDaysBefore(own.next.on, soonest) > on) continue;
    const to = readers.staff(id);
    const day = to && dayFor('supervision-own', to);
    if (!to || !day) continue;
    const asked = asks.some((days) => speaksFor(day, workingDaysBefore(own.next.on, days)));
    if (!asked && to.owed.size === 0 && to.resting.size === 0) continue;
    if ((book.practice.supervisions.get(id) ?? []).some((meeting) => isBooked(meeting, on))) continue;
    yield {
      kind: 'supervision-own',
      to,
      as: 'worker',
      subject: id,
      about: [id],
      teamId: null,
      stage: null,
      dueOn: own.next.on,
      asked,
      weekly: null,
    };
  }
}

function isBooked(
  { bookedFor, cancelled, type }: { bookedFor: PlainDate | null; cancelled: string | null; type: string },
  on: PlainDate,
): boolean {
  return bookedFor !== null && bookedFor >= on && cancelled === null && type === 'professional';
}
