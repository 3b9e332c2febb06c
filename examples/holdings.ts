import { daysBetween, type PlainDate } from '../domain/dates.ts';
import { type Fte, wholeFte } from '../domain/exact.ts';
import type { Pool } from './plan.ts';
import { inPost, type Person, type Sample, type Spell } from './sample.ts';

export type Held = { person: Person; counted: number; openToReview: number };

type Staffed = Omit<Sample, 'practice'>;
type Member = { person: Person; spell: Spell };

/**
 * Who holds how many cases of a pool on a day: one for each person in post there, and those left under the name of
 * somebody who has gone. On the newest day they add up to the pool's number exactly.
 */
export function holdings(sample: Staffed, pool: Pool): (day: PlainDate) => Held[] {
  const members = membersOf(sample, pool);
  const inPostOnNewest = fteOn(members, sample.newest);
  return (day) => {
    const daysAgo = daysBetween(day, sample.newest);
    const present = members.filter(({ spell }) => inPost(spell, day));
    const fixed = members
      .filter(({ person, spell }) => person.holds !== null && (inPost(spell, day) || hasLeft(spell, day)))
      .map(({ person }) => held(pool, person, person.holds?.(daysAgo) ?? 0));
    const total = casesOn(pool, daysAgo, inPostOnNewest, fteOn(members, day));
    const rest = present.filter(({ person }) => person.holds === null);
    const left = Math.max(0, total - fixed.reduce((sum, row) => sum + row.counted, 0));
    const parts = apportion(
      left,
      rest.map((member) => weight(member, day, daysAgo)),
    );
    return [...rest.map(({ person }, index) => held(pool, person, parts[index] ?? 0)), ...fixed];
  };
}

/** A pool's cases on a day: as many per FTE as the drift says. */
export function casesOn(pool: Pool, daysAgo: number, newestFte: Fte, fte: Fte): number {
  if (daysAgo === 0 || newestFte === 0) return pool.cases;
  return Math.round((pool.cases * pool.drift(daysAgo) * fte) / newestFte);
}

/** FTE in post in a pool on a day, in ten-thousandths. */
export function poolFte(sample: Sample, pool: Pool): (day: PlainDate) => Fte {
  const members = membersOf(sample, pool);
  return (day) => fteOn(members, day);
}

function membersOf(sample: Staffed, pool: Pool): Member[] {
  const byPlace = spellsByPlace(sample);
  return pool.teams.flatMap((team) => byPlace.get(`${team} ${pool.group}`) ?? []);
}

const indexes = new WeakMap<readonly Person[], Map<string, Member[]>>();

/** The spells of each team and group, worked out once: a large council has thousands of pools. */
export function spellsByPlace(sample: Staffed): ReadonlyMap<string, readonly Member[]> {
  const known = indexes.get(sample.people);
  if (known) return known;
  const index = new Map<string, Member[]>();
  for (const person of sample.people) {
    for (const spell of person.spells) {
      const place = `${spell.teamId} ${spell.group}`;
      const there = index.get(place);
      if (there) there.push({ person, spell });
      else index.set(place, [{ person, spell }]);
    }
  }
  indexes.set(sample.people, index);
  return index;
}

function fteOn(members: readonly Member[], day: PlainDate): Fte {
  return members.reduce((sum, { spell }) => sum + (inPost(spell, day) ? spell.fte : 0), 0);
}

function hasLeft(spell: Spell, day: PlainDate): boolean {
  return spell.end !== null && spell.end < day;
}

function held(pool: Pool, person: Person, counted: number): Held {
  const openToReview = pool.openToReview ? Math.round((counted * person.reviews) / 10) : 0;
  return { person, counted, openToReview };
}

function weight({ person, spell }: Member, day: PlainDate, daysAgo: number): number {
  const weeks = daysBetween(spell.start, day) / 7;
  const newHere = weeks < 8 ? 0.4 + (0.6 * weeks) / 8 : 1;
  const away =
    spell.awayFrom !== null && spell.awayFrom <= day && (spell.returnedOn === null || spell.returnedOn > day);
  const wave = 1 + 0.03 * Math.sin(daysAgo / 11 + person.phase);
  return (spell.fte / wholeFte) * person.share * newHere * (away ? 0.45 : 1) * wave;
}

/** Splits a whole number by weights; the parts are whole and add up. Equal parts where all weights are 0. */
function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  const exact = weights.map((one) => (sum === 0 ? total / weights.length : (total * one) / sum));
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((all, one) => all + one, 0);
  const nearest = exact
    .map((one, index) => ({ index, rest: one % 1 }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of nearest.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
