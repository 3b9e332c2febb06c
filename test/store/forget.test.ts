import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Change } from '../../domain/action.ts';
import { day } from '../../domain/dates.ts';
import { textOf } from '../../store/audit-text.ts';
import type { Documents } from '../../store/documents.ts';
import { newPerson } from '../../store/person.ts';
import { openStore, type Store } from '../../store/store.ts';
import { cosmosServer, type Place, sqliteFile } from './places.ts';
import { auditLine, enrolled, oidOf, queried, spell, workforceMarked } from './workforce.ts';

const now = '2026-11-24T09:30:00.000Z';
const gone = { staffId: 'LEAVER-77', oid: '77777777-aaaa-4aaa-8aaa-777777777777', name: 'Siobhán Fairweather-Ng' };
const traces = [
  gone.staffId,
  gone.oid,
  gone.name,
  'Fairweather',
  'siobhan@',
  'SW777777',
  'her own words',
  'reason given',
  'told to ring',
  'bereavement',
  'worker_away',
  '77000077',
];

const leaver = spell(gone.staffId, {
  name: gone.name,
  upn: 'siobhan@council.example',
  entraObjectId: gone.oid,
  sweNo: 'SW777777',
  end: day('2026-10-30'),
  supervisor: 'S1',
  reasonLeave: 1,
  awayFrom: day('2026-09-01'),
});

function councilWithLeaver() {
  const base = workforceMarked('a');
  return {
    ...base,
    teams: base.teams.map((team, n) =>
      n === 0 ? { ...team, managers: ['S1', gone.staffId], headOfService: gone.staffId, deputy: gone.staffId } : team,
    ),
    spells: [
      ...base.spells.slice(0, 5),
      leaver,
      ...base.spells.slice(5).map((one) => ({ ...one, supervisor: gone.staffId })),
    ],
    access: [...base.access, { entraObjectId: gone.oid, upn: leaver.upn, role: 'academy' as const, service: null }],
    ...practice(base),
    caseloads: base.caseloads.map((snapshot, n) => {
      const [row] = snapshot.rows;
      return n === 2 || !row
        ? snapshot
        : { ...snapshot, rows: [...snapshot.rows, { ...row, staffId: gone.staffId, cases: 19 }] };
    }),
  };
}

const asAt = day('2026-10-20');
const meeting = {
  staffId: gone.staffId,
  supervisor: 'S1',
  heldOn: asAt,
  bookedFor: null,
  minutes: 90,
  type: 'professional' as const,
  recordSignedOn: asAt,
  cancelled: null,
};
const task = { dueOn: asAt, doneOn: null };

/** The leaver as worker, supervisor, owner, NQSW, assessor and whoever agreed a pause; last in each list somebody else. */
function practice(base: ReturnType<typeof workforceMarked>) {
  return {
    supervisions: [
      meeting,
      { ...meeting, staffId: 'S2', supervisor: gone.staffId },
      { ...meeting, heldOn: null, bookedFor: asAt, recordSignedOn: null, cancelled: 'worker_away' as const },
      ...base.supervisions,
    ],
    supervisionActions: [
      { ...task, id: 'A1', staffId: gone.staffId, owner: 'S1', summary: 'told to ring' },
      { ...task, id: 'A2', staffId: 'S2', owner: gone.staffId, summary: 'told to ring' },
      { ...task, id: 'A3', staffId: 'S2', owner: 'S2', summary: `Take over from ${gone.name.toUpperCase()}` },
      ...base.supervisionActions,
    ],
    asye: [
      enrolled(gone.staffId, { cap: 77_000_077, completedOn: day('2026-09-30'), outcome: 'passed' }),
      enrolled('S4', { assessor: gone.staffId, advancedPractitioner: gone.staffId }),
      ...base.asye,
    ],
    asyeMilestones: [
      { staffId: gone.staffId, milestone: 'review-3', dueOn: null, doneOn: asAt },
      ...base.asyeMilestones,
    ],
    asyeEvidence: [{ staffId: gone.staffId, evidence: 'report', doneOn: asAt }, ...base.asyeEvidence],
    asyePauses: [
      { staffId: gone.staffId, from: asAt, to: asAt, reason: 'bereavement' as const, agreedBy: 'S1' },
      { staffId: 'S4', from: asAt, to: null, reason: 'parental' as const, agreedBy: gone.staffId },
      ...base.asyePauses,
    ],
  };
}

