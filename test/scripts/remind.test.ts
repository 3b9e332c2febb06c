import assert from 'node:assert/strict';
import { z } from 'zod';
import { addDays, type PlainDate, weekday } from '../../domain/dates.ts';
import { isWorkingDay } from '../../domain/working-days.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore } from '../../store/store.ts';
import { type OnDisk, sampleOnDisk } from './council-on-disk.ts';

const date = z.iso.date();
const to = z.strictObject({ staffId: z.string().nullable(), upn: z.string().nullable(), entraObjectId: z.guid() });
const item = z.strictObject({
  key: z.string().min(1),
  kind: z.string(),
  about: z.array(z.string()),
  teamId: z.string().nullable(),
  stage: z.enum(['due-soon', 'due', 'overdue']).nullable(),
  dueOn: date.nullable(),
});
const card = z.strictObject({
  on: date,
  at: z.string().regex(/^\d\d:\d\d$/),
  to,
  items: z.array(item).min(1),
  why: z.string().min(1),
});
const line = z.strictObject({
  ...{ card: z.string(), key: z.string(), kind: z.string(), to, plannedFor: date, reason: z.string() },
  outcome: z.enum(['sent', 'unreachable', 'throttled', 'failed', 'in-doubt', 'missed', 'opted-out']),
  at: z.iso.datetime(),
});

/** The first such day after today. */
function nextDay(today: PlainDate, isIt: (day: PlainDate) => boolean): PlainDate {
  let day = addDays(today, 1);
  while (!isIt(day)) day = addDays(day, 1);
  return day;
}

describe('npm run remind and npm run deliveries', function () {
  this.timeout(60_000);
  let council: OnDisk;
  before(async () => {
    council = await sampleOnDisk();
    const before = await council.run('remind.ts', ['--dry-run']);
    assert.equal(before.code, 1);
    assert.match(before.err, /No workforce is loaded/);
    const { code, out } = await council.importFiles();
    assert.equal(code, 0, out);
  });
  after(() => council.end());

  const planned = async (on: PlainDate) =>
    z.array(card).parse(await council.json('remind.ts', ['--dry-run', '--json', '--on', on]));

  it('tells of a Monday more than of a Tuesday, one card a person, and nothing of a bank holiday', async () => {
    const monday = nextDay(council.today, (day) => weekday(day) === 1 && isWorkingDay(day));
    const tuesday = nextDay(council.today, (day) => weekday(day) === 2 && isWorkingDay(addDays(day, -1)));
    const holiday = nextDay(council.today, (day) => weekday(day) < 6 && !isWorkingDay(day));
    const [onMonday, onTuesday, onHoliday] = [await planned(monday), await planned(tuesday), await planned(holiday)];
    assert.ok(onMonday.length > onTuesday.length, `${onMonday.length} and ${onTuesday.length}`);
    assert.deepEqual(onHoliday, []);
    for (const { on } of onMonday) assert.equal(on, monday);
    const ofDay = onMonday.filter(({ items }) => items.every(({ kind }) => kind !== 'escalation'));
    assert.equal(new Set(ofDay.map((own) => own.to.entraObjectId)).size, ofDay.length);
    const kinds = new Set(onMonday.flatMap(({ items }) => items.map(({ kind }) => kind)));
    for (const kind of ['supervision-due', 'agency-weekly']) assert.ok(kinds.has(kind), kind);
    // By then the sample's snapshot may be too old to report on, depending on the weekday of the run.
    assert.ok(kinds.has('caseload-report') || kinds.has('data-late'), [...kinds].join(' '));
    const { out } = await council.run('remind.ts', ['--dry-run', '--on', monday]);
    assert.ok(out.endsWith(`\n${onMonday.length} cards on ${monday}.\n`), out.slice(-80));
  });

  it('writes nothing', async () => {
    const was = await council.documents();
    z.array(card).parse(await council.json('remind.ts', ['--dry-run', '--json']));
    assert.deepEqual(await council.documents(), was);
  });

  it('ends with 2 where it is used otherwise', async () => {
    for (const args of [['--on', '2026-03-02'], ['--dry-run', '--on', '2026-02-30'], ['--other'], []]) {
      const { code, out, err } = await council.run('remind.ts', args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /npm run remind/);
    }
    const help = await council.run('remind.ts', ['--help']);
    assert.deepEqual([help.code, help.err], [0, '']);
    assert.equal((await council.run('deliveries.ts', ['--since', 'May'])).code, 2);
  });

  it('lists what became of each item of a card', async () => {
    const monday = nextDay(council.today, (day) => weekday(day) === 1 && isWorkingDay(day));
    const [own] = await planned(monday);
    assert.ok(own);
    const store = openStore(await openSqlite(council.env.STORE?.slice('sqlite:'.length) ?? '', 'local'));
    const at = `${monday}T09:00:00.000Z`;
    const id = `card:${monday}:${own.to.entraObjectId}:day`;
    const plannedCard = { ...own, id, slot: 'day' } as unknown as Parameters<typeof store.record>[0];
    assert.ok(await store.record(plannedCard, { outcome: 'unreachable', reason: 'NotInstalled', at }));
    await store.close();
    const lines = z.array(line).parse(await council.json('deliveries.ts', ['--json', '--since', monday]));
    assert.deepEqual(
      lines.map(({ key }) => key),
      own.items.map(({ key }) => key),
    );
    assert.deepEqual(lines[0]?.to, own.to);
    assert.deepEqual([lines[0]?.outcome, lines[0]?.reason, lines[0]?.at], ['unreachable', 'NotInstalled', at]);
    const { out } = await council.run('deliveries.ts', ['--since', monday]);
    assert.match(out, /unreachable \(NotInstalled\)/);
    assert.deepEqual(await council.json('deliveries.ts', ['--json', '--since', addDays(monday, 1)]), []);
  });
});
