import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import { textOf } from '../../store/audit-text.ts';
import type { Documents } from '../../store/documents.ts';
import { earlierQuestion, newPerson } from '../../store/person.ts';
import { isStoreProblem } from '../../store/problem.ts';
import { openStore, type Store } from '../../store/store.ts';
import { counted } from './counted.ts';
import { cosmosServer, type Place, sqliteFile } from './places.ts';
import { auditLine, enrolled, oidOf, queried, spell, workforceMarked } from './workforce.ts';

const now = '2026-11-24T09:30:00.000Z';
const retention = {
  auditMonths: 24,
  followUpMinutes: 30,
  snapshotMonths: 13,
  leaverNameMonths: 13,
  replacedWorkforceDays: 7,
  asyeMonths: 24,
};

for (const { name, start } of [
  { name: 'an SQLite file', start: sqliteFile },
  { name: 'Cosmos DB', start: cosmosServer },
]) {
  describe(`a council's store in ${name}`, () => {
    let place: Place;
    let documents: Documents & ReturnType<typeof counted>;
    let store: Store;
    let tenants = 0;

    before(async () => {
      place = await start();
    });
    after(() => place.end());
    beforeEach(async () => {
      tenants += 1;
      documents = counted(await place.open(`council-${tenants}`));
      store = openStore(documents);
    });
    afterEach(async () => {
      await store.close();
      for (const other of opened.splice(0)) await other.close();
    });

    const opened: Store[] = [];
    const again = async () => {
      const other = openStore(await place.open(`council-${tenants}`));
      opened.push(other);
      return other;
    };

    describe('the workforce', () => {
      it('is none before the first import', async () => {
        assert.equal(await store.head(), undefined);
        assert.equal(await store.current(), undefined);
      });

      it('reads back as it was published, by another process too', async () => {
        const workforce = workforceMarked('a');
        assert.ok(await store.publish(workforce, undefined, now));
        assert.deepEqual((await (await again()).current())?.workforce, workforce);
      });

      it('keeps a part over 1 MB in several documents and reads it back', async () => {
        const spells = Array.from({ length: 12_000 }, (_, n) => spell(`S${n}`, { name: randomName(n) }));
        const workforce = { ...workforceMarked('a'), spells };
        const head = await store.publish(workforce, undefined, now);
        assert.ok(head && (head.parts.find(({ name }) => name === 'spells')?.chunks ?? 0) > 1);
        for await (const { body } of documents.range('part:', 'part;'))
          assert.ok(JSON.stringify(body).length <= 1_000_000);
        assert.deepEqual((await (await again()).current())?.workforce, workforce);
      });

      it('goes to the first of two who set out from the same one; the other gets false and changes nothing', async () => {
        const was = (await store.publish(workforceMarked('a'), undefined, now)) || undefined;
        assert.equal(await store.publish(workforceMarked('late'), undefined, now), false);
        assert.ok(await store.publish(workforceMarked('b'), was, now));
        assert.equal(await store.publish(workforceMarked('c'), was, now), false);
        assert.deepEqual((await store.current())?.workforce, workforceMarked('b'));
        const rivals = await Promise.all(['d', 'e', 'f'].map(async () => again()));
        const head = await store.head();
        const won = await Promise.all(
          rivals.map((rival, n) => rival.publish(workforceMarked(`rival ${n}`), head, now)),
        );
        assert.equal(won.filter(Boolean).length, 1);
        assert.deepEqual((await store.current())?.workforce, workforceMarked(`rival ${won.findIndex(Boolean)}`));
      });

      it('counts as published where the answer to the last write was lost on the way', async () => {
        const lossy = openStore({
          ...documents,
          create: async (id, body) => (await documents.create(id, body)) && id !== 'head',
        });
        assert.ok(await lossy.publish(workforceMarked('a'), undefined, now));
      });

      it('writes and loads only the parts that changed', async () => {
        await store.publish(workforceMarked('a'), undefined, now);
        const reader = counted(await place.open(`council-${tenants}`));
        const other = openStore(reader);
        const first = await other.current();
        assert.ok(first);
        documents.reset();
        const next = { ...first.workforce, targets: workforceMarked('b').targets };
        assert.ok(await other.publish(next, first.head, now));
        assert.equal(reader.counts.create, 2, 'one part, and the note of what was replaced');
        reader.reset();
        const second = await other.current();
        assert.deepEqual(second?.workforce, next);
        assert.equal(reader.counts.get, 2, 'the head and one part');
        assert.equal(second?.workforce.spells, first.workforce.spells, 'what did not change is the same object');
        await other.close();
      });

      it('loads whole where another one becomes current meanwhile and the old one is swept away', async () => {
        const was = (await store.publish(workforceMarked('a'), undefined, now)) || undefined;
        const reader = await place.open(`council-${tenants}`);
        let replaced = false;
        const slow = openStore({
          ...reader,
          async get(id) {
            const found = await reader.get(id);
            if (id === 'head' && !replaced) {
              replaced = true;
              assert.ok(await store.publish(workforceMarked('b'), was, now));
              await store.sweep({ now: '2026-12-24T03:00:00.000Z', retention });
            }
            return found;
          },
        });
        assert.deepEqual((await slow.current())?.workforce, workforceMarked('b'));
        await slow.close();
      });

      it('says that it is damaged where a part is gone or altered', async () => {
        await store.publish(workforceMarked('a'), undefined, now);
        const parts = await Array.fromAsync(documents.range('part:', 'part;'));
        const [first, second] = parts;
        assert.ok(first && second);
        await documents.replace(first.id, { ...(first.body as object), data: 'H4sI' }, first.etag);
        const other = await again();
        await assert.rejects(other.current(), damaged);
        await documents.remove(second.id, second.etag);
        await assert.rejects(other.current(), damaged);
      });
    });

    describe('the nightly sweep', () => {
      it('keeps a replaced workforce for a week, then removes it with the parts that nothing else needs', async () => {
        const first = (await store.publish(workforceMarked('a'), undefined, now)) || undefined;
        await store.publish(workforceMarked('b'), first, now);
        const soon = await store.sweep({ now: '2026-11-30T03:00:00.000Z', retention });
        assert.deepEqual({ workforces: soon.workforces, parts: soon.parts }, { workforces: 0, parts: 0 });
        assert.ok(first && (await store.workforce(first)));
        const late = await store.sweep({ now: '2026-12-03T03:00:00.000Z', retention });
        assert.deepEqual(
          { workforces: late.workforces, parts: late.parts },
          { workforces: 1, parts: first?.parts.length },
        );
        const other = await again();
        assert.equal(await other.workforce(first), undefined);
        assert.deepEqual((await other.current())?.workforce, workforceMarked('b'));
      });

      it('never takes the parts of an import that is under way, and takes those of one that died', async () => {
        const was = (await store.publish(workforceMarked('a'), undefined, now)) || undefined;
        const importing = await place.open(`council-${tenants}`);
        const swept: number[] = [];
        const slow = openStore({
          ...importing,
          async replace(id, body, etag) {
            if (id === 'head') swept.push((await store.sweep({ now, retention })).parts);
            return importing.replace(id, body, etag);
          },
        });
        assert.ok(await slow.publish(workforceMarked('b'), was, now));
        assert.deepEqual(swept, [0]);
        assert.deepEqual((await (await again()).current())?.workforce, workforceMarked('b'));

        const dying = openStore({ ...importing, replace: () => Promise.reject(new Error('killed')) });
        await assert.rejects(dying.publish(workforceMarked('c'), await store.head(), now), /killed/);
        assert.equal((await store.sweep({ now, retention })).parts, 0);
        assert.ok((await store.sweep({ now: '2026-11-26T03:00:00.000Z', retention })).parts > 0);
        assert.deepEqual((await (await again()).current())?.workforce, workforceMarked('b'));
        await importing.close();
      });

      it('never takes a part that was left behind and that an import is using again', async () => {
        const was = (await store.publish(workforceMarked('a'), undefined, now)) || undefined;
        const importing = await place.open(`council-${tenants}`);
        const dying = openStore({ ...importing, replace: () => Promise.reject(new Error('killed')) });
        await assert.rejects(dying.publish(workforceMarked('b'), was, '2026-11-20T09:00:00.000Z'), /killed/);
        const slow = openStore({
          ...importing,
          async replace(id, body, etag) {
            if (id === 'head') await store.sweep({ now, retention });
            return importing.replace(id, body, etag);
          },
        });
        assert.ok(await slow.publish(workforceMarked('b'), was, now));
        assert.deepEqual((await (await again()).current())?.workforce, workforceMarked('b'));
        await importing.close();
      });

      it('removes audit lines after two years, wherever they stand, and records but the newest', async () => {
        const old = '2024-11-20T09:00:00.000Z';
        await store.publish(workforceMarked('a'), undefined, now);
        await store.audit('operator', [auditLine({ at: old, by: 'operator' }), auditLine({ by: 'operator' })]);
        const audit = [auditLine({ at: old }), auditLine()];
        await store.savePerson({ ...newPerson(oidOf('S1'), 't'), audit: textOf(audit) }, null, now);
        await store.savePerson(
          { ...newPerson(oidOf('S9'), 't'), audit: textOf([auditLine({ at: old, by: 'S9' })]) },
          null,
          now,
        );
        await store.append(1, queried({ at: old }));
        await store.append(2, queried({ id: 'change-2', at: old }));
        const swept = await store.sweep({ now, retention });
        assert.deepEqual(
          { audit: swept.auditDocuments, records: swept.records, persons: swept.persons },
          { audit: 1, records: 1, persons: 1 },
        );
        assert.equal((await lines()).length, 2);
        assert.deepEqual(await seqs(), [2]);
      });

      it('takes the names of those who left over 13 months ago, and keeps their rows', async () => {
        const left = { ...spell('S2'), end: day('2025-10-23') };
        const lately = { ...spell('S3'), end: day('2025-10-24') };
        const back = { ...spell('S4'), end: day('2020-01-01') };
        const spells = [spell('S1'), left, lately, back, spell('S4', { start: day('2026-01-05') })];
        const task = { id: 'A', owner: 'S1', dueOn: day('2025-10-01'), doneOn: null };
        const supervisionActions = ['S2', 'S3'].map((staffId) => ({ ...task, staffId, summary: 'a' }));
        await store.publish({ ...workforceMarked('a'), spells, supervisionActions }, undefined, now);
        assert.equal((await store.sweep({ now, retention })).names, 1);
        const after = (await store.current())?.workforce.spells;
        const blank = { ...left, name: '', upn: null, entraObjectId: null, sweNo: null };
        assert.deepEqual(
          after,
          spells.map((one) => (one === left ? blank : one)),
        );
        assert.equal((await store.sweep({ now, retention })).names, 0);
        const { supervisionActions: actions } = (await store.current())?.workforce ?? assert.fail();
        assert.deepEqual(
          actions.map(({ summary }) => summary),
          ['', 'a'],
          'nor what was agreed with them',
        );
      });

      it('takes milestones, pauses and outcomes of an ASYE 24 months after it ended, and keeps its cohort', async () => {
        const ended = { completedOn: day('2024-11-23'), outcome: 'passed' as const };
        const asye = [enrolled('S3', { ...ended, start: day('2023-11-06') }), enrolled('S4')];
        await store.publish({ ...workforceMarked('a'), asye }, undefined, now);
        const swept = await store.sweep({ now, retention });
        assert.equal(swept.asye, 1);
        const after = (await store.current())?.workforce;
        assert.deepEqual([after?.asyeMilestones, after?.asyeEvidence, after?.asyePauses.length], [[], [], 1]);
        assert.deepEqual(after?.asye[1], asye[1]);
        assert.deepEqual([after?.asye[0]?.staffId, after?.asye[0]?.outcome, after?.asye[0]?.cap], ['S3', null, null]);
        assert.equal((await store.sweep({ now, retention })).asye, 0);
      });

      it('takes the ids out of caseload snapshots over 13 months old, keeps their counts, and leaves the rest as it was', async () => {
        const [row] = workforceMarked('a').caseloads[0]?.rows ?? [];
        assert.ok(row);
        const dates = ['2025-10-16', '2025-10-23', '2025-10-24', '2026-11-23'];
        const rows = [row, { ...row, staffId: 'S2', cases: 7 }];
        const caseloads = dates.map((date) => ({ date: day(date), importedOn: day(date), rows }));
        await store.publish({ ...workforceMarked('a'), caseloads }, undefined, now);
        const swept = await Promise.all(
          [now, '2026-11-24T09:30:00.001Z'].map((at) => store.sweep({ now: at, retention })),
        );
        assert.equal(
          swept.reduce((sum, { snapshots }) => sum + snapshots, 0),
          2,
        );
        const found = await (await again()).current();
        assert.equal(found?.head.version, 2);
        const blank = rows.map((one) => ({ ...one, staffId: '' }));
        assert.deepEqual(
          found?.workforce.caseloads,
          caseloads.map((own, n) => (n < 2 ? { ...own, rows: blank } : own)),
        );
        assert.deepEqual(found?.workforce.spells, workforceMarked('a').spells);
        assert.equal((await store.sweep({ now, retention })).snapshots, 0);
      });
    });

    describe('a person', () => {
      it('is found under their Entra object id in any case, and saved by whoever was first', async () => {
        const person = newPerson('8E1F0000-0000-4000-8000-00000000000A', 'tenant');
        assert.equal(await store.person(person.oid), undefined);
        assert.equal(await store.savePerson(person, null, now), true);
        assert.equal(await store.savePerson(person, null, now), false);
        const found = await store.person('8e1f0000-0000-4000-8000-00000000000A');
        assert.ok(found);
        assert.deepEqual(found.person, person);
        const address = { serviceUrl: 'https://smba.trafficmanager.net/uk', conversationId: 'c' };
        assert.equal(await store.savePerson({ ...person, address }, found.etag, now), true);
        assert.equal(await store.savePerson(person, found.etag, now), false);
        assert.deepEqual((await store.person(person.oid))?.person.address, address);
      });

      it('keeps the last question of each conversation for half an hour, and the last 20 activities', async () => {
        const question = { topic: 'caseload', subject: { kind: 'me' } } as const;
        const followUps = {
          old: { question, at: '2026-11-24T08:59:59.999Z' },
          fresh: { question, at: '2026-11-24T09:00:00.000Z' },
        };
        const seenActivities = Array.from({ length: 25 }, (_, n) => ({ id: `activity-${n}` }));
        const person = { ...newPerson('a', null), followUps, seenActivities };
        assert.equal(earlierQuestion(person, 'old', now), undefined);
        assert.deepEqual(earlierQuestion(person, 'fresh', now), question);
        assert.equal(earlierQuestion(person, 'constructor', now), undefined);
        await store.savePerson(person, null, now);
        const saved = (await store.person('a'))?.person;
        assert.deepEqual(Object.keys(saved?.followUps ?? {}), ['fresh']);
        assert.deepEqual(saved?.seenActivities, seenActivities.slice(5));
      });

      it('costs a message two point reads and one write', async () => {
        await store.savePerson(newPerson('a', null), null, now);
        documents.reset();
        const found = await store.person('a');
        await store.recordAt(1);
        assert.ok(found && (await store.savePerson(found.person, found.etag, now, auditLine())));
        assert.deepEqual(documents.counts, { get: 2, create: 0, replace: 1, remove: 0, range: 0 });
      });
    });

    describe('the audit', () => {
      it('tells who did what from a day on, oldest first, from all documents', async () => {
        const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
        await store.savePerson(
          { ...newPerson('a', null), audit: textOf([auditLine({ at: at(8) }), auditLine({ at: at(11) })]) },
          null,
          now,
        );
        await store.savePerson(
          { ...newPerson('b', null), audit: textOf([auditLine({ at: at(10), by: 'S2' })]) },
          null,
          now,
        );
        await store.audit('operator', [
          auditLine({ at: '2026-11-23T23:59:59.000Z', by: 'operator' }),
          auditLine({ at: at(9), by: 'operator', as: 'S1', reason: 'support call' }),
          auditLine({ at: at(12), by: 'operator', subject: { kind: 'worker', id: 'S1' } }),
        ]);
        assert.deepEqual(
          (await lines()).map((line) => line.at),
          [8, 9, 10, 11, 12].map(at),
        );
        assert.deepEqual(
          (await lines('S1')).map((line) => line.at),
          [8, 9, 11, 12].map(at),
        );
      });

      it('keeps a document small by moving older lines out, and loses or doubles none, even after a crash', async () => {
        const audit = Array.from({ length: 95 }, (_, n) =>
          auditLine({ at: new Date(Date.UTC(2026, 10, 24, n)).toISOString() }),
        );
        await store.savePerson({ ...newPerson('a', null), audit: textOf(audit) }, null, now);
        const crashing = openStore({ ...documents, replace: () => Promise.reject(new Error('killed')) });
        await assert.rejects(crashing.foldAudit(), /killed/);
        assert.deepEqual(await lines(), audit);
        assert.equal(await store.foldAudit(), 1);
        assert.deepEqual((await store.person('a'))?.person.audit, textOf(audit.slice(-50)));
        assert.deepEqual(await lines(), audit);
        assert.equal(await store.foldAudit(), 0);
      });

      it('never lets the document of somebody who asks all day grow, timer or not', async () => {
        await store.savePerson(newPerson('a', null), null, now);
        for (let n = 0; n < 1_200; n += 1) {
          const found = await store.person('a');
          assert.ok(found);
          const line = auditLine({ at: new Date(Date.UTC(2026, 10, 24, 9, 0, n)).toISOString() });
          assert.ok(found.person.audit.length <= 64_000);
          assert.ok(await store.savePerson(found.person, found.etag, now, line));
        }
        assert.equal((await lines()).length, 1_200);
      });
    });

    describe('what people record', () => {
      it('stands in order; a number is taken once, and by the same record as often as it likes', async () => {
        assert.equal(await store.append(1, queried()), true);
        assert.equal(await store.append(1, queried({ id: 'change-2' })), false);
        assert.equal(await store.append(1, queried()), true, 'the answer to the first try was lost');
        assert.equal(await store.append(2, queried({ id: 'change-2' })), true);
        assert.deepEqual(await store.recordAt(2), queried({ id: 'change-2' }));
        assert.equal(await store.recordAt(3), undefined);
        assert.deepEqual(await seqs(), [1, 2]);
        assert.deepEqual(
          (await Array.fromAsync(store.recordsAfter(1))).map(({ seq }) => seq),
          [2],
        );
      });
    });

    async function lines(person?: string) {
      return Array.fromAsync(store.auditSince(day('2026-11-24'), person));
    }

    async function seqs() {
      return (await Array.fromAsync(store.recordsAfter(0))).map(({ seq }) => seq);
    }
  });
}

function damaged(error: unknown): boolean {
  return isStoreProblem(error) && error.storeProblem === 'damaged';
}

/** A name that hardly compresses. */
function randomName(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 120 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x21 + (state % 90));
  }).join('');
}
