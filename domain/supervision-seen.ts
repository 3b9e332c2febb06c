import type { Scope, Viewer } from './access.ts';
import type { Figure } from './answer.ts';
import { daysBetween } from './dates.ts';
import { dateFigure } from './figure.ts';
import type { Picture } from './picture.ts';
import type { Supervision } from './practice.ts';
import type { StaffId } from './question.ts';
import type { Reach } from './reach.ts';
import type { SupervisionBook } from './supervision.ts';
import type { SupervisionMeasure } from './supervision-figures.ts';
import type {
  BookingSeen,
  HeldSeen,
  Named,
  SupervisedBy,
  SupervisionNarrow,
  SupervisionSeen,
} from './supervision-lens.ts';
import { signBy } from './supervision-sums.ts';
import { supervisorsOf } from './supervisors.ts';

/** The picture through one viewer's eyes, for the parts of the lens. */
export type Opened = {
  picture: Picture;
  viewer: Viewer;
  reach: Reach;
  /** False in a group, where nobody is named and nothing is recorded. */
  personal: boolean;
  /** Everybody in post in a scope, whoever may see them. */
  idsIn(scope: Scope): readonly StaffId[];
  total(measure: SupervisionMeasure, scope: Scope, narrow?: SupervisionNarrow): Figure;
  /** A scope as a person would say it. */
  scopeName(scope: Scope): string;
  /** The name of somebody whom the viewer may see, else null. */
  nameOf(id: StaffId): string | null;
};

/** Somebody's name, in post or not any more; only for what the viewer may see of them. */
export function nameIn({ inPost, spellsOf }: Picture, id: StaffId): string | null {
  return inPost.get(id)?.name ?? spellsOf.get(id)?.at(-1)?.name ?? null;
}

function named(picture: Picture, id: StaffId): Named | null {
  const name = nameIn(picture, id);
  return name === null ? null : { id, name };
}

/** What is the same for every viewer who may know who is away; it goes when the records change. */
const seenBefore = new WeakMap<SupervisionBook, Map<string, SupervisionSeen>>();

/** Somebody's standing as the viewer may see it; the caller has checked that they may. Null: not in post. */
export function personSeen(open: Opened, id: StaffId): SupervisionSeen | null {
  const { picture, reach, viewer } = open;
  const book = picture.supervision();
  const supervisor = book.people.get(id)?.spell.supervisor ?? null;
  const key = `${supervisor === null || reach.sees('away', supervisor)} ${id === viewer.staffId} ${id}`;
  const kept = seenBefore.get(book) ?? new Map<string, SupervisionSeen>();
  seenBefore.set(book, kept);
  const before = kept.get(key);
  if (before) return before;
  const made = personNow(open, book, id);
  if (made) kept.set(key, made);
  return made;
}

function personNow(open: Opened, book: SupervisionBook, id: StaffId): SupervisionSeen | null {
  const own = book.people.get(id);
  if (!own) return null;
  const { picture, viewer } = open;
  const { spell, since, away, next, state } = own;
  const { today } = picture;
  const last = own.held.at(-1);
  const booked: BookingSeen[] = [];
  let lapsed: SupervisionSeen['lapsed'] = null;
  for (const { bookedFor, cancelled, type, supervisor, recorded } of book.practice.supervisions.get(id) ?? []) {
    if (bookedFor === null || cancelled !== null || type !== 'professional') continue;
    if (bookedFor < today) lapsed = last && last.on > bookedFor ? lapsed : bookedFor;
    else booked.push({ on: bookedFor, by: supervisor === null ? null : nameIn(picture, supervisor), recorded });
  }
  const by = supervisedBySeen(open, id);
  const flags: SupervisionSeen['flags'][number][] = [];
  if (by.why === 'none recorded') flags.push('no supervisor recorded');
  if (by.why === 'left') flags.push('supervisor has left');
  if (last === undefined) flags.push('no supervision recorded');
  if (by.circular) flags.push('circular line');
  const head = { measure: 'supervision-next-due' as const, of: id === viewer.staffId ? 'you' : spell.name };
  return {
    id,
    name: spell.name,
    teamId: spell.teamId,
    group: spell.group,
    since,
    away,
    nextDue: next.on,
    state,
    daysPast: Math.max(0, daysBetween(next.on, today)),
    basis: next.basis,
    last: last ? heldSeen(picture, last.meeting, last.full) : null,
    booked,
    bookedToday: booked.some(({ on }) => on === today),
    lapsed,
    by,
    flags,
    figure: dateFigure({ ...head, asAt: today }, next.on, today),
  };
}

export function supervisedBySeen({ picture, reach }: Opened, id: StaffId): SupervisedBy {
  const { recorded, givers, why, standIn, circular } = supervisorsOf(picture).of(id);
  // Whether somebody is away is not everybody's to know, and least of all why.
  const closed = why === 'away' && recorded !== null && !reach.sees('away', recorded);
  return {
    recorded: recorded === null ? null : named(picture, recorded),
    givers: givers.flatMap((giver) => named(picture, giver) ?? []),
    why: closed ? 'unavailable' : why,
    standIn,
    circular,
  };
}

/** One that was held; `full` is null where it is not professional, or nobody took its minutes down. */
export function heldSeen(picture: Picture, meeting: Supervision, full: boolean | null): HeldSeen {
  const { staffId, supervisor, minutes, type, recordSignedOn: signedOn, recorded } = meeting;
  const on = meeting.heldOn ?? picture.today;
  return {
    staffId,
    name: nameIn(picture, staffId) ?? '',
    on,
    by: supervisor === null ? null : nameIn(picture, supervisor),
    byId: supervisor,
    minutes,
    fullLength: full,
    type,
    signedOn,
    signatureLate: signedOn === null && signBy(on) < picture.today,
    recorded,
  };
}
