import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../domain/action.ts';
import { forgottenId } from '../domain/forgotten.ts';
import type { StaffId } from '../domain/question.ts';
import { type Gone, isThem, knownAs, lineWithout, personWithout, workforceWithout } from './anonymise.ts';
import { type AuditDocument, auditEnd, auditPrefix, writeAudit } from './audit.ts';
import { linesOf } from './audit-text.ts';
import type { CardDocument } from './card-state.ts';
import { cardWithout } from './card-without.ts';
import { cardEnd, cardPrefix } from './cards.ts';
import { changeWithout } from './change-without.ts';
import type { Documents } from './documents.ts';
import type { Person } from './person.ts';
import { storeProblem } from './problem.ts';
import { recordsAfter, rewriteRecord } from './records.ts';
import type { Workforces } from './workforces.ts';

/** Who was forgotten, as salted hashes: enough to recognise an id that an import brings back, and no more. */
type Forgotten = { salt: string; hashes: readonly string[] };

const listId = 'forgotten';
const attempts = 20;

/** What was erased, in numbers. */
export type Erased = { spells: number; auditLines: number; changes: number; persons: number; cards: number };

/**
 * Erases one person's personal data everywhere and keeps anonymous counts. Safe to repeat after a crash: the workforce,
 * which says by what else they are known, comes last. An import that set out earlier gets false from `publish`.
 */
export async function forget(
  documents: Documents,
  workforces: Workforces,
  { staffId, oids = [], now }: { staffId: StaffId; oids?: Iterable<string>; now: Instant },
): Promise<Erased> {
  await bury(documents, [staffId]);
  const standIn = forgottenId(randomBytes(6).toString('hex'));
  const gone = knownAs((await workforces.current())?.workforce, staffId, oids, standIn);
  await bury(documents, [...gone.oids]);
  const persons = await eraseFromPersons(documents, gone);
  const auditLines = await eraseFromAudit(documents, gone);
  const changes = await eraseFromRecords(documents, gone);
  const cards = await eraseFromCards(documents, gone);
  const spells = await eraseFromWorkforces(workforces, gone, now);
  return { spells, auditLines: persons.lines + auditLines, changes, persons: persons.documents, cards };
}

/**
 * Tells whether a StaffId, or an Entra object id or UPN in lower case, is that of somebody who was forgotten. An import reads this after the head that it will replace: then either it
 * sees that somebody was forgotten meanwhile, or its `publish` fails.
 */
export async function forgottenIds(documents: Documents): Promise<(id: string) => boolean> {
  const found = (await documents.get(listId))?.body as Forgotten | undefined;
  if (!found) return () => false;
  const hashes = new Set(found.hashes);
  return (id) => hashes.has(hashOf(found.salt, id));
}

async function bury(documents: Documents, ids: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await documents.get(listId);
    const { salt, hashes } = (found?.body as Forgotten) ?? { salt: randomBytes(16).toString('hex'), hashes: [] };
    const next: Forgotten = { salt, hashes: [...new Set([...hashes, ...ids.map((id) => hashOf(salt, id))])] };
    if (found ? await documents.replace(listId, next, found.etag) : await documents.create(listId, next)) return;
  }
  throw storeProblem('busy', 'Others kept writing the list of the forgotten. Try again.');
}

function hashOf(salt: string, id: string): string {
  return createHash('sha256').update(`${salt}:${id}`).digest('hex').slice(0, 32);
}

async function eraseFromPersons(documents: Documents, gone: Gone): Promise<{ documents: number; lines: number }> {
  const erased = { documents: 0, lines: 0 };
  for await (const { id } of documents.range('person:', 'person;')) {
    await persistently(documents, id, async (body, etag) => {
      const person = body as Person;
      const theirs = gone.oids.has(person.oid);
      const next = personWithout(person, gone);
      const before = person.audit.split('\n');
      const lines = next.audit.split('\n').filter((line, n) => line !== before[n]).length;
      if (theirs) await writeAudit(documents, gone.standIn, linesOf(next.audit));
      else if (next === person) return true;
      if (!(theirs ? await documents.remove(id, etag) : await documents.replace(id, next, etag))) return false;
      erased.documents += theirs ? 1 : 0;
      erased.lines += lines;
      return true;
    });
  }
  return erased;
}

async function eraseFromAudit(documents: Documents, gone: Gone): Promise<number> {
  let erased = 0;
  for await (const { id } of documents.range(auditPrefix, auditEnd)) {
    await persistently(documents, id, async (body, etag) => {
      const { who, lines } = body as AuditDocument;
      const next = lines.map((line) => lineWithout(line, gone));
      const changed = next.filter((line, n) => line !== lines[n]).length;
      const theirs = isThem(who, gone);
      if (changed === 0 && !theirs) return true;
      const after: AuditDocument = { who: theirs ? gone.standIn : who, lines: next };
      if (!(await documents.replace(id, after, etag))) return false;
      erased += changed;
      return true;
    });
  }
  return erased;
}

async function eraseFromRecords(documents: Documents, gone: Gone): Promise<number> {
  let erased = 0;
  // A record is written once, so nobody else changes it meanwhile but another erasure, which is then repeated by hand.
  for await (const record of recordsAfter(documents, 0)) {
    const change = changeWithout(record.change, gone);
    if (change !== record.change && (await rewriteRecord(documents, { ...record, change }))) erased += 1;
  }
  return erased;
}

async function eraseFromCards(documents: Documents, gone: Gone): Promise<number> {
  let erased = 0;
  for await (const { id } of documents.range(cardPrefix, cardEnd)) {
    await persistently(documents, id, async (body, etag) => {
      const card = cardWithout(body as CardDocument, gone);
      if (card === body) return true;
      // Their own card's id says whose it was: it goes once the one without is there.
      if (card.id !== id) await documents.create(card.id, card);
      if (!(await (card.id === id ? documents.replace(id, card, etag) : documents.remove(id, etag)))) return false;
      erased += 1;
      return true;
    });
  }
  return erased;
}

async function eraseFromWorkforces(workforces: Workforces, gone: Gone, now: Instant): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const current = await workforces.current();
    if (!current) return 0;
    const { head, workforce } = current;
    // Published even where nothing changed: an import that set out from an older version now loses, and so every part
    // that the new head does not name can go at once, whoever wrote it.
    if (!(await workforces.publish(workforceWithout(workforce, gone), head, now))) continue;
    await workforces.sweepWorkforces('9999', now);
    return workforce.spells.filter(({ staffId }) => staffId === gone.staffId).length;
  }
  throw storeProblem('busy', 'Imports kept replacing the workforce. Run this again when they are done.');
}

/** Reads and rewrites one document until nobody else was faster. A document that is gone needs nothing. */
async function persistently(
  documents: Documents,
  id: string,
  rewrite: (body: unknown, etag: string) => Promise<boolean>,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await documents.get(id);
    if (!found || (await rewrite(found.body, found.etag))) return;
  }
  throw storeProblem('busy', 'Somebody kept writing while their data was being erased. Run this again.');
}
