import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';

type Run = { child: ChildProcess; out: () => string; ended: Promise<number | null> };

function run(script: string, args: readonly string[], env: Record<string, string>): Run {
  const clean = Object.fromEntries(['PATH', 'HOME', 'SystemRoot'].map((name) => [name, process.env[name] ?? '']));
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { env: { ...clean, ...env } });
  let text = '';
  const read = (part: Buffer) => {
    text += part.toString();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return { child, out: () => text, ended: new Promise((resolve) => child.on('close', resolve)) };
}

describe('npm run serve', function () {
  // Each is a process of its own, which a busy machine takes seconds to start.
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'serve-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('names every wrong setting in one message, and does not start', async () => {
    const { out, ended } = run('serve', [], { PORT: 'http', MICROSOFTAPPID: 'x', MicrosoftAppPassword: 'hunter2' });
    assert.equal(await ended, 1);
    assert.match(out(), /^The assistant cannot start:\n- /);
    assert.equal(out().trim().split('\n').length, 4);
    assert.doesNotMatch(out(), /hunter2|at .*\.ts/);
  });

  it('starts on an empty store, says at /readyz that no workforce is loaded, and ends at SIGTERM', async () => {
    const port = await freePort();
    const service = run('serve', [], { PORT: String(port), STORE: `sqlite:${join(folder, 'a.db')}` });
    await new Promise<void>((resolve, reject) => {
      service.child.stdout?.on('data', () => (service.out().includes('"msg":"listening"') ? resolve() : undefined));
      service.ended.then(() => reject(new Error(service.out())));
    });
    assert.match(service.out(), /without MicrosoftAppId/);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    assert.equal(ready.status, 503);
    assert.match(await ready.text(), /No workforce is loaded/);

    const second = run('serve', [], { PORT: String(port), STORE: `sqlite:${join(folder, 'a.db')}` });
    assert.equal(await second.ended, 1);
    assert.match(second.out(), new RegExp(`PORT ${port} is in use`));

    const stopped = performance.now();
    service.child.kill('SIGTERM');
    assert.equal(await service.ended, 0);
    assert.ok(performance.now() - stopped < 10_000);
  });
});

describe('npm start', function () {
  // Each is a process of its own, which a busy machine takes seconds to start.
  this.timeout(60_000);
  for (const [args, code, says] of [
    [['--help'], 0, /^npm start \[-- --as <Upn>\]/],
    [['--nobody'], 2, /^npm start \[-- --as <Upn>\]/],
  ] as const) {
    it(`with ${args.join(' ')} prints how it is used and ends with ${code}`, async () => {
      const { out, ended } = run('start', args, {});
      assert.equal(await ended, code);
      assert.match(out(), says);
    });
  }

  it('looks at both ports first, and names each that is taken', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    try {
      const free = await freePort();
      const { out, ended } = run('start', [], { PORT: String(free), PLAYGROUND_PORT: String(port) });
      assert.equal(await ended, 1);
      assert.match(out(), new RegExp(`PLAYGROUND_PORT ${port} is in use`));
      assert.doesNotMatch(out(), /- PORT/);
    } finally {
      taken.close();
    }
  });
});
