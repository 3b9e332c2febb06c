import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Why something could not be read, as a person can act on it. */
export type Unreadable = { unreadable: string };

/** Where files come from; `size` is in bytes, for the progress. */
export type Files = {
  list: () => Promise<readonly { name: string; size: number }[] | Unreadable>;
  read: (name: string) => Promise<Uint8Array | Unreadable>;
};

/** The files of a folder, but for hidden ones. */
export function folderFiles(folder: string): Files {
  return {
    list: () =>
      orUnreadable(async () => {
        const entries = await readdir(folder, { withFileTypes: true });
        const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
        return Promise.all(names.map(async ({ name }) => ({ name, size: (await stat(join(folder, name))).size })));
      }),
    read: (name) => orUnreadable(() => readFile(join(folder, name))),
  };
}

/** Files held in memory, by name. */
export function heldFiles(files: Readonly<Record<string, string | Uint8Array>>): Files {
  const held = new Map(Object.entries(files).map(([name, body]) => [name, Buffer.from(body)]));
  return {
    list: async () => [...held].map(([name, { length }]) => ({ name, size: length })),
    read: async (name) => held.get(name) ?? { unreadable: reasons.ENOENT },
  };
}

const reasons = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not a folder',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this account',
  EPERM: 'may not be read by this account',
  EBUSY: 'is in use by another program',
};

async function orUnreadable<T>(read: () => Promise<T>): Promise<T | Unreadable> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return { unreadable: reasons[code as keyof typeof reasons] ?? `cannot be read (${code})` };
  }
}
