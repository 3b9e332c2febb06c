import type { Said } from './assistant-type.ts';

const remembered = 1_000;
const sameWithin = 60_000;

/**
 * An installation arrives twice, as installationUpdate and as conversationUpdate, in either order: `isNew` is true for
 * the first of two like events in a conversation within a minute. It remembers the last thousand conversations of this
 * process; whom the assistant has welcomed before is the assistant's to know.
 */
export function openWelcomes(): { isNew(said: Extract<Said, { event: string }>): boolean } {
  const last = new Map<string, { event: string; at: number }>();
  return {
    isNew({ conversationId, event, at }) {
      const now = Date.parse(at);
      const before = last.get(conversationId);
      if (before?.event === event && now - before.at < sameWithin) return false;
      last.delete(conversationId);
      last.set(conversationId, { event, at: now });
      const [oldest] = last.keys();
      if (last.size > remembered && oldest !== undefined) last.delete(oldest);
      return true;
    },
  };
}
