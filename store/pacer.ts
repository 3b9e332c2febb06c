import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '../domain/action.ts';
import type { Documents } from './documents.ts';
import { storeProblem } from './problem.ts';

/** When to send, in milliseconds from the answer on, a message each; none where it is too early: ask `again` then. */
export type Slots = { waits: readonly number[]; again: number };

/** `count`: how many at most; `rate`: messages a second of the whole deployment. */
export type SlotsWanted = { count: number; rate: number; now: Instant };

export type Pacer = {
  /** Slots for sending, shared by all instances and never more than `rate` in any second. */
  takeSlots(wanted: SlotsWanted): Promise<Slots>;
  /** Nobody gets a slot within so many milliseconds. Where a longer pause is on, that stays. */
  pauseSending(pause: { ms: number; now: Instant }): Promise<void>;
};

/** `clock` counts milliseconds and never goes back; `random` gives 0 to 1. */
export type PacerParts = {
  clock?: () => number;
  random?: () => number;
  sleep?: (ms: number) => Promise<unknown>;
  aheadMs?: number;
};

/**
 * The shared document. Times are microseconds on a line of its own that all instances follow: it starts as the first
 * one's clock and never goes back. `now`: when this was written; `next`: the next free slot. `unsure`: the writer's clock
 * was behind the line, so its slots may lie a little later than they say.
 */
type Pace = { by: string; now: number; next: number; pausedUntil: number; unsure: boolean };

const paceId = 'pacer';
const attempts = 12;
/** Instances' clocks differ by a few milliseconds: so much stays free where another one's slots end. Microseconds. */
const handover = 10_000;

/** Messages evenly spread: one document, one conditional write for as many slots as are wanted at once. */
export function openPacer(documents: Documents, parts: PacerParts = {}): Pacer {
  const { clock = () => performance.now(), random = Math.random, sleep = wait, aheadMs = 2_000 } = parts;
  const me = randomUUID();
  const ahead = aheadMs * 1000;
  const own = () => Math.round(clock() * 1000);
  /** From this process's own clock, which nobody can set, to the shared line; unknown before the first look. */
  let offset: number | undefined;
  let unsure = false;
  let hasTaken = false;
  /** How long a write took last: a slot that has passed before it is ours is lost. */
  let writing = 0;

  /** Where on the line it is now. The time of day counts at the first look only: a clock put right changes nothing. */
  function here(pace: Pace | undefined, now: Instant): number {
    const time = own();
    offset ??= Date.parse(now) * 1000 - time;
    const behind = pace === undefined ? 0 : pace.now - time - offset;
    if (behind > 0) offset += behind;
    if (behind > handover) unsure = true;
    return time + offset;
  }

  function startFrom(pace: Pace | undefined, now: number): number {
    const soonest = now + writing;
    if (!pace) return soonest;
    if (pace.by === me) return Math.max(soonest, pace.next, pace.pausedUntil);
    // Where it cannot be told how long ago that was written: as if just now, and all slots in it are over by then.
    const surely = !hasTaken || pace.unsure ? now + Math.max(0, pace.next - pace.now) : now;
    return Math.max(soonest, surely, pace.next + handover, pace.pausedUntil);
  }

  async function takeSlots({ count, rate, now: instant }: SlotsWanted): Promise<Slots> {
    const every = Math.ceil(1_000_000 / rate);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const found = await documents.get(paceId);
      const pace = found?.body as Pace | undefined;
      const now = here(pace, instant);
      const start = startFrom(pace, now);
      const room = Math.floor((now + ahead - start) / every) + 1;
      const taken = Math.min(count, Math.max(0, room));
      const next = start + taken * every;
      const again = Math.ceil(Math.max(every, next - now - ahead / 2) / 1000);
      if (taken === 0) return { waits: [], again };
      const body: Pace = { by: me, now, next, pausedUntil: pace?.pausedUntil ?? 0, unsure };
      const before = own();
      const won = await (found ? documents.replace(paceId, body, found.etag) : documents.create(paceId, body));
      writing = Math.min(own() - before, ahead / 2);
      if (won) {
        hasTaken = true;
        // Late slots are let go: sent all at once they would crowd those that follow.
        const passed = own() + (offset ?? 0) - start;
        const waits = Array.from({ length: taken }, (_, n) => n * every - passed).filter((left) => left >= 0);
        return { waits: waits.map((left) => Math.ceil(left / 1000)), again: waits.length > 0 ? again : 1 };
      }
      await sleep(random() * 10 * attempt);
    }
    // Others are taking slots as fast as they can: that is no harm, and there will be some later.
    return { waits: [], again: Math.ceil(50 + random() * 200) };
  }

  async function pauseSending({ ms, now }: { ms: number; now: Instant }): Promise<void> {
    for (let attempt = 1; attempt <= attempts * 2; attempt += 1) {
      const found = await documents.get(paceId);
      const pace = found?.body as Pace | undefined;
      const at = here(pace, now);
      const pausedUntil = at + Math.round(ms * 1000);
      if (pace && pace.pausedUntil >= pausedUntil) return;
      const next: Pace = pace ? { ...pace, pausedUntil } : { by: me, now: at, next: at, pausedUntil, unsure };
      if (await (found ? documents.replace(paceId, next, found.etag) : documents.create(paceId, next))) return;
      await sleep(random() * 10 * attempt);
    }
    throw storeProblem('busy', 'Others kept writing the pace of sending. Try again.');
  }

  return { takeSlots, pauseSending };
}
