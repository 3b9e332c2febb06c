import { readFile } from 'node:fs/promises';
import type { Council } from '../domain/council.ts';
import { councilProblemLine, readCouncil } from '../intake/council.ts';

/**
 * The council's settings from its YAML file, or every problem as a line. A file that is not there gives the defaults
 * where `optional` says that nobody asked for it by name.
 */
export async function readCouncilFile(
  path: string,
  optional: boolean,
): Promise<{ council: Council } | { problems: string[] }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing || !optional)
      return { problems: [`COUNCIL: ${path} cannot be read. Set COUNCIL to the file's path.`] };
    text = '';
  }
  const read = readCouncil(text);
  return read.outcome === 'read'
    ? { council: read.council }
    : { problems: read.problems.map((problem) => councilProblemLine(path, problem)) };
}
