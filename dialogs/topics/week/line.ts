import type { Scope } from '../../../domain/access.ts';
import type { Figure, Source, Step } from '../../../domain/answer.ts';
import { addDays, type PlainDate, weekday } from '../../../domain/dates.ts';
import type { Question, StaffId, Subject } from '../../../domain/question.ts';
import type { Turn } from '../../turn.ts';

/** Whose week it is, and the scopes that it looks at. */
export type Looked = {
  question: Question;
  turn: Turn;
  /** Teams, a service or the council: by the question, or by what the viewer leads. */
  scopes: readonly Scope[];
  /** Whether the viewer may see everybody in them by name. */
  named: boolean;
  /** Whether it is about the viewer's own work too: whom they supervise, what they agreed to do. */
  own: boolean;
  until: PlainDate;
};

/** One line of the week: something that needs somebody. */
export type Line = {
  name: string;
  text: string;
  figures: readonly Figure[];
  people: readonly StaffId[];
  steps: readonly Step[];
  source: Source | null;
};

/** The Sunday that ends a day's week. */
export function weekEnd(today: PlainDate): PlainDate {
  return addDays(today, 7 - weekday(today));
}

/** A list of few, and of many the first with how many more there are. */
export function few(names: readonly string[], most = 3): readonly string[] {
  return names.length <= most ? names : [...names.slice(0, most), `${names.length - most} more`];
}

/** Whom the buttons of a line ask about. */
export function subjectOf({ scopes: [first, ...more] }: Looked): Subject {
  if (first?.kind === 'team') {
    const also = more.flatMap((scope) => (scope.kind === 'team' ? [scope.id] : []));
    return { kind: 'team', id: first.id, ...(also.length > 0 ? { also } : {}) };
  }
  if (first?.kind === 'service') return { kind: 'service', name: first.name };
  return first ? { kind: 'council' } : { kind: 'supervisees' };
}
