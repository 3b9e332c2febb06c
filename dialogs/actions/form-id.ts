import type { About, Instant, PracticeActionName } from '../../domain/action.ts';
import type { Turn } from '../turn.ts';

type Opening = { name: PracticeActionName; about: About };

/**
 * One form is one record, however often it is sent: the id is made when the form opens, and says when that was, what it
 * is about and who opened it.
 */
export function formId({ name, about }: Opening, turn: Turn, openedAt: Instant = turn.now): string {
  return `${openedAt}-${name}-${mark(about)}-${turn.view.viewer.entraObjectId}`;
}

/** So far may the clocks of two instances lie apart, in milliseconds. */
const clocksApart = 5 * 60_000;

/** When the form with this id was opened; null where it is no id of this form, or of somebody else's. */
export function openedAt(id: string, opening: Opening, turn: Turn): Instant | null {
  const at = id.slice(0, 24);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || Number.isNaN(Date.parse(at))) return null;
  if (Date.parse(at) > Date.parse(turn.now) + clocksApart) return null;
  return id === formId(opening, turn, at) ? at : null;
}

/** Tells two forms apart that one person opens at the same moment. */
function mark({ people, on, minutes, item, reason, text }: About): string {
  let sum = 7;
  for (const unit of JSON.stringify([people ?? [], on, minutes, item, reason, text])) {
    sum = (sum * 31 + (unit.codePointAt(0) ?? 0)) % 0xffffffff;
  }
  return sum.toString(36);
}
