import type { Subject } from '../domain/question.ts';
import type { Outcome, Topic } from '../domain/words.ts';
import type { AuditLine } from './audit.ts';

/**
 * The audit lines of a person's document as one text, a line each, oldest first: the document is read and written with
 * every message, and a text is read in one piece where a list of objects is not.
 */
export type AuditText = string;

/** The text with one line more. */
export function withLine(text: AuditText, line: AuditLine): AuditText {
  const { at, by, via, topic, outcome, change, as, reason, subject } = line;
  const fields = [at, by, via, topic, outcome, change, as, reason, ...subjectFields(subject)];
  // What holds the fields apart stands in none of them: files with control characters are refused.
  const own = fields.map((field) => (field ?? '').replace(/[\t\n]/g, ' ')).join('\t');
  return text === '' ? own : `${text}\n${own}`;
}

export function textOf(lines: readonly AuditLine[]): AuditText {
  return lines.reduce(withLine, '');
}

export function linesOf(text: AuditText): readonly AuditLine[] {
  return text === '' ? [] : text.split('\n').map(lineOf);
}

function lineOf(text: string): AuditLine {
  const [at = '', by = '', via = '', topic, outcome = '', change, as, reason, ...subject] = text.split('\t');
  return {
    at,
    by,
    ...(as ? { as } : {}),
    ...(reason ? { reason } : {}),
    via: via as AuditLine['via'],
    topic: (topic || null) as Topic | null,
    subject: subjectOf(subject),
    outcome: outcome as Outcome,
    change: change || null,
  };
}

function subjectFields(subject: Subject | null): readonly string[] {
  if (subject === null) return [];
  switch (subject.kind) {
    case 'worker':
      return [subject.kind, subject.id];
    case 'team':
      return [subject.kind, subject.id, ...(subject.also ?? [])];
    case 'service':
      return [subject.kind, subject.name];
    default:
      return [subject.kind];
  }
}

function subjectOf([kind, first = '', ...also]: readonly string[]): Subject | null {
  switch (kind) {
    case undefined:
    case '':
      return null;
    case 'worker':
      return { kind, id: first };
    case 'team':
      return { kind, id: first, ...(also.length > 0 ? { also } : {}) };
    case 'service':
      return { kind, name: first };
    default:
      return { kind } as Subject;
  }
}
