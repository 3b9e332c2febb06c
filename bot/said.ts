import type { Activity } from 'botbuilder';
import type { Instant } from '../domain/action.ts';
import { addressOf, placeOf } from './activity.ts';
import type { Asker, Said } from './assistant-type.ts';
import { wordsOf } from './words.ts';

type Base = Omit<Extract<Said, { event: 'welcome' }>, 'event'>;

/** What an activity says, or undefined where it says nothing to us (somebody else joined, an emoji, an edit). */
export function saidIn(activity: Activity, who: Asker, at: Instant): Said | undefined {
  const address = addressOf(activity);
  const base: Base = {
    who,
    conversationId: activity.conversation.id,
    place: placeOf(activity),
    activityId: activity.id ?? null,
    via: 'teams',
    at,
    ...(address === undefined ? {} : { address }),
  };
  switch (activity.type) {
    case 'message':
      return pressed(base, activity.value) ?? { ...base, text: wordsOf(activity) };
    case 'invoke':
      return pressed(base, dataOfAction(activity.value)) ?? { ...base, action: null };
    case 'installationUpdate':
      if (activity.action === 'add') return { ...base, event: 'welcome' };
      return activity.action === 'remove' ? { ...base, event: 'removed' } : undefined;
    case 'conversationUpdate': {
      const us = (member: { id: string }) => member.id === activity.recipient.id;
      if (activity.membersAdded?.some(us)) return { ...base, event: 'welcome' };
      return activity.membersRemoved?.some(us) ? { ...base, event: 'removed' } : undefined;
    }
    default:
      return undefined;
  }
}

/** A button's data: the Question or the Action that the card carried, and what was filled in beside it. */
function pressed(base: Base, data: unknown): Said | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { question, action, text, v: _version, msteams: _, ...inputs } = data as Record<string, unknown>;
  if (question !== undefined) return { ...base, question, ...(typeof text === 'string' ? { text } : {}) };
  return action === undefined ? undefined : { ...base, action, inputs };
}

function dataOfAction(value: unknown): unknown {
  const action = typeof value === 'object' && value !== null && 'action' in value ? value.action : undefined;
  return typeof action === 'object' && action !== null && 'data' in action ? action.data : undefined;
}
