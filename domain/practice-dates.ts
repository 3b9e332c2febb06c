import type { PracticeChange } from './action.ts';
import type { PlainDate } from './dates.ts';
import type { Disagreement } from './practice.ts';
import type { AsyeEvidenceRow, AsyeMilestoneRow, SupervisionActionRow } from './workforce.ts';

/** Takes down that the file and a record differ. */
export type Says = (what: Disagreement['what'], recorded: PlainDate, file: PlainDate) => void;

/** One person's actions: added and closed in Teams, over those of the file. */
export function actionsOver(
  file: readonly SupervisionActionRow[],
  changes: readonly PracticeChange[],
  says: Says,
): readonly SupervisionActionRow[] {
  const rows = new Map(file.map((row) => [row.id, row]));
  const inFile = new Map(rows);
  let touched = false;
  for (const change of changes) {
    if (change.kind === 'action-added' && !rows.has(change.actionId)) {
      const { actionId: id, staffId, owner, summary, dueOn } = change;
      rows.set(id, { id, staffId, owner, summary, dueOn, doneOn: null });
      touched = true;
    }
    const row = change.kind === 'action-done' ? rows.get(change.actionId) : undefined;
    if (change.kind !== 'action-done' || !row) continue;
    const listed = inFile.get(row.id)?.doneOn ?? null;
    if (listed !== null && listed !== change.doneOn) says('action', change.doneOn, listed);
    rows.set(row.id, { ...row, doneOn: change.doneOn });
    touched = true;
  }
  return touched ? [...rows.values()] : file;
}

/** One person's milestones: the day on which one was recorded as done stands; the file's own due date stays. */
export function milestonesOver(
  file: readonly AsyeMilestoneRow[],
  changes: readonly PracticeChange[],
  says: Says,
): readonly AsyeMilestoneRow[] {
  const rows = new Map(file.map((row) => [row.milestone, row]));
  const inFile = new Map(rows);
  let touched = false;
  for (const change of changes) {
    if (change.kind !== 'milestone-done') continue;
    const { staffId, milestone, doneOn } = change;
    const listed = inFile.get(milestone)?.doneOn ?? null;
    if (listed !== null && listed !== doneOn) says('milestone', doneOn, listed);
    rows.set(milestone, { staffId, milestone, dueOn: inFile.get(milestone)?.dueOn ?? null, doneOn });
    touched = true;
  }
  return touched ? [...rows.values()] : file;
}

/** One person's evidence. A record of the same kind and day as a row of the file is that row. */
export function evidenceOver(
  file: readonly AsyeEvidenceRow[],
  changes: readonly PracticeChange[],
): readonly AsyeEvidenceRow[] {
  const key = (row: { evidence: string; doneOn: PlainDate }) => `${row.evidence} ${row.doneOn}`;
  const listed = new Map<string, number>();
  for (const row of file) listed.set(key(row), (listed.get(key(row)) ?? 0) + 1);
  const added: AsyeEvidenceRow[] = [];
  for (const change of changes) {
    if (change.kind !== 'evidence-done') continue;
    const left = listed.get(key(change)) ?? 0;
    listed.set(key(change), left - 1);
    if (left > 0) continue;
    const { staffId, evidence, doneOn } = change;
    added.push({ staffId, evidence, doneOn });
  }
  return added.length > 0 ? [...file, ...added] : file;
}
