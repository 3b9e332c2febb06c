import { addDays, daysBetween } from '../dates.ts';
import type { Candidate, Run } from './candidate.ts';

/** While a milestone is overdue it is said again after a week, and once more after two. */
const daysOverdue = [7, 14];

/** To the NQSW: 28 and 7 days before a milestone and on its day, then weekly while overdue, twice at most; none while paused. */
export function* asyeMilestone({ picture, on, readers, before, dayFor }: Run): Iterable<Candidate> {
  const ahead = before('asye-milestone', [28, 7, 0]);
  const soonest = addDays(on, Math.max(...ahead));
  for (const [id, course] of picture.asye().courses) {
    if (!course.nqsw || course.paused !== null) continue;
    const to = readers.staff(id);
    const day = to && dayFor('asye-milestone', to);
    if (!to || !day) continue;
    const since = daysBetween(day.since, on);
    for (const { code, state, due, optional } of course.milestones) {
      if (state === 'done' || due > soonest) continue;
      const past = daysBetween(due, on);
      const speaksOf = (days: number) => days >= 0 && days < since;
      yield {
        kind: 'asye-milestone',
        to,
        as: 'nqsw',
        subject: `${id}/${code}`,
        about: [id],
        teamId: null,
        // An optional one is never overdue; its day may have been at a weekend.
        stage: due > on ? 'due-soon' : due === on || optional ? 'due' : 'overdue',
        dueOn: due,
        asked:
          ahead.some((days) => speaksOf(past + days)) ||
          (!optional && daysOverdue.some((days) => speaksOf(past - days))),
        weekly: null,
      };
    }
  }
}
