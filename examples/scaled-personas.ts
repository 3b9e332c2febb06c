import type { Plan, Seat } from './plan.ts';
import type { PlacedTeam } from './scaled-team.ts';

/** The first person of each kind that a made-up council has, with the county's role names. */
export function scaledPersonas(inPost: readonly Seat[], placed: readonly PlacedTeam[]): Plan['personas'] {
  const keys = new Set(inPost.map((seat) => seat.key));
  const supervisors = new Set(inPost.map((seat) => seat.supervisor));
  const frontline = inPost.filter((seat) => / \d+$/.test(seat.key ?? '') && !seat.key?.startsWith('head'));
  const managed = placed.filter(({ team }) => team.managers.every((key) => keys.has(key)));
  const twice = managed.find(({ team }, index) =>
    managed.slice(0, index).some((earlier) => earlier.team.managers[0] === team.managers[0]),
  );
  const social = frontline.filter((seat) => seat.group === 'social_worker' && !supervisors.has(seat.key));
  const found: [role: string, key: string | undefined, what: string][] = [
    ['team_manager', 'lead 1', 'manager of Children in Need Amersham 1'],
    ['director', 'director', "director of children's services"],
    ['head_of_service', 'head 1', 'head of service, Help and Protection'],
    ['unit_manager', managed.find(({ team }) => team.parent !== undefined)?.team.managers[0], 'manager of a unit'],
    [
      'job_share_manager',
      managed.find(({ team }) => team.managers.length === 2)?.team.managers[0],
      'manager, a job share',
    ],
    ['manager_of_two', twice?.team.managers[0], 'manager of two units'],
    ['deputy', managed.find(({ team }) => keys.has(team.deputy ?? ''))?.team.deputy, 'deputy'],
    [
      'supervisor',
      frontline.find((seat) => supervisors.has(seat.key) && !seat.nqsw)?.key,
      'social worker who supervises',
    ],
    ['nqsw', social.find((seat) => seat.nqsw)?.key, 'newly qualified social worker'],
    ['practitioner', social.find((seat) => !seat.agency && !seat.nqsw && !seat.away)?.key, 'social worker'],
    ['personal_adviser', frontline.find((seat) => seat.group === 'personal_adviser')?.key, 'personal adviser'],
    ['academy', 'academy', 'manager of the ASYE Academy'],
    ['hr', 'hr', 'HR business partner'],
    ['workforce_lead', 'workforce lead', 'workforce lead'],
    ['reviewer', 'reviewer', 'reviews Help and Protection'],
    ['admin', 'admin', 'looks after the data and the settings'],
    ['agency_worker', social.find((seat) => seat.agency)?.key, 'agency social worker'],
    ['nobody', placed[0]?.others.find((seat) => seat.left)?.key, 'has left, so is nobody here'],
  ];
  return found.flatMap(([role, key, what]) => (key === undefined ? [] : [{ role, key, what }]));
}
