import { readFileSync } from 'node:fs';
import type { Turn } from '../dialogs/turn.ts';
import type { Viewer } from '../domain/access.ts';
import type { Council } from '../domain/council.ts';
import { day } from '../domain/dates.ts';
import { type Picture, pictureOf } from '../domain/picture.ts';
import type { Place, Question } from '../domain/question.ts';
import { viewFor } from '../domain/view.ts';
import { viewerOf } from '../domain/viewer.ts';
import type { Workforce } from '../domain/workforce.ts';
import { type Persona, sampleCouncil } from '../examples/council.ts';
import { readCouncil } from '../intake/council.ts';
import { heldFiles } from '../intake/folder.ts';
import { readFolder } from '../intake/read-folder.ts';

/** The sample council, loaded once for all tests through the real intake. */
export type Sample = { workforce: Workforce; picture: Picture; council: Council; people: readonly Persona[] };

export const today = day('2026-11-24');
export const now = '2026-11-24T10:00:00.000Z';

let made: Promise<Sample> | undefined;

export function sample(): Promise<Sample> {
  made ??= sampleOf();
  return made;
}

/** A council of another size, through the real intake. */
export async function sampleOf(size: { workers?: number; snapshots?: number } = {}): Promise<Sample> {
  const settings = readCouncil(readFileSync(new URL('../council.yaml', import.meta.url), 'utf8'));
  if (settings.outcome === 'rejected') throw new Error(JSON.stringify(settings.problems));
  const { council } = settings;
  const { files, people } = sampleCouncil({ today, ...size });
  const read = await readFolder({
    files: heldFiles(files),
    previous: undefined,
    asAt: today,
    replaceAll: true,
    forgotten: () => false,
    council,
  });
  if (read.outcome === 'rejected') throw new Error(JSON.stringify(read.report.problems.slice(0, 5)));
  const picture = pictureOf(read.workforce, { council, smallGroup: 5, today });
  return { workforce: read.workforce, picture, council, people };
}

export function viewerAs(of: Sample, role: string): Viewer {
  const upn = of.people.find((own) => own.role === role)?.upn ?? '';
  const viewer = viewerOf(of.picture, { upn });
  if (!viewer) throw new Error(`${role} is nobody`);
  return viewer;
}

/** A turn of one of the sample's people, by role. */
export function turnAs(of: Sample, role: string, more: { place?: Place; earlier?: Question } = {}): Turn {
  const place = more.place ?? 'personal';
  return {
    view: viewFor(viewerAs(of, role), of.picture, place),
    today,
    now,
    place,
    ...(more.earlier ? { earlier: more.earlier } : {}),
  };
}

/** Every role that is served: all but somebody who has left. */
export const roles = [
  'team_manager',
  'director',
  'head_of_service',
  'unit_manager',
  'job_share_manager',
  'manager_of_two',
  'deputy',
  'supervisor',
  'nqsw',
  'practitioner',
  'personal_adviser',
  'academy',
  'hr',
  'workforce_lead',
  'reviewer',
  'admin',
  'agency_worker',
] as const;
