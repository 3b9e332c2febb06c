import type { Facet, Scope, Viewer } from './access.ts';
import type { Picture } from './picture.ts';
import type { Place, StaffId, TeamId } from './question.ts';

/**
 * The roles of contract.md as a table: what each opens. How far it reaches (own, supervisees, teams, services, all) is
 * the viewer's. `rate` is an agency worker's rate of pay; `away` never says why.
 */
const opens = {
  supervisor: ['employment', 'caseload', 'supervision', 'asye', 'away', 'leaving'],
  manager: ['employment', 'caseload', 'supervision', 'asye', 'away', 'leaving'],
  headOfService: ['employment', 'caseload', 'supervision', 'asye', 'away', 'leaving', 'rate'],
  reviewer: ['employment', 'caseload', 'supervision', 'asye', 'away', 'leaving'],
  hr: ['employment', 'away', 'leaving', 'rate'],
  // Of NQSWs only: those whom one assesses or oversees, and for the Academy all of them.
  assessor: ['caseload', 'asye'],
  academy: ['caseload', 'asye'],
  lead: ['employment', 'caseload', 'supervision', 'asye', 'away', 'leaving', 'rate'],
} as const satisfies Record<string, readonly Facet[]>;

const allows = (role: keyof typeof opens, facet: Facet) => (opens[role] as readonly Facet[]).includes(facet);

/** What one viewer reaches: single people, and whole scopes. In a group only what every reader may see: nobody. */
export type Reach = {
  sees(facet: Facet, id: StaffId): boolean;
  seesAll(facet: Facet, scope: Scope): boolean;
  /** Totals are for everybody who is served but an administrator who is nothing else. */
  totals: boolean;
  /** The same for all viewers who reach the same teams: a key for what depends on it. */
  key: string;
};

export function reachOf(picture: Picture, viewer: Viewer, place: Place): Reach {
  const managed = new Set<TeamId>(viewer.managedTeams.flatMap((id) => picture.tree.within(id)));
  const lead = viewer.workforceLead || viewer.director;
  const hrIn = (service: string) => viewer.hr === 'all' || (viewer.hr?.includes(service) ?? false);
  const inTeam = (facet: Facet, teamId: TeamId): boolean => {
    if (lead && allows('lead', facet)) return true;
    if (managed.has(teamId) && allows('manager', facet)) return true;
    const service = picture.tree.team(teamId)?.service ?? '';
    if (service !== '' && viewer.headOf.includes(service) && allows('headOfService', facet)) return true;
    if (service !== '' && viewer.reviews.includes(service) && allows('reviewer', facet)) return true;
    return hrIn(service) && allows('hr', facet);
  };
  const academyIn = (service: string) => viewer.academy === 'all' || (viewer.academy?.includes(service) ?? false);
  const asNqsw = (facet: Facet, id: StaffId, teamId: TeamId): boolean => {
    if (!picture.nqsws().all.has(id)) return false;
    if ((viewer.assesses.has(id) || viewer.oversees.has(id)) && allows('assessor', facet)) return true;
    return allows('academy', facet) && academyIn(picture.tree.team(teamId)?.service ?? '');
  };
  // Behind a total of the ASYE stand NQSWs only; behind any other, people whom the Academy does not see.
  const asAcademy = (facet: Facet, scope: Scope): boolean => {
    if (facet !== 'asye' || viewer.academy === null) return false;
    if (scope.kind === 'council') return viewer.academy === 'all';
    const teams = picture.tree.teamsOf(scope);
    return teams.length > 0 && teams.every((id) => academyIn(picture.tree.team(id)?.service ?? ''));
  };
  const personal = place === 'personal';
  const sees = (facet: Facet, id: StaffId): boolean => {
    if (!personal) return false;
    if (id === viewer.staffId) return true;
    const spell = picture.inPost.get(id);
    if (!spell) return false;
    if (viewer.supervisees.has(id) && allows('supervisor', facet)) return true;
    return inTeam(facet, spell.teamId) || asNqsw(facet, id, spell.teamId);
  };
  const seesAll = (facet: Facet, scope: Scope): boolean => {
    if (!personal) return false;
    if (scope.kind === 'worker') return sees(facet, scope.id);
    if (scope.kind === 'supervisees') return [...viewer.supervisees].every((id) => sees(facet, id));
    if (asAcademy(facet, scope)) return true;
    if (scope.kind === 'council')
      return (lead && allows('lead', facet)) || (viewer.hr === 'all' && allows('hr', facet));
    const teams = picture.tree.teamsOf(scope);
    return teams.length > 0 && teams.every((id) => inTeam(facet, id));
  };
  const admin =
    viewer.staffId === null &&
    !lead &&
    viewer.hr === null &&
    viewer.academy === null &&
    viewer.headOf.length + viewer.reviews.length === 0;
  const key = personal
    ? JSON.stringify([viewer.managedTeams, viewer.headOf, viewer.reviews, viewer.hr, viewer.academy, lead])
    : 'group';
  return { sees, seesAll, totals: !admin, key };
}
