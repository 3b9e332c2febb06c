import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

/** Somebody as the Playground shows them. */
export type Actor = { name: string; upn: string; entraObjectId: string };

export type Playground = { url: string; process: ChildProcess; close(): Promise<void> };

const startLimit = 30_000;

/**
 * Starts the Microsoft 365 Agents Playground on a port of 127.0.0.1, speaking to the bot at `endpoint` as `me`.
 * `others` are the people in its group chat and channel: exactly five, or it ends without a word.
 * Its settings and its log lie in `folder`. Rejects where it does not come up, or listens where it must not.
 */
export async function startPlayground(options: {
  folder: string;
  port: number;
  endpoint: string;
  tenantId: string;
  me: Actor;
  others: readonly Actor[];
}): Promise<Playground> {
  const { folder, port, endpoint, tenantId, me, others } = options;
  if (others.length !== 5) throw new RangeError(`The Playground wants five other people, not ${others.length}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.m365agentsplayground.yml'), stringify(configOf(tenantId, me, others)));
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
    'cli.js',
  );
  const child = spawn(
    process.execPath,
    [
      '--import',
      fileURLToPath(new URL('loopback.ts', import.meta.url)),
      cli,
      'start',
      ...['--port', String(port)],
      ...['--app-endpoint', endpoint],
      ...['--channel-id', 'msteams'],
      ...['--service-url', `http://127.0.0.1:${port}/_connector`],
      '--disable-telemetry',
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' } },
  );
  const close = () => ended(child);
  try {
    const listening = await portOf(child);
    if (listening !== port) throw new Error(`The Playground took port ${listening} instead of ${port}`);
    await onlyOnLoopback(port);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, process: child, close };
}

function configOf(tenantId: string, me: Actor, others: readonly Actor[]): object {
  const user = ({ name, upn, entraObjectId }: Actor) => {
    const [givenName = name, ...rest] = name.split(' ');
    const surname = rest.join(' ') || givenName;
    // The Playground spells it so.
    return {
      id: `29:${entraObjectId}`,
      name,
      userPrincipleName: upn,
      aadObjectId: entraObjectId,
      givenName,
      surname,
      email: upn,
    };
  };
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: '28:workforce-assistant', name: 'Workforce Assistant' },
    currentUser: user(me),
    users: others.map(user),
    // Each actor's own, so that two Playgrounds in turn are two conversations to the bot.
    personalChat: { id: `personal-${me.entraObjectId}` },
    groupChat: { id: `group-${me.entraObjectId}`, name: 'Team meeting' },
    team: {
      id: 'team',
      name: "Children's services",
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: 'channel', name: 'Announcements' }],
    },
  };
}

/** The port on which it says that it listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`The Playground did not start in ${startLimit / 1000} seconds`)),
      startLimit,
    );
    const read = (part: Buffer) => {
      text += part.toString();
      const found = /Listening on (\d+)/.exec(text);
      if (found) {
        clearTimeout(timer);
        resolve(Number(found[1]));
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The Playground ended with ${code}: ${text.trim().split('\n').at(-1) ?? ''}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Rejects where the port can be reached by an address of this machine other than loopback. */
export async function onlyOnLoopback(port: number): Promise<void> {
  const outside = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  );
  for (const host of outside) {
    if (await answers(host, port)) throw new Error(`Port ${port} can be reached from other machines, at ${host}`);
  }
}

/** Whether somebody listens there; no answer within a second counts as nobody. */
export function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 1_000 });
    const end = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
