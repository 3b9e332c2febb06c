import type { StaffId, TeamId } from './question.ts';

/**
 * What may be seen of a person, apart: a role opens some facets and not others (contract.md, Roles).
 * `away` is that somebody is away (never why); `rate` an agency worker's rate of pay.
 */
export type Facet = 'employment' | 'caseload' | 'supervision' | 'asye' | 'away' | 'leaving' | 'rate';

/** Who asks, with everything that their roles reach. Roles add up. Made by `viewerOf`, once per person and version. */
export type Viewer = {
  entraObjectId: string;
  /** Lower case. */
  upn: string | null;
  staffId: StaffId | null;
  /** The team that they work in. */
  teamId: TeamId | null;
  /** The reader's own name, for greetings. */
  name: string | null;
  supervisees: ReadonlySet<StaffId>;
  /** A newly qualified social worker on an ASYE that has begun and is not completed (domain.md, section 2). */
  nqsw: boolean;
  /** The NQSWs of today whom asye.csv gives them to assess, and to oversee as advanced practitioner. */
  assesses: ReadonlySet<StaffId>;
  oversees: ReadonlySet<StaffId>;
  /** The teams of which one is manager or deputy, as named; what they reach includes their units. */
  managedTeams: readonly TeamId[];
  /** Services that one leads, by access.csv or teams.csv. */
  headOf: readonly string[];
  reviews: readonly string[];
  /** 'all', or the services to which the role is limited; null: has not the role. */
  hr: 'all' | readonly string[] | null;
  academy: 'all' | readonly string[] | null;
  workforceLead: boolean;
  director: boolean;
  admin: boolean;
};

/** A set of people and posts that a figure can be about. */
export type Scope =
  | { kind: 'team'; id: TeamId }
  | { kind: 'service'; name: string }
  | { kind: 'council' }
  | { kind: 'supervisees' }
  | { kind: 'worker'; id: StaffId };

/** Somebody whose name the viewer may see. */
export type Known = { id: StaffId; name: string; words: readonly string[]; teamId: TeamId; teamName: string };

/** A team, as everybody may know it. `depth` 0 is a team, 1 a unit of one. */
export type TeamSeen = {
  id: TeamId;
  name: string;
  aliases: readonly string[];
  service: string;
  parent: TeamId | null;
  units: readonly TeamId[];
};
