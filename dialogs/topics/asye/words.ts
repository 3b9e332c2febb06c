import type { CourseFlag, CourseRole, CourseSeen, MilestoneSeen, PauseSeen } from '../../../domain/asye-lens.ts';
import type { Council } from '../../../domain/council.ts';
import { addDays, addMonths, type PlainDate, plainDate } from '../../../domain/dates.ts';
import { counted, distance, shownDate, shownNumber } from '../../../domain/format.ts';
import type { Period } from '../../../domain/question.ts';
import type { View } from '../../../domain/view.ts';
import type { PauseReason } from '../../../domain/workforce.ts';

/** How a sentence speaks of somebody: "you have", "Aoife Byrne has". */
export type Person = { you: boolean; name: string; starts: string; has: string; is: string; whose: string };

export function personOf({ name }: { name: string }): Person {
  if (name === 'you') return { you: true, name, starts: 'You', has: 'have', is: 'are', whose: 'Your' };
  return { you: false, name, starts: name, has: 'has', is: 'is', whose: `${name}'s` };
}

/** "On time", "9 days overdue", "was 14 days overdue when the pause began": the day first, then how it stands. */
export function when(own: MilestoneSeen, today: PlainDate): string {
  if (own.state === 'done') return `${shownDate(own.doneOn ?? own.due, today)}, ${lateness(own)}`;
  return [dueWithBaseline(own, today), standing(own, today), readySince(own, today)].filter(Boolean).join(', ');
}

/** "4 January 2027 (was 4 December)" where it moved. */
export function dueWithBaseline({ due, baseline }: MilestoneSeen, today: PlainDate): string {
  return `${shownDate(due, today)}${due === baseline ? '' : ` (was ${shownDate(baseline, today)})`}`;
}

function lateness({ daysLate }: MilestoneSeen): string {
  return daysLate === 0 ? 'on time' : `${counted(daysLate, 'day', 'days')} late`;
}

function standing(own: MilestoneSeen, today: PlainDate): string {
  const past = own.past24 ? ', past the 24 months' : '';
  switch (own.state) {
    case 'overdue':
      return `${overdueBy(own)}${past}`;
    case 'due-soon':
      return `${distance(own.due, today)}${past}`;
    case 'paused':
      return `waits while paused${past}`;
    case 'optional':
      return `optional${past}`;
    default:
      return past.replace(/^, /, '');
  }
}

/** "9 days overdue"; in a pause it is what it was when that began. */
export function overdueBy({ frozen, daysLate }: MilestoneSeen): string {
  const days = counted(daysLate, 'day', 'days');
  return frozen ? `was ${days} overdue when the pause began` : `${days} overdue`;
}

function readySince({ readyAt }: MilestoneSeen, today: PlainDate): string {
  const said = readyAt === null ? undefined : plainDate(readyAt.slice(0, 10));
  return said === undefined ? '' : `said to be ready on ${shownDate(said, today)}`;
}

/** What stands before a milestone in a list. */
export function stateWord(own: MilestoneSeen): string {
  switch (own.state) {
    case 'done':
      return 'Done';
    case 'overdue':
      return 'Overdue';
    case 'due-soon':
      return 'Due soon';
    case 'paused':
      return 'Paused';
    case 'optional':
      return 'Optional';
    case 'later':
      return 'Later';
  }
}

/** Who does it with the NQSW: the assessor, or the Academy. */
export function withWhom({ who }: MilestoneSeen, course: CourseSeen, view: View): string {
  if (who === 'academy') return 'the Academy';
  return course.assessor === null
    ? 'no assessor recorded'
    : (roleName(course.assessor, course, view) ?? 'the assessor');
}

/**
 * The name of an assessor or advanced practitioner: the NQSW knows their own, everybody else knows those whom they may
 * see anyway, and null is somebody whom they may not. Whoever is no longer in post has no name here.
 */
export function roleName({ id, name }: CourseRole, course: CourseSeen, view: View): string | null {
  if (name === null) return 'somebody who has left';
  if (id === view.viewer.staffId) return 'you';
  return personOf(course).you || view.nameOf(id) !== null ? name : null;
}

