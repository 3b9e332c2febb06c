import type { PlainDate } from './dates.ts';
import type { StaffId } from './question.ts';
import type { StaffGroup } from './words.ts';
import type { Spell } from './workforce.ts';

/** In post on a day: started, and not ended before it. */
export function inPostOn(spell: Spell, day: PlainDate): boolean {
  return spell.start <= day && (spell.end === null || spell.end >= day);
}

/** Absent long term on a day; the reason is never held. */
export function awayOn(spell: Spell, day: PlainDate): boolean {
  return spell.awayFrom !== null && spell.awayFrom <= day && (spell.returnedOn === null || spell.returnedOn > day);
}

/** The DfE's population by group name, used where a row has no OrgRole. */
export const socialWorkGroups: readonly StaffGroup[] = [
  'social_worker',
  'advanced_practitioner',
  'team_manager',
  'iro_cp_chair',
  'senior_manager',
];

/** Social work staff (DfE): an OrgRole of 1-6; where that is empty, the five groups of registered social workers. */
export function isSocialWorkStaff(spell: Spell): boolean {
  return spell.orgRole !== null || socialWorkGroups.includes(spell.group);
}

/** Spells by person, each person's oldest first. */
export function spellsByPerson(spells: readonly Spell[]): ReadonlyMap<StaffId, readonly Spell[]> {
  const byPerson = new Map<StaffId, Spell[]>();
  for (const spell of spells) {
    const own = byPerson.get(spell.staffId);
    if (own) own.push(spell);
    else byPerson.set(spell.staffId, [spell]);
  }
  for (const own of byPerson.values()) if (own.length > 1) own.sort((a, b) => (a.start < b.start ? -1 : 1));
  return byPerson;
}

/** The spell that a person has on a day, or undefined; spells do not overlap. */
export function spellOn(spells: readonly Spell[] | undefined, day: PlainDate): Spell | undefined {
  return spells?.find((spell) => inPostOn(spell, day));
}