/** What was recorded in Teams: the leaver beside somebody else, and by the leaver about somebody else. */
const recorded = { by: 'S1', byOid: oidOf('S1'), at: now };
const practised: readonly Change[] = [
  {
    ...recorded,
    id: 'p1',
    kind: 'supervision-held',
    people: ['S2', gone.staffId],
    supervisor: 'S1',
    heldOn: asAt,
    minutes: 90,
  },
  {
    id: `p2-${gone.oid}`,
    by: gone.staffId,
    byOid: gone.oid,
    at: now,
    kind: 'action-added',
    actionId: `p2-${gone.oid}`,
    staffId: 'S2',
    owner: 'S2',
    summary: 'Book training',
    dueOn: asAt,
  },
  { ...recorded, id: 'p3', kind: 'action-done', actionId: `p2-${gone.oid}`, staffId: 'S2', doneOn: asAt },
];

const changes: readonly Change[] = [
  queried({
    id: `change-1-${gone.oid}`,
    by: gone.staffId,
    byOid: gone.oid,
    wrong: 'her own words',
    shouldBe: 'her own words',
  }),
  queried({
    id: 'change-2',
    of: gone.name,
    question: { topic: 'caseload', subject: { kind: 'worker', id: gone.staffId } },
  }),
  queried({ id: 'change-3', wrong: `${gone.name.toUpperCase()} has left` }),
  { kind: 'undone', id: 'change-4', change: `change-1-${gone.oid}`, by: gone.staffId, byOid: gone.oid, at: now },
  queried({ id: 'change-5' }),
  ...practised,
];

