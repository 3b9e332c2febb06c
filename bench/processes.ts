import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The repository. */
export const home = join(import.meta.dirname, '..');

export type Launch = {
  /** Node's own arguments, then the script with its. */
  args: readonly string[];
  /** All that it gets of an environment, so that nobody's settings are measured. */
  env?: Record<string, string>;
  /** Where it runs: no .env of the repository is read there. */
  folder: string;
};

/** A fresh process of this Node. What it prints goes to nobody, but for errors. */
export function launch({ args, env = {}, folder }: Launch, stdio: StdioOptions = ['ignore', 'ignore', 'inherit']) {
  return spawn(process.execPath, [...args], { cwd: folder, env, stdio });
}

/** What a process writes on standard output, and how long it took from its start to its end, in milliseconds. */
export async function run(what: Launch): Promise<{ output: string; ms: number }> {
  const started = performance.now();
  const child = launch(what, ['ignore', 'pipe', 'inherit']);
  const output: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const [code] = await once(child, 'close');
  const ms = performance.now() - started;
  if (code !== 0) throw new Error(`${what.args.join(' ')} ended with ${code}: ${output.join('').slice(0, 500)}`);
  return { output: output.join(''), ms };
}

/** Ends a process that was launched here, and waits for its end. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(impatient);
}

/** Node's arguments of a command as package.json starts it, so that what people run is what is measured. */
export function commandArgs(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, ...args] = (scripts[name] ?? '').split(' ');
  return args.map((arg) => (arg.endsWith('.ts') ? join(home, arg) : arg));
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port could be had');
  return address.port;
}
