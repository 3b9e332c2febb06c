import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';
import { type OnDisk, sampleOnDisk } from './council-on-disk.ts';

const rachel = { id: 'S0224', name: 'Rachel Thornton', upn: 'rachel.thornton@chilternshire.example' };
const farida = 'farida.rahman@chilternshire.example';

describe('the commands about one person', function () {
  this.timeout(60_000);
  let council: OnDisk;
  let traces: string[] = [];
  before(async () => {
    council = await sampleOnDisk();
    const { code, out } = await council.importFiles();
    assert.equal(code, 0, out);
    const row = (await council.file('workers.csv')).split('\r\n').find((line) => line.startsWith(rachel.id));
    const [, , , oid = '', , , , , sweNo = ''] = row?.split(',') ?? [];
    assert.match(sweNo, /^SW/);
    traces = ['Thornton', rachel.upn, oid, sweNo];
  });
  after(() => council.end());

  it('say how they are used with --help, and end with 2 where they are used otherwise', async () => {
    const scripts = ['person.ts', 'forget.ts', 'audit-log.ts'];
    const helps = await Promise.all(scripts.map((script) => council.run(script, ['--help'])));
    const wrongs = await Promise.all([
      ...['person.ts', 'forget.ts'].map((script) => council.run(script)),
      council.run('audit-log.ts', ['--since', 'yesterday']),
    ]);
    for (const [n, script] of scripts.entries()) {
      const [help, wrong] = [helps[n], wrongs[n]];
      assert.deepEqual([help?.code, help?.err], [0, ''], script);
      assert.ok(help?.out.startsWith(`npm run ${script.replace('.ts', '')}`));
      assert.deepEqual([wrong?.code, wrong?.out], [2, ''], script);
      assert.ok(wrong?.err.includes(help?.out.trim() ?? '-'), script);
    }
  });

  it('refuse to forget somebody who is in post, and change nothing', async () => {
    const before = await council.bytes();
    const { code, out, err } = await council.run('forget.ts', ['S0008']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /S0008 is in post.*end their post in workers\.csv/);
    assert.equal(await council.bytes(), before);
  });

  it('erase a leaver so that no trace is held, stored, or brought back by the next import', async () => {
    await council.json('ask.ts', ['--as', rachel.upn, '--json', 'caseload']);
    await council.json('ask.ts', ['--as', farida, '--json', `${rachel.name}'s caseload`]);
    const [held] = await council.json('person.ts', [rachel.id, '--json']);
    assert.deepEqual(Object.keys(held), [
      ...['staffId', 'workforce', 'replacedWorkforces', 'persons', 'audit', 'changes', 'reminders'],
    ]);
    assert.equal(held.workforce.spells[0].name, rachel.name);
    assert.ok(held.workforce.caseloads.length > 10);
    assert.equal(held.audit[0].as, rachel.upn);

    const logged = await council.json('audit-log.ts', ['--json', '--person', rachel.id]);
    const contract = ['at', 'by', 'via', 'topic', 'subject', 'outcome', 'change'];
    assert.deepEqual(
      logged.map((line) => [line.via, line.outcome, line.change]),
      [
        ['ask', 'refused', null],
        ['command', 'answered', 'person'],
      ],
    );
    for (const line of logged) assert.deepEqual(Object.keys(line).slice(0, 7), contract);
    assert.deepEqual(await council.json('audit-log.ts', ['--json', '--since', '2999-01-01']), []);

    const bytesBefore = await council.bytes();
    // Pieces of the compressed parts that name her: short enough to lie on one page of the file.
    const pieces = (await council.documents())
      .filter(({ text }) => text.includes(rachel.name))
      .flatMap(({ data = '' }) => data.match(/.{60}/g) ?? [])
      .filter((piece) => bytesBefore.includes(piece));
    assert.ok(pieces.length > 20);

    const forgotten = await council.run('forget.ts', [rachel.id]);
    assert.deepEqual([forgotten.code, forgotten.err], [0, '']);
    assert.match(forgotten.out, /^Erased: 1 rows? of the staff list/);

    const again = await council.importFiles();
    const { outcome, skipped, changes } = JSON.parse(again.out);
    assert.equal(outcome, 'loaded');
    assert.ok(
      skipped.some((line: string) => /^workers\.csv:\d+: .*forgotten/.test(line)),
      skipped.join('\n'),
    );
    assert.doesNotMatch(again.out, /Thornton/);
    assert.deepEqual(changes, { joined: 0, left: 0, moved: 0 });

    const [after] = await council.json('person.ts', [rachel.id, '--json']);
    assert.deepEqual(after, {
      staffId: rachel.id,
      workforce: null,
      replacedWorkforces: [],
      persons: [],
      audit: after.audit,
      changes: [],
      reminders: [],
    });
    const bytes = await council.bytes();
    const documents = await council.documents();
    // A part that begins as it did before is compressed to the same beginning, which names nobody.
    const kept = documents.map(({ data }) => data).join('\n');
    const gone = pieces.filter((piece) => !kept.includes(piece));
    assert.ok(gone.length > 20);
    assert.equal(gone.filter((piece) => bytes.includes(piece)).length, 0);
    const stored = (bytes + documents.map(({ text }) => text).join('')).toLowerCase();
    for (const trace of traces) assert.equal(stored.includes(trace.toLowerCase()), false, trace);
    const all = await council.json('audit-log.ts', ['--json']);
    assert.ok(all.some(({ change }) => change === 'forget'));
    for (const trace of traces) assert.ok(!JSON.stringify(all).includes(trace), trace);
  });

  it('and an import are answered from by a running service within five seconds, without a restart', async () => {
    const port = await freePort();
    const script = fileURLToPath(new URL('../../scripts/serve.ts', import.meta.url));
    const env = { ...council.env, PORT: String(port) };
    const service = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await listening(service);
      const shown = async () => {
        const url = `http://127.0.0.1:${port}/api/tab/ask?text=how%20many%20people%20work%20here`;
        const response = await fetch(url, { headers: { 'X-As': farida } });
        const { figures } = (await response.json()) as { figures: { value: number }[] };
        return figures[0]?.value;
      };
      const before = await shown();
      assert.ok(before !== undefined && before > 100);
      await council.edit('workers.csv', (text) => `${text.trimEnd()}\r\n${newStarter(text, council.today)}\r\n`);
      const { code, out } = await council.importFiles();
      assert.equal(code, 0, out);
      const imported = performance.now();
      let after = await shown();
      while (after === before && performance.now() - imported < 5_000) after = await shown();
      assert.equal(after, before + 1);
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      assert.match(metrics, /assistant_store_calls_total\{operation="get"\} \d{2,}/);
      assert.match(metrics, /assistant_store_seconds_count\{operation="replace"\} \d+/);
    } finally {
      service.kill('SIGTERM');
      const [code] = await once(service, 'exit');
      assert.equal(code, 0);
    }
  });
});

/** A row like the last social worker's, of somebody who starts today. */
function newStarter(workers: string, today: string): string {
  const header = workers.split('\r\n')[0]?.split(',') ?? [];
  const values: Record<string, string> = {
    StaffId: 'S9999',
    DisplayName: 'Zenobia Quist',
    TeamId: 'T1',
    StaffGroup: 'social_worker',
    AgencyWorker: '0',
    FTE: '1',
    RoleStartDate: today,
    StartOrigin: '1',
    OrgRole: '5',
  };
  return header.map((column) => values[column] ?? '').join(',');
}

function listening(service: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    service.stdout?.on('data', (lines: Buffer) => {
      if (lines.toString().includes('"listening"')) resolve();
    });
    service.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
}
