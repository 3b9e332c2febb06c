import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { dayAt, type PlainDate } from '../../domain/dates.ts';
import { writeSampleCouncil } from '../../examples/write.ts';
import { openSqlite } from '../../store/sqlite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Ran = { code: number; out: string; err: string };

/** The sample council's files in a folder of their own, and a store beside them that the commands share. */
export type OnDisk = {
  today: PlainDate;
  env: Record<string, string>;
  /** Runs a command of scripts/ as a process of its own, as npm does; `input` goes to its standard input. */
  run(script: string, args?: readonly string[], input?: string): Promise<Ran>;
  /** The same, which must end with 0; its lines as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what a command prints
  json(script: string, args: readonly string[], input?: string): Promise<any[]>;
  file(name: string): Promise<string>;
  /** Changes one file of the council. */
  edit(file: string, change: (text: string) => string): Promise<void>;
  importFiles(): Promise<Ran>;
  /** Every byte of the store's files. */
  bytes(): Promise<string>;
  /** Every document, compressed parts included: its text, and as it is stored. */
  documents(): Promise<{ text: string; data: string | undefined }[]>;
  end(): Promise<void>;
};

export async function sampleOnDisk(): Promise<OnDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'council-'));
  const files = join(folder, 'files');
  const store = join(folder, 'store');
  const today = dayAt(new Date().toISOString(), 'Europe/London');
  await writeSampleCouncil(files, today);
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    STORE: `sqlite:${join(store, 'assistant.db')}`,
    COUNCIL: join(root, 'council.yaml'),
    TIME_ZONE: 'Europe/London',
  };
  const run = (script: string, args: readonly string[] = [], input?: string): Promise<Ran> =>
    new Promise((resolve) => {
      const done = (error: Error | null, out: string, err: string) =>
        resolve({ code: error && 'code' in error ? Number(error.code) : 0, out, err });
      // Not in the project's folder, where somebody may have an .env.
      const child = execFile(process.execPath, [join(root, 'scripts', script), ...args], { env, cwd: folder }, done);
      child.stdin?.end(input ?? '');
    });
  return {
    today,
    env,
    run,
    async json(script, args, input) {
      const { code, out, err } = await run(script, args, input);
      if (code !== 0 || err !== '') throw new Error(`${script} ended with ${code}: ${err}`);
      return out
        .trim()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    },
    file: (name) => readFile(join(files, name), 'utf8'),
    async edit(file, change) {
      const path = join(files, file);
      await writeFile(path, change(await readFile(path, 'utf8')));
    },
    importFiles: () => run('import.ts', [files, '--json', '--as-at', today]),
    async bytes() {
      const parts = await Promise.all((await readdir(store)).map((file) => readFile(join(store, file), 'latin1')));
      return parts.join('');
    },
    async documents() {
      const opened = await openSqlite(join(store, 'assistant.db'), 'local');
      try {
        const all = [];
        for await (const { id, body } of opened.range('', '\u{10ffff}')) {
          const { data } = Object(body) as { data?: string };
          const part = data === undefined ? '' : gunzipSync(Buffer.from(data, 'base64')).toString();
          all.push({ text: id + JSON.stringify(body) + part, data });
        }
        return all;
      } finally {
        await opened.close();
      }
    },
    end: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
