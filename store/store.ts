import type { Change, Instant } from '../domain/action.ts';
import type { Retention } from '../domain/council.ts';
import { addDays, addMonths, day, type PlainDate } from '../domain/dates.ts';
import type { StaffId } from '../domain/question.ts';
import { anonymised, asyeKept, namedSince } from '../domain/retention.ts';
import type { Workforce } from '../domain/workforce.ts';
import { withoutOldNames } from './anonymise.ts';
import { type AuditLine, auditPrefix, auditSince, foldAudit, foldedPerson, writeAudit } from './audit.ts';
import { linesOf, textOf, withLine } from './audit-text.ts';
import { type Cards, cardPrefix, openCards } from './cards.ts';
import type { Documents } from './documents.ts';
import { type Erased, forget, forgottenIds } from './forget.ts';
import { type HeldAbout, held } from './held.ts';
import { openPacer, type Pacer } from './pacer.ts';
import { type Person, tidyPerson } from './person.ts';
import { append, type Recorded, recordAt, recordsAfter, sweepRecords } from './records.ts';
import { type Head, openWorkforces, type StoredHead } from './workforces.ts';

/** All that one council's assistant remembers. */
export type Store = Cards &
  Pacer & {
    /** Which workforce is current. One point read. */
    head(): Promise<Head | undefined>;
    /**
     * Makes a workforce the current one in place of `was` (undefined: there is none yet). Gives the new head, or false
     * where somebody else replaced `was` first: nothing has changed then. A kill leaves the old one or the new one.
     */
    publish(workforce: Workforce, was: Head | undefined, now: Instant): Promise<Head | false>;
    /** Loads what a head names; parts loaded last time are not read again. Undefined: it is gone, so look at the head again. */
    workforce(head: StoredHead): Promise<Workforce | undefined>;
    /** The current workforce, whole; undefined where none was imported yet. Throws a StoreProblem 'damaged'. */
    current(): Promise<{ head: Head; workforce: Workforce } | undefined>;

    /** What is kept about a user, by Entra object id in any case. One point read. */
    person(oid: string): Promise<{ person: Person; etag: string } | undefined>;
    /**
     * One write, with a new audit line where one is given; `etag` null: there is none yet. False: somebody was faster, so
     * read it again. Drops what is too old to keep.
     */
    savePerson(person: Person, etag: string | null, now: Instant, line?: AuditLine): Promise<boolean>;

    /** The change with this number, if it is there yet. One point read. */
    recordAt(seq: number): Promise<Change | undefined>;
    recordsAfter(seq: number): AsyncIterable<Recorded>;
    /** Records the change under this number. False: somebody was faster with another one. */
    append(seq: number, change: Change): Promise<boolean>;

    /** Writes audit lines that belong to no user's document: `who` is 'operator', or an Entra object id. */
    audit(who: string, lines: readonly AuditLine[]): Promise<void>;
    /**
     * All audit lines from a day (UTC) on, oldest first; with `person` those by them, in their place or about them, also
     * under their `oids`.
     */
    auditSince(from: PlainDate, person?: StaffId, oids?: Iterable<string>): AsyncIterable<AuditLine>;
    /** Moves older audit lines out of the users' documents, for a timer. Gives how many documents it made smaller. */
    foldAudit(): Promise<number>;

    /** Removes what is kept no longer, for the night. Gives how much it removed. */
    sweep(when: { now: Instant; retention: Retention }): Promise<Swept>;
    /** Erases one person everywhere and keeps anonymous counts. Safe to repeat. */
    forget(who: { staffId: StaffId; oids?: Iterable<string>; now: Instant }): Promise<Erased>;
    /** Tells whether a StaffId, or an Entra object id or UPN in lower case, is that of somebody who was erased. An import asks after it has read the head that it will replace. */
    forgottenIds(): Promise<(id: string) => boolean>;
    /** Everything that is held about one person. */
    held(staffId: StaffId, oids?: Iterable<string>): Promise<HeldAbout>;

    close(): Promise<void>;
  };

export type Swept = {
  workforces: number;
  parts: number;
  auditDocuments: number;
  cards: number;
  records: number;
  /** Spells of leavers without their names from now on. */
  names: number;
  /** Days of caseloads that name nobody from now on. */
  snapshots: number;
  /** ASYEs that ended too long ago, of which only the cohort is counted from now on. */
  asye: number;
  persons: number;
};

/** A message finds at most so many characters of audit lines in its person's document, even where no timer folds them. */
const mostAudit = 64_000;

