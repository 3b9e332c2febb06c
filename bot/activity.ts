import type { Activity } from 'botbuilder';
import * as z from 'zod';
import type { Place } from '../domain/question.ts';
import type { Address, Asker } from './assistant-type.ts';

const id = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^(?!\.{1,2}$)[^\p{Cc}]+$/u);
const account = z.looseObject({ id, name: z.string().nullish(), aadObjectId: z.string().max(100).nullish() });

/** What every activity must have, before the SDK sees it. Everything else passes through as it is. */
const shape = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(2048),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  name: z.string().max(200).nullish(),
  action: z.string().max(100).nullish(),
  replyToId: id.nullish(),
  deliveryMode: z.string().max(100).nullish(),
  text: z.string().nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().nullish() }))
    .max(250)
    .nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(100).nullish() }).nullish() }).nullish(),
});

/** The body as an activity, or undefined where it is none. */
export function activityIn(body: unknown): Activity | undefined {
  const read = shape.safeParse(body);
  return read.success ? (read.data as unknown as Activity) : undefined;
}

const guid = z.guid();

/** Whom Teams says that this is from; undefined where it names no Entra account. */
export function askerOf(activity: Activity): Asker | undefined {
  const read = guid.safeParse(activity.from.aadObjectId?.toLowerCase());
  return read.success ? { entraObjectId: read.data, tenantId: tenantsOf(activity)[0] ?? null } : undefined;
}

/**
 * Whether the activity comes from one of the tenants; null: any. A channel token says which bot is meant, not whose
 * tenant writes, so this is ours to check: every tenant that the activity names must be allowed, and one named.
 */
export function isFromTenant(activity: Activity, allowed: readonly string[] | null): boolean {
  if (allowed === null) return true;
  const named = tenantsOf(activity);
  return named.length > 0 && named.every((tenant) => allowed.includes(tenant));
}

function tenantsOf(activity: Activity): string[] {
  const channel: { tenant?: { id?: string | null } | null } | undefined = activity.channelData;
  return [activity.conversation.tenantId, channel?.tenant?.id].flatMap((tenant) =>
    tenant ? [tenant.toLowerCase()] : [],
  );
}

/**
 * A chat with one person alone, or one that others read. What says neither counts as a group once Teams names a kind
 * or a thread ("19:…", which others may read).
 */
export function placeOf({ conversation }: Activity): Place {
  if (conversation.isGroup) return 'group';
  const usual = conversation.id.startsWith('19:') ? 'group' : 'personal';
  return (conversation.conversationType ?? usual) === 'personal' ? 'personal' : 'group';
}

/** Where this person can be written to; undefined outside their personal chat. */
export function addressOf(activity: Activity): Address | undefined {
  if (placeOf(activity) !== 'personal') return undefined;
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    userId: activity.from.id,
    botId: activity.recipient.id,
    timeZone: timeZoneOf(activity),
  };
}

function timeZoneOf(activity: Activity): string | null {
  const client = activity.entities?.find((entity) => entity.type === 'clientInfo');
  const zone: unknown = client?.timezone ?? activity.localTimezone;
  return typeof zone === 'string' && zone.length <= 64 ? zoneNamed(zone) : null;
}

const zones = new Map<string, string>();
/** There are about 600 names, and anybody may write each in any case. */
const mostZones = 1_000;

/** The time zone's own name. To ask for it costs more than all the rest of an activity, so it is kept. */
function zoneNamed(zone: string): string | null {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  try {
    const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone;
    if (zones.size < mostZones) zones.set(zone, name);
    return name;
  } catch {
    return null;
  }
}
