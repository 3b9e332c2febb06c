import type { Facet, Known, Scope, TeamSeen, Viewer } from './access.ts';
import type { StaffId, TeamId } from './question.ts';

/** A lens on the picture: what one viewer may see, and nothing else. Topics get this and never the workforce. */
export type View = {
  viewer: Viewer;
  /** Teams and services are no secret. */
  teams: readonly TeamSeen[];
  team(id: TeamId): TeamSeen | undefined;
  services: readonly string[];
  councilName: string;
  sees(facet: Facet, id: StaffId): boolean;
  seesAll(facet: Facet, scope: Scope): boolean;
  /** The people in post today whose name the viewer may see and holds this word (folded, as in names.ts). */
  withNameWord(word: string): readonly Known[];
  /** All words of the names that the viewer may see, each once: what a misspelt name is compared with. */
  nameWords(): readonly string[];
};
