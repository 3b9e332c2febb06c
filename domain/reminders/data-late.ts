import type { TeamId } from '../question.ts';
import type { Candidate, Run } from './candidate.ts';
import { scheduled } from './card-days.ts';
import { reportsOf } from './caseload-report.ts';
import { isTooOld, newestCount } from './counted-days.ts';

/**
 * To the workforce lead and the administrator, on the days of a caseload report: which reports are held back because the
 * caseloads are too old. One item for the whole return, or one for each team where others were counted in time.
 */
export function* dataLate(run: Run): Iterable<Candidate> {
  const { picture, readers, weekdays } = run;
  const asksOn = weekdays('caseload-report');
  const told = readers.granted.filter(({ reader, viewer }) => reader.day && (viewer.workforceLead || viewer.admin));
  if (told.length === 0 || picture.council.reminders['caseload-report'].off) return;
  for (const teamId of heldBack(run)) {
    for (const { reader: to, viewer } of told) {
      const weekly = to.day && scheduled(to.day, asksOn);
      yield {
        kind: 'data-late',
        to,
        as: viewer.workforceLead ? 'workforce lead' : 'admin',
        subject: teamId === null ? 'caseloads.csv' : `caseloads.csv/${teamId}`,
        about: [],
        teamId,
        stage: null,
        dueOn: null,
        asked: weekly !== null,
        weekly,
      };
    }
  }
}

/** The teams whose reports are held back; null stands for the whole council. */
function heldBack(run: Run): readonly (TeamId | null)[] {
  const { picture } = run;
  const newest = newestCount(picture, 'council');
  if (newest === null) return [];
  if (isTooOld(picture, newest)) return [null];
  const late = new Set<TeamId>();
  for (const { teamId } of reportsOf(run)) {
    const counted = late.has(teamId) ? null : newestCount(picture, teamId);
    if (counted !== null && isTooOld(picture, counted)) late.add(teamId);
  }
  return [...late];
}