export function openStore(documents: Documents, { followUpMinutes = 30 }: { followUpMinutes?: number } = {}): Store {
  const { head, publish, workforce, current, ...rest } = openWorkforces(documents);
  const workforces = { head, publish, workforce, current, ...rest };

  async function savePerson(person: Person, etag: string | null, now: Instant, line?: AuditLine): Promise<boolean> {
    const kept = tidyPerson(person, now, followUpMinutes);
    const tidy = line === undefined ? kept : { ...kept, audit: withLine(kept.audit, line) };
    const next = tidy.audit.length > mostAudit ? await foldedPerson(documents, tidy) : tidy;
    return etag === null
      ? documents.create(personId(next.oid), next)
      : documents.replace(personId(next.oid), next, etag);
  }

  /** Names in the current workforce; where an import is faster it is left for the next night. */
  async function sweepNames(
    before: { left: PlainDate; snapshot: PlainDate; asyeEnded: PlainDate; today: PlainDate },
    now: Instant,
  ): Promise<Pick<Swept, 'names' | 'snapshots' | 'asye'>> {
    const none = { names: 0, snapshots: 0, asye: 0 };
    const found = await current();
    if (!found) return none;
    const was = found.workforce;
    const caseloads = anonymised(was.caseloads, before.snapshot);
    const asye = asyeKept(was, before.asyeEnded, before.today);
    const next = { ...withoutOldNames(was, before.left), ...asye, caseloads };
    const lists = Object.keys(next) as (keyof Workforce)[];
    if (lists.every((list) => next[list] === was[list]) || !(await publish(next, found.head, now))) return none;
    return {
      names: next.spells.filter((spell, n) => spell !== was.spells[n]).length,
      snapshots: caseloads.filter((snapshot, n) => snapshot !== was.caseloads[n]).length,
      asye: next.asye.filter((row, n) => row !== was.asye[n]).length,
    };
  }

  /** Old lines in people's own documents; a document with nothing left in it goes. */
  async function sweepPersons(before: PlainDate, now: Instant): Promise<number> {
    let removed = 0;
    for await (const { id, body, etag } of documents.range('person:', 'person;')) {
      const person = body as Person;
      const audit = textOf(linesOf(person.audit).filter(({ at }) => at >= before));
      if (audit === '' && !person.address) {
        if (await documents.remove(id, etag)) removed += 1;
        continue;
      }
      const next = tidyPerson({ ...person, audit }, now, followUpMinutes);
      if (JSON.stringify(next) !== JSON.stringify(person)) await documents.replace(id, next, etag);
    }
    return removed;
  }

  async function sweep({ now, retention }: { now: Instant; retention: Retention }): Promise<Swept> {
    const today = day(now.slice(0, 10));
    const audited = addMonths(today, -retention.auditMonths);
    const left = addMonths(today, -retention.leaverNameMonths);
    const before = {
      left,
      snapshot: namedSince(today, retention.snapshotMonths),
      asyeEnded: addMonths(today, -retention.asyeMonths),
      today,
    };
    const swept = await sweepNames(before, now);
    const replaced = addDays(today, -retention.replacedWorkforceDays);
    let auditDocuments = 0;
    for await (const { id, etag } of documents.range(auditPrefix, `${auditPrefix}${audited}`))
      if (await documents.remove(id, etag)) auditDocuments += 1;
    let cards = 0;
    for await (const { id, etag } of documents.range(cardPrefix, `${cardPrefix}${audited}`))
      if (await documents.remove(id, etag)) cards += 1;
    return {
      ...swept,
      auditDocuments,
      cards,
      persons: await sweepPersons(audited, now),
      records: await sweepRecords(documents, audited),
      ...(await workforces.sweepWorkforces(replaced, now)),
    };
  }

  return {
    head,
    publish,
    workforce,
    current,
    async person(oid) {
      const found = await documents.get(personId(oid));
      return found && { person: found.body as Person, etag: found.etag };
    },
    savePerson,
    recordAt: (seq) => recordAt(documents, seq),
    recordsAfter: (seq) => recordsAfter(documents, seq),
    append: (seq, change) => append(documents, seq, change),
    audit: (who, lines) => writeAudit(documents, who, lines),
    auditSince: (from, person, oids) => auditSince(documents, from, person, oids),
    foldAudit: () => foldAudit(documents),
    ...openCards(documents),
    ...openPacer(documents),
    sweep,
    forget: (who) => forget(documents, workforces, who),
    forgottenIds: () => forgottenIds(documents),
    held: (staffId, oids) => held(documents, workforces, staffId, oids),
    close: () => documents.close(),
  };
}

function personId(oid: string): string {
  return `person:${oid.toLowerCase()}`;
}
