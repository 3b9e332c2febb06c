/**
 * What became of something that was sent: a value, because each of these is expected.
 * - `sent`: the channel has it; `activityId` is needed to update it.
 * - `unreachable`: this person cannot be written to (blocked, removed, gone): forget the address.
 * - `throttled`: not taken now and surely not delivered; may be sent again later.
 * - `failed`: refused for good, by our fault or theirs.
 * - `in-doubt`: it may have arrived: never sent again by itself.
 * `reason` is a code, never text that somebody wrote.
 */
export type Delivery =
  | { outcome: 'sent'; activityId: string }
  | { outcome: 'unreachable' | 'throttled' | 'failed' | 'in-doubt'; reason: string };
