import { addDays, daysBetween, later } from '../dates.ts';
import type { Supervised } from '../supervision.ts';
import { supervisorsOf } from '../supervisors.ts';
import type { As, Candidate, Run } from './candidate.ts';
import { scheduled, speaksFor } from './card-days.ts';
import type { Reader } from './readers.ts';

/**
 * A supervision overdue by more than half its interval (14, 7, 4 days), to the head of service with a copy to the team's
 * managers: once when it passes that, then once a week until it is held. Nobody's own lateness is escalated to
 * themselves: neither whoever is to hold it, who has it in supervision-due, nor the worker. Deputies get no copy.
 */
export function* escalation({ picture, on, readers, leaders, weekdays }: Run): Iterable<Candidate> {
  if (picture.workforce.files['supervisions.csv'] === undefined) return;
  const asksOn = weekdays('escalation');
  const supervisors = supervisorsOf(picture);
  const { graceDays } = picture.council;
  for (const [id, own] of picture.supervision().people) {
    if (own.state !== 'overdue') continue;
    const passed = passedOn(own, graceDays);
    if (passed > on) continue;
    const item = (to: Reader, as: As): Candidate[] => {
      if (!to.workDay) return [];
      const once = speaksFor(to.workDay, passed);
      const weekly = once ? null : scheduled(to.workDay, asksOn);
      return [
        {
          kind: 'escalation',
          to,
          as,
          subject: id,
          about: [id],
          teamId: null,
          stage: 'overdue',
          dueOn: own.next.on,
          asked: once || weekly !== null,
          weekly,
        },
      ];
    };
    const { recorded, givers } = supervisors.of(id);
    const isLate = ({ to: { staffId } }: Reader) =>
      staffId !== null && (staffId === id || staffId === recorded || givers.includes(staffId));
    for (const to of leaders.heads(own.spell.teamId)) {
      if (!isLate(to) && readers.sees(to, 'supervision', id)) yield* item(to, 'head of service');
    }
    for (const { reader, as } of leaders.managers(own.spell.teamId)) {
      if (as === 'manager' && !isLate(reader)) yield* item(reader, as);
    }
  }
}

/** The first day on which it is overdue by more than half its interval, half up. */
function passedOn({ next }: Supervised, graceDays: number) {
  const half = Math.ceil(daysBetween(next.basis.from, next.on) / 2);
  return later(addDays(next.on, half + 1), addDays(next.on, graceDays + 1));
}
