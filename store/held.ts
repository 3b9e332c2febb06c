import type { Change } from '../domain/action.ts';
import { day } from '../domain/dates.ts';
import type { StaffId, TeamId } from '../domain/question.ts';
import type { CaseloadRow, Grant, Spell, Workforce } from '../domain/workforce.ts';
import { changeWithout, type Gone, isThem, knownAs } from './anonymise.ts';
import { type AuditLine, auditSince } from './audit.ts';
import type { Documents } from './documents.ts';
import type { Person } from './person.ts';
import { recordsAfter } from './records.ts';
import type { Workforces } from './workforces.ts';

/** Everything that is held about one person, as they may ask to see it. */
export type HeldAbout = {
  staffId: StaffId;
  workforce: InWorkforce | null;
  /** Workforces that were replaced and are kept for a few days, as far as they hold the person. */
  replacedWorkforces: readonly (InWorkforce & { replacedAt: string })[];
  /** Address, time zone, last questions: one for each Entra object id. */
  persons: readonly Person[];
  /** Asked by them, in their place, or about them. */
  audit: readonly AuditLine[];
  /** Recorded by them or about them. */
  changes: readonly Change[];
};

export type InWorkforce = {
  version: number;
  spells: readonly Spell[];
  access: readonly Grant[];
  caseloads: readonly (CaseloadRow & { date: string })[];
  manages: readonly TeamId[];
  deputyOf: readonly TeamId[];
  headOf: readonly TeamId[];
  supervises: readonly StaffId[];
};

/** Gathers what is held about a person, known by their StaffId and by the Entra object ids in their rows or given. */
export async function held(
  documents: Documents,
  workforces: Workforces,
  staffId: StaffId,
  oids: Iterable<string> = [],
): Promise<HeldAbout> {
  const replacedWorkforces = [];
  for await (const { id: _, etag: __, ...head } of workforces.replaced()) {
    const workforce = await workforces.workforce(head);
    if (!workforce) continue;
    const found = inWorkforce(workforce, head.version, knownAs(workforce, staffId, oids, ''));
    if (found) replacedWorkforces.push({ ...found, replacedAt: head.replacedAt });
  }
  const current = await workforces.current();
  const known = knownAs(current?.workforce, staffId, oids, '');
  const persons = [];
  for (const oid of known.oids) {
    const found = await documents.get(`person:${oid}`);
    if (found) persons.push(found.body as Person);
  }
  const audit = [];
  for await (const line of auditSince(documents, day('0001-01-01')))
    if (
      isThem(line.by, known) ||
      isThem(line.as, known) ||
      (line.subject?.kind === 'worker' && isThem(line.subject.id, known))
    )
      audit.push(line);
  const changes = [];
  for await (const { change } of recordsAfter(documents, 0))
    if (changeWithout(change, known) !== change) changes.push(change);
  return {
    staffId,
    workforce: current ? inWorkforce(current.workforce, current.head.version, known) : null,
    replacedWorkforces,
    persons,
    audit,
    changes,
  };
}

function inWorkforce(workforce: Workforce, version: number, { staffId, oids }: Gone): InWorkforce | null {
  const teams = (has: (team: Workforce['teams'][number]) => boolean) => workforce.teams.filter(has).map(({ id }) => id);
  const found: InWorkforce = {
    version,
    spells: workforce.spells.filter((spell) => spell.staffId === staffId),
    access: workforce.access.filter(({ entraObjectId }) => oids.has(entraObjectId)),
    caseloads: workforce.caseloads.flatMap(({ date, rows }) =>
      rows.filter((row) => row.staffId === staffId).map((row) => ({ date, ...row })),
    ),
    manages: teams(({ managers }) => managers.includes(staffId)),
    deputyOf: teams(({ deputy }) => deputy === staffId),
    headOf: teams(({ headOfService }) => headOfService === staffId),
    supervises: [
      ...new Set(workforce.spells.filter((spell) => spell.supervisor === staffId).map((spell) => spell.staffId)),
    ],
  };
  return Object.values(found).some((part) => Array.isArray(part) && part.length > 0) ? found : null;
}
