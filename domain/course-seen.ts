import type { Viewer } from './access.ts';
import type { Change } from './action.ts';
import { type Course, isOverTwoWeeks } from './asye.ts';
import { courseFigures } from './asye-figures.ts';
import type { CourseRole, CourseSeen, MilestoneSeen, PauseSeen } from './asye-lens.ts';
import type { Picture } from './picture.ts';
import { standing } from './practice.ts';
import type { StaffId } from './question.ts';
import type { WorkerSeen } from './view.ts';
import type { Spell } from './workforce.ts';

/** What a course looks like to one viewer; whether they may see it at all is asked before. */
export type Looking = {
  picture: Picture;
  viewer: Viewer;
  changes: readonly Change[];
  worker: (id: StaffId) => WorkerSeen | null;
};

/** Whether the Academy's role reaches the service that somebody works in. */
export function inAcademysReach(picture: Picture, viewer: Viewer, spell: Spell): boolean {
  if (viewer.academy === null || viewer.academy === 'all') return viewer.academy === 'all';
  return viewer.academy.includes(picture.tree.team(spell.teamId)?.service ?? '');
}

/** Why a course was paused, and that it was failed or deferred: the NQSW's, the assessor's, the practitioner's, the Academy's. */
function knowsWhy({ picture, viewer }: Looking, { row }: Course, spell: Spell): boolean {
  const { staffId } = viewer;
  const acts = staffId !== null && [row.staffId, row.assessor, row.advancedPractitioner].includes(staffId);
  return acts || inAcademysReach(picture, viewer, spell);
}

export function courseSeen(looking: Looking, course: Course, spell: Spell): CourseSeen {
  const { picture, viewer } = looking;
  const { row, programme } = course;
  const id = spell.staffId;
  const why = knowsWhy(looking, course, spell);
  const name = id === viewer.staffId ? 'you' : spell.name;
  const milestones = milestonesSeen(looking, course);
  const pauses = course.pauses.map(
    (own): PauseSeen => ({
      from: own.from,
      to: own.to,
      days: own.days,
      current: own.from === course.paused?.from,
      reason: why ? own.reason : null,
    }),
  );
  return {
    id,
    name,
    teamId: spell.teamId,
    programme: { code: row.programme, name: programme?.name ?? row.programme },
    start: row.start,
    nqsw: course.nqsw,
    standing: course.standing,
    month: course.month,
    months: programme?.months ?? null,
    quarter: course.quarter,
    endsOn: course.endsOn,
    limit: course.limit,
    past24: course.past24,
    completedOn: row.completedOn,
    outcome: outcomeSeen(course, why),
    phase: course.phase,
    assessor: roleOf(picture, row.assessor),
    advancedPractitioner: roleOf(picture, row.advancedPractitioner),
    milestones,
    next: nextOf(milestones),
    overdue: milestones.filter(({ state }) => state === 'overdue'),
    dueSoon: milestones.filter(({ state }) => state === 'due-soon'),
    overTwoWeeks: milestones.some(isOverTwoWeeks),
    evidence: course.evidence,
    pauses,
    paused: pauses.find(({ current }) => current) ?? null,
    caseload: caseloadSeen(looking, id),
    flags: course.flags,
    figures: courseFigures(course, name, picture.today),
  };
}

function milestonesSeen({ changes }: Looking, { row, milestones }: Course): readonly MilestoneSeen[] {
  const ready = new Map<string, string>();
  for (const change of standing(changes)) {
    if (change.kind === 'asye-ready' && change.staffId === row.staffId) ready.set(change.milestone, change.at);
  }
  return milestones.map((own) => {
    const { code, title, who, optional, state, baseline, due, why, doneOn, daysLate, frozen, past24 } = own;
    const readyAt = doneOn === null ? (ready.get(code) ?? null) : null;
    return { code, title, who, optional, state, baseline, due, why, doneOn, daysLate, frozen, past24, readyAt };
  });
}

/** What comes next: the earliest that is still ahead, with what is due on the same day. */
function nextOf(milestones: readonly MilestoneSeen[]): readonly MilestoneSeen[] {
  const ahead = milestones.filter(({ state }) => state === 'due-soon' || state === 'later' || state === 'paused');
  return ahead.filter(({ due }) => due === ahead[0]?.due);
}

function outcomeSeen({ row, nqsw }: Course, why: boolean): CourseSeen['outcome'] {
  if (why || row.outcome === 'passed' || row.outcome === null) return row.outcome;
  // Whoever was deferred and goes on is told apart from nobody.
  return nqsw ? null : 'not completed';
}

function roleOf(picture: Picture, id: StaffId | null): CourseRole | null {
  return id === null ? null : { id, name: picture.inPost.get(id)?.name ?? null };
}

function caseloadSeen({ picture, worker }: Looking, id: StaffId): CourseSeen['caseload'] {
  const own = worker(id);
  return {
    cases: own?.figure.value ?? null,
    cap: own?.cap?.cases ?? null,
    from: own?.cap?.from ?? null,
    over: own?.cap ? own.over : null,
    asAt: own?.figure.asAt ?? picture.today,
  };
}
