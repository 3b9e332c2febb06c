import { addDays, type PlainDate } from './dates.ts';
import { awayOn } from './people.ts';
import type { Picture } from './picture.ts';
import type { Practice, Supervision } from './practice.ts';
import type { Period, StaffId } from './question.ts';
import { type Absence, type Chain, chainOf } from './supervision-chain.ts';
import { type SupervisionState, stateOn } from './supervision-due.ts';
import { ruleOn } from './supervision-stage.ts';
import { type PeriodSum, periodSums, type SupervisionSum, supervisionSums } from './supervision-sums.ts';
import type { Node } from './tree.ts';
import type { Spell, SupervisionActionRow } from './workforce.ts';
import { workingDaysBetween } from './working-days.ts';

/** Where somebody in post stands with their supervision today. */
export type Supervised = {
  spell: Spell;
  /** When they began, whatever teams they were in since. */
  since: PlainDate;
  away: boolean;
  next: Chain['next'];
  /** Null for whoever is away: they are counted apart. */
  state: SupervisionState | null;
  dues: Chain['dues'];
  /** Professional ones held since they began, oldest first; and whether each was of the policy's length (null: no minutes). */
  held: readonly { meeting: Supervision; on: PlainDate; full: boolean | null }[];
  actions: readonly SupervisionActionRow[];
};

/** Supervision as it stands today, of everybody in post; only domain/ may touch it. */
export type SupervisionBook = {
  practice: Practice;
  people: ReadonlyMap<StaffId, Supervised>;
  /** By staff group, and 'all'. */
  sums: ReadonlyMap<Node, ReadonlyMap<string, SupervisionSum>>;
  sumsIn(period: Period): ReadonlyMap<Node, ReadonlyMap<string, PeriodSum>>;
  /** The newest day on which the council's file has one held; `late`: more than 2 working days ago. */
  recordsTo: { day: PlainDate | null; late: boolean };
};

/** The last book of a workforce and day: whoever no record touched since stands as before. */
const lastBook = new WeakMap<object, SupervisionBook>();

/** Free days between two spells that are still one: as for leavers, up to 30. */
const mostFreeDays = 30;
const lateAfterWorkingDays = 2;

export function supervisionBook(picture: Picture): SupervisionBook {
  const practice = picture.practice();
  const before = lastBook.get(picture.shared);
  const people = new Map<StaffId, Supervised>();
  for (const [id, spell] of picture.inPost) {
    const known = before?.people.get(id);
    people.set(id, known && before && isSame(id, before.practice, practice) ? known : supervisedOf(picture, id, spell));
  }
  const kept = new Map<string, ReturnType<SupervisionBook['sumsIn']>>();
  const book: SupervisionBook = {
    practice,
    people,
    sums: supervisionSums(picture, people.values()),
    sumsIn(period) {
      const key = `${period.from} ${period.to}`;
      const made = kept.get(key) ?? periodSums(picture, people.values(), period);
      if (kept.size >= 20) kept.clear();
      kept.set(key, made);
      return made;
    },
    recordsTo: before?.recordsTo ?? recordsTo(picture),
  };
  lastBook.set(picture.shared, book);
  return book;
}

/** Today − 89 to today: what on time, recorded and full length look back on where no period is asked. */
export function lastNinetyDays(today: PlainDate): Period {
  return { from: addDays(today, -89), to: today };
}

function isSame(id: StaffId, before: Practice, now: Practice): boolean {
  return (
    before.supervisions.get(id) === now.supervisions.get(id) &&
    before.actions.get(id) === now.actions.get(id) &&
    before.milestones.get(id) === now.milestones.get(id) &&
    before.pauses.get(id) === now.pauses.get(id)
  );
}

function supervisedOf(picture: Picture, id: StaffId, spell: Spell): Supervised {
  const { council, today } = picture;
  const practice = picture.practice();
  const policy = { council, practice, nqsws: picture.nqsws() };
  const { spells, since } = continuous(picture.spellsOf.get(id) ?? [spell], spell);
  const inForce = (day: PlainDate) => {
    const then = spells.findLast((own) => own.start <= day) ?? spells[0] ?? spell;
    return ruleOn(policy, id, then.group, day);
  };
  const held = (practice.supervisions.get(id) ?? []).flatMap((meeting) => {
    const on = meeting.heldOn;
    if (on === null || on > today || meeting.type !== 'professional' || (since !== null && on <= since)) return [];
    return [{ meeting, on, full: meeting.minutes === null ? null : meeting.minutes >= inForce(on).rule.minutes }];
  });
  // To go from a permanent post to an agency's, or the other way, is to leave and to start: a role of its own.
  const other = spells.findLastIndex(({ agency }) => agency !== spell.agency);
  const began = spells[other + 1]?.start ?? spell.start;
  const { dues, next } = chainOf({
    start: began,
    held: held.map(({ meeting, on }) => ({ on, by: meeting.supervisor })),
    absences: spells.flatMap(absenceOf),
    inForce,
    today,
  });
  const away = awayOn(spell, today);
  const state = away ? null : stateOn(today, { from: next.basis.from, on: next.on }, council.graceDays);
  return { spell, since: began, away, next, state, dues, held, actions: practice.actions.get(id) ?? [] };
}

/**
 * The spells up to today's that follow one another with no more than 30 free days between them: a change of team loses
 * no due date. `since`: the end of the one before those; what was held up to then belongs to another time.
 */
function continuous(all: readonly Spell[], now: Spell): { spells: readonly Spell[]; since: PlainDate | null } {
  let first = all.indexOf(now);
  const last = first;
  for (; first > 0; first -= 1) {
    const end = all[first - 1]?.end ?? null;
    if (end === null || addDays(end, mostFreeDays + 1) < (all[first] ?? now).start) break;
  }
  return { spells: all.slice(first, last + 1), since: all[first - 1]?.end ?? null };
}

function absenceOf({ awayFrom, returnedOn }: Spell): readonly Absence[] {
  const from = awayFrom ?? returnedOn;
  return from === null ? [] : [{ from, returned: returnedOn }];
}

function recordsTo({ workforce, today }: Picture): SupervisionBook['recordsTo'] {
  let day: PlainDate | null = null;
  for (const { heldOn } of workforce.supervisions) {
    if (heldOn !== null && heldOn <= today && (day === null || heldOn > day)) day = heldOn;
  }
  return { day, late: day !== null && workingDaysBetween(day, today) > lateAfterWorkingDays };
}
