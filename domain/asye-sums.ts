import { type AsyeBook, type Course, evidenceCounts, isOverTwoWeeks, milestoneCounts } from './asye.ts';
import { isOver, limitOf } from './caseload-limits.ts';
import type { PlainDate } from './dates.ts';
import type { Caseloads, Picture } from './picture.ts';
import { type Node, sumsOf } from './tree.ts';

/** What a scope's NQSWs add up to today. */
export type AsyeSum = {
  nqsws: number;
  onTrack: number;
  behind: number;
  paused: number;
  overTwoWeeks: number;
  inAcademy: number;
  past24: number;
  done: number;
  of: number;
  overdue: number;
  dueSoon: number;
  evidence: number;
  evidenceOf: number;
};

export const noNqsws: AsyeSum = {
  nqsws: 0,
  onTrack: 0,
  behind: 0,
  paused: 0,
  overTwoWeeks: 0,
  inAcademy: 0,
  past24: 0,
  done: 0,
  of: 0,
  overdue: 0,
  dueSoon: 0,
  evidence: 0,
  evidenceOf: 0,
};

export type AsyeSums = ReadonlyMap<Node, ReadonlyMap<string, AsyeSum>>;

/** NQSWs over their protected cap, out of those of whom it can be said, on the day of the newest count among them. */
export type CapSum = { over: number; outOf: number; to: PlainDate };
export type CapSums = ReadonlyMap<Node, ReadonlyMap<string, CapSum>>;

const madeOf = new WeakMap<AsyeBook, AsyeSums>();
const capsOf = new WeakMap<Caseloads, CapSums>();

/** By programme, and 'all'; each NQSW counts in the team that they work in today. */
export function asyeSums(picture: Picture): AsyeSums {
  const book = picture.asye();
  const made = madeOf.get(book) ?? sumsOf(picture.tree, courses(picture), () => ({ ...noNqsws }), addCourse);
  madeOf.set(book, made);
  return made;
}

function* courses(picture: Picture) {
  for (const [id, row] of picture.nqsws().all) {
    const own = picture.asye().courses.get(id);
    const teamId = picture.inPost.get(id)?.teamId;
    if (own === undefined || teamId === undefined) continue;
    yield { teamId, column: row.programme, own };
    yield { teamId, column: 'all', own };
  }
}

/** The same for some people, whatever their teams. */
export function sumOfCourses(courses: Iterable<Course>): AsyeSum {
  const sum = { ...noNqsws };
  for (const course of courses) addCourse(sum, course);
  return sum;
}

function addCourse(sum: AsyeSum, course: Course): void {
  const milestones = milestoneCounts(course);
  const evidence = evidenceCounts(course);
  sum.nqsws += 1;
  if (course.standing === 'on track') sum.onTrack += 1;
  if (course.standing === 'behind') sum.behind += 1;
  if (course.standing === 'paused') sum.paused += 1;
  if (course.milestones.some(isOverTwoWeeks)) sum.overTwoWeeks += 1;
  if (course.phase?.name === 'academy') sum.inAcademy += 1;
  if (course.past24) sum.past24 += 1;
  sum.done += milestones.done;
  sum.of += milestones.of;
  sum.overdue += milestones.overdue;
  sum.dueSoon += milestones.dueSoon;
  sum.evidence += evidence.done;
  sum.evidenceOf += evidence.of;
}

/** The same for caps, as cases were counted on a day. An NQSW without a cap, without a count or away is in neither number. */
export function capSums(picture: Picture, at: PlainDate): CapSums {
  const caseloads = picture.caseloads(at);
  const before = capsOf.get(caseloads);
  if (before) return before;
  function* standings() {
    for (const [id, spell] of picture.inPost) {
      const row = picture.nqsws().rowOn(id, at);
      const standing = caseloads.book.standings.get(id);
      if (!row || !standing || limitOf(standing) === null) continue;
      const over = isOver(standing);
      if (over === null) continue;
      const own = { over, day: standing.day };
      yield { teamId: spell.teamId, column: row.programme, own };
      yield { teamId: spell.teamId, column: 'all', own };
    }
  }
  const made = sumsOf(
    picture.tree,
    standings(),
    (): CapSum => ({ over: 0, outOf: 0, to: '' as PlainDate }),
    (sum, { over, day }) => {
      sum.outOf += 1;
      if (over) sum.over += 1;
      if (day > sum.to) sum.to = day;
    },
  );
  capsOf.set(caseloads, made);
  return made;
}
