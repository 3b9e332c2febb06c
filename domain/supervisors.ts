import { awayOn } from './people.ts';
import type { Picture } from './picture.ts';
import type { StaffId, TeamId } from './question.ts';
import type { Team } from './workforce.ts';

/** Who gives somebody supervision today, and why it is not whom the staff list names. */
export type Givers = {
  recorded: StaffId | null;
  givers: readonly StaffId[];
  why: 'none recorded' | 'left' | 'away' | null;
  standIn: 'manager' | 'deputy' | 'head of service' | null;
  circular: boolean;
};

export type Supervisors = {
  of(id: StaffId): Givers;
  /** For whom somebody stands in. */
  standingInFor(id: StaffId): readonly StaffId[];
};

// The staff list alone decides it, so it is the same whatever is recorded.
const known = new WeakMap<object, Supervisors>();

/** Who supervises whom today: made once for a workforce and day. */
export function supervisorsOf(picture: Picture): Supervisors {
  const before = known.get(picture.shared);
  if (before) return before;
  const standInFor = standInsOf(picture);
  const circular = circularLines(picture);
  const givers = new Map<StaffId, Givers>();
  const charges = new Map<StaffId, StaffId[]>();
  for (const [id, { supervisor, teamId }] of picture.inPost) {
    const why = supervisor === null ? 'none recorded' : absent(picture, supervisor);
    const standIn = why === null ? null : standInFor(id, teamId);
    givers.set(id, {
      recorded: supervisor,
      givers: standIn ? standIn.ids : why === null && supervisor !== null ? [supervisor] : [],
      why,
      standIn: standIn?.as ?? null,
      circular: circular.has(id),
    });
    for (const giver of standIn?.ids ?? []) charges.set(giver, [...(charges.get(giver) ?? []), id]);
  }
  const nobody: Givers = { recorded: null, givers: [], why: 'none recorded', standIn: null, circular: false };
  const made: Supervisors = {
    of: (id) => givers.get(id) ?? nobody,
    standingInFor: (id) => charges.get(id) ?? [],
  };
  known.set(picture.shared, made);
  return made;
}

function absent({ inPost, today }: Picture, id: StaffId): 'left' | 'away' | null {
  const spell = inPost.get(id);
  if (!spell) return 'left';
  return awayOn(spell, today) ? 'away' : null;
}

type StandIn = { ids: readonly StaffId[]; as: Exclude<Givers['standIn'], null> };

/** All managers of the team, else its deputy, else those of the team above, else the head of service; nobody for themselves. */
function standInsOf(picture: Picture): (id: StaffId, teamId: TeamId) => StandIn | null {
  const { workforce, inPost } = picture;
  const teams = new Map<TeamId, Team>(workforce.teams.map((team) => [team.id, team]));
  const granted = new Map<string, StaffId[]>();
  const byOid = new Map([...inPost].map(([id, spell]) => [spell.entraObjectId, id]));
  for (const { role, service, entraObjectId } of workforce.access) {
    const id = role === 'head_of_service' ? byOid.get(entraObjectId.toLowerCase()) : undefined;
    if (id !== undefined && service !== null) granted.set(service, [...(granted.get(service) ?? []), id]);
  }
  return (id, teamId) => {
    const there = (who: StaffId | null) => who !== null && who !== id && absent(picture, who) === null;
    const heads: StaffId[] = [];
    for (let at = teams.get(teamId); at; at = at.parent === null ? undefined : teams.get(at.parent)) {
      const managers = at.managers.filter(there);
      if (managers.length > 0) return { ids: managers, as: 'manager' };
      if (at.deputy !== null && there(at.deputy)) return { ids: [at.deputy], as: 'deputy' };
      if (at.headOfService !== null && there(at.headOfService)) heads.push(at.headOfService);
    }
    const service = teams.get(teamId)?.service ?? '';
    const [head] = heads;
    const ids = head === undefined ? (granted.get(service) ?? []).filter(there) : [head];
    return ids.length === 0 ? null : { ids, as: 'head of service' };
  };
}

/** Everybody whose line of supervisors leads back to themselves. */
function circularLines({ inPost }: Picture): ReadonlySet<StaffId> {
  const circular = new Set<StaffId>();
  const walked = new Set<StaffId>();
  for (const start of inPost.keys()) {
    const line: StaffId[] = [];
    const places = new Map<StaffId, number>();
    let at: StaffId | null = start;
    while (at !== null && !walked.has(at)) {
      walked.add(at);
      places.set(at, line.length);
      line.push(at);
      at = inPost.get(at)?.supervisor ?? null;
    }
    const place: number | undefined = at === null ? undefined : places.get(at);
    if (place !== undefined) for (const id of line.slice(place)) circular.add(id);
  }
  return circular;
}
