import type { Files } from './folder.ts';
import { harmless, type Problems } from './problems.ts';
import type { FileSchema } from './schema.ts';

const largest = 256_000_000;

/** A file of the folder that a schema reads, under the name that it has there. */
export type FoundFile = { schema: FileSchema; name: string; size: number };

/**
 * What of the folder is read (a name's case does not matter), and the names of the other files; undefined without such
 * a folder. What bears a file's name and is none is found too: reading it says so.
 */
export async function findFiles(
  files: Files,
  schemas: readonly FileSchema[],
  problems: Problems,
): Promise<{ found: FoundFile[]; ignored: string[] } | undefined> {
  const found: FoundFile[] = [];
  const ignored: string[] = [];
  const listed = await files.list();
  if ('unreadable' in listed) {
    const allowed = `a folder with ${schemas.map(({ name }) => name).join(', ')}`;
    problems.add('teams.csv', 1, 'TeamId', `the folder ${listed.unreadable}; allowed: ${allowed}`);
    return undefined;
  }
  for (const { name, size, folder } of [...listed].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const schema = schemas.find((one) => one.name === name.toLowerCase());
    const refuse = (message: string) => problems.add(schema?.name ?? name, 1, firstColumn(schema), message);
    if (!schema) {
      if (!folder) ignored.push(harmless(name));
    } else if (found.some((one) => one.schema === schema))
      refuse(`the folder holds the file twice, as ${schema.name} in two cases; allowed: one of them`);
    else if (size > largest) refuse('the file is larger than 256 MB; allowed: fewer days in one file');
    else found.push({ schema, name, size });
  }
  const order = (file: FoundFile) => schemas.indexOf(file.schema);
  return { found: found.sort((a, b) => order(a) - order(b)), ignored };
}

/** Problems of a whole file are reported at its header's first column. */
export function firstColumn(schema: FileSchema | undefined): string {
  return Object.keys(schema?.columns ?? {})[0] ?? '';
}
