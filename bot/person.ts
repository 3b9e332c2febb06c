import type { Acted } from '../dialogs/actions/acted.ts';
import type { Viewer } from '../domain/access.ts';
import type { Change } from '../domain/action.ts';
import type { Question, Subject } from '../domain/question.ts';
import type { AuditLine } from '../store/audit.ts';
import type { Person } from '../store/person.ts';
import type { Said } from './assistant-type.ts';

/** What came of something said; `question`: what the next may go on from. */
export type Turned = { acted: Acted; question: Question | null };

/** Somebody of whom nothing is kept yet. The oid is in lower case. */
export function newPerson(oid: string, tenantId: string | null): Person {
  return { oid, tenantId, followUps: {}, seenActivities: [], audit: '' };
}

/** The Question of the same conversation that this may go on from; undefined where there is none, or it is too old. */
export function earlierIn(person: Person, said: Said, minutes: number): Question | undefined {
  const { followUps } = person;
  if (!Object.hasOwn(followUps, said.conversationId)) return undefined;
  const followUp = followUps[said.conversationId];
  const fresh = followUp && Date.parse(said.at) - Date.parse(followUp.at) <= minutes * 60_000;
  return fresh ? followUp.question : undefined;
}

/** The person with where this came from, when it came from their own chat, and with the activity's id. */
export function withAddress(person: Person, said: Said): Person {
  const { address, activityId } = said;
  const ids = [
    ...(activityId === null ? [] : [activityId]),
    ...('event' in said && !address ? [groupWelcome(said)] : []),
  ];
  const known = person.seenActivities.filter(({ id }) => !ids.includes(id));
  return {
    ...person,
    ...(address
      ? {
          address: {
            serviceUrl: address.serviceUrl,
            conversationId: address.conversationId,
            botId: address.botId,
          },
          ...(address.timeZone ? { timeZone: address.timeZone } : {}),
        }
      : {}),
    seenActivities: [...known, ...ids.map((id) => ({ id }))],
  };
}

/** A removal: from the personal chat it takes the address, from a group the memory of the welcome there. */
export function withoutAddress(person: Person, said: Said): Person {
  const seenActivities = person.seenActivities.filter(({ id }) => id !== groupWelcome(said));
  if (said.place === 'group') return { ...person, seenActivities };
  const { address: _, ...rest } = person;
  return { ...rest, seenActivities };
}

/**
 * An installation arrives twice, and may arrive at two instances: who can be written to in this conversation has been
 * welcomed. After a removal the address is gone, so whoever installs again is welcomed again.
 */
export function isWelcomed(person: Person, said: Said): boolean {
  if (said.address) return person.address?.conversationId === said.address.conversationId;
  return person.seenActivities.some(({ id }) => id === groupWelcome(said));
}

const groupWelcome = (said: Said) => `welcomed ${said.conversationId}`;

type Done = Turned & { viewer: Viewer | null };

/** The person once this was said and answered: where they are, the activity, the follow-up. */
export function withTurn(person: Person, said: Said, done: Done): Person {
  const { question } = done;
  const reached = withAddress(person, said);
  return {
    ...reached,
    followUps:
      question && said.place === 'personal'
        ? { ...person.followUps, [said.conversationId]: { question, at: said.at } }
        : person.followUps,
  };
}

/** Who asked for what, and how it went: never the words. */
export function auditLine(said: Said, { acted: { answer, change }, viewer }: Done): AuditLine {
  return {
    at: said.at,
    by: viewer?.staffId ?? said.who.entraObjectId,
    via: said.via,
    topic: answer.question?.topic ?? null,
    subject: aboutOne(change) ?? (answer.outcome === 'answered' ? (answer.question?.subject ?? null) : null),
    outcome: answer.outcome,
    change: change ? `${change.kind} ${change.id}` : null,
  };
}

/** Whom something was recorded about, whichever card it was recorded from; null where it was about nobody or several. */
function aboutOne(change: Change | undefined): Subject | null {
  if (!change || change.kind === 'figure-queried' || change.kind === 'undone') return null;
  const ids = change.kind === 'supervision-held' ? change.people : [change.staffId];
  return ids.length === 1 ? { kind: 'worker', id: ids[0] ?? '' } : null;
}
