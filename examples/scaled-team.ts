import type { StaffGroup } from '../domain/words.ts';
import type { Key, Plan, Pool, Seat, TeamPlan } from './plan.ts';
import { between, pick, type Random } from './random.ts';

/** What a team does, how many cases each worker holds there, and how many they ought to. */
export type Kind = { name: string; short: string; target: number; cases: number; units: boolean };

/** `cases` of the pools is per FTE here; the council makes totals of them once everybody is placed. */
export type PlacedTeam = {
  team: TeamPlan;
  inPost: readonly Seat[];
  others: readonly Seat[];
  pools: readonly Pool[];
  counted: readonly Pool[];
  targets: Plan['targets'];
};

/**
 * A team or unit of ten to twenty. Which situation it has follows from its number: each eleventh is led by a job share,
 * each seventh has a deputy, each ninth is managed by the manager next door, if there is one.
 */
export function placedTeam(
  team: Omit<TeamPlan, 'managers'>,
  kind: Kind,
  nth: number,
  neighbours: readonly Key[] | undefined,
  random: Random,
): PlacedTeam {
  const { id } = team;
  const main: StaffGroup = kind.short === 'AC' ? 'personal_adviser' : 'social_worker';
  const nextDoor = nth % 9 === 0 ? neighbours : undefined;
  const jobShare = nth % 11 === 0;
  const managers = nextDoor ?? (jobShare ? [`${id} share A`, `${id} share B`] : [`${id} manager`]);
  const deputy = nth % 7 === 0 ? `${id} deputy` : undefined;
  const openToReview = kind.short === 'CWD';
  const drift = (daysAgo: number) => 1 - 0.05 * Math.sin(daysAgo / (40 + (nth % 50))) - 0.04 * (daysAgo / 400);
  const workers = main === 'social_worker';
  return {
    team: {
      ...team,
      managers,
      ...(deputy === undefined ? {} : { deputy }),
      uncovered: nth % 3 === 0 ? { [main]: 10_000 } : {},
      ...(workers ? { unallocated: nth % 4 === 0 ? between(random, 1, 6) : 0 } : {}),
    },
    inPost: [
      ...(nextDoor ? [] : managers.map((key) => seat(id, 'team_manager', { key, fte: jobShare ? 6_000 : 10_000 }))),
      ...(deputy === undefined ? [] : [seat(id, 'team_manager', { key: deputy })]),
      ...Array.from({ length: between(random, 10, 15) }, (_, place) => frontline(id, main, nth, place, random)),
      ...Array.from({ length: workers ? between(random, 0, 3) : 0 }, () =>
        seat(id, 'family_worker', { fte: hours(random) }),
      ),
    ],
    others: comingAndGoing(id, main, nth),
    pools: [
      ...(workers ? [{ teams: [id], group: main, cases: kind.cases, drift, openToReview }] : []),
      { teams: [id], group: 'family_worker', cases: 5.5, drift, openToReview },
      { teams: [id], group: 'team_manager', cases: 3, drift },
    ],
    counted: workers ? [] : [{ teams: [id], group: main, cases: kind.cases, drift }],
    targets: workers
      ? [
          { team: id, group: main, target: kind.target },
          { team: id, group: 'team_manager', target: 0 },
          { team: id, group: 'family_worker', target: 5 },
        ]
      : [],
  };
}

export function seat(team: string, group: StaffGroup, more: Partial<Seat>): Seat {
  return { team, group, fte: 10_000, ...more };
}

function frontline(team: string, group: StaffGroup, nth: number, place: number, random: Random): Seat {
  const agency = group === 'social_worker' && random() < 0.26;
  const worker = seat(team, group, { fte: agency ? 10_000 : hours(random), key: `${team} ${place}` });
  if (agency) worker.agency = random() < 0.9 ? 'covering' : 'extra';
  else if (group === 'social_worker' && random() < 0.12) worker.nqsw = true;
  else if (random() < 0.06) worker.away = pick(random, ['now', 'now', 'soon', 'back']);
  else if (random() < 0.03) worker.leaves = { inDays: between(random, 7, 60), reason: 1, destination: 1 };
  // In every third team the first worker supervises the second; here and there nobody is recorded.
  if (nth % 3 === 0 && place === 1) worker.supervisor = `${team} 0`;
  if (nth % 40 === 0 && place === 2) worker.supervisor = 'none';
  return worker;
}

function hours(random: Random): number {
  return random() < 0.8 ? 10_000 : pick(random, [8_000, 8_000, 6_000, 5_000, 4_000]);
}

function comingAndGoing(team: string, group: StaffGroup, nth: number): Seat[] {
  const gone = seat(team, group, {
    key: `${team} left`,
    left: { daysAgo: 5 + ((nth * 37) % 360), reason: nth % 5 === 0 ? 5 : 1, destination: 1 + (nth % 9) },
  });
  const goneFromAgency = seat(team, group, { agency: 'covering', left: { daysAgo: 5 + ((nth * 53) % 360) } });
  const coming = seat(team, group, { startsInDays: 10 + (nth % 30) });
  return [gone, ...(nth % 2 === 0 ? [goneFromAgency] : []), ...(nth % 6 === 0 ? [coming] : [])];
}