for (const { name, start } of [
  { name: 'an SQLite file', start: sqliteFile },
  { name: 'Cosmos DB', start: cosmosServer },
]) {
  describe(`what is held about one person in ${name}`, () => {
    let place: Place;
    let documents: Documents;
    let store: Store;

    beforeEach(async () => {
      place = await start();
      documents = await place.open('council');
      store = openStore(documents);
      const first = await store.publish({ ...councilWithLeaver(), targets: [] }, undefined, now);
      assert.ok(first && (await store.publish(councilWithLeaver(), first, now)));
      const about = { topic: 'caseload', subject: { kind: 'worker', id: gone.staffId } } as const;
      const audit = [
        auditLine({ by: gone.staffId, change: `figure-queried change-1-${gone.oid}` }),
        auditLine({ by: gone.oid, at: '2026-11-24T08:00:00.000Z' }),
      ];
      await store.savePerson(
        { ...newPerson(gone.oid, 'tenant'), timeZone: 'Europe/London', audit: textOf(audit) },
        null,
        now,
      );
      const colleague = {
        ...newPerson(oidOf('S1'), 'tenant'),
        followUps: {
          c1: { question: about, at: now },
          c2: { question: { ...about, subject: { kind: 'me' } as const }, at: now },
        },
        seenActivities: [{ id: 'a1', question: about }, { id: 'a2' }],
        audit: textOf([auditLine({ subject: about.subject, at: '2026-11-24T07:00:00.000Z' }), auditLine()]),
      };
      await store.savePerson(colleague, null, now);
      await store.audit(gone.oid, [auditLine({ by: gone.staffId, at: '2026-11-23T09:00:00.000Z' })]);
      await store.audit('operator', [auditLine({ by: 'operator', as: gone.staffId, reason: 'reason given' })]);
      for (const [n, change] of changes.entries()) await store.append(n + 1, change);
    });
    afterEach(async () => {
      await store.close();
      await place.end();
    });

    it('is gathered whole for a subject access request, as JSON', async () => {
      const held = JSON.parse(JSON.stringify(await store.held(gone.staffId)));
      assert.deepEqual(held.workforce.spells, [leaver]);
      assert.equal(held.workforce.access.length, 1);
      assert.deepEqual(
        held.workforce.caseloads.map((row: { cases: number }) => row.cases),
        [19, 19],
      );
      assert.deepEqual(
        [held.workforce.manages, held.workforce.deputyOf, held.workforce.headOf],
        [['T1'], ['T1'], ['T1']],
      );
      assert.equal(held.workforce.supervises.length, 7);
      const lists = ['supervisions', 'supervisionActions', 'asye', 'asyeMilestones', 'asyeEvidence', 'asyePauses'];
      assert.deepEqual(
        lists.map((list) => held.workforce[list].length),
        [3, 2, 1, 1, 1, 1],
      );
      assert.deepEqual([held.workforce.assesses, held.workforce.agreedPausesOf], [['S4'], ['S4']]);
      assert.equal(held.replacedWorkforces.length, 1);
      assert.deepEqual(
        held.persons.map(({ oid }: { oid: string }) => oid),
        [gone.oid],
      );
      assert.equal(held.audit.length, 5);
      assert.deepEqual(
        held.changes.map(({ id }: { id: string }) => id),
        [`change-1-${gone.oid}`, 'change-2', 'change-3', 'change-4', ...practised.map(({ id }) => id)],
      );
    });

    it('is nothing about somebody whom nobody knows', async () => {
      const { staffId, ...held } = await store.held('NOBODY');
      assert.equal(staffId, 'NOBODY');
      assert.deepEqual(held, {
        workforce: null,
        replacedWorkforces: [],
        persons: [],
        audit: [],
        changes: [],
        reminders: [],
      });
    });

    it('is erased everywhere, in every stored byte, and held no longer', async () => {
      assert.notDeepEqual(await tracesIn(documents), [], 'there is something to find');
      assert.deepEqual(await store.forget({ staffId: gone.staffId, now }), {
        spells: 1,
        auditLines: 5,
        changes: 4 + practised.length,
        persons: 1,
        cards: 0,
      });
      assert.deepEqual(await tracesIn(documents), []);
      const { staffId: _, ...held } = await store.held(gone.staffId, [gone.oid]);
      assert.deepEqual(held, {
        workforce: null,
        replacedWorkforces: [],
        persons: [],
        audit: [],
        changes: [],
        reminders: [],
      });
    });

    it('keeps every count, under one id without meaning, and everybody else as they were', async () => {
      await store.forget({ staffId: gone.staffId, now });
      const after = (await store.current())?.workforce;
      const standIn = after?.spells[5]?.staffId ?? '';
      assert.match(standIn, /^forgotten-[0-9a-f]{12}$/);
      const expected = JSON.parse(JSON.stringify(councilWithLeaver()).replaceAll(`"${gone.staffId}"`, `"${standIn}"`));
      const blank = { name: '', upn: null, entraObjectId: null, sweNo: null, supervisor: null, awayFrom: null };
      Object.assign(expected.spells[5], blank);
      expected.access.pop();
      expected.supervisions[2].cancelled = 'other';
      for (const n of [0, 1, 2]) expected.supervisionActions[n].summary = '';
      Object.assign(expected.asye[0], { cap: null, assessor: null, advancedPractitioner: null });
      Object.assign(expected.asyePauses[0], { reason: null, agreedBy: null });
      assert.deepEqual(after, expected);
      const audit = await Array.fromAsync(store.auditSince(day('2026-11-01')));
      assert.equal(audit.length, 6);
      assert.equal(audit.filter(({ by }) => by === standIn).length, 3);
      assert.equal(audit.filter(({ as }) => as === standIn).length, 1);
      const records = await Array.fromAsync(store.recordsAfter(0));
      assert.deepEqual(
        records.map(({ seq }) => seq),
        [1, 2, 3, 4, 5, ...practised.map((_, n) => n + 6)],
      );
      assert.deepEqual(records[4]?.change, changes[4]);
      const done = records.slice(5).map(({ change }) => change);
      const [held, added, finished] = done;
      assert.ok(
        held?.kind === 'supervision-held' && added?.kind === 'action-added' && finished?.kind === 'action-done',
      );
      assert.deepEqual([held.people[0], added.summary, added.by], ['S2', 'Book training', null]);
      assert.match(held.people[1] ?? '', /^forgotten-/);
      assert.equal(finished.actionId, added.actionId, 'an action and what closed it still belong together');
      const [query, , , undone] = records.map(({ change }) => change);
      assert.ok(undone?.kind === 'undone');
      assert.equal(undone.change, query?.id);
      const colleague = (await store.person(oidOf('S1')))?.person;
      assert.deepEqual(Object.keys(colleague?.followUps ?? {}), ['c2']);
      assert.deepEqual(colleague?.seenActivities, [{ id: 'a1' }, { id: 'a2' }]);
    });

    it('stays known as forgotten, without the id itself, and repeating it changes nothing', async () => {
      assert.equal((await store.forgottenIds())(gone.staffId), false);
      await store.forget({ staffId: gone.staffId, now });
      await store.forget({ staffId: gone.staffId, now });
      const forgotten = await store.forgottenIds();
      assert.deepEqual([gone.staffId, 'S1', ''].map(forgotten), [true, false, false]);
      assert.deepEqual(
        [gone.oid, 'siobhan@council.example', oidOf('S1')].map(forgotten),
        [true, true, false],
        'nor by their accounts',
      );
      assert.equal((await Array.fromAsync(store.auditSince(day('2026-11-01')))).length, 6);
    });

    it('is not brought back by an import that set out before', async () => {
      const importer = openStore(await place.open('council'));
      const was = await importer.head();
      await store.forget({ staffId: gone.staffId, now });
      assert.equal(await importer.publish({ ...councilWithLeaver(), unallocated: [] }, was, now), false);
      await importer.close();
      await store.sweep({
        now: '2026-11-26T03:00:00.000Z',
        retention: {
          auditMonths: 24,
          followUpMinutes: 30,
          snapshotMonths: 13,
          leaverNameMonths: 13,
          replacedWorkforceDays: 0,
          asyeMonths: 24,
        },
      });
      assert.deepEqual(await tracesIn(documents), []);
    });

    it('is not brought back by an import under way that holds somebody whom the current workforce does not', async () => {
      await store.forget({ staffId: gone.staffId, now });
      const importing = await place.open('council');
      const importer = openStore({
        ...importing,
        async replace(id, body, etag) {
          if (id === 'head') await store.forget({ staffId: gone.staffId, oids: [gone.oid], now });
          return importing.replace(id, body, etag);
        },
      });
      assert.equal(await importer.publish(councilWithLeaver(), await importer.head(), now), false);
      assert.deepEqual(await tracesIn(documents), []);
      await importing.close();
    });

    it('is erased to the end by a second try where the first was killed at any write', async () => {
      for (let killedAt = 1; ; killedAt += 1) {
        const other = `council ${killedAt}`;
        const source = await place.open('council');
        const target = await place.open(other);
        for await (const { id, body } of source.range('', '\u{10ffff}')) await target.create(id, body);
        let writes = 0;
        const fail = async <T>(write: () => Promise<T>) => {
          writes += 1;
          if (writes === killedAt) throw new Error('killed');
          return write();
        };
        const dying: Documents = {
          ...target,
          create: (id, body) => fail(() => target.create(id, body)),
          replace: (id, body, etag) => fail(() => target.replace(id, body, etag)),
          remove: (id, etag) => fail(() => target.remove(id, etag)),
        };
        const done = await openStore(dying)
          .forget({ staffId: gone.staffId, now })
          .then(
            () => true,
            () => false,
          );
        await openStore(target).forget({ staffId: gone.staffId, now });
        assert.deepEqual(await tracesIn(target), [], `killed at write ${killedAt}`);
        await source.close();
        await target.close();
        if (done) break;
        assert.ok(killedAt < 100);
      }
    });
  });
}

