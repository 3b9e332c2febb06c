import type { Council, Programme } from '../domain/council.ts';
import type { StaffId } from '../domain/question.ts';
import type { FileName, Workforce } from '../domain/workforce.ts';
import { type Problems, quoted } from './problems.ts';
import type { RowsRead } from './read-rows.ts';

/**
 * The codes of the programmes that each person is on, once what was read stands in the place of what was loaded.
 * Undefined where asye.csv holds rows that could not be read: then nobody can be said to be on no programme.
 */
export type Enrolled = ReadonlyMap<StaffId, readonly string[]> | undefined;

export function enrolled(read: RowsRead | undefined, before: Workforce): Enrolled {
  if (read && !read.whole) return undefined;
  const rows = read
    ? read.rows.map((row) => [row.StaffId, row.Programme])
    : before.asye.map(({ staffId, programme }) => [staffId, programme]);
  const people = new Map<StaffId, string[]>();
  for (const [staffId, programme] of rows)
    if (typeof staffId === 'string' && typeof programme === 'string')
      people.set(staffId, [...(people.get(staffId) ?? []), programme]);
  return people;
}

/**
 * Reports each code that none of the person's programmes has. Who is on no programme, or on one that council.yaml
 * does not have, is reported elsewhere.
 */
export function refuseUnknownCodes(
  rows: readonly { row: number; staffId: StaffId | null | undefined; code: string | null | undefined }[],
  part: 'milestones' | 'evidence',
  report: (row: number, message: string) => void,
  { council, enrolled }: { council: Council; enrolled: Enrolled },
): void {
  for (const { row, staffId, code } of rows) {
    const own = enrolled?.get(staffId ?? '');
    if (!own || !code) continue;
    const programmes = own.map((name) => programmeOf(council, name));
    if (programmes.includes(undefined)) continue;
    const codes = new Set(programmes.flatMap((programme) => programme?.[part].map((one) => one.code) ?? []));
    if (codes.has(code)) continue;
    const allowed = codes.size === 0 ? 'nothing, since it has none' : [...codes].join(', ');
    report(row, `${quoted(code)} is no code of the programme ${own.join(', ')}; allowed: ${allowed}`);
  }
}

/**
 * Checks the milestones and evidence that stay as they were loaded against the programmes of an asye.csv that was read
 * just now: reported there, since the file that stays is not in the folder.
 */
export function checkKeptCodes(
  read: ReadonlyMap<FileName, RowsRead>,
  before: Workforce,
  around: { council: Council; enrolled: Enrolled },
  problems: Problems,
): void {
  if (!read.has('asye.csv')) return;
  const kept = {
    'asye-milestones.csv': before.asyeMilestones.map(({ staffId, milestone }) => ({ staffId, code: milestone })),
    'asye-evidence.csv': before.asyeEvidence.map(({ staffId, evidence }) => ({ staffId, code: evidence })),
  };
  for (const [file, rows] of Object.entries(kept)) {
    if (read.has(file as FileName)) continue;
    const said = new Set<string>();
    refuseUnknownCodes(
      rows.map((one) => ({ row: 1, ...one })),
      file === 'asye-milestones.csv' ? 'milestones' : 'evidence',
      (_, message) => said.add(message),
      around,
    );
    for (const message of said)
      problems.add('asye.csv', 1, 'Programme', `${file} as last imported does not fit: ${message}`);
  }
}

function programmeOf(council: Council, name: string): Programme | undefined {
  return Object.hasOwn(council.programmes, name) ? council.programmes[name] : undefined;
}
