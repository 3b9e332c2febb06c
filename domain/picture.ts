import type { Change, PracticeChange } from './action.ts';
import { type AsyeBook, asyeBook } from './asye.ts';
import { type CaseloadBook, caseloadBook } from './caseload.ts';
import { isOver, type ProtectionOn, roomOf, targetOn } from './caseload-limits.ts';
import { type CaseloadSums, caseloadSums, holderSums } from './caseload-sums.ts';
import { type CohortBook, cohortBook } from './cohorts.ts';
import type { Council } from './council.ts';
import type { PlainDate } from './dates.ts';
import { nameWords } from './names.ts';
import { type Nqsws, nqswsOf } from './nqsws.ts';
import { inPostOn, spellsByPerson } from './people.ts';
import { type PostsBook, postsBook } from './posts.ts';
import { type Practice, practiceOf, standing } from './practice.ts';
import type { StaffId, TeamId } from './question.ts';
import { type StaffingSums, staffingSums } from './staffing.ts';
import { type SupervisionBook, supervisionBook } from './supervision.ts';
import { type Node, sumsOf, type Tree, treeOf } from './tree.ts';
import type { Spell, Unallocated, Workforce } from './workforce.ts';

/** How many are over their own limit, out of whom that can be said of, and what room the others have. */
export type Limits = { over: number; outOf: number; room: number; withRoom: number; to: PlainDate };

/** Caseloads on a day with all their sums. */
export type Caseloads = {
  book: CaseloadBook;
  sums: CaseloadSums;
  holders: ReturnType<typeof holderSums>;
  /** By staff group, and 'all' for every group that has a target. */
  limits: ReadonlyMap<Node, ReadonlyMap<string, Limits>>;
  unallocated: ReadonlyMap<Node, ReadonlyMap<string, NotAllocated>>;
};
export type NotAllocated = { count: number; longestWaitDays: number | null; to: PlainDate };

/**
 * The workforce with its indexes and totals, made once per version and day and shared by all messages. Holds
 * everything: only domain/ may touch it; topics get a View.
 */
export type Picture = {
  workforce: Workforce;
  council: Council;
  /** No figure about fewer people is shown to those who may not see their names. */
  smallGroup: number;
  today: PlainDate;
  tree: Tree;
  spellsOf: ReadonlyMap<StaffId, readonly Spell[]>;
  /** Everybody in post today. */
  inPost: ReadonlyMap<StaffId, Spell>;
  /** People in post today by their own team. */
  members: ReadonlyMap<TeamId, readonly StaffId[]>;
  superviseesOf: ReadonlyMap<StaffId, readonly StaffId[]>;
  /** People in post today by each word of their names. */
  byNameWord: ReadonlyMap<string, readonly StaffId[]>;
  /** The same object whatever is recorded: the key for all that does not depend on records. */
  shared: Base;
  /** What people recorded, oldest first. */
  changes: readonly Change[];
  caseloads(at: PlainDate): Caseloads;
  /** Who is in post on the day of workers.csv. */
  staffing(): StaffingSums;
  posts(at: PlainDate): PostsBook;
  /** Supervision and the ASYE: the files with what people recorded laid over them. */
  practice(): Practice;
  /** Who is, or was, on an ASYE, by the files alone. */
  nqsws(): Nqsws;
  /** Everybody's supervision, with what people recorded. */
  supervision(): SupervisionBook;
  /** The courses of NQSWs, with what people recorded. */
  asye(): AsyeBook;
  /** Who joined, completed and stayed, whether in post today or not. */
  cohorts(): CohortBook;
};

export function pictureOf(
  workforce: Workforce,
  settings: { council: Council; smallGroup: number; today: PlainDate },
  changes: readonly Change[] = [],
): Picture {
  const { today } = settings;
  const tree = treeOf(workforce.teams);
  const spellsOf = spellsByPerson(workforce.spells);
  const inPost = new Map<StaffId, Spell>();
  for (const spell of workforce.spells) if (inPostOn(spell, today)) inPost.set(spell.staffId, spell);
  const members = new Map<TeamId, StaffId[]>();
  const superviseesOf = new Map<StaffId, StaffId[]>();
  const byNameWord = new Map<string, StaffId[]>();
  for (const [id, spell] of inPost) {
    push(members, spell.teamId, id);
    if (spell.supervisor !== null) push(superviseesOf, spell.supervisor, id);
    for (const word of new Set(nameWords(spell.name))) push(byNameWord, word, id);
  }
  const workersDay = workforce.files['workers.csv']?.asAt ?? workforce.asAt;
  const base: Base = {
    workforce,
    ...settings,
    tree,
    spellsOf,
    inPost,
    members,
    superviseesOf,
    byNameWord,
    staffing: once(() => staffingSums(workforce, tree, () => workersDay)),
    posts: remembered((at) => postsBook(workforce, tree, at)),
    nqsws: once(() => nqswsOf(workforce, inPost, today)),
    cohorts: once(() => cohortBook(workforce, tree, spellsOf, inPost, today)),
  };
  return withRecords(base, changes);
}