it('leaves no trace of a forgotten person in the bytes of the SQLite file and its log', async () => {
  const place = await sqliteFile();
  const service = openStore(await place.open('council'));
  const command = openStore(await place.open('council'));
  await service.savePerson({ ...newPerson(gone.oid, null), timeZone: 'Fairweather' }, null, now);
  await service.audit(gone.oid, [auditLine({ by: gone.staffId })]);
  const bytes = () => {
    const folder = dirname(place.path);
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('latin1'))
      .join('');
  };
  assert.ok(bytes().includes(gone.staffId));
  await command.forget({ staffId: gone.staffId, oids: [gone.oid], now });
  await command.close();
  for (const trace of [gone.staffId, gone.oid, 'Fairweather']) assert.equal(bytes().includes(trace), false, trace);
  await service.close();
  await place.end();
});

/** Which traces of the person stand anywhere in the documents, ids and compressed parts included. */
async function tracesIn(documents: Documents): Promise<string[]> {
  let all = '';
  for await (const { id, body } of documents.range('', '\u{10ffff}')) {
    const data = (body as { data?: string } | null)?.data;
    all += id + JSON.stringify(body) + (data ? gunzipSync(Buffer.from(data, 'base64')).toString() : '');
  }
  return traces.filter((trace) => all.toLowerCase().includes(trace.toLowerCase()));
}
