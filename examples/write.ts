import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Persona, type SampleOptions, sampleCouncil } from './council.ts';

/**
 * Writes the sample council's CSV files into a folder, which is made where it is missing, and returns the people to
 * act as. Rejects when the folder cannot be written.
 */
export async function writeSampleCouncil(
  folder: string,
  today: SampleOptions['today'],
  options: Omit<SampleOptions, 'today'> = {},
): Promise<Persona[]> {
  const { files, people } = sampleCouncil({ today, ...options });
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return people;
}
