import type { TeamId } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';

/** The team that the asker manages, else the one that they work in; null for somebody of no team. */
export function ownTeam(view: View): TeamId | null {
  return view.viewer.managedTeams[0] ?? view.viewer.teamId;
}
