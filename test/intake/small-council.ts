import { day } from '../../domain/dates.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import { heldFiles } from '../../intake/folder.ts';
import { problemLine } from '../../intake/problems.ts';
import { type Imported, type Intake, readFolder } from '../../intake/read-folder.ts';

/** Two teams, a unit and four people: the smallest council that every file can say something about. */
export const smallCouncil = {
  'teams.csv': [
    'TeamId,TeamName,Aliases,Service,ParentTeamId,ManagerStaffId,HeadOfServiceStaffId,DeputyStaffId',
    'T1,Children in Need,CIN,Safeguarding,,W1;W2,,',
    'T2,First Response,FRT;MASH,Front Door,,,W4,W3',
    'T3,Unit 1,,,T1,,,',
  ],
  'workers.csv': [
    'StaffId,DisplayName,Upn,EntraObjectId,TeamId,StaffGroup,AgencyWorker,FTE,RoleStartDate,RoleEndDate,SupervisorStaffId',
    'W1,Ann Hill,ann.hill@council.example,00000000-0000-4000-8000-000000000001,T1,team_manager,0,1,2020-01-01,,',
    'W2,Bo Reed,,,T1,social_worker,0,0.6,01/02/2021,,W1',
    'W3,Cy Lane,,,T2,social_worker,1,1,2022-03-01,,W1',
    'W4,Di Moss,,,T3,social_worker,0,0.8,2019-05-01,2026-10-31,W1',
  ],
} as const satisfies FileLines;

export type FileLines = Readonly<Record<string, readonly string[] | string | Uint8Array>>;

export const asAt = day('2026-11-24');

/** Imports lines of files; a text or bytes stand as they are. */
export function imported(files: FileLines, more: Partial<Intake> = {}): Promise<Imported> {
  const held = Object.fromEntries(
    Object.entries(files).map(([name, body]) => [
      name,
      Array.isArray(body) ? `${body.join('\n')}\n` : (body as string),
    ]),
  );
  return readFolder({
    files: heldFiles(held),
    previous: undefined,
    asAt,
    replaceAll: false,
    forgotten: () => false,
    council: defaultCouncil,
    ...more,
  });
}

/** The small council with other files, or with lines added to its own. */
export function withFiles(files: FileLines): FileLines {
  return { ...smallCouncil, ...files };
}

/** A file of the small council with a line changed: `row` is the record's number, the header being 1. */
export function withRow(name: keyof typeof smallCouncil, row: number, line: string): FileLines {
  const lines: string[] = [...smallCouncil[name]];
  lines[row - 1] = line;
  return withFiles({ [name]: lines });
}

/** The problems as lines. */
export async function problemsOf(files: FileLines, more: Partial<Intake> = {}): Promise<string[]> {
  return (await imported(files, more)).report.problems.map(problemLine);
}

/** What was loaded; throws, naming the problems, where it was not. */
export async function loaded(files: FileLines, more: Partial<Intake> = {}) {
  const result = await imported(files, more);
  if (result.outcome === 'rejected') throw new Error(result.report.problems.map(problemLine).join('\n'));
  return result;
}
