import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importHelp, importOptions } from '../../scripts/import-options.ts';
import { smallCouncil } from './small-council.ts';

const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));
let folder: string;

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH, STORE: `sqlite:${join(folder, 'store.db')}` };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env, cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('npm run import', function () {
  this.timeout(60_000);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    await mkdir(join(folder, 'files'));
    for (const [name, lines] of Object.entries(smallCouncil))
      await writeFile(join(folder, 'files', name), lines.join('\n'));
  });
  after(() => rm(folder, { recursive: true }));

  it('takes a folder and the options that its help names', () => {
    assert.equal(importOptions(['a', '--help']), 'help');
    const all = ['a', '--dry-run', '--as-at', '2026-11-24', '--replace-all', '--json'];
    const options = { folder: 'a', dryRun: true, asAt: '2026-11-24', replaceAll: true, json: true };
    assert.deepEqual(importOptions(all), options);
    for (const option of all.filter((arg) => arg.startsWith('--'))) assert.ok(importHelp.includes(option));
    for (const args of [
      [],
      [''],
      ['a', 'b'],
      ['a', '--as-at', '2026-02-30'],
      ['a', '--as-at'],
      ['a', '--json=1'],
      ['a', '--quick'],
    ])
      assert.ok('wrong' in Object(importOptions(args)), args.join(' '));
  });

  it('ends with 2 and says how it is used where it was used otherwise', async () => {
    const { code, out, err } = await run('files', '--quick');
    assert.deepEqual([code, out], [2, '']);
    assert.ok(err.includes(importHelp));
  });

  it('loads with 0, and with 1 says what is wrong and keeps what it has', async () => {
    const first = await run('files', '--json', '--as-at', '2026-11-24');
    assert.deepEqual([first.code, first.err], [0, '']);
    const { headlines, ...report } = JSON.parse(first.out);
    assert.ok(Array.isArray(headlines));
    assert.deepEqual(report, {
      outcome: 'loaded',
      rows: { 'teams.csv': 3, 'workers.csv': 4 },
      problemCount: 0,
      problems: [],
      kept: [],
      skipped: [],
      dropped: [],
      ignored: [],
      changes: { joined: 3, left: 0, moved: 0 },
    });
    const workers = join(folder, 'files', 'workers.csv');
    await writeFile(workers, smallCouncil['workers.csv'].join('\n').replace('0.6', '1.2'));
    const refused = await run('files', '--as-at', '2026-11-24');
    assert.equal(refused.code, 1);
    assert.match(refused.out, /^workers\.csv:3:FTE: "1\.2" is a number.*\n\nNothing has been changed\.\n$/m);
    const nowhere = await run('nowhere', '--json');
    assert.equal(nowhere.code, 1);
    assert.match(JSON.parse(nowhere.out).problems[0].message, /^the folder does not exist/);
  });
});
