import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { readSettings, type Settings } from '../bot/config.ts';
import { type Copied, copyDocuments } from '../store/copy.ts';
import type { Documents } from '../store/documents.ts';
import { isStoreProblem } from '../store/problem.ts';
import { wrongUsage } from './command.ts';
import { openDocuments } from './open-store.ts';
import { exitWith } from './read-env.ts';

export const copyStoreHelp = `npm run copy-store -- --from <store> --to <store>

Copies everything that the assistant remembers of this council from one store to another, then reads both again to prove
that nothing differs. A store is sqlite:<path>, or cosmos (COSMOS_ENDPOINT, COSMOS_DATABASE and COSMOS_KEY name it).

Stop the service before, and start it with STORE set to the new store after. The target must be empty, or hold what an
interrupted copy left: then the copy goes on. Nothing that is there is ever overwritten, and the source stays as it is.

Exit 0: copied, and nothing differs. 1: not copied, or something differs. 2: wrong usage.`;

export type CopyOptions = { from: string; to: string };

export function copyStoreOptions(args: readonly string[]): CopyOptions | 'help' | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const { from, to } = values;
    if (from === undefined || to === undefined) return { wrong: 'Give both --from and --to.' };
    for (const store of [from, to])
      if (!/^(sqlite:.+|cosmos)$/.test(store)) return { wrong: `${store} is no store: use sqlite:<path> or cosmos.` };
    if (place(from) === place(to)) return { wrong: 'Both are the same store.' };
    return { from, to };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** What a store's text means, so that two spellings of one path are the same. */
function place(store: string): string {
  return store === 'cosmos' ? store : resolve(store.slice('sqlite:'.length));
}

/** The settings as if STORE were this store, so that the same checks hold and the same advice is given. */
function settingsFor(store: string): Settings {
  const read = readSettings({ ...process.env, STORE: store });
  return 'settings' in read ? read.settings : exitWith(read.problems);
}

/** What to tell whoever runs it, and the exit code. */
export function copyText(done: Copied): { text: string; code: 0 | 1 } {
  switch (done.outcome) {
    case 'copied': {
      const already = done.already > 0 ? `, ${done.already} were there already` : '';
      const { documents, sha256 } = done.contents;
      const text = `Copied: ${done.copied} documents${already}. Read again, both stores hold ${documents} documents with SHA-256 ${sha256}: nothing differs.`;
      return { text, code: 0 };
    }
    case 'empty':
      return { text: 'The store to copy from holds nothing of this council. Check --from, and the tenant.', code: 1 };
    case 'refused':
      return {
        text: `The store to copy to is in use: it holds ${done.foreign} documents that the other has not and ${done.different} that differ (such as ${done.example}). Nothing has been changed: name an empty one.`,
        code: 1,
      };
    case 'changed':
      return {
        text: `Something wrote while it was copied: ${done.from.documents} documents there and ${done.to.documents} here, or of other contents. Stop the service and all commands, and copy to an empty store again.`,
        code: 1,
      };
  }
}

async function copyStore({ from, to }: CopyOptions): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const [source, target] = [settingsFor(from), settingsFor(to)];
  if (source.store.kind === 'sqlite' && !existsSync(source.store.path))
    exitWith([`There is no store at ${source.store.path}. Check --from.`]);
  const opened: Documents[] = [];
  const bar = process.stderr.isTTY ? progressBar() : undefined;
  try {
    for (const settings of [source, target]) opened.push(await openDocuments(settings));
    const [ours, theirs] = opened;
    if (!ours || !theirs) return;
    const { text, code } = copyText(await copyDocuments(ours, theirs, bar?.show));
    bar?.stop();
    (code === 0 ? console.log : console.error)(text);
    process.exitCode = code;
  } catch (error) {
    bar?.stop();
    if (!isStoreProblem(error)) throw error;
    console.error(`STORE: ${error.message}`);
    process.exitCode = 1;
  } finally {
    for (const documents of opened) await documents.close();
  }
}

function progressBar() {
  const bar = new SingleBar({
    format: 'Copying {bar} {value} of {total}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  let started = false;
  return {
    show(done: number, total: number) {
      if (!started) bar.start(total, done);
      else bar.update(done);
      started = true;
    },
    stop: () => bar.stop(),
  };
}

if (import.meta.main) {
  const options = copyStoreOptions(process.argv.slice(2));
  if (options === 'help') console.log(copyStoreHelp);
  else if ('wrong' in options) wrongUsage(options.wrong, copyStoreHelp);
  else await copyStore(options);
}
