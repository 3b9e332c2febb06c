import { currentDay, isPausedOn, longestMonths, partOn, pauseDays } from './asye-dates.ts';
import type { CourseFlag, EvidenceSeen, Phase, Standing } from './asye-lens.ts';
import { type MilestoneNow, milestoneNow, type Times } from './asye-milestones.ts';
import type { Council, Programme } from './council.ts';
import { addMonths, earlier, type PlainDate } from './dates.ts';
import { wholeFte } from './exact.ts';
import { isOnProgramme, type Nqsws } from './nqsws.ts';
import type { Practice } from './practice.ts';
import type { StaffId } from './question.ts';
import type { AsyePauseRow, AsyeRow, Spell } from './workforce.ts';

/** Somebody's course as it stands today, with everything that is known of it; only domain/ may touch it. */
export type Course = {
  row: AsyeRow;
  programme: Programme | undefined;
  nqsw: boolean;
  standing: Standing;
  /** By current due date. */
  milestones: readonly MilestoneNow[];
  evidence: readonly EvidenceSeen[];
  pauses: readonly (AsyePauseRow & { days: number })[];
  paused: AsyePauseRow | null;
  month: number | null;
  quarter: number | null;
  endsOn: PlainDate | null;
  limit: PlainDate;
  past24: boolean;
  phase: Phase | null;
  flags: readonly CourseFlag[];
};

export type AsyeBook = {
  /** Of everybody in post who has a row in asye.csv. */
  courses: ReadonlyMap<StaffId, Course>;
  /** In thousandths of a per cent: the share of a full caseload in the part of the programme that a day lies in; null: no shares. */
  shareOn(row: AsyeRow, day: PlainDate): number | null;
};

export type AsyeInputs = {
  council: Council;
  today: PlainDate;
  nqsws: Nqsws;
  inPost: ReadonlyMap<StaffId, Spell>;
};

type CourseTimes = Omit<Times, 'pauses' | 'paused'> & {
  pauses: readonly AsyePauseRow[];
  paused: AsyePauseRow | null;
};

/** The milestone with which somebody moves from the Academy to the permanent team. */
const joinTeam = 'join-team';
const overTwoWeeksDays = 14;

/** The courses of everybody in post. Nothing here moves a baseline; only pauses move a date, and never forward. */
export function asyeBook(practice: Practice, inputs: AsyeInputs): AsyeBook {
  const courses = new Map<StaffId, Course>();
  for (const id of inputs.inPost.keys()) {
    const row = inputs.nqsws.rowOf(id);
    if (row) courses.set(id, courseOf(practice, inputs, row));
  }
  const { council, nqsws } = inputs;
  return {
    courses,
    shareOn: (row, day) => {
      const programme = programmeOf(council, row);
      if (!programme || programme.caseloadShares.length === 0) return null;
      const { caseloadShares: shares, months } = programme;
      const clock = { ...timesOf(practice, inputs, row, nqsws.rowsOf(row.staffId).length > 1), months };
      const share = shares[partOn({ ...clock, today: clock.until }, shares.length, day) - 1];
      return share === undefined ? null : Math.round(share * 1_000);
    },
  };
}

function programmeOf(council: Council, row: AsyeRow): Programme | undefined {
  return Object.hasOwn(council.programmes, row.programme) ? council.programmes[row.programme] : undefined;
}

function timesOf(practice: Practice, { today, inPost }: AsyeInputs, row: AsyeRow, again: boolean): CourseTimes {
  // An open pause has no end of its own, but nothing moves after the programme's.
  const until = row.completedOn === null ? today : earlier(today, row.completedOn);
  // What lies before the start paused nothing of this programme; of two programmes each has the pauses that began in it.
  const own = (practice.pauses.get(row.staffId) ?? []).flatMap((pause) => {
    if (pause.to !== null && pause.to < row.start) return [];
    if (pause.from >= row.start) return [pause];
    return again ? [] : [{ ...pause, from: row.start }];
  });
  const pauses = own.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const paused = isOnProgramme(row, today) ? (pauses.find((pause) => isPausedOn(pause, today)) ?? null) : null;
  const fte = inPost.get(row.staffId)?.fte ?? wholeFte;
  return { start: row.start, fte, pauses, paused, until, today, limit: addMonths(row.start, longestMonths) };
}

