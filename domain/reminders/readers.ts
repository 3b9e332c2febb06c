import type { Facet, Viewer } from '../access.ts';
import type { Instant } from '../action.ts';
import type { PlainDate } from '../dates.ts';
import { awayOn } from '../people.ts';
import type { Picture } from '../picture.ts';
import type { StaffId } from '../question.ts';
import { type Reach, reachOf } from '../reach.ts';
import type { Recipient } from '../reminder.ts';
import { viewerOf } from '../viewer.ts';
import { type CardDay, cardDayOf } from './card-days.ts';
import { type Matter, partsOf } from './keys.ts';
import type { Preferences } from './preferences.ts';
import { owedOf, type Said } from './said.ts';

/** Somebody who may get a card today. */
export type Reader = {
  to: Recipient;
  away: boolean;
  /** Today as their card day; null: no card today. */
  day: CardDay | null;
  /** The same without what they prefer, for escalations. */
  workDay: CardDay | null;
  preferences: Preferences;
  said: readonly Said[];
  cameBackAt: Instant | undefined;
  owed: ReadonlyMap<Matter, PlainDate>;
  /** Matters that rest until a day. */
  resting: ReadonlyMap<Matter, PlainDate>;
};

/** What is remembered of people, by lower-case EntraObjectId. */
export type Remembered = {
  said(entraObjectId: string): readonly Said[];
  preferences(entraObjectId: string): Preferences | undefined;
  /** When they last installed the app or wrote; undefined: not known. */
  cameBackAt?(entraObjectId: string): Instant | undefined;
};

export type Readers = {
  /** Null: not in post today, so nothing goes to them. */
  staff(id: StaffId): Reader | null;
  /** Everybody whom access.csv names and who is served today. */
  granted: readonly { reader: Reader; viewer: Viewer }[];
  /** Whether somebody may see that of a person. */
  sees(reader: Reader, facet: Facet, id: StaffId): boolean;
};

const nothing: ReadonlyMap<Matter, PlainDate> = new Map();
const noPreferences: Preferences = {};

export function readersOf(picture: Picture, on: PlainDate, remembered: Remembered): Readers {
  const days = new Map<string, CardDay | null>();
  const dayOf = (workingDays: readonly number[] | null, only: readonly number[] | null) => {
    const key = `${workingDays?.join() ?? ''} ${only?.join() ?? ''}`;
    const known = days.get(key);
    if (known !== undefined) return known;
    const made = cardDayOf(on, workingDays, only);
    days.set(key, made);
    return made;
  };
  const readerOf = (to: Recipient, workingDays: readonly number[] | null, away: boolean): Reader => {
    const oid = to.entraObjectId;
    const preferences = (oid === '' ? undefined : remembered.preferences(oid)) ?? noPreferences;
    const said = oid === '' ? [] : remembered.said(oid);
    const cameBackAt = oid === '' ? undefined : remembered.cameBackAt?.(oid);
    return {
      to,
      away,
      day: dayOf(workingDays, preferences.weekdays ?? null),
      workDay: dayOf(workingDays, null),
      preferences,
      said,
      cameBackAt,
      owed: said.length === 0 ? nothing : owedOf(said, on, cameBackAt),
      resting: restingOf(preferences),
    };
  };
  const staffReaders = new Map<StaffId, Reader | null>();
  const staff = (id: StaffId): Reader | null => {
    const known = staffReaders.get(id);
    if (known !== undefined) return known;
    const spell = picture.inPost.get(id);
    const oid = spell?.entraObjectId?.toLowerCase() ?? '';
    const to = { staffId: id, upn: spell?.upn ?? null, entraObjectId: oid };
    const made = spell ? readerOf(to, spell.workingDays, awayOn(spell, on)) : null;
    staffReaders.set(id, made);
    return made;
  };
  const viewers = new Map<Reader, Reach | null>();
  return {
    staff,
    granted: grantedOf(picture, staff, (to) => readerOf(to, null, false)),
    sees: (reader, facet, id) => {
      let reach = viewers.get(reader);
      if (reach === undefined) {
        const viewer = viewerFor(picture, reader.to);
        reach = viewer && reachOf(picture, viewer, 'personal');
        viewers.set(reader, reach);
      }
      return reach?.sees(facet, id) ?? false;
    },
  };
}

function viewerFor(picture: Picture, { entraObjectId, upn }: Recipient): Viewer | null {
  if (entraObjectId !== '') return viewerOf(picture, { entraObjectId });
  return upn === null ? null : viewerOf(picture, { upn });
}

function grantedOf(
  picture: Picture,
  staff: (id: StaffId) => Reader | null,
  other: (to: Recipient) => Reader,
): Readers['granted'] {
  const oids = new Set(picture.workforce.access.map((grant) => grant.entraObjectId.toLowerCase()));
  return [...oids].flatMap((entraObjectId) => {
    const viewer = viewerOf(picture, { entraObjectId });
    if (!viewer) return [];
    const reader =
      viewer.staffId === null ? other({ staffId: null, upn: viewer.upn, entraObjectId }) : staff(viewer.staffId);
    return reader ? [{ reader, viewer }] : [];
  });
}

function restingOf({ remindOn = [] }: Preferences): ReadonlyMap<Matter, PlainDate> {
  if (remindOn.length === 0) return nothing;
  const resting = new Map<Matter, PlainDate>();
  for (const { key, on } of remindOn) {
    const parts = partsOf(key);
    if (parts && on > (resting.get(parts.matter) ?? '')) resting.set(parts.matter, on);
  }
  return resting;
}
