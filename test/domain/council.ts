import type { Change } from '../../domain/action.ts';
import { day, type PlainDate } from '../../domain/dates.ts';
import { type Picture, pictureOf } from '../../domain/picture.ts';
import type { Place } from '../../domain/question.ts';
import { type View, viewFor } from '../../domain/view.ts';
import { viewerOf } from '../../domain/viewer.ts';
import { defaultCouncil } from '../../intake/council.ts';
import { heldFiles } from '../../intake/folder.ts';
import { readFolder } from '../../intake/read-folder.ts';

export const today = day('2026-11-24');

/** A small council out of CSV text, loaded as the council's own files are. Rejects where a file is refused. */
export async function councilOf(files: Record<string, string>, at: PlainDate = today): Promise<Picture> {
  const read = await readFolder({
    files: heldFiles(files),
    previous: undefined,
    asAt: at,
    replaceAll: true,
    forgotten: () => false,
    council: defaultCouncil,
  });
  if (read.outcome === 'rejected') {
    throw new Error(
      read.report.problems.map((own) => `${own.file}:${own.row}:${own.column}: ${own.message}`).join('\n'),
    );
  }
  return pictureOf(read.workforce, { council: defaultCouncil, smallGroup: 5, today: at });
}

/** What somebody sees, named by UPN. */
export function seenBy(
  picture: Picture,
  upn: string,
  place: Place = 'personal',
  changes: readonly Change[] = [],
): View {
  const viewer = viewerOf(picture, { upn });
  if (!viewer) throw new Error(`${upn} is nobody`);
  return viewFor(viewer, picture, place, changes);
}

let made = 0;

/** A GUID that no other has. */
export function guid(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}

/** workers.csv with the columns that a test gives and defaults for the rest. */
export function workersCsv(rows: readonly Record<string, string | number>[]): string {
  const columns = [
    'StaffId',
    'DisplayName',
    'Upn',
    'EntraObjectId',
    'TeamId',
    'StaffGroup',
    'AgencyWorker',
    'CoveringVacancy',
    'SWENo',
    'FTE',
    'RoleStartDate',
    'RoleEndDate',
    'OrgRole',
    'SupervisorStaffId',
    'AwayFrom',
    'ReturnedOn',
  ];
  const lines = rows.map((row) => {
    const id = String(row.StaffId);
    const filled: Record<string, string | number> = {
      DisplayName: `Person ${id}`,
      Upn: `${id.toLowerCase()}@c.example`,
      EntraObjectId: guid(),
      StaffGroup: 'social_worker',
      AgencyWorker: 0,
      FTE: 1,
      RoleStartDate: '2020-01-06',
      ...row,
    };
    return columns.map((column) => filled[column] ?? '').join(',');
  });
  return [columns.join(','), ...lines].join('\n');
}

/** A director, who sees everything, to look at figures with. */
export const director = () => `EntraObjectId,Upn,Role\n${guid()},director@c.example,director\n`;