function courseOf(practice: Practice, inputs: AsyeInputs, row: AsyeRow): Course {
  const { council, today, nqsws, inPost } = inputs;
  const id = row.staffId;
  const programme = programmeOf(council, row);
  // Whoever begins a second programme leaves behind what was done before it began.
  const again = nqsws.rowsOf(id).length > 1;
  const isOwn = (doneOn: PlainDate | null) => !again || doneOn === null || doneOn >= row.start;
  // Asked about a day gone by, what was done after it was not done yet.
  const notAhead = (doneOn: PlainDate | null) => (doneOn !== null && doneOn > today ? null : doneOn);
  const times = timesOf(practice, inputs, row, again);
  const rows = (practice.milestones.get(id) ?? [])
    .filter((own) => isOwn(own.doneOn))
    .map((own) => ({ ...own, doneOn: notAhead(own.doneOn) }));
  const milestones = (programme?.milestones ?? [])
    .map((own) =>
      milestoneNow(
        own,
        rows.find((known) => known.milestone === own.code),
        times,
      ),
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const days = (practice.evidence.get(id) ?? []).filter((own) => isOwn(own.doneOn) && own.doneOn <= today);
  const evidence = (programme?.evidence ?? []).map(({ code, title, count }) => {
    const own = days.filter((entry) => entry.evidence === code).map((entry) => entry.doneOn);
    return { code, title, count, done: own.length, days: own.toSorted() };
  });
  const clock = programme && { ...times, months: programme.months, today: times.until };
  const endsOn = clock ? currentDay(clock, clock.months) : null;
  const begun = clock && row.start <= today;
  const nqsw = nqsws.all.get(id) === row;
  const past24 =
    (endsOn ?? row.start) > times.limit ||
    milestones.some((own) => own.past24 && own.state !== 'done' && !own.optional);
  const joins = milestones.find((own) => own.code === joinTeam);
  const disagrees = practice.disagreements.some(
    ({ about, what }) => about === id && (what === 'milestone' || what === 'evidence' || what === 'pause'),
  );
  const gone = (staffId: StaffId | null) => staffId !== null && !inPost.has(staffId);
  const flags: readonly (CourseFlag | false)[] = [
    !programme && 'unknown-programme',
    row.assessor === null && 'no-assessor',
    gone(row.assessor) && 'assessor-left',
    gone(row.advancedPractitioner) && 'advanced-practitioner-left',
    past24 && 'past-24-months',
    disagrees && 'file-disagrees',
  ];
  return {
    row,
    programme,
    nqsw,
    standing: standingOf(row, nqsw, times.paused !== null, milestones, today),
    milestones,
    evidence,
    pauses: times.pauses.map((pause) => ({ ...pause, days: pauseDays(pause, times.until) })),
    paused: times.paused,
    month: begun ? partOn(clock, clock.months, today) : null,
    quarter:
      begun && programme.caseloadShares.length > 0 ? partOn(clock, programme.caseloadShares.length, today) : null,
    endsOn,
    limit: times.limit,
    past24,
    phase: joins ? phaseOf(joins) : null,
    flags: flags.filter((flag) => flag !== false),
  };
}

function phaseOf(joins: MilestoneNow): Phase {
  if (joins.doneOn !== null) return { name: 'team', since: joins.doneOn };
  return { name: 'academy', until: joins.due, state: joins.state };
}

function standingOf(
  row: AsyeRow,
  nqsw: boolean,
  paused: boolean,
  milestones: readonly MilestoneNow[],
  today: PlainDate,
): Standing {
  if (nqsw) {
    if (paused) return 'paused';
    return milestones.some(({ state }) => state === 'overdue') ? 'behind' : 'on track';
  }
  if (row.start > today) return 'not started';
  return row.outcome === null || row.outcome === 'passed' ? 'completed' : 'not completed';
}

/** Whether a milestone is overdue by more than two weeks; frozen ones by what they were when the pause began. */
export function isOverTwoWeeks({ state, daysLate }: { state: string; daysLate: number }): boolean {
  return state === 'overdue' && daysLate > overTwoWeeksDays;
}

/** Milestones that count: optional ones are in neither number of "4 of 12". */
export function milestoneCounts(course: Course): { done: number; of: number; overdue: number; dueSoon: number } {
  const counted = course.milestones.filter(({ optional }) => !optional);
  const inState = (wanted: MilestoneNow['state']) => counted.filter(({ state }) => state === wanted).length;
  return { done: inState('done'), of: counted.length, overdue: inState('overdue'), dueSoon: inState('due-soon') };
}

/** Evidence there is out of what the programme wants; more than enough of one kind does not stand in for another. */
export function evidenceCounts(course: Course): { done: number; of: number } {
  let done = 0;
  let of = 0;
  for (const own of course.evidence) {
    done += Math.min(own.done, own.count);
    of += own.count;
  }
  return { done, of };
}
