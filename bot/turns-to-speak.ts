export type Turns = {
  /** How many milliseconds to wait before speaking in this conversation; the turn is taken with it. */
  take(conversationId: string): number;
  /** Something was said there now, without waiting for a turn. */
  note(conversationId: string): void;
};

/** At most one message in so many milliseconds for each conversation. Remembers only those of the last moment. */
export function openTurns(apart: number, clock: () => number = () => performance.now()): Turns {
  /** When something was last said, or will be; the longest ago first. */
  const last = new Map<string, number>();

  function say(conversationId: string, at: number, now: number): void {
    last.delete(conversationId);
    last.set(conversationId, at);
    for (const [known, when] of last) {
      if (when + apart > now) break;
      last.delete(known);
    }
  }

  return {
    take(conversationId) {
      const now = clock();
      const at = Math.max(now, (last.get(conversationId) ?? -apart) + apart);
      say(conversationId, at, now);
      return at - now;
    },
    note(conversationId) {
      const now = clock();
      say(conversationId, Math.max(now, last.get(conversationId) ?? 0), now);
    },
  };
}
