import type { PlainDate } from '../domain/dates.ts';
import type { Fte } from '../domain/exact.ts';
import type { TeamId } from '../domain/question.ts';
import type { StaffGroup } from '../domain/words.ts';
import type { AccessRole } from '../domain/workforce.ts';
import type { Course } from './enrol.ts';
import type { Agreed, Supervised } from './practice.ts';

/** A name by which a plan refers to somebody before they have a StaffId. */
export type Key = string;

/**
 * A council on paper, before anybody is hired: `county.ts` plans the county's own, `scaled.ts` one of any size.
 * Days "ago" count back from the newest snapshot, so that what is in post on that day adds up;
 * days "ahead" count from today.
 */
export type Plan = {
  teams: readonly TeamPlan[];
  seats: readonly Seat[];
  /** People who have a role by access.csv alone. */
  outsiders: readonly { key: Key; name: string }[];
  grants: readonly { key: Key; role: AccessRole; service?: string }[];
  pools: readonly Pool[];
  /** Teams and groups whose cases the council counts as a whole, not by worker. */
  counted: readonly Pool[];
  targets: readonly { team: TeamId; group: StaffGroup; target: number; fromDaysAgo?: number }[];
  personas: readonly { role: string; key: Key; what: string }[];
};

export type TeamPlan = {
  id: TeamId;
  name: string;
  aliases: readonly string[];
  service: string;
  parent?: TeamId;
  managers: readonly Key[];
  headOfService?: Key;
  deputy?: Key;
  /** Who supervises here, in turn; the managers where left out. */
  supervisors?: readonly Key[];
  /** Vacant posts that nobody covers, in FTE. */
  uncovered?: Partial<Record<StaffGroup, Fte>>;
  /** Posts that neither a vacancy nor anybody in post accounts for. */
  unexplained?: Partial<Record<StaffGroup, Fte>>;
  /** Cases not allocated to anybody; left out where a team takes no cases. */
  unallocated?: number;
};

export type Leaving = { reason?: number; destination?: number };

/** One person's place in a team. */
export type Seat = {
  team: TeamId;
  group: StaffGroup;
  fte: Fte;
  key?: Key;
  name?: string;
  agency?: 'covering' | 'extra';
  nqsw?: boolean;
  away?: 'now' | 'soon' | 'back';
  startedDaysAgo?: number;
  /** Not here yet. */
  startsInDays?: number;
  left?: Leaving & { daysAgo: number };
  leaves?: Leaving & { inDays: number };
  /** An earlier place of the same person. */
  before?: Leaving & { team: TeamId; agency?: 'covering' | 'extra'; endedDaysAgo: number };
  supervisor?: Key | 'none';
  /** Their cases, where a story asks for a certain number. Also after they have left. */
  holds?: (daysAgo: number) => number;
  /** Where a story asks for certain days; everybody else's follow from chance. */
  supervised?: Supervised;
  agreed?: readonly Agreed[];
  asye?: (start: PlainDate, today: PlainDate) => Partial<Course>;
  /** Assesses NQSWs. */
  assesses?: boolean;
};

/** Cases that belong together: who holds how many of them follows from the people in post on the day. */
export type Pool = {
  teams: readonly TeamId[];
  group: StaffGroup;
  /** Counted cases on the newest day, in all. */
  cases: number;
  /** Cases per FTE on an earlier day ÷ those on the newest. */
  drift: (daysAgo: number) => number;
  /** Some cases on top are open to review only. */
  openToReview?: boolean;
};
