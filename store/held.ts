import type { Change } from '../domain/action.ts';
import { day } from '../domain/dates.ts';
import type { StaffId, TeamId } from '../domain/question.ts';
import type { CardRecord } from '../domain/reminder.ts';
import type {
  AsyeEvidenceRow,
  AsyeMilestoneRow,
  AsyePauseRow,
  AsyeRow,
  CaseloadRow,
  Grant,
  Spell,
  SupervisionActionRow,
  SupervisionRow,
  Workforce,
} from '../domain/workforce.ts';
import { type Gone, isThem, knownAs } from './anonymise.ts';
import { type AuditLine, auditSince } from './audit.ts';
import { type CardDocument, recordOf } from './card-state.ts';
import { cardWithout, isTheirCard } from './card-without.ts';
import { cardEnd, cardPrefix } from './cards.ts';
import { changeWithout } from './change-without.ts';
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
  /** Address, time zone, last questions: one for each Entra object id; their audit lines stand below. */
  persons: readonly Omit<Person, 'audit'>[];
  /** Asked by them, in their place, or about them. */
  audit: readonly AuditLine[];
  /** Recorded by them or about them. */
  changes: readonly Change[];
  /** Reminders that they got, and of those that others got what was about them. */
  reminders: readonly CardRecord[];
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
  /** Their own, and those that they gave. */
  supervisions: readonly SupervisionRow[];
  /** From their supervision, and those that they own. */
  supervisionActions: readonly SupervisionActionRow[];
  asye: readonly AsyeRow[];
  asyeMilestones: readonly AsyeMilestoneRow[];
  asyeEvidence: readonly AsyeEvidenceRow[];
  asyePauses: readonly AsyePauseRow[];
  /** Whose assessor or advanced practitioner they are. */
  assesses: readonly StaffId[];
  /** Whose pauses they agreed. */
  agreedPausesOf: readonly StaffId[];
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
    if (!found) continue;
    const { audit: _, ...person } = found.body as Person;
    persons.push(person);
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
    reminders: await remindersOf(documents, known),
  };
}

async function remindersOf(documents: Documents, known: Gone): Promise<CardRecord[]> {
  const found = [];
  for await (const { body } of documents.range(cardPrefix, cardEnd)) {
    const card = body as CardDocument;
    const without = cardWithout(card, known);
    if (without === card) continue;
    const items = isTheirCard(card, known)
      ? card.items
      : card.items.filter((item, n) => JSON.stringify(item) !== JSON.stringify(without.items[n]));
    found.push({ ...recordOf(card), items });
  }
  return found;
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
    supervisions: workforce.supervisions.filter((row) => row.staffId === staffId || row.supervisor === staffId),
    supervisionActions: workforce.supervisionActions.filter((row) => row.staffId === staffId || row.owner === staffId),
    asye: workforce.asye.filter((row) => row.staffId === staffId),
    asyeMilestones: workforce.asyeMilestones.filter((row) => row.staffId === staffId),
    asyeEvidence: workforce.asyeEvidence.filter((row) => row.staffId === staffId),
    asyePauses: workforce.asyePauses.filter((row) => row.staffId === staffId),
    assesses: idsWhere(workforce.asye, (row) => [row.assessor, row.advancedPractitioner].includes(staffId)),
    agreedPausesOf: idsWhere(workforce.asyePauses, (row) => row.agreedBy === staffId),
  };
  return Object.values(found).some((part) => Array.isArray(part) && part.length > 0) ? found : null;
}

function idsWhere<T extends { staffId: StaffId }>(rows: readonly T[], has: (row: T) => boolean): StaffId[] {
  return [...new Set(rows.filter(has).map(({ staffId }) => staffId))];
}
