import { randomUUID } from 'node:crypto';
import { openAssistant } from '../../bot/assistant.ts';
import type { Address, AskJson, Assistant, Heard, Said } from '../../bot/assistant-type.ts';
import { openDesk } from '../../bot/desk.ts';
import type { Instant } from '../../domain/action.ts';
import type { Documents } from '../../store/documents.ts';
import { type Live, live, type Timers } from '../../store/live.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { openStore, type Store } from '../../store/store.ts';
import { now, type Sample, sample } from '../sample.ts';

/** One running assistant over a store that others may run over too. */
export type Instance = { assistant: Assistant & { askJson: AskJson }; live: Live };

/** The real assistant over the sample council in a store. */
export type CouncilRig = {
  of: Sample;
  store: Store;
  first: Instance;
  instance(): Promise<Instance>;
  oid(role: string): string;
  close(): Promise<void>;
};

/** `loaded` false: the store is as empty as before the first import. */
export async function openCouncil(
  given: { documents?: Documents; of?: Sample; loaded?: boolean } = {},
): Promise<CouncilRig> {
  const of = given.of ?? (await sample());
  const store = openStore(given.documents ?? (await openSqlite(':memory:', 'council')));
  if (given.loaded !== false) await store.publish(of.workforce, undefined, now);
  const running: Live[] = [];
  const instance = async () => {
    const loaded = await live(store, { timers: noTimers });
    running.push(loaded);
    const { council } = of;
    const desk = openDesk({ ...loaded, council, smallGroup: 5 });
    const clock = { timeZone: 'Europe/London', now: () => now };
    return { assistant: openAssistant({ store, live: loaded, desk, council, ...clock }), live: loaded };
  };
  return {
    of,
    store,
    first: await instance(),
    instance,
    oid: (role) => oidOf(of, role),
    close: async () => {
      for (const one of running) await one.stop();
      await store.close();
    },
  };
}

/** Looks for another workforce come when the test calls `look`. */
const noTimers: Timers = { setTimeout: () => ({}), clearTimeout: () => undefined };

export function oidOf(of: Sample, role: string): string {
  const upn = of.people.find((own) => own.role === role)?.upn;
  const rows = [...of.workforce.spells, ...of.workforce.access];
  return rows.find((row) => row.upn === upn)?.entraObjectId ?? '';
}

type Words =
  | { text: string }
  | { question: unknown; text?: string }
  | { action: unknown; inputs?: Record<string, unknown> }
  | { event: 'welcome' | 'removed' };

/** Something said in somebody's personal chat in Teams, with what differs. */
export function said(
  oid: string,
  words: Words,
  more: Partial<Pick<Said, 'at' | 'place' | 'conversationId' | 'activityId' | 'via'>> = {},
): Said {
  const conversationId = more.conversationId ?? 'a:personal';
  const place = more.place ?? 'personal';
  return {
    who: { entraObjectId: oid, tenantId: null },
    conversationId,
    place,
    activityId: randomUUID(),
    via: 'teams',
    at: now,
    ...(place === 'personal' ? { address: addressIn(conversationId) } : {}),
    ...more,
    ...words,
  } as Said;
}

export function addressIn(conversationId: string): Address {
  return {
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    conversationId,
    userId: '29:somebody',
    botId: '28:bot',
    timeZone: 'Europe/London',
  };
}

/** So many minutes after the time of the tests. */
export function minutesLater(minutes: number): Instant {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** The action of the button with this text. */
export function actionOf({ answer }: Heard, text: string): unknown {
  const step = answer?.next.find((own) => own.text === text);
  return step && 'action' in step ? step.action : undefined;
}
