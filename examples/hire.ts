import { addDays, type PlainDate, weekday } from '../domain/dates.ts';
import { wholeFte } from '../domain/exact.ts';
import { accountName, inventedName } from './names.ts';
import type { Leaving, Plan, Seat } from './plan.ts';
import { between, guid, pick, type Random } from './random.ts';
import { type Identity, type Person, type Spell, socialWorkGroups } from './sample.ts';

export type Days = { today: PlainDate; newest: PlainDate };

/** Where starters and leavers come from and go to, by the census's codes; the first is a newly qualified social worker. */
const origins = { newlyQualified: 1, others: [2, 3, 4, 5, 9] } as const;
/** How long ago the cohorts of NQSWs began. */
const cohorts = [62, 118, 172, 236, 300, 340];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** Gives out names, accounts and object ids, each account once. */
export function registry(random: Random): (name?: string) => Identity {
  const accounts = new Map<string, number>();
  const names = new Set<string>();
  return (wanted) => {
    let name = wanted ?? inventedName(random);
    // Two people of one name are a story of their own; the rest of a small council differ, those of a large one may not.
    for (let tries = 0; wanted === undefined && names.has(name) && tries < 8; tries++) name = inventedName(random);
    names.add(name);
    const account = accountName(name);
    const count = (accounts.get(account) ?? 0) + 1;
    accounts.set(account, count);
    const upn = `${account}${count > 1 ? count : ''}@chilternshire.example`;
    return { name, upn, entraObjectId: guid(random) };
  };
}

/** The people of a plan in the order of its seats, still without supervisors. */
export function hire(plan: Plan, days: Days, random: Random, register: (name?: string) => Identity): Person[] {
  // Names that the plan gives go first, so that an invented one never takes their account.
  const named = new Map(
    plan.seats.filter((seat) => seat.name !== undefined).map((seat) => [seat, register(seat.name)]),
  );
  const width = Math.max(4, String(plan.seats.length).length);
  return plan.seats.map((seat, index) => {
    const identity = named.get(seat) ?? register();
    const id = `S${String(index + 1).padStart(width, '0')}`;
    return person(id, index, identity, seat, days, random);
  });
}

function person(id: string, index: number, identity: Identity, seat: Seat, days: Days, random: Random): Person {
  const registered = socialWorkGroups.includes(seat.group);
  // 7,919 has no factor in common with 900,000, so no number comes twice.
  const sweNo = registered && random() > 0.04 ? `SW${100_000 + ((index * 7919) % 900_000)}` : null;
  const current = spell(seat, days, random);
  const spells = seat.before ? [earlierSpell(seat, seat.before, current, days, random), current] : [current];
  return {
    ...identity,
    id,
    account: seat.startsInDays === undefined,
    sweNo,
    registrationRenewedOn: sweNo ? renewal(current.end ?? days.today, days.today, random) : null,
    spells,
    nqsw: seat.nqsw ?? false,
    share: share(seat, random),
    phase: random() * 6,
    holds: seat.holds ?? null,
    reviews: between(random, 0, 5),
  };
}

function spell(seat: Seat, { today, newest }: Days, random: Random): Spell {
  const ago = seat.startedDaysAgo ?? daysInPost(seat, random);
  const start = mondayBefore(
    seat.startsInDays === undefined ? addDays(newest, -ago) : addDays(today, seat.startsInDays),
  );
  const end = seat.left ? addDays(newest, -seat.left.daysAgo) : seat.leaves ? addDays(today, seat.leaves.inDays) : null;
  const going: Leaving = seat.left ?? seat.leaves ?? {};
  const noticeGiven = seat.left ? addDays(end ?? newest, -28) : seat.leaves ? addDays(today, -12) : null;
  const agency = seat.agency !== undefined;
  return {
    teamId: seat.team,
    group: seat.group,
    fte: seat.fte,
    agency,
    covering: seat.agency === 'covering',
    start: seat.before ? addDays(newest, -(seat.startedDaysAgo ?? seat.before.endedDaysAgo - 1)) : start,
    end,
    leavingNotifiedOn: agency ? null : noticeGiven,
    reasonLeave: agency ? null : (going.reason ?? null),
    leaverDestination: agency ? null : (going.destination ?? null),
    startOrigin: agency ? null : seat.nqsw ? origins.newlyQualified : pick(random, origins.others),
    supervisor: null,
    ...absence(seat, { today, newest }, random),
    workingDays: workingDays(seat, random),
  };
}

