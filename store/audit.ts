import { createHash } from 'node:crypto';
import type { Instant } from '../domain/action.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { StaffId, Subject } from '../domain/question.ts';
import type { Outcome, Topic } from '../domain/words.ts';
import { linesOf, textOf } from './audit-text.ts';
import type { Documents } from './documents.ts';
import type { Person } from './person.ts';

/** Who asked for or changed what, when; refusals included. Never the words that were typed. */
export type AuditLine = {
  at: Instant;
  /** The StaffId, the Entra object id of somebody without one, or 'operator' for a command. */
  by: StaffId;
  /** In whose place an operator asked: their StaffId or Entra object id. */
  as?: StaffId;
  /** Why an operator asked, as they said. */
  reason?: string;
  via: 'teams' | 'tab' | 'ask' | 'command';
  topic: Topic | null;
  subject: Subject | null;
  outcome: Outcome;
  /** What was changed: a Change's id, or a command's name; null where something was only asked. */
  change: string | null;
};

/** Lines that left the document of a person, or that a command wrote. `who` is an Entra object id or 'operator'. */
export type AuditDocument = { who: string; lines: readonly AuditLine[] };

export const auditPrefix = 'audit:';
export const auditEnd = 'audit;';
const linesPerDocument = 1_000;
/** So many lines stay in the person's own document. */
export const linesKept = 50;

/**
 * Writes lines to documents of their own, by day. Their ids come from what they hold, so that writing the same lines
 * again, after a crash half-way, changes nothing.
 */
export async function writeAudit(documents: Documents, who: string, lines: readonly AuditLine[]): Promise<void> {
  const days = Map.groupBy(lines, (line) => line.at.slice(0, 10));
  for (const [day, ofDay] of days) {
    for (let from = 0; from < ofDay.length; from += linesPerDocument) {
      const body: AuditDocument = { who, lines: ofDay.slice(from, from + linesPerDocument) };
      const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 24);
      await documents.create(`${auditPrefix}${day}:${hash}`, body);
    }
  }
}

/** The person with the newest lines only, once the older ones are written to documents of their own. */
export async function foldedPerson(documents: Documents, person: Person, keep = linesKept): Promise<Person> {
  const lines = linesOf(person.audit);
  const older = lines.slice(0, -keep);
  if (older.length === 0) return person;
  await writeAudit(documents, person.oid, older);
  return { ...person, audit: textOf(lines.slice(-keep)) };
}

/** Folds the older lines of everybody who has more than a few. Gives how many documents were made smaller. */
export async function foldAudit(documents: Documents, keep = linesKept): Promise<number> {
  let folded = 0;
  for await (const { id, body, etag } of documents.range('person:', 'person;')) {
    const person = body as Person;
    const next = await foldedPerson(documents, person, keep);
    // Where somebody was faster the lines stand twice until the next time, and are read once.
    if (next !== person && (await documents.replace(id, next, etag))) folded += 1;
  }
  return folded;
}

/** Who wrote a line, and the line: what erasing and reading go through. */
export type Audited = { who: string; line: AuditLine };

/**
 * All lines from a day on, oldest first, each once. With `person`: asked by them, in their place or about them; `oids`
 * is what else they are known by, since somebody who has left is written down under that.
 */
export async function* auditSince(
  documents: Documents,
  from: PlainDate,
  person?: StaffId,
  oids: Iterable<string> = [],
): AsyncGenerator<AuditLine> {
  const them = new Set([...(person === undefined ? [] : [person]), ...oids].map((id) => id.toLowerCase()));
  const found = new Map<string, AuditLine>();
  const take = (who: string, lines: readonly AuditLine[]) => {
    for (const line of lines)
      if (line.at >= from && (person === undefined || isAbout(line, them))) found.set(who + JSON.stringify(line), line);
  };
  // People first: a line that moves meanwhile is then met twice rather than never.
  for await (const { body } of documents.range('person:', 'person;')) {
    const { oid, audit } = body as Person;
    take(oid, linesOf(audit));
  }
  for await (const { body } of documents.range(`${auditPrefix}${from}`, auditEnd)) {
    const { who, lines } = body as AuditDocument;
    take(who, lines);
  }
  yield* [...found.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function isAbout({ by, as, subject }: AuditLine, them: ReadonlySet<string>): boolean {
  const about = subject?.kind === 'worker' ? [subject.id] : [];
  return [by, ...(as === undefined ? [] : [as]), ...about].some((id) => them.has(id.toLowerCase()));
}