/** What is recorded in Teams changes none of it. */
type Base = Omit<Picture, 'shared' | 'changes' | 'caseloads' | 'practice' | 'supervision' | 'asye'>;

/**
 * The same picture with other records: all that does not depend on them is shared, and nothing at all is made anew where
 * only queries about figures were recorded or undone. So one person's record costs others next to nothing.
 */
export function withChanges(picture: Picture, changes: readonly Change[]): Picture {
  if (changes === picture.changes) return picture;
  const [before, now] = [standing(picture.changes), standing(changes)];
  if (isSame(before, now)) return { ...picture, changes };
  // Pauses alone move caps, and caps the limits of caseloads.
  const moveCaps = (own: PracticeChange) => own.kind === 'asye-paused' || own.kind === 'asye-resumed';
  const capsStay = isSame(before.filter(moveCaps), now.filter(moveCaps));
  return withRecords(picture.shared, changes, capsStay ? picture.caseloads : undefined);
}

function isSame(before: readonly Change[], now: readonly Change[]): boolean {
  return before.length === now.length && before.every((own, index) => own === now[index]);
}

function withRecords(base: Base, changes: readonly Change[], caseloads?: Picture['caseloads']): Picture {
  const { workforce, council, today, tree, spellsOf, inPost, nqsws } = base;
  const practice = once(() => practiceOf(workforce, changes));
  const asye = once(() => asyeBook(practice(), { council, today, nqsws: nqsws(), inPost }));
  const protectionOn: ProtectionOn = (id, at, counted) => {
    const row = nqsws().rowOn(id, at);
    return row ? { cap: row.cap, share: row.cap === null ? asye().shareOn(row, counted) : null } : null;
  };
  const picture: Picture = {
    ...base,
    shared: base,
    changes,
    caseloads:
      caseloads ??
      remembered((at) => caseloadsOn(workforce, tree, caseloadBook(workforce, spellsOf, at, today, protectionOn), at)),
    practice,
    supervision: once(() => supervisionBook(picture)),
    asye,
  };
  return picture;
}

function caseloadsOn(workforce: Workforce, tree: Tree, book: CaseloadBook, at: PlainDate): Caseloads {
  const target = targetOn(workforce);
  function* standings() {
    for (const own of book.rows) {
      yield { teamId: own.teamId, column: own.group as string, own };
      yield { teamId: own.teamId, column: 'all', own };
    }
  }
  return {
    book,
    sums: caseloadSums(tree, book, (cell) => target(cell.teamId, cell.group, cell.fteDay)),
    holders: holderSums(tree, book),
    limits: sumsOf(
      tree,
      standings(),
      (): Limits => ({ over: 0, outOf: 0, room: 0, withRoom: 0, to: '' as PlainDate }),
      (sum, own) => {
        const over = isOver(own);
        if (over === null) return;
        const room = roomOf(own) ?? 0;
        sum.outOf += 1;
        if (own.day > sum.to) sum.to = own.day;
        if (over) sum.over += 1;
        sum.room += room;
        if (room > 0) sum.withRoom += 1;
      },
    ),
    unallocated: notAllocated(workforce, tree, at),
  };
}

/** Cases that nobody holds, each team at its latest count not after a day. */
function notAllocated(workforce: Workforce, tree: Tree, at: PlainDate): Caseloads['unallocated'] {
  const latest = new Map<TeamId, Unallocated>();
  for (const row of workforce.unallocated) {
    if (row.date <= at && row.date >= (latest.get(row.teamId)?.date ?? row.date)) latest.set(row.teamId, row);
  }
  return sumsOf(
    tree,
    [...latest.values()].map((own) => ({ teamId: own.teamId, column: 'all', own })),
    (): NotAllocated => ({ count: 0, longestWaitDays: null, to: '' as PlainDate }),
    (sum, own) => {
      sum.count += own.unallocated;
      if (own.longestWaitDays !== null) sum.longestWaitDays = Math.max(sum.longestWaitDays ?? 0, own.longestWaitDays);
      if (own.date > sum.to) sum.to = own.date;
    },
  );
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Keeps what was made for the last few days that were asked about. */
function remembered<T>(make: (at: PlainDate) => T): (at: PlainDate) => T {
  const made = new Map<PlainDate, T>();
  return (at) => {
    let value = made.get(at);
    if (value === undefined) {
      value = make(at);
      if (made.size >= 40) made.delete(made.keys().next().value ?? at);
      made.set(at, value);
    }
    return value;
  };
}
