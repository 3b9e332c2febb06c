import type { Change } from '../domain/action.ts';
import type { Workforce } from '../domain/workforce.ts';
import type { Store } from './store.ts';

/** The current workforce and what people recorded since, kept up to date for a running service. */
export type Live = {
  /** The same object until another workforce is current; undefined while none was imported. */
  current(): { workforce: Workforce; version: number } | undefined;
  /** What people recorded, oldest first; another array whenever there is more. */
  changes(): readonly Change[];
  /** Takes in what others recorded meanwhile: one point read where nothing is new. */
  catchUp(): Promise<void>;
  /**
   * Records a change that was decided on `seen` (an earlier `changes()`), and takes it in. False: others recorded
   * something since, so decide again on what there is now. Without `seen` it goes after whatever others recorded, and
   * one with an id that is there already is not recorded again. Throws where the store does.
   */
  record(change: Change, seen?: readonly Change[]): Promise<boolean>;
  /** Looks whether another workforce is current, now. Throws where the store does. */
  look(): Promise<void>;
  /** Why the last look failed; undefined where it went well. */
  problem(): unknown;
  /** Looks no more; done when a look under way has ended. */
  stop(): Promise<void>;
};

export type Timers = {
  setTimeout: (run: () => void, ms: number) => { unref?: () => unknown };
  clearTimeout: (timer: never) => void;
};

/**
 * Looks at the head every `every` milliseconds, loads a newer workforce beside the old one, and swaps. Resolves after
 * the first look, which may have failed: `problem` says so, and the next look tries again.
 */
export async function live(
  store: Pick<Store, 'head' | 'workforce' | 'recordAt' | 'recordsAfter' | 'append'>,
  { every = 2_000, timers = globalThis as Timers }: { every?: number; timers?: Timers } = {},
): Promise<Live> {
  let loaded: { workforce: Workforce; version: number } | undefined;
  let changes: readonly Change[] = [];
  let position = 0;
  let problem: unknown;
  let looking: Promise<void> | undefined;
  let timer: ReturnType<Timers['setTimeout']> | undefined;
  let stopped = false;

  async function load(): Promise<void> {
    const head = await store.head();
    if (!head || head.version === loaded?.version) return;
    const workforce = await store.workforce(head);
    // Undefined: it was replaced while it loaded, and the next look finds the newer one.
    if (!workforce) return;
    await reload();
    loaded = { workforce, version: head.version };
  }

  /** All records anew: an erasure rewrites them, and then makes another workforce current. */
  async function reload(): Promise<void> {
    const all: Change[] = [];
    let last = 0;
    for await (const { seq, change } of store.recordsAfter(0)) {
      all.push(change);
      last = seq;
    }
    changes = all;
    position = last;
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const seq = position + 1;
      const change = await store.recordAt(seq);
      if (!change) return;
      // Others may have taken it in while this one waited.
      if (position + 1 !== seq) continue;
      changes = [...changes, change];
      position = seq;
    }
  }

  async function record(change: Change, seen?: readonly Change[]): Promise<boolean> {
    do {
      await catchUp();
      if (seen !== undefined && changes !== seen) return false;
      // The same button pressed twice, here or on another instance, is one record.
      if (changes.some(({ id }) => id === change.id)) return true;
    } while (!(await store.append(position + 1, change)));
    await catchUp();
    return true;
  }

  function look(): Promise<void> {
    looking ??= load().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  async function lookAgain(): Promise<void> {
    try {
      await look();
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    if (!stopped) timer = timers.setTimeout(() => void lookAgain(), every);
  }

  await lookAgain();
  return {
    current: () => loaded,
    changes: () => changes,
    catchUp,
    record,
    look,
    problem: () => problem,
    async stop() {
      stopped = true;
      if (timer) timers.clearTimeout(timer as never);
      // A look that fails now has nobody left to serve; its reason was for the caller of that look.
      await looking?.catch(() => undefined);
    },
  };
}
