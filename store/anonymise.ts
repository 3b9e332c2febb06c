import type { StaffId } from '../domain/question.ts';
import type { Spell, Workforce } from '../domain/workforce.ts';
import type { AuditLine } from './audit.ts';
import { linesOf, textOf } from './audit-text.ts';
import { idFor, idWithout, isAbout } from './change-without.ts';
import type { Person } from './person.ts';
import { changed, practiceWithout } from './practice-without.ts';

/** Somebody to be erased: all that they are known by, and the id without meaning that stands for them from now on. */
export type Gone = {
  staffId: StaffId;
  /** Entra object ids and UPNs, lower case: an unknown caller is written down under what they came with. */
  oids: ReadonlySet<string>;
  names: ReadonlySet<string>;
  standIn: StaffId;
};

/** All that the spells say of who somebody is, with what the caller knows besides. */
export function knownAs(
  workforce: Workforce | undefined,
  staffId: StaffId,
  oids: Iterable<string>,
  standIn: StaffId,
): Gone {
  const spells = workforce?.spells.filter((spell) => spell.staffId === staffId) ?? [];
  const inSpells = spells.flatMap(({ entraObjectId, upn }) => [entraObjectId ?? [], upn ?? []].flat());
  return {
    staffId,
    oids: new Set([...oids, ...inSpells].map((oid) => oid.toLowerCase())),
    names: new Set(spells.map(({ name }) => name).filter((name) => name !== '')),
    standIn,
  };
}

/**
 * The workforce with everything in it that says who the person is blanked, and their id replaced wherever it stands, so
 * that every count stays as it was. Lists and snapshots without them are the same objects as before.
 */
export function workforceWithout(workforce: Workforce, gone: Gone): Workforce {
  const id = (staffId: StaffId) => idFor(staffId, gone);
  const idOrNull = (staffId: StaffId | null) => (staffId === null ? null : id(staffId));
  return {
    ...workforce,
    ...practiceWithout(workforce, gone),
    teams: changed(
      workforce.teams,
      (team) => [...team.managers, team.headOfService, team.deputy].includes(gone.staffId),
      (team) => ({
        ...team,
        managers: team.managers.map(id),
        headOfService: idOrNull(team.headOfService),
        deputy: idOrNull(team.deputy),
      }),
    ),
    spells: changed(
      workforce.spells,
      (spell) => spell.staffId === gone.staffId || spell.supervisor === gone.staffId,
      (spell) =>
        spell.staffId === gone.staffId
          ? {
              ...withoutName(spell),
              staffId: gone.standIn,
              supervisor: null,
              awayFrom: null,
              returnedOn: null,
              workingDays: null,
              registrationRenewedOn: null,
            }
          : { ...spell, supervisor: gone.standIn },
    ),
    access: workforce.access.some(({ entraObjectId }) => gone.oids.has(entraObjectId))
      ? workforce.access.filter(({ entraObjectId }) => !gone.oids.has(entraObjectId))
      : workforce.access,
    caseloads: changed(
      workforce.caseloads,
      ({ rows }) => rows.some(({ staffId }) => staffId === gone.staffId),
      (snapshot) => ({ ...snapshot, rows: snapshot.rows.map((row) => ({ ...row, staffId: id(row.staffId) })) }),
    ),
  };
}

/** The spell without what names the person. */
function withoutName(spell: Spell): Spell {
  return { ...spell, name: '', upn: null, entraObjectId: null, sweNo: null };
}

/** The workforce without the names of those whose last day lies before `before`; the same object where there are none. */
export function withoutOldNames(workforce: Workforce, before: string): Workforce {
  const staying = new Set(workforce.spells.filter(({ end }) => end === null || end >= before).map((s) => s.staffId));
  const left = new Set(workforce.spells.map(({ staffId }) => staffId).filter((staffId) => !staying.has(staffId)));
  const spells = changed(
    workforce.spells,
    ({ staffId, name, upn, entraObjectId, sweNo }) =>
      left.has(staffId) && (name !== '' || upn !== null || entraObjectId !== null || sweNo !== null),
    withoutName,
  );
  // What was agreed with them may name them.
  const supervisionActions = changed(
    workforce.supervisionActions,
    ({ staffId, summary }) => summary !== '' && left.has(staffId),
    (action) => ({ ...action, summary: '' }),
  );
  const same = spells === workforce.spells && supervisionActions === workforce.supervisionActions;
  return same ? workforce : { ...workforce, spells, supervisionActions };
}

export function lineWithout(line: AuditLine, gone: Gone): AuditLine {
  const who = (id: StaffId) => (isThem(id, gone) ? gone.standIn : id);
  const { by, as, subject } = line;
  if (!isThem(by, gone) && !isThem(as, gone) && !(subject?.kind === 'worker' && isThem(subject.id, gone))) return line;
  // An operator's reason may name the person in whose place they asked.
  const { reason: _, ...rest } = line;
  return {
    ...rest,
    change: rest.change === null ? null : idWithout(rest.change, gone),
    by: who(by),
    ...(as === undefined ? {} : { as: who(as) }),
    subject: subject?.kind === 'worker' ? { ...subject, id: who(subject.id) } : subject,
  };
}

/** Another person's document without questions about them; the same object where it has none. */
export function personWithout(person: Person, gone: Gone): Person {
  const followUps = Object.fromEntries(
    Object.entries(person.followUps).filter(([, { question }]) => !isAbout(question, gone)),
  );
  const next: Person = {
    ...person,
    followUps,
    audit: textOf(linesOf(person.audit).map((line) => lineWithout(line, gone))),
    seenActivities: changed(
      person.seenActivities,
      ({ question }) => question !== undefined && isAbout(question, gone),
      ({ question: _, ...seen }) => seen,
    ),
  };
  const same =
    next.audit === person.audit &&
    next.seenActivities === person.seenActivities &&
    Object.keys(followUps).length === Object.keys(person.followUps).length;
  return same ? person : next;
}

export function isThem(id: StaffId | undefined, { staffId, oids }: Pick<Gone, 'staffId' | 'oids'>): boolean {
  return id !== undefined && (id === staffId || oids.has(id.toLowerCase()));
}
