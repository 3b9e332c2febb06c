/** Nobody is made to wait longer than this at once: whoever really must wait is told again. */
const longest = 10 * 60_000;

/**
 * What a Retry-After header asks for, in milliseconds: seconds, or a date as against the answer's own Date, so that
 * our clock does not matter. Undefined where it says nothing that can be followed.
 */
export function retryAfterMs(retryAfter: string | undefined, date: string | undefined): number | undefined {
  const text = retryAfter?.trim() ?? '';
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : betweenDates(date, text);
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), longest);
}

/** HTTP dates begin with the name of a day: Date.parse takes much else. */
function betweenDates(from: string | undefined, to: string): number {
  if (from === undefined || !/^[A-Z][a-z]{2}, /.test(to)) return Number.NaN;
  return Date.parse(to) - Date.parse(from);
}
