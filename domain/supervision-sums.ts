import type { PlainDate } from './dates.ts';
import type { Picture } from './picture.ts';
import type { Period } from './question.ts';
import type { Supervised } from './supervision.ts';
import { judged } from './supervision-chain.ts';
import { type Node, sumsOf } from './tree.ts';
import { addWorkingDays } from './working-days.ts';

/** How people stand today. `pastDue` is what would be overdue without days of grace. */
export type SupervisionSum = {
  eligible: number;
  away: number;
  overdue: number;
  pastDue: number;
  dueSoon: number;
  actions: number;
  actionsOverdue: number;
};

/** What fell due and what was held in a period. */
export type PeriodSum = {
  due: number;
  onTime: number;
  /** Held in it at least 5 working days ago, and signed within 5 working days. */
  recordable: number;
  recorded: number;
  /** Held in it with minutes, and of the policy's length. */
  timed: number;
  full: number;
  /** People whose next one is due in it, those away left out. */
  next: number;
};

export const noSupervision = (): SupervisionSum => ({
  eligible: 0,
  away: 0,
  overdue: 0,
  pastDue: 0,
  dueSoon: 0,
  actions: 0,
  actionsOverdue: 0,
});

export const nothingIn = (): PeriodSum => ({
  due: 0,
  onTime: 0,
  recordable: 0,
  recorded: 0,
  timed: 0,
  full: 0,
  next: 0,
});

/** Working days within which a record is to be signed. */
const signedWithin = 5;

export function addPerson(today: PlainDate): (sum: SupervisionSum, own: Supervised) => void {
  return (sum, own) => {
    for (const { doneOn, dueOn } of own.actions) {
      if (doneOn !== null) continue;
      sum.actions += 1;
      if (dueOn < today) sum.actionsOverdue += 1;
    }
    if (own.away) {
      sum.away += 1;
      return;
    }
    sum.eligible += 1;
    if (own.state === 'overdue') sum.overdue += 1;
    if (own.next.on < today) sum.pastDue += 1;
    if (own.state === 'due soon') sum.dueSoon += 1;
  };
}

/** What somebody adds to a period; those away now too: what fell due and what was held before counts. */
export function addPeriod(period: Period, today: PlainDate): (sum: PeriodSum, own: Supervised) => void {
  return (sum, own) => {
    if (!own.away && own.next.on >= period.from && own.next.on <= period.to) sum.next += 1;
    for (const { on, heldOn } of judged(own.dues, period, today)) {
      sum.due += 1;
      if (heldOn !== null && heldOn <= on) sum.onTime += 1;
    }
    for (const { meeting, on, full } of own.held) {
      if (on < period.from || on > period.to) continue;
      if (full !== null) {
        sum.timed += 1;
        if (full) sum.full += 1;
      }
      const until = signBy(on);
      if (until > today) continue;
      sum.recordable += 1;
      if (meeting.recordSignedOn !== null && meeting.recordSignedOn <= until) sum.recorded += 1;
    }
  };
}

const lastDays = new Map<PlainDate, PlainDate>();

/** The last day on which a record of a supervision held on a day is signed in time: 5 working days after it. */
export function signBy(heldOn: PlainDate): PlainDate {
  // Thousands of supervisions share a few hundred days.
  const known = lastDays.get(heldOn);
  if (known) return known;
  const made = addWorkingDays(heldOn, signedWithin);
  if (lastDays.size >= 2_000) lastDays.clear();
  lastDays.set(heldOn, made);
  return made;
}

function* byGroup(people: Iterable<Supervised>) {
  for (const own of people) {
    const { teamId, group } = own.spell;
    yield { teamId, column: group as string, own };
    yield { teamId, column: 'all', own };
  }
}

export function supervisionSums(
  { tree, today }: Picture,
  people: Iterable<Supervised>,
): ReadonlyMap<Node, ReadonlyMap<string, SupervisionSum>> {
  return sumsOf(tree, byGroup(people), noSupervision, addPerson(today));
}

export function periodSums(
  { tree, today }: Picture,
  people: Iterable<Supervised>,
  period: Period,
): ReadonlyMap<Node, ReadonlyMap<string, PeriodSum>> {
  return sumsOf(tree, byGroup(people), nothingIn, addPeriod(period, today));
}
