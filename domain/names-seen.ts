import type { Viewer } from './access.ts';
import type { Picture } from './picture.ts';
import type { StaffId, TeamId } from './question.ts';
import type { Reach } from './reach.ts';

export type Leaders = { managers: readonly string[]; deputy: string | null; headOfService: string | null };

/** Whether somebody's name is this viewer's to see, by whatever facet. */
export function seesName(reach: Reach, id: StaffId): boolean {
  return reach.sees('employment', id) || reach.sees('caseload', id) || reach.sees('asye', id);
}

const wordsByReach = new WeakMap<object, Map<string, readonly string[]>>();

/** All words of the names that a viewer may see, each once. */
export function nameWordsSeen(picture: Picture, viewer: Viewer, reach: Reach): readonly string[] {
  const byKey = wordsByReach.get(picture.shared) ?? new Map<string, readonly string[]>();
  wordsByReach.set(picture.shared, byKey);
  const key = `${reach.key} ${viewer.staffId}`;
  const made = byKey.get(key);
  if (made) return made;
  const words = [...picture.byNameWord]
    .filter(([, ids]) => ids.some((id) => seesName(reach, id)))
    .map(([word]) => word);
  byKey.set(key, words);
  return words;
}

/** Who manages a team and who leads its service, by name: no secret to anybody served. */
export function leadersOf(picture: Picture, id: TeamId): Leaders {
  const team = picture.workforce.teams.find((row) => row.id === id);
  const name = (staffId: StaffId | null) => (staffId === null ? undefined : picture.inPost.get(staffId)?.name);
  const parent = team?.parent ? picture.workforce.teams.find((row) => row.id === team.parent) : undefined;
  return {
    managers: (team?.managers ?? []).flatMap((staffId) => name(staffId) ?? []),
    deputy: name(team?.deputy ?? null) ?? null,
    headOfService: name(team?.headOfService ?? parent?.headOfService ?? null) ?? null,
  };
}
