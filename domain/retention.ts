import { addMonths, type PlainDate } from './dates.ts';
import { isForgottenId } from './forgotten.ts';
import type { StaffId } from './question.ts';
import type { AsyeRow, CaseloadSnapshot, Workforce } from './workforce.ts';

/** The first day whose snapshot may still name people: as many months before a day as the council keeps them. */
export function namedSince(today: PlainDate, months: number): PlainDate {
  return addMonths(today, -months);
}

/**
 * The snapshots, those from before `namedFrom` without ids: their rows keep team, group, FTE and cases, so that the
 * trends of teams stay, but whose they were is gone (StaffId ''). The others are the same objects as before, and so is
 * the list where nothing changes.
 */
export function anonymised(snapshots: readonly CaseloadSnapshot[], namedFrom: PlainDate): readonly CaseloadSnapshot[] {
  const isOld = ({ date, rows }: CaseloadSnapshot) => date < namedFrom && rows.some(({ staffId }) => staffId !== '');
  if (!snapshots.some(isOld)) return snapshots;
  return snapshots.map((snapshot) =>
    isOld(snapshot) ? { ...snapshot, rows: snapshot.rows.map((row) => ({ ...row, staffId: '' })) } : snapshot,
  );
}

/** The id without meaning that stands for somebody whose ASYE ended too long ago to be kept; the number tells rows apart. */
export function formerNqsw(number: number): StaffId {
  return `former-nqsw-${number}`;
}

export function isFormerNqsw(id: StaffId): boolean {
  return /^former-nqsw-\d+$/.test(id);
}

type Asye = Pick<Workforce, 'asye' | 'asyeMilestones' | 'asyeEvidence' | 'asyePauses'>;

/**
 * The ASYE lists without what ended before `endedFrom`: milestones, evidence, pauses, assessors, caps and how it ended
 * are gone. So that cohorts still count, a row stays that says when it began and whether it was completed: of those who
 * have left it names nobody, and of those still employed on `today` no more than that they were on the programme.
 * Lists in which nothing changes are the same objects as before.
 */
export function asyeKept(workforce: Asye & Pick<Workforce, 'spells'>, endedFrom: PlainDate, today: PlainDate): Asye {
  const isOver = ({ completedOn }: AsyeRow) => completedOn !== null && completedOn < endedFrom;
  const over = new Set(workforce.asye.filter(isOver).map(({ staffId }) => staffId));
  // Whoever is on another programme now keeps what belongs to it; the lists do not say to which it does.
  for (const row of workforce.asye) if (!isOver(row)) over.delete(row.staffId);
  const employed = new Set(
    workforce.spells
      .filter(({ agency, end }) => !agency && (end === null || end >= today))
      .map(({ staffId }) => staffId),
  );
  const isNamed = ({ staffId }: AsyeRow) => !employed.has(staffId) && !isFormerNqsw(staffId) && !isForgottenId(staffId);
  const changing = new Set(workforce.asye.filter((row) => isOver(row) && (isNamed(row) || hasDetails(row))));
  let number = workforce.asye.filter(({ staffId }) => isFormerNqsw(staffId)).length;
  const bare = (row: AsyeRow): AsyeRow => {
    if (isNamed(row)) number += 1;
    return { ...withoutDetails(row), staffId: isNamed(row) ? formerNqsw(number) : row.staffId };
  };
  const without = <T extends { staffId: StaffId }>(rows: readonly T[]) =>
    rows.some(({ staffId }) => over.has(staffId)) ? rows.filter(({ staffId }) => !over.has(staffId)) : rows;
  return {
    asye: changing.size === 0 ? workforce.asye : workforce.asye.map((row) => (changing.has(row) ? bare(row) : row)),
    asyeMilestones: without(workforce.asyeMilestones),
    asyeEvidence: without(workforce.asyeEvidence),
    asyePauses: without(workforce.asyePauses),
  };
}

function hasDetails(row: AsyeRow): boolean {
  const bare = withoutDetails(row);
  return (Object.keys(bare) as (keyof AsyeRow)[]).some((key) => bare[key] !== row[key]);
}

/** Whether it was failed, deferred or broken off is not kept: only that it was not passed. */
function withoutDetails(row: AsyeRow): AsyeRow {
  const completed = row.outcome === null || row.outcome === 'passed';
  return { ...row, assessor: null, advancedPractitioner: null, cap: null, outcome: completed ? null : 'withdrawn' };
}
