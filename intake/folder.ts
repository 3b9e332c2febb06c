import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Why something could not be read, as a person can act on it. */
export type Unreadable = { unreadable: string };

/** What a folder holds: `size` is in bytes, for the progress; a folder inside it is listed as such. */
export type Listed = { name: string; size: number; folder?: true };

/** Where files come from. */
export type Files = {
  list: () => Promise<readonly Listed[] | Unreadable>;
  read: (name: string) => Promise<Uint8Array | Unreadable>;
};

/** The files of a folder, but for hidden ones. What is no file, such as a pipe that nobody writes to, is not opened. */
export function folderFiles(folder: string): Files {
  return {
    list: () =>
      orUnreadable(async () => {
        const entries = await readdir(folder, { withFileTypes: true });
        const seen = entries.filter(({ name }) => !name.startsWith('.'));
        return Promise.all(seen.map(({ name }) => listed(folder, name)));
      }),
    read: async (name) => {
      const path = join(folder, name);
      const found = await orUnreadable(() => stat(path));
      if ('unreadable' in found) return found;
      return found.isFile() ? orUnreadable(() => readFile(path)) : { unreadable: 'is not a file' };
    },
  };
}

async function listed(folder: string, name: string): Promise<Listed> {
  const found = await orUnreadable(() => stat(join(folder, name)));
  // A link to nowhere is told when it is read, and only where it stands for a file that is read.
  if ('unreadable' in found) return { name, size: 0 };
  return found.isDirectory() ? { name, size: 0, folder: true } : { name, size: found.size };
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
