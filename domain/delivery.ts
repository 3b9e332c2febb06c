/**
 * What became of something that was sent: a value, because each of these is expected.
 * - `sent`: the channel has it; `activityId` is needed to update it.
 * - `unreachable`: this person cannot be written to (blocked, removed, gone): forget the address.
 * - `throttled`: not taken now and surely not delivered; may be sent again later.
 * - `failed`: refused for good, by our fault or theirs.
 * - `in-doubt`: it may have arrived: never sent again by itself.
 * `reason` is a code, never text that somebody wrote.
 */
export type Delivery = { outcome: 'sent'; activityId: string } | NotSent;

/** `stopsRun`: it is the registration or the token that is wrong, so nobody else can be written to either. */
export type NotSent = {
  outcome: 'unreachable' | 'throttled' | 'failed' | 'in-doubt';
  reason: string;
  stopsRun?: true;
};

/** What became of opening a conversation with somebody: never in doubt, since it says nothing and can be asked for again. */
export type Opening = { outcome: 'opened'; conversationId: string } | NotSent;
