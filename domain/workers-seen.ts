import type { Scope } from './access.ts';
import { workerCaseload } from './caseload-figures.ts';
import { isOver, limitOf, perCase, roomOf, type Standing } from './caseload-limits.ts';
import type { PlainDate } from './dates.ts';
import { awayOn } from './people.ts';
import type { Caseloads, Picture } from './picture.ts';
import type { StaffId } from './question.ts';
import { type Node, nodeOf } from './tree.ts';
import type { WorkerSeen } from './view.ts';

/** What is the same for every viewer of a day's caseloads; it goes when they go. */
type Shared = { workers: Map<StaffId, WorkerSeen>; ids: Map<Node, readonly StaffId[]> };
const sharedOf = new WeakMap<Caseloads, Shared>();

function shared(caseloads: Caseloads): Shared {
  let own = sharedOf.get(caseloads);
  if (!own) {
    own = { workers: new Map(), ids: new Map() };
    sharedOf.set(caseloads, own);
  }
  return own;
}

/** Somebody's caseload on a day as others see it, made once a day for all of them; null where they are not in post. */
export function workerSeen(picture: Picture, id: StaffId, at: PlainDate): WorkerSeen | null {
  const { workers } = shared(picture.caseloads(at));
  const before = workers.get(id);
  if (before) return before;
  const made = workerNamed(picture, id, undefined, at);
  if (made) workers.set(id, made);
  return made;
}

/** The same, made anew; the figure is about `of`, their name where that is left out. */
export function workerNamed(picture: Picture, id: StaffId, of: string | undefined, at: PlainDate): WorkerSeen | null {
  const spell = picture.inPost.get(id);
  if (!spell) return null;
  const standing = picture.caseloads(at).book.standings.get(id);
  return {
    id,
    name: spell.name,
    teamId: spell.teamId,
    group: spell.group,
    figure: workerCaseload(picture, standing, of ?? spell.name, at),
    over: standing ? isOver(standing) : null,
    room: standing ? roomOf(standing) : null,
    away: awayOn(spell, picture.today),
    nqsw: picture.nqsws().rowOn(id, at) !== undefined,
    cap: standing ? capOf(standing) : null,
  };
}

/** An NQSW's cap in cases and where it comes from; null where they are none, or none is recorded. */
function capOf(standing: Standing): WorkerSeen['cap'] {
  const limit = limitOf(standing);
  if (standing.protection === null || limit === null) return null;
  return { cases: limit / perCase, from: standing.protection.cap === null ? 'share' : 'agreed' };
}

/** The people of a scope of teams: its members today, then who was counted there and in post on that day. */
export function idsCounted(picture: Picture, scope: Scope, at: PlainDate): readonly StaffId[] {
  const caseloads = picture.caseloads(at);
  const { ids } = shared(caseloads);
  const node = nodeOf(scope);
  const before = ids.get(node);
  if (before) return before;
  const teamIds = picture.tree.teamsOf(scope);
  const teams = new Set(teamIds);
  const found = new Set(teamIds.flatMap((id) => picture.members.get(id) ?? []));
  for (const own of caseloads.book.standings.values()) {
    if (own.inPost && teams.has(own.teamId)) found.add(own.staffId);
  }
  const made = [...found];
  ids.set(node, made);
  return made;
}
