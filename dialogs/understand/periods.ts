import { addDays, type PlainDate } from '../../domain/dates.ts';
import { datesIn } from './explicit-dates.ts';
import { dayNumber, type Recurring, single, unitAround } from './period-words.ts';
import { both, countedFrom, type Stretch, stretch, units, type Where, word } from './stretches.ts';
import type { Token } from './tokens.ts';

/** A period as said: looking back and looking ahead where the words leave that open ("in March"). */
export type PeriodFound = Recurring & { from: number; to: number };

/** The period that is asked for, if any: the first in the tokens that are not taken by a name. */
export function periodIn(
  text: string,
  tokens: readonly Token[],
  taken: readonly boolean[],
  today: PlainDate,
): PeriodFound | null {
  const dates = datesIn(text, today);
  for (let index = 0; index < tokens.length; index += 1) {
    if (taken[index]) continue;
    const found = bounded({ tokens, taken, today, dates }, index);
    if (found) return found;
  }
  return null;
}

/** "since September", "by Friday", "between June and September", or a stretch by itself. */
function bounded(where: Where, index: number): PeriodFound | null {
  const { today } = where;
  const first = word(where, index);
  const next = word(where, index + 1);
  // "who has gone over this week" is over the target.
  if (first === 'over' && ['gone', 'going', 'go', 'is', 'are', 'am'].includes(word(where, index - 1))) return null;
  const within = (found: Stretch | null): PeriodFound | null => found && { ...found, from: index };
  if (first === 'since') {
    const start = stretch(where, index + 1, 'date');
    return within(start && both(start.to, { from: start.back.from, to: today }));
  }
  if (['by', 'before', 'until', 'till'].includes(first) || (first === 'up' && next === 'to')) {
    const at = first === 'up' ? index + 2 : index + 1;
    const end = endOf(where, at) ?? stretch(where, at, 'date');
    if (!end) return null;
    const last = first === 'before' ? addDays(end.ahead.from, -1) : end.ahead.to;
    return within(both(end.to, { from: today, to: last }));
  }
  if (first === 'between' || first === 'from') {
    const start = stretch(where, index + 1, 'date');
    if (start && ['and', 'to', 'until', 'till'].includes(word(where, start.to))) {
      const end = stretch(where, start.to + 1, 'date');
      if (end) return within(spanning(start, end, today));
    }
    if (!start || first === 'between') return null;
    // "from last Friday" is that day's figure, "from 1 April" all since then.
    const byName = dayNumber(word(where, start.to - 1)) !== undefined || word(where, index + 1) === 'yesterday';
    return within(byName ? start : both(start.to, { from: start.back.from, to: today }));
  }
  const ending = word(where, index + 1) === 'of' || first === 'the' ? endOf(where, index) : null;
  if (ending) return { ...ending, from: index };
  const prefixed = ['in', 'during', 'for', 'of', 'on', 'at', 'as', 'over', 'throughout', 'within'].includes(first);
  if (prefixed) {
    let at = index + 1;
    if (first === 'as' && ['at', 'of'].includes(next)) at += 1;
    if (word(where, at) === 'the') at += 1;
    const found = stretch(where, at, first === 'for' || first === 'of' || first === 'at' ? 'any' : 'date');
    if (found) return within(found);
    if (first === 'over' || first === 'within' || first === 'in') {
      const counted = first === 'within' ? countedFrom(where, at) : null;
      if (counted) return within(counted);
    }
    return null;
  }
  return within(stretch(where, index, 'alone'));
}

function spanning(start: Stretch, end: Stretch, today: PlainDate): Stretch {
  const from = start.back.from;
  const to = end.back.to < from ? end.ahead.to : end.back.to;
  return both(end.to, { from, to: to < from ? today : to });
}

/** "end of the month", "the end of March". */
function endOf(where: Where, index: number): Stretch | null {
  let at = word(where, index) === 'the' ? index + 1 : index;
  if (word(where, at) !== 'end') return null;
  at += word(where, at + 1) === 'of' ? 2 : 1;
  if (word(where, at) === 'the') at += 1;
  const unit = units[word(where, at) as keyof typeof units];
  const found = unit && unit !== 'day' ? both(at + 1, unitAround(unit, where.today, 0)) : stretch(where, at, 'date');
  return found && { ...found, back: single(found.back.to), ahead: single(found.ahead.to) };
}
