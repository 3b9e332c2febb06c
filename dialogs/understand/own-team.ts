import { nameWords } from '../../domain/names.ts';
import type { TeamId } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';

/** The team that somebody manages, else the one that they are in; null for somebody outside the teams. */
export function ownTeam(view: View): TeamId | null {
  const { managedTeams, staffId, name } = view.viewer;
  if (managedTeams[0] !== undefined) return managedTeams[0];
  const word = name === null ? undefined : nameWords(name)[0];
  if (staffId === null || word === undefined) return null;
  return view.withNameWord(word).find((known) => known.id === staffId)?.teamId ?? null;
}