function earlierSpell(
  seat: Seat,
  before: NonNullable<Seat['before']>,
  current: Spell,
  days: Days,
  random: Random,
): Spell {
  const end = addDays(days.newest, -before.endedDaysAgo);
  return {
    ...current,
    teamId: before.team,
    agency: before.agency !== undefined,
    covering: before.agency === 'covering',
    start: mondayBefore(addDays(end, -between(random, 300, 1500))),
    end,
    leavingNotifiedOn: before.reason === undefined ? null : addDays(end, -28),
    reasonLeave: before.reason ?? null,
    leaverDestination: before.destination ?? null,
    startOrigin: before.agency === undefined ? pick(random, origins.others) : null,
    awayFrom: null,
    returnedOn: null,
    fte: seat.fte,
  };
}

/**
 * Agency workers stay for months, NQSWs came with their cohort, of the others one in ten came in the last year;
 * nobody goes away long term who has only just come.
 */
function daysInPost(seat: Seat, random: Random): number {
  const sinceLeft = seat.left?.daysAgo ?? 0;
  if (seat.agency) return sinceLeft + between(random, 35, 600);
  if (seat.nqsw) return pick(random, cohorts);
  const recent = random() < 1 / 10 && seat.away === undefined && seat.group !== 'team_manager';
  return sinceLeft + (recent ? between(random, 60, 350) : between(random, 400, 5200));
}

function absence(seat: Seat, { today, newest }: Days, random: Random): Pick<Spell, 'awayFrom' | 'returnedOn'> {
  if (seat.away === 'now') {
    const back = random() < 0.25 ? addDays(today, between(random, 20, 90)) : null;
    return { awayFrom: addDays(newest, -between(random, 20, 150)), returnedOn: back };
  }
  if (seat.away === 'soon') return { awayFrom: addDays(today, between(random, 14, 40)), returnedOn: null };
  if (seat.away === 'back')
    return { awayFrom: addDays(newest, -between(random, 90, 200)), returnedOn: addDays(newest, -4) };
  return { awayFrom: null, returnedOn: null };
}

function workingDays(seat: Seat, random: Random): string | null {
  if (seat.fte === wholeFte || random() < 0.1) return null;
  const count = Math.min(5, Math.max(1, Math.ceil((seat.fte * 5) / wholeFte)));
  const first = between(random, 0, 5 - count);
  return weekdays.slice(first, first + count).join(';');
}

/** Most have a busy but fair share; one in seven carries far more, managers few and some of them none. */
function share(seat: Seat, random: Random): number {
  if (seat.group === 'team_manager') return random() < 0.25 ? 0 : 0.2 + random() ** 2 * 2;
  if (seat.nqsw) return 0.62 + random() * 0.16;
  return random() < 0.15 ? 1.3 + random() * 0.3 : 0.92 + random() * 0.06;
}

/** The register is renewed from 1 September to 30 November each year; not everybody has by now, or says so. */
function renewal(end: PlainDate, now: PlainDate, random: Random): PlainDate | null {
  const today = end < now ? end : now;
  const year = Number(today.slice(0, 4));
  const day = between(random, 0, 90);
  const thisYear = addDays(`${year}-09-01` as PlainDate, day);
  const lastYear = addDays(`${year - 1}-09-01` as PlainDate, day);
  if (random() < 0.15) return null;
  return thisYear <= today ? thisYear : lastYear;
}

function mondayBefore(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekday(date));
}
