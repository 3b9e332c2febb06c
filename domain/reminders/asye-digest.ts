import { type Course, isOverTwoWeeks } from '../asye.ts';
import { isOver } from '../caseload-limits.ts';
import type { PlainDate } from '../dates.ts';
import type { StaffId } from '../question.ts';
import type { As, Candidate, Run } from './candidate.ts';
import { scheduled } from './card-days.ts';
import type { Reader } from './readers.ts';

/**
 * Once a week, one item an NQSW: to the assessor and the advanced practitioner those with milestones overdue or coming
 * (of the paused only those with something overdue); to the Academy those over two weeks overdue, paused or over the cap.
 */
export function* asyeDigest({ picture, readers, weekdays }: Run): Iterable<Candidate> {
  const asksOn = weekdays('asye-digest');
  const academy = readers.granted.filter(({ reader, viewer }) => reader.day && viewer.academy !== null);
  const item = (to: Reader | null, as: As, id: StaffId, dueOn: PlainDate | null): Candidate[] => {
    if (!to?.day) return [];
    const weekly = scheduled(to.day, asksOn);
    const asked = weekly !== null;
    return [{ kind: 'asye-digest', to, as, subject: id, about: [id], teamId: null, stage: null, dueOn, asked, weekly }];
  };
  const standings = academy.length > 0 ? picture.caseloads(picture.today).book.standings : undefined;
  for (const [id, course] of picture.asye().courses) {
    if (!course.nqsw) continue;
    const { row, milestones } = course;
    // In a pause nothing is coming, and what was overdue when it began stays so.
    const open = milestones.find(({ state }) => state === 'overdue' || state === 'due-soon');
    if (open) {
      if (row.assessor !== null) yield* item(readers.staff(row.assessor), 'assessor', id, open.due);
      if (row.advancedPractitioner !== null) {
        yield* item(readers.staff(row.advancedPractitioner), 'advanced practitioner', id, open.due);
      }
    }
    const standing = standings?.get(id);
    const overCap = standing !== undefined && standing.protection !== null && isOver(standing) === true;
    if (!isBehind(course) && !overCap) continue;
    const service = picture.tree.team(picture.inPost.get(id)?.teamId ?? '')?.service ?? '';
    const overdue = milestones.find(({ state }) => state === 'overdue');
    for (const { reader, viewer } of academy) {
      if (viewer.academy === 'all' || viewer.academy?.includes(service)) {
        yield* item(reader, 'academy', id, overdue?.due ?? null);
      }
    }
  }
}

function isBehind({ paused, milestones }: Course): boolean {
  return paused !== null || milestones.some(isOverTwoWeeks);
}
