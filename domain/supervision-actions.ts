import type { Scope } from './access.ts';
import { daysBetween, type PlainDate } from './dates.ts';
import type { StaffId } from './question.ts';
import type { SupervisionBook } from './supervision.ts';
import type { ActionSeen, Named } from './supervision-lens.ts';
import { nameIn, type Opened } from './supervision-seen.ts';
import { supervisorsOf } from './supervisors.ts';
import type { SupervisionActionRow } from './workforce.ts';

type Index = {
  byId: ReadonlyMap<string, SupervisionActionRow>;
  byOwner: ReadonlyMap<StaffId, readonly SupervisionActionRow[]>;
};

const indexOf = new WeakMap<SupervisionBook, Index>();

/** The actions of everybody in post; those of leavers are nobody's any more. */
function index(book: SupervisionBook): Index {
  const before = indexOf.get(book);
  if (before) return before;
  const byId = new Map<string, SupervisionActionRow>();
  const byOwner = new Map<StaffId, SupervisionActionRow[]>();
  for (const { actions } of book.people.values()) {
    for (const row of actions) {
      byId.set(row.id, row);
      const own = byOwner.get(row.owner);
      if (own) own.push(row);
      else byOwner.set(row.owner, [row]);
    }
  }
  const made = { byId, byOwner };
  indexOf.set(book, made);
  return made;
}

/** Whether the viewer gives somebody supervision, or stands in for whoever does. Nobody does so for themselves. */
export function supervises({ picture, viewer, reach }: Opened, id: StaffId): boolean {
  const own = viewer.staffId;
  if (own === null || id === own || !reach.sees('supervision', id)) return false;
  return viewer.supervisees.has(id) || supervisorsOf(picture).of(id).givers.includes(own);
}

/** An action as the viewer may see it; null where it is not theirs to know of. */
function actionSeen(open: Opened, row: SupervisionActionRow): ActionSeen | null {
  const { picture, viewer, reach, personal } = open;
  const mine = personal && row.owner === viewer.staffId;
  if (!mine && !reach.sees('supervision', row.staffId)) return null;
  const supervisor = supervises(open, row.staffId);
  const readable = mine || supervisor || row.staffId === viewer.staffId;
  const named = (id: StaffId, name: string | null): Named | null => (name === null ? null : { id, name });
  const about = reach.sees('supervision', row.staffId) ? nameIn(picture, row.staffId) : open.nameOf(row.staffId);
  // Who is to act on something that one may read is part of it.
  const owner = readable ? nameIn(picture, row.owner) : open.nameOf(row.owner);
  const overdue = row.doneOn === null && row.dueOn < picture.today;
  return {
    id: row.id,
    about: named(row.staffId, about),
    owner: named(row.owner, owner),
    mine,
    summary: readable ? row.summary : null,
    dueOn: row.dueOn,
    doneOn: row.doneOn,
    overdue,
    daysOverdue: overdue ? daysBetween(row.dueOn, picture.today) : 0,
    mayClose: mine || supervisor,
  };
}

/** Actions of people, or the viewer's own and those that they own: overdue first, by due date, then what is done. */
export function actionsSeen(
  open: Opened,
  of: Scope | 'mine',
  done: { since: PlainDate } | undefined,
): readonly ActionSeen[] {
  const book = open.picture.supervision();
  const from = (ids: readonly StaffId[]) =>
    ids.flatMap((id) => (open.reach.sees('supervision', id) ? (book.people.get(id)?.actions ?? []) : []));
  const own = open.personal ? open.viewer.staffId : null;
  const rows =
    of !== 'mine'
      ? from(open.idsIn(of))
      : own === null
        ? []
        : [...from([own]), ...(index(book).byOwner.get(own) ?? [])];
  const wanted = [...new Set(rows)].filter(
    ({ doneOn }) => doneOn === null || (done !== undefined && doneOn >= done.since),
  );
  return wanted.flatMap((row) => actionSeen(open, row) ?? []).sort(byUrgency);
}

function byUrgency(a: ActionSeen, b: ActionSeen): number {
  if (a.doneOn !== null && b.doneOn !== null) return a.doneOn < b.doneOn ? 1 : -1;
  if (a.doneOn !== null || b.doneOn !== null) return a.doneOn === null ? -1 : 1;
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
}

export function actionWithId(open: Opened, id: string): { row: SupervisionActionRow; seen: ActionSeen } | null {
  const row = index(open.picture.supervision()).byId.get(id);
  const seen = row ? actionSeen(open, row) : null;
  return row && seen ? { row, seen } : null;
}
