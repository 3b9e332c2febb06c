import type { Source } from '../domain/answer.ts';
import type { PlainDate } from '../domain/dates.ts';
import { shownDate } from '../domain/format.ts';
import type { Question } from '../domain/question.ts';
import type { Turn } from './turn.ts';

/**
 * The source, with a warning where a period was asked for and the figure is of another day: nothing was counted in it,
 * or it lies ahead. For a single day the count before it is what was true on it, and needs no warning.
 */
export function forPeriod(source: Source, question: Question, asAt: PlainDate, turn: Turn): Source {
  const { period } = question;
  if (!period || (asAt >= period.from && asAt <= period.to)) return source;
  const { today } = turn;
  const day = shownDate(asAt, today);
  if (period.from > today) return warned(source, `I can't look ahead: this is as at ${day}.`);
  if (period.to >= today || (period.from === period.to && asAt < period.from)) return source;
  const asked =
    period.from === period.to
      ? `on ${shownDate(period.from, today)}`
      : `from ${shownDate(period.from, today)} to ${shownDate(period.to, today)}`;
  return warned(source, `I have no figure ${asked}: this is as at ${day}.`);
}

function warned(source: Source, warning: string): Source {
  return { ...source, warnings: [warning, ...source.warnings] };
}