const reasons: Record<PauseReason, string> = {
  sickness: 'long-term sickness',
  parental: 'maternity or paternity',
  bereavement: 'bereavement',
  lack_of_support: 'lack of support',
};

/** "from 1 August to 31 August, 31 days"; why only where the viewer may know. */
export function pauseWords({ from, to, days, reason }: PauseSeen, today: PlainDate): string {
  const span =
    to === null
      ? `since ${shownDate(from, today)}, ${counted(days, 'day', 'days')} so far`
      : `from ${shownDate(from, today)} to ${shownDate(to, today)}, ${counted(days, 'day', 'days')}`;
  return `${span}${reason === null ? '' : ` (${reasons[reason]})`}`;
}

export function reasonWords(reason: PauseReason | null): string {
  return reason === null ? '–' : reasons[reason];
}

/** What is wrong with the course's own record, in sentences. */
export function flagNotes(course: CourseSeen, today: PlainDate): readonly string[] {
  const sentences: Record<CourseFlag, string> = {
    'unknown-programme': `The council's settings no longer hold the programme ${course.programme.code}, so its milestones can't be shown.`,
    'no-assessor': 'No assessor is recorded.',
    'assessor-left': 'The assessor who is recorded has left.',
    'advanced-practitioner-left': 'The advanced practitioner who is recorded has left.',
    'past-24-months': `By these dates it would go on after ${shownDate(course.limit, today)}, which is 24 months from the start: no programme may.`,
    'file-disagrees': "The council's list and what was recorded here don't agree.",
  };
  return course.flags.map((flag) => sentences[flag]);
}

/** "in December", "on Thursday 26 November", "between Thursday 26 November and 4 January 2027". */
export function periodWords({ from, to }: Period, today: PlainDate): string {
  if (from === to) return `on ${shownDate(from, today)}`;
  const month = from.endsWith('-01') && addDays(addMonths(from, 1), -1) === to;
  if (month) return `in ${shownDate(from, today).replace(/^([A-Z]\w+ )?1 /, '')}`;
  return `between ${shownDate(from, today)} and ${shownDate(to, today)}`;
}

/** A cap or a number of cases: whole where it is. */
export function shownCases(cases: number): string {
  return shownNumber(cases, 'FTE');
}

/** "One", "3": how a sentence begins with a count of people. */
export function countWord(count: number): string {
  return count === 1 ? 'One' : shownNumber(count, 'people');
}

/** "1 NQSW", "18 NQSWs". */
export function nqsws(count: number): string {
  return counted(count, 'NQSW', 'NQSWs');
}

/** "1 milestone", "7 milestones". */
export function milestones(count: number): string {
  return counted(count, 'milestone', 'milestones');
}

/** Whether a milestone is what a kind asks for: itself, or one of several of that name ("observation"). */
export function isOfKind({ code }: { code: string }, kind: string | undefined): boolean {
  return kind === undefined || code === kind || code.startsWith(`${kind}-`);
}

/** How a course ended: "passed the ASYE"; a fail or withdrawal only where the viewer may know it. */
export function outcomeWords({ outcome }: CourseSeen, you: boolean): string {
  switch (outcome) {
    case 'failed':
      return 'failed the ASYE';
    case 'withdrawn':
      return 'withdrew from the ASYE';
    case 'deferred':
      return `${you ? 'have' : 'has'} ended the ASYE, which was deferred,`;
    case 'not completed':
      return "didn't complete the ASYE; it ended";
    case 'passed':
      return 'passed the ASYE';
    case null:
      return 'completed the ASYE';
  }
}

/** What milestones of a kind are called: "direct observation"; null where its programmes call them differently. */
export function kindName(kind: string, programmes: Council['programmes']): string | null {
  const titles = Object.values(programmes)
    .flatMap((programme) => programme.milestones)
    .filter((own) => isOfKind(own, kind))
    .map(({ title }) =>
      title
        .replace(/\(.*\)/, '')
        .replace(/ \d+\s*$/, '')
        .trim(),
    );
  const [first] = titles;
  return first !== undefined && titles.every((title) => title === first) ? lower(first) : null;
}

/** "Direct observations" inside a sentence; "ASYE report" stays as it is. */
export function lower(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
