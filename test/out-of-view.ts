import type { View } from '../domain/view.ts';
import { type Sample, viewerAs } from './sample.ts';

/** Everybody whom a viewer sees in no way at all: worked out from the files, not from the lens. */
export function outOfView(of: Sample, role: string): string[] {
  const viewer = viewerAs(of, role);
  const { workforce } = of;
  const upTo = (id: string | null): string[] => {
    const team = workforce.teams.find((own) => own.id === id);
    return team ? [team.id, ...upTo(team.parent)] : [];
  };
  const service = (id: string) =>
    upTo(id)
      .map((own) => workforce.teams.find((team) => team.id === own)?.service)
      .find(Boolean);
  const grants = workforce.access.filter((own) => own.entraObjectId.toLowerCase() === viewer.entraObjectId);
  const all = grants.some(
    (own) => ['director', 'workforce_lead'].includes(own.role) || (own.role === 'hr' && !own.service),
  );
  const services = new Set([
    ...grants.flatMap((own) =>
      ['head_of_service', 'reviewer', 'hr'].includes(own.role) && own.service ? [own.service] : [],
    ),
    ...workforce.teams.flatMap((team) =>
      viewer.staffId !== null && team.headOfService === viewer.staffId ? [team.service] : [],
    ),
  ]);
  const manages = new Set(
    workforce.teams.flatMap((team) =>
      viewer.staffId !== null && (team.managers.includes(viewer.staffId) || team.deputy === viewer.staffId)
        ? [team.id]
        : [],
    ),
  );
  const academy = grants.filter((own) => own.role === 'academy');
  const isNqswSeen = (id: string, teamId: string) =>
    workforce.asye.some(
      (row) =>
        row.staffId === id &&
        row.start <= of.picture.today &&
        row.completedOn === null &&
        (row.outcome === null || row.outcome === 'deferred') &&
        (academy.some((own) => !own.service || own.service === service(teamId)) ||
          (viewer.staffId !== null && [row.assessor, row.advancedPractitioner].includes(viewer.staffId))),
    );
  return [...of.picture.inPost.values()]
    .filter((spell) => {
      if (all || spell.staffId === viewer.staffId || spell.supervisor === viewer.staffId) return false;
      if (isNqswSeen(spell.staffId, spell.teamId)) return false;
      return !services.has(service(spell.teamId) ?? '-') && !upTo(spell.teamId).some((id) => manages.has(id));
    })
    .map((spell) => spell.staffId);
}

/** Whether a name is neither that of somebody in view nor near one: such a one is answered or asked back about. */
export function isUnlikeAnybodySeen(name: string, view: View): boolean {
  if (view.withNameWord(name.split(' ')[0]?.toLowerCase() ?? '').length > 0) return false;
  const seen = view.nameWords();
  return !name
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => seen.some((own) => own.slice(0, 3) === word.slice(0, 3)));
}
