import type { Change } from '../../domain/action.ts';
import type { Council, Programme } from '../../domain/council.ts';
import type { PlainDate } from '../../domain/dates.ts';
import { type Picture, pictureOf } from '../../domain/picture.ts';
import { defaultCouncil } from '../../intake/council.ts';
import { heldFiles } from '../../intake/folder.ts';
import { readFolder } from '../../intake/read-folder.ts';
import { guid, today, workersCsv } from './council.ts';

export type Row = Record<string, string | number>;

/** A CSV file with the columns that its rows name. */
export function csv(rows: readonly Row[], first = 'StaffId'): string {
  const columns = [...new Set([first, ...rows.flatMap((row) => Object.keys(row))])];
  return [columns.join(','), ...rows.map((row) => columns.map((column) => row[column] ?? '').join(','))].join('\n');
}

type Given = {
  /** Rows of workers.csv; SAM the assessor, AMY the advanced practitioner and MAX the manager of T1 are always there. */
  workers?: readonly Row[];
  asye: readonly Row[];
  milestones?: readonly Row[];
  evidence?: readonly Row[];
  pauses?: readonly Row[];
  files?: Record<string, string>;
  programmes?: Readonly<Record<string, Programme>>;
  changes?: readonly Change[];
  smallGroup?: number;
  at?: PlainDate;
};

/** A council with teams T1 (with its unit U1) in North and T2 in South, loaded as a council's own files are. */
export async function asyeCouncil(given: Given): Promise<Picture> {
  const at = given.at ?? today;
  const programmes = { ...defaultCouncil.programmes, ...given.programmes };
  const council: Council = { ...defaultCouncil, programmes };
  const ids = new Set((given.workers ?? []).map((row) => row.StaffId));
  const missing = [...new Set(given.asye.map((row) => row.StaffId))].filter((id) => !ids.has(id ?? ''));
  const workers = [
    { StaffId: 'SAM', DisplayName: 'Sam Wood' },
    { StaffId: 'AMY', DisplayName: 'Amy Field', StaffGroup: 'advanced_practitioner' },
    { StaffId: 'MAX', DisplayName: 'Max Hall', StaffGroup: 'team_manager' },
    ...missing.map((id) => ({ StaffId: id ?? '' })),
    ...(given.workers ?? []),
  ];
  const roles = ['director', 'hr', 'academy', 'workforce_lead'];
  const access = roles.map((role) => `${guid()},${role}@c.example,${role},`);
  const files: Record<string, string> = {
    'teams.csv':
      'TeamId,TeamName,Service,ParentTeamId,ManagerStaffId\nT1,Team One,North,,MAX\nU1,Unit One,North,T1,\nT2,Team Two,South,,',
    'workers.csv': workersCsv(workers.map((row) => ({ TeamId: 'T1', ...row }))),
    'access.csv': `EntraObjectId,Upn,Role,Service\n${access.join('\n')}\n${guid()},south@c.example,academy,South\n`,
    'asye.csv': csv(given.asye.map((row) => ({ Programme: 'asye-12', AssessorStaffId: 'SAM', ...row }))),
    'asye-milestones.csv': csv(given.milestones ?? []),
    ...given.files,
  };
  if (!given.milestones?.length) files['asye-milestones.csv'] = 'StaffId,Milestone,DueOn,DoneOn\n';
  if (given.evidence?.length) files['asye-evidence.csv'] = csv(given.evidence);
  if (given.pauses?.length) files['asye-pauses.csv'] = csv(given.pauses);
  const read = await readFolder({
    files: heldFiles(files),
    previous: undefined,
    asAt: at,
    replaceAll: true,
    forgotten: () => false,
    council,
  });
  if (read.outcome === 'rejected') {
    throw new Error(
      read.report.problems.map((own) => `${own.file}:${own.row}:${own.column}: ${own.message}`).join('\n'),
    );
  }
  const { changes = [], smallGroup = 5 } = given;
  return pictureOf(read.workforce, { council, smallGroup, today: at }, changes);
}
