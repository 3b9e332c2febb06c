import type { StaffId } from '../domain/question.ts';
import type { Workforce } from '../domain/workforce.ts';
import type { Gone } from './anonymise.ts';
import { idFor, names } from './change-without.ts';

type Practice = Pick<
  Workforce,
  'supervisions' | 'supervisionActions' | 'asye' | 'asyeMilestones' | 'asyeEvidence' | 'asyePauses'
>;

/**
 * Supervision and the ASYE without what says who the person is or why something happened to them: dates, minutes and
 * outcomes stay for the counts. A list without them is the same object as before.
 */
export function practiceWithout(workforce: Practice, gone: Gone): Practice {
  const isThem = (staffId: StaffId | null) => staffId === gone.staffId;
  const id = (staffId: StaffId) => idFor(staffId, gone);
  const idOrNull = (staffId: StaffId | null) => (staffId === null ? null : id(staffId));
  return {
    supervisions: changed(
      workforce.supervisions,
      ({ staffId, supervisor }) => isThem(staffId) || isThem(supervisor),
      (row) => ({
        ...row,
        staffId: id(row.staffId),
        supervisor: idOrNull(row.supervisor),
        cancelled: isThem(row.staffId) && row.cancelled ? 'other' : row.cancelled,
      }),
    ),
    supervisionActions: changed(
      workforce.supervisionActions,
      ({ staffId, owner, summary }) => isThem(staffId) || isThem(owner) || names(summary, gone),
      (row) => ({ ...row, staffId: id(row.staffId), owner: id(row.owner), summary: '' }),
    ),
    asye: changed(
      workforce.asye,
      (row) => [row.staffId, row.assessor, row.advancedPractitioner].some(isThem),
      (row) => ({
        ...row,
        ...(isThem(row.staffId) ? { cap: null, assessor: null, advancedPractitioner: null } : assessors(row)),
        staffId: id(row.staffId),
      }),
    ),
    asyeMilestones: changed(
      workforce.asyeMilestones,
      ({ staffId }) => isThem(staffId),
      (row) => ({ ...row, staffId: gone.standIn }),
    ),
    asyeEvidence: changed(
      workforce.asyeEvidence,
      ({ staffId }) => isThem(staffId),
      (row) => ({ ...row, staffId: gone.standIn }),
    ),
    asyePauses: changed(
      workforce.asyePauses,
      ({ staffId, agreedBy }) => isThem(staffId) || isThem(agreedBy),
      (row) => ({
        ...row,
        staffId: id(row.staffId),
        agreedBy: isThem(row.staffId) ? null : idOrNull(row.agreedBy),
        reason: isThem(row.staffId) ? null : row.reason,
      }),
    ),
  };

  function assessors({ assessor, advancedPractitioner }: Workforce['asye'][number]) {
    return { assessor: idOrNull(assessor), advancedPractitioner: idOrNull(advancedPractitioner) };
  }
}

/** The list with what meets the condition replaced; the same list where nothing does. */
export function changed<T>(list: readonly T[], meets: (one: T) => boolean, next: (one: T) => T): readonly T[] {
  return list.some(meets) ? list.map((one) => (meets(one) ? next(one) : one)) : list;
}
