import { addDays, addMonths, daysBetween, earlier, type PlainDate } from '../domain/dates.ts';
import { wholeFte } from '../domain/exact.ts';
import type { StaffId } from '../domain/question.ts';
import { type Course, enrol } from './enrol.ts';
import { holdings } from './holdings.ts';
import type { Enrolment } from './practice.ts';
import { between, type Random } from './random.ts';
import { inPost, type Person, type Sample } from './sample.ts';

type Staffed = Omit<Sample, 'practice'>;
type Story = (start: PlainDate, today: PlainDate) => Partial<Course>;

/** What may become of an NQSW who has been here so many days; each is told once, and in a large council again and again. */
const stories: readonly { from: number; to: number; story: Story }[] = [
  { from: 50, to: 100, story: (_, today) => ({ start: addDays(today, -25) }) },
  { from: 160, to: 300, story: () => ({ behind: 3 }) },
  {
    from: 110,
    to: 300,
    story: (_, today) => ({ pauses: [{ from: addDays(today, -34), to: null, reason: 'sickness' as const }] }),
  },
  {
    from: 230,
    to: 320,
    story: (start) => ({
      pauses: [
        { from: addDays(start, 70), to: addDays(start, 90), reason: 'bereavement' as const },
        { from: addDays(start, 150), to: addDays(start, 187), reason: 'lack_of_support' as const },
      ],
    }),
  },
  { from: 290, to: 400, story: () => ({ optional: true }) },
  { from: 330, to: 400, story: (_, today) => ({ behind: 2, ended: { on: addDays(today, -9), outcome: 'deferred' } }) },
  { from: 160, to: 310, story: () => ({ keptDays: 150 }) },
  { from: 280, to: 400, story: () => ({ behind: 2 }) },
];

/** Part-time NQSWs: one in their second quarter, one whose programme would end after the 24 months that it may take. */
const partTime: readonly { days: number; story: Story }[] = [
  { days: 160, story: () => ({}) },
  {
    days: 760,
    story: (start) => ({
      behind: 1,
      pauses: [{ from: addDays(start, 200), to: addDays(start, 320), reason: 'parental' as const }],
    }),
  },
];

/**
 * The ASYEs of a council: of those who are on it now, and of those who came in the last four years and have been
 * through it, are still here or have left. Marks the part-time ones as NQSWs.
 */
export function cohort(sample: Staffed, random: Random): Enrolment[] {
  const { today } = sample;
  const assessing = assessors(sample);
  const cases = casesNow(sample);
  const enrolments: Enrolment[] = [];
  let untold = [...stories];
  let sinceTold = 0;
  let partTimers = 0;
  let past = 0;
  let nqsws = 0;
  let lately = 0;

  sample.people.forEach((person, index) => {
    const spell = person.spells.at(-1);
    const first = person.spells[0];
    if (!spell || !first || spell.group !== 'social_worker') return;
    const seat = sample.plan.seats[index];
    const here = inPost(spell, today) && !spell.agency;
    const away = spell.awayFrom !== null && spell.awayFrom <= today;
    if (seat?.startsInDays !== undefined) {
      if (index % 2 === 0) add(person, { start: spell.start, fte: spell.fte });
      return;
    }
    if (person.nqsw && here) {
      add(person, { start: spell.start, fte: spell.fte, ...(seat?.asye?.(spell.start, today) ?? next(spell.start)) });
      return;
    }
    if (here && !away && spell.fte >= 5_000 && spell.fte <= 6_000 && spell.end === null && seat?.name === undefined) {
      partTimers += 1;
      const told = partTime[partTimers % 10 === 1 ? 0 : partTimers % 10 === 2 ? 1 : -1];
      const wanted = told && addDays(today, -told.days);
      if (told && wanted && spell.start <= wanted) {
        person.nqsw = true;
        add(person, { start: wanted, fte: spell.fte, ...told.story(wanted, today) });
        return;
      }
    }
    const ago = daysBetween(first.start, today);
    if (!first.agency && first.start <= today && ago <= 1500 && (!here || ago >= 420)) finished(person, first.start);
  });
  return enrolments;

  /** Somebody who came newly qualified and has been through it, or left before the end. */
  function finished(person: Person, start: PlainDate): void {
    const left = person.spells.findLast(({ agency }) => !agency)?.end ?? null;
    const planned = addDays(addMonths(start, 12), between(random, 0, 40));
    const end = earlier(today, left ?? today);
    past += 1;
    const leftLately = left !== null && planned <= end && planned > addMonths(today, -23);
    if (leftLately) lately += 1;
    const outcome = leftLately && lately % 9 === 1 ? 'failed' : 'passed';
    // Who is on the programme no longer may never have been told of in the file.
    const ended =
      planned <= end ? { on: planned, outcome } : past % 2 === 0 ? { on: end, outcome: 'withdrawn' } : undefined;
    if (ended === undefined && end >= today) return;
    for (const spell of person.spells) if (!spell.agency) spell.startOrigin = 1;
    add(person, { start, fte: wholeFte, ...(ended ? { ended } : {}) } as Partial<Course> & { start: PlainDate });
  }

  function next(start: PlainDate): Partial<Course> {
    const days = daysBetween(start, today);
    sinceTold += 1;
    if (sinceTold % 40 === 0) untold = [...stories];
    const found = untold.find(({ from, to }) => days >= from && days <= to);
    if (!found) return {};
    untold = untold.filter((one) => one !== found);
    return found.story(start, today);
  }

  /** Most have room; one in sixteen holds more than was agreed, with one nothing was agreed. */
  function agreedCap(held: number): number | null {
    nqsws += 1;
    if (nqsws % 16 === 9) return null;
    return nqsws % 16 === 6 ? Math.max(1, held - 2) : Math.max(6, held + 2);
  }

  function add(person: Person, course: Partial<Course> & { start: PlainDate }): void {
    const nth = enrolments.length;
    const held = cases.get(person.id) ?? 0;
    const cap = person.nqsw ? agreedCap(held) : null;
    const own = person.spells.at(-1)?.supervisor;
    const whole: Course = {
      staffId: person.id,
      fte: wholeFte,
      ...course,
      cap: cap === null ? null : cap * 100,
      // The one of whom most is told has the assessor whom the plan names.
      assessor: other(assessing.assessors, course.ahead === 0 ? 0 : nth, [person.id, own]),
      advancedPractitioner: other(assessing.practitioners, nth, [person.id]),
      agreedBy: assessing.practitioners[0] ?? null,
    };
    const enrolment = enrol(whole, today, random);
    const over = whole.ended !== undefined && whole.ended.on < addMonths(today, -24);
    // What the council itself no longer keeps is not in its file.
    enrolments.push(over ? { ...enrolment, milestones: [], evidence: [], pauses: [] } : enrolment);
  }
}

