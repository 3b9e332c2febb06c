import { addDays, addMonths, daysBetween, earlier, later, type PlainDate } from '../domain/dates.ts';
import { asye12 } from '../domain/default-programme.ts';
import { wholeFte } from '../domain/exact.ts';
import type { StaffId } from '../domain/question.ts';
import type { AsyeOutcome, AsyePauseRow, PauseReason } from '../domain/workforce.ts';
import type { Enrolment } from './practice.ts';
import { between, type Random } from './random.ts';
import { workingDayBefore } from './working-day.ts';

/** What becomes of one NQSW. Days and evidence counts are as at `today`. */
export type Course = {
  staffId: StaffId;
  fte: number;
  start: PlainDate;
  pauses?: readonly { from: PlainDate; to: PlainDate | null; reason: PauseReason }[];
  agreedBy: StaffId | null;
  /** So many of the milestones that are due by now are not done. */
  behind?: number;
  /** How far before its due date each is done, at most; 0: on the day itself. */
  ahead?: number;
  /** Evidence by code; left out: in step with the time. */
  evidence?: Readonly<Record<string, number>>;
  optional?: boolean;
  /** The Academy keeps them so many days longer than planned, by DueOn. */
  keptDays?: number;
  ended?: { on: PlainDate; outcome: AsyeOutcome | null };
  cap: number | null;
  assessor: StaffId | null;
  advancedPractitioner: StaffId | null;
};

/** The rows of one NQSW on the twelve months' programme, as they stand on a day. */
export function enrol(course: Course, today: PlainDate, random: Random): Enrolment {
  const { staffId, start, ended } = course;
  const until = ended?.on ?? today;
  const pauses = (course.pauses ?? []).map((pause): AsyePauseRow => ({ staffId, ...pause, agreedBy: course.agreedBy }));
  const steps = asye12.milestones.map(({ code, months, optional }) => ({
    code,
    optional,
    due: dueOn(course, months, today),
  }));
  const passed = ended !== undefined && (ended.outcome === null || ended.outcome === 'passed');
  const reached = steps.filter(({ due, optional, code }) => {
    if (optional) return course.optional === true && due <= until;
    return passed || (due <= until && !(code === 'join-team' && course.keptDays));
  });
  const done = reached.slice(0, Math.max(0, reached.length - (course.behind ?? 0)));
  const milestones = done.map(({ code, due }) => {
    const early = course.ahead === 0 ? 0 : between(random, -4, course.ahead ?? 12);
    const doneOn = course.ahead === 0 ? due : workingDayBefore(addDays(due, -early));
    return { staffId, milestone: code, dueOn: null, doneOn: later(start, earlier(doneOn, until)) };
  });
  const kept = steps.find(({ code }) => code === 'join-team');
  const moved =
    course.keptDays && kept
      ? [{ staffId, milestone: 'join-team', dueOn: addDays(kept.due, course.keptDays), doneOn: null }]
      : [];
  const share = Math.min(1, Math.max(0, daysBetween(start, until) / ((365 * wholeFte) / course.fte)));
  const evidence = asye12.evidence.flatMap(({ code, count }) => {
    const there = course.evidence?.[code] ?? (passed ? count : Math.floor(count * share * 0.95));
    return Array.from({ length: there }, (_, nth) => {
      const at = addDays(start, Math.floor(((nth + 1) * daysBetween(start, until)) / (there + 1)));
      return { staffId, evidence: code, doneOn: later(start, workingDayBefore(at)) };
    });
  });
  const reviewedOn = milestones.find(({ milestone }) => milestone === 'review-6')?.doneOn ?? null;
  return {
    asye: {
      staffId,
      programme: 'asye-12',
      start,
      assessor: course.assessor,
      advancedPractitioner: course.advancedPractitioner,
      cap: course.cap,
      completedOn: ended?.outcome === 'deferred' ? null : (ended?.on ?? null),
      outcome: ended?.outcome ?? null,
    },
    milestones: [...milestones, ...moved],
    evidence,
    pauses,
    reviewedOn,
  };
}

/** When a step is due: stretched for part-time, and moved by each pause that begins before it. */
function dueOn({ start, fte, pauses = [] }: Course, months: number, today: PlainDate): PlainDate {
  const days = daysBetween(start, addMonths(start, months));
  let due = addDays(start, Math.round((days * wholeFte) / fte));
  for (const { from, to } of pauses)
    if (due >= from) due = addDays(due, daysBetween(from, to ?? later(from, today)) + 1);
  return due;
}
