import type { StaffId, TeamId } from '../question.ts';
import type { Node } from '../tree.ts';
import type { As, Candidate, Run } from './candidate.ts';
import { scheduled } from './card-days.ts';
import { crossedBy, isTooOld, newestCount } from './counted-days.ts';
import type { Reader } from './readers.ts';

/**
 * One item a team, to its managers and deputy, its heads of service and its reviewers: on the first weekday of the
 * setting always, on the others only where a worker went over their own limit between the last two counts. A team
 * whose newest count is too old is left out, and data-late says so.
 */
export function* caseloadReport(run: Run): Iterable<Candidate> {
  const { picture } = run;
  const [always = 1, ...others] = run.weekdays('caseload-report');
  let crossed: ReadonlyMap<Node, readonly StaffId[]> | undefined;
  const fresh = new Map<TeamId, boolean>();
  const isFresh = (id: TeamId) => {
    const known = fresh.get(id);
    if (known !== undefined) return known;
    const newest = newestCount(picture, id);
    const made = newest !== null && !isTooOld(picture, newest);
    fresh.set(id, made);
    return made;
  };
  for (const { to, as, teamId } of reportsOf(run)) {
    if (!to.day || !isFresh(teamId)) continue;
    const first = scheduled(to.day, [always]);
    const other = first === null ? scheduled(to.day, others) : null;
    if (other !== null) crossed ??= crossedBy(picture);
    const over = other === null ? [] : (crossed?.get(teamId) ?? []);
    // A unit of the team may belong to another service, whose people this one's head does not see.
    const sees = (id: StaffId) => as === 'manager' || as === 'deputy' || run.readers.sees(to, 'caseload', id);
    const about = over.filter(sees);
    yield {
      kind: 'caseload-report',
      to,
      as,
      subject: teamId,
      about,
      teamId,
      stage: null,
      dueOn: null,
      asked: first !== null || about.length > 0,
      weekly: first ?? other,
    };
  }
}

/** Whose caseloads are reported to whom. Of a team and its unit with one manager only the team: it holds the unit. */
export function* reportsOf({ picture, readers, leaders }: Run): Iterable<{ to: Reader; as: As; teamId: TeamId }> {
  const { tree, workforce } = picture;
  const leads = new Map<TeamId, ReadonlyMap<StaffId, As>>();
  for (const { id, managers, deputy } of workforce.teams) {
    const own = new Map<StaffId, As>(managers.map((manager) => [manager, 'manager']));
    if (deputy !== null && !own.has(deputy)) own.set(deputy, 'deputy');
    leads.set(id, own);
  }
  for (const { id: teamId } of tree.teams) {
    for (const [id, as] of leads.get(teamId) ?? []) {
      const to = readers.staff(id);
      if (!to || tree.nodesOf(teamId).some((node) => node !== teamId && leads.get(node)?.has(id))) continue;
      yield { to, as, teamId };
    }
  }
  for (const [service, heads] of leaders.headsOfServices) {
    for (const to of heads) for (const { id } of tree.roots(service)) yield { to, as: 'head of service', teamId: id };
  }
  for (const { reader: to, viewer } of readers.granted) {
    for (const service of viewer.reviews) {
      for (const { id } of tree.roots(service)) yield { to, as: 'reviewer', teamId: id };
    }
  }
}