/** Who assesses and who oversees, in turn; first those whom the plan names. */
function assessors({ plan, people, today }: Staffed): { assessors: StaffId[]; practitioners: StaffId[] } {
  const named = people.filter((_, index) => plan.seats[index]?.assesses).map(({ id }) => id);
  const told = new Set(people.filter((_, index) => plan.seats[index]?.name !== undefined).map(({ id }) => id));
  const present = people.filter((person) => {
    const spell = person.spells.at(-1);
    return spell && inPost(spell, today) && spell.awayFrom === null && spell.end === null;
  });
  const experienced = present
    .filter(({ spells: [spell], nqsw }) => spell && !nqsw && !spell.agency && spell.group === 'social_worker')
    .filter(({ spells: [spell] }) => spell && spell.fte === wholeFte && spell.start < addDays(today, -2_000))
    .map(({ id }) => id);
  const practitioners = present.filter(({ spells: [spell] }) => spell?.group === 'advanced_practitioner');
  const few = experienced
    .filter((id) => !named.includes(id) && !told.has(id))
    .slice(0, Math.max(5, Math.ceil(people.length / 100)));
  return { assessors: [...named, ...few], practitioners: practitioners.map(({ id }) => id) };
}

function other(ids: readonly StaffId[], nth: number, than: readonly (StaffId | null | undefined)[]): StaffId | null {
  for (let step = 0; step < Math.min(ids.length, 3); step += 1) {
    const id = ids[(nth + step) % ids.length];
    if (id !== undefined && !than.includes(id)) return id;
  }
  return null;
}

function casesNow(sample: Staffed): Map<StaffId, number> {
  const cases = new Map<StaffId, number>();
  for (const pool of sample.plan.pools)
    for (const { person, counted } of holdings(sample, pool)(sample.newest))
      cases.set(person.id, (cases.get(person.id) ?? 0) + counted);
  return cases;
}

/** The NQSW of whom most is told: paused for one whole month, two calendar months after the start. */
export function richCourse(start: PlainDate): Partial<Course> {
  const began = addDays(start, 3);
  const from = addMonths(`${began.slice(0, 7)}-01` as PlainDate, 2);
  return {
    start: began,
    ahead: 0,
    pauses: [{ from, to: addDays(addMonths(from, 1), -1), reason: 'bereavement' }],
    evidence: { observation: 1, 'family-feedback': 2, 'professional-feedback': 1, report: 1, reflection: 0 },
  };
}
