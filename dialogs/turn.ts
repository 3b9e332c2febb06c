import type { PlainDate } from '../domain/dates.ts';
import type { Place, Question } from '../domain/question.ts';
import type { View } from '../domain/view.ts';

/**
 * One thing that somebody says: who sees what, when, where, and the Question that it may follow
 * (no older than 30 minutes, from the same conversation).
 */
export type Turn = { view: View; today: PlainDate; now: string; place: Place; earlier?: Question };
