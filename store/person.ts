import type { Instant } from '../domain/action.ts';
import type { Question } from '../domain/question.ts';
import type { AuditText } from './audit-text.ts';

/** What is kept about somebody who uses the assistant: one small document, read and written once a message. */
export type Person = {
  /** The Entra object id, lower case. */
  oid: string;
  tenantId: string | null;
  /** Where they can be reached; missing before the app is installed and after it is removed. */
  address?: Address;
  /** As their Teams client says, such as Europe/London. */
  timeZone?: string;
  /** The last Question of each conversation, for half an hour. */
  followUps: Readonly<Record<string, FollowUp>>;
  /** The newest inbound activities, oldest first: Teams delivers a slow one again. */
  seenActivities: readonly SeenActivity[];
  /** The newest audit lines, oldest first; older ones stand in documents of their own. */
  audit: AuditText;
};

export type Address = { serviceUrl: string; conversationId: string; botId?: string; channelId?: string };
export type FollowUp = { question: Question; at: Instant };

/** `sent` is the activity that answered it; `question` what it asked and `change` what it did, so that it can be answered again without doing it again. */
export type SeenActivity = { id: string; sent?: string; question?: Question; change?: string };

const mostConversations = 20;
const mostActivities = 20;

export function newPerson(oid: string, tenantId: string | null): Person {
  return { oid: oid.toLowerCase(), tenantId, followUps: {}, seenActivities: [], audit: '' };
}

/** The person without what is not to be kept any longer: questions older than `followUpMinutes`, old activity ids. */
export function tidyPerson(person: Person, now: Instant, followUpMinutes: number): Person {
  const oldest = new Date(Date.parse(now) - followUpMinutes * 60_000).toISOString();
  const fresh = Object.entries(person.followUps).filter(([, { at }]) => at >= oldest);
  fresh.sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  return {
    ...person,
    followUps: Object.fromEntries(fresh.slice(-mostConversations)),
    seenActivities: person.seenActivities.slice(-mostActivities),
  };
}

/** The Question that this conversation may go on from; undefined where there is none, or it is too old. */
export function earlierQuestion(
  person: Person,
  conversationId: string,
  now: Instant,
  minutes = 30,
): Question | undefined {
  const { followUps } = tidyPerson(person, now, minutes);
  return Object.hasOwn(followUps, conversationId) ? followUps[conversationId]?.question : undefined;
}
