import type { As, Candidate, Run } from './candidate.ts';
import { scheduled } from './card-days.ts';
import type { Reader } from './readers.ts';

/** To heads of service and HR once a week, one item a team, whether it has agency workers or not. */
export function* agencyWeekly({ picture, readers, leaders, weekdays }: Run): Iterable<Candidate> {
  const { tree } = picture;
  const asksOn = weekdays('agency-weekly');
  function* teams(to: Reader, as: As, services: 'all' | readonly string[]): Iterable<Candidate> {
    if (!to.day) return;
    const weekly = scheduled(to.day, asksOn);
    if (weekly === null && to.owed.size === 0 && to.resting.size === 0) return;
    for (const { id: teamId } of services === 'all' ? tree.roots() : services.flatMap((name) => tree.roots(name))) {
      yield {
        kind: 'agency-weekly',
        to,
        as,
        subject: teamId,
        about: [],
        teamId,
        stage: null,
        dueOn: null,
        asked: weekly !== null,
        weekly,
      };
    }
  }
  for (const [service, heads] of leaders.headsOfServices) {
    for (const to of heads) yield* teams(to, 'head of service', [service]);
  }
  for (const { reader, viewer } of readers.granted) {
    if (viewer.hr !== null) yield* teams(reader, 'hr', viewer.hr);
  }
}
