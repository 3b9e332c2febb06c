import { addDays, daysBetween, earlier, type PlainDate } from '../domain/dates.ts';
import type { StaffId } from '../domain/question.ts';
import { type CancelReason, cancelReasons, type SupervisionRow } from '../domain/workforce.ts';
import type { Enrolment, Supervised } from './practice.ts';
import { between, pick, type Random } from './random.ts';
import { inPost, type Person, type Sample } from './sample.ts';
import { workingDayBefore, workingDaysAfter } from './working-day.ts';

const most = 6;
const minutes = [90, 90, 90, 95, 100, 100, 105, 110, 120, 60, 75, 80];

/**
 * Everybody's supervisions of the last months and those that are booked: most in date, some due soon or today, some
 * overdue, a few never seen; nine in ten recorded in time, some from both sides.
 */
export function supervise(
  sample: Omit<Sample, 'practice'>,
  enrolments: readonly Enrolment[],
  random: Random,
): SupervisionRow[] {
  const { today, people, plan } = sample;
  const byId = new Map(people.map((person) => [person.id, person]));
  const asye = new Map(enrolments.map((one) => [one.asye.staffId, one]));
  return people.flatMap((person, index) => {
    const seat = plan.seats[index];
    if (seat?.supervised?.lastDaysAgo === 'never') return [];
    return [...held(), ...booked()];

    function held(): SupervisionRow[] {
      const last = lastHeld();
      if (last === null) return [];
      const rows: SupervisionRow[] = [];
      const count = person.nqsw ? most + 2 : most;
      for (let day = last, n = 0; n < count; n += 1) {
        const date = n === 0 ? day : workingDayBefore(day);
        const spell = person.spells.find((one) => inPost(one, date));
        if (!spell) break;
        if (!isAway(spell, date)) rows.unshift(...meeting(date, there(spell.supervisor, date)));
        day = addDays(date, -interval(asye.get(person.id), date) + between(random, -3, 4));
      }
      return rows;
    }

    /** Who gives supervision now may not have been here then; who gave it before is not recorded. */
    function there(supervisor: StaffId | null, date: PlainDate): StaffId | null {
      const spells = byId.get(supervisor ?? '')?.spells ?? [];
      return spells.some((one) => inPost(one, date)) ? supervisor : null;
    }

    function lastHeld(): PlainDate | null {
      const spell = person.spells.at(-1);
      const first = person.spells[0];
      if (!spell || !first || first.start > today) return null;
      const since = daysBetween(first.start, today);
      const { lastDaysAgo } = seat?.supervised ?? story(random, since);
      if (lastDaysAgo === 'never') return null;
      const length = interval(asye.get(person.id), today);
      const ago = seat?.supervised ? lastDaysAgo : Math.round((lastDaysAgo * length) / 28);
      // Who is away, or has only just come back, was last seen before they went.
      const went = spell.awayFrom !== null && spell.awayFrom <= today ? addDays(spell.awayFrom, -1) : today;
      const end = earlier(earlier(today, spell.end ?? today), went);
      const day = addDays(end, -ago);
      const exact = seat?.supervised !== undefined || ago === length;
      const date = exact ? day : workingDayBefore(day);
      return date > first.start ? date : null;
    }

    function meeting(heldOn: PlainDate, supervisor: StaffId | null): SupervisionRow[] {
      const row = supervision(person.id, supervisor, {
        heldOn,
        minutes: random() < 0.75 ? pick(random, minutes) : null,
        recordSignedOn: signedOn(heldOn),
      });
      const chance = random();
      // The other side wrote the same meeting down too, without the signature.
      if (chance < 0.04) return [row, { ...row, minutes: null, recordSignedOn: null }];
      if (chance < 0.08)
        return [
          row,
          supervision(person.id, supervisor, { heldOn, type: pick(random, ['group', 'case', 'reflective']) }),
        ];
      return [row];
    }

    function signedOn(heldOn: PlainDate): PlainDate | null {
      const chance = random();
      const days = chance < 0.9 ? between(random, 0, 4) : chance < 0.95 ? between(random, 6, 15) : null;
      if (days === null) return null;
      const day = days === 0 ? heldOn : workingDaysAfter(heldOn, days);
      return day <= today ? day : null;
    }

    function booked(): SupervisionRow[] {
      const spell = person.spells.find((one) => inPost(one, today));
      if (!spell || isAway(spell, today)) return [];
      const row = (day: PlainDate, cancelled: CancelReason | null = null) =>
        supervision(person.id, spell.supervisor, { bookedFor: day, cancelled });
      if (seat?.supervised) {
        const { bookedInDays } = seat.supervised;
        return bookedInDays === undefined ? [] : [row(addDays(today, bookedInDays))];
      }
      const rows: SupervisionRow[] = [];
      if (random() < 0.06)
        rows.push(row(workingDayBefore(addDays(today, -between(random, 1, 20))), pick(random, cancelReasons)));
      if (random() < 0.5) rows.push(row(workingDaysAfter(today, between(random, 0, 12))));
      else if (random() < 0.05)
        rows.push(row(workingDaysAfter(today, between(random, 1, 6)), pick(random, cancelReasons)));
      return rows;
    }
  });
}

/** How long ago somebody was last seen, in days of a four weeks' interval. */
function story(random: Random, since: number): Supervised {
  const chance = random();
  if (since < 90 && chance < 0.2) return { lastDaysAgo: 'never' };
  if (chance < 0.08) return { lastDaysAgo: between(random, 29, 60) };
  if (chance < 0.12) return { lastDaysAgo: 28 };
  if (chance < 0.3) return { lastDaysAgo: between(random, 22, 27) };
  return { lastDaysAgo: between(random, 1, 21) };
}

/** The days from one supervision to the next, by the stage of an NQSW on a day. */
function interval(enrolment: Enrolment | undefined, day: PlainDate): number {
  if (!enrolment) return 28;
  const { start, completedOn } = enrolment.asye;
  if (day < start || (completedOn !== null && day > completedOn)) return 28;
  if (daysBetween(start, day) < 42) return 7;
  return enrolment.reviewedOn !== null && day >= enrolment.reviewedOn ? 28 : 14;
}

function isAway(spell: Person['spells'][number], day: PlainDate): boolean {
  return spell.awayFrom !== null && spell.awayFrom <= day && (spell.returnedOn === null || spell.returnedOn > day);
}

function supervision(staffId: StaffId, supervisor: StaffId | null, more: Partial<SupervisionRow>): SupervisionRow {
  return {
    staffId,
    supervisor,
    heldOn: null,
    bookedFor: null,
    minutes: null,
    type: 'professional',
    recordSignedOn: null,
    cancelled: null,
    ...more,
  };
}
