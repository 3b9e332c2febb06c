import type { Scope } from '../domain/access.ts';
import type { PlainDate } from '../domain/dates.ts';
import { earlier } from '../domain/dates.ts';
import type { Question, Subject } from '../domain/question.ts';
import type { View } from '../domain/view.ts';
import type { Turn } from './turn.ts';

/** The scope of a subject that is about teams or people led; null where it is about one person. */
export function scopeOf(subject: Subject): Scope | null {
  switch (subject.kind) {
    case 'team':
      return { kind: 'team', id: subject.id };
    case 'service':
      return { kind: 'service', name: subject.name };
    case 'council':
      return { kind: 'council' };
    case 'supervisees':
      return { kind: 'supervisees' };
    case 'me':
    case 'worker':
      return null;
  }
}

/** A subject as a person would say it; null for somebody whom the viewer may not see. */
export function subjectName(subject: Subject, view: View): string | null {
  switch (subject.kind) {
    case 'me':
      return 'you';
    case 'supervisees':
      return 'your supervisees';
    case 'worker':
      return view.nameOf(subject.id);
    case 'team':
      return view.team(subject.id)?.name ?? null;
    case 'service':
      return subject.name;
    case 'council':
      return view.councilName;
  }
}

/** Whether a button or a stored question still has a subject that exists. */
export function subjectExists(subject: Subject, view: View): boolean {
  if (subject.kind === 'team') {
    return [subject.id, ...(subject.also ?? [])].every((id) => view.team(id) !== undefined);
  }
  return subject.kind !== 'service' || view.services.includes(subject.name);
}

/** The day that a point-in-time figure is asked for: today, or the last day of a period that has begun. */
export function dayAsked(question: Question, turn: Turn): PlainDate {
  return question.period ? earlier(question.period.to, turn.today) : turn.today;
}

/** "Children in Need", "the council": as the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
