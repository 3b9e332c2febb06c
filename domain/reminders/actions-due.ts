import { addDays, weekday } from '../dates.ts';
import type { Candidate, Run } from './candidate.ts';
import { scheduled } from './card-days.ts';

/** To whoever owns actions from supervision: once a week those overdue and those due by its Sunday. */
export function* actionsDue({ picture, on, readers, weekdays }: Run): Iterable<Candidate> {
  const asksOn = weekdays('actions-due');
  const sunday = addDays(on, 7 - weekday(on));
  for (const [id, { actions, spell }] of picture.supervision().people) {
    for (const row of actions) {
      if (row.doneOn !== null || row.dueOn > sunday) continue;
      const to = readers.staff(row.owner);
      if (!to?.day) continue;
      const known = row.owner === id || spell.supervisor === row.owner || readers.sees(to, 'supervision', id);
      const weekly = scheduled(to.day, asksOn);
      yield {
        kind: 'actions-due',
        to,
        as: 'owner',
        subject: row.id,
        // Whoever acts on it without a right to see the worker's supervision is not told whose it is.
        about: known ? [id] : [],
        teamId: null,
        stage: row.dueOn < on ? 'overdue' : row.dueOn === on ? 'due' : 'due-soon',
        dueOn: row.dueOn,
        asked: weekly !== null,
        weekly,
      };
    }
  }
}
