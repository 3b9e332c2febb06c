import type { PlainDate } from './dates.ts';
import type { By, Detail, Measure, Only, StaffGroup, Topic } from './words.ts';

export type StaffId = string;
export type TeamId = string;

/** Whose figure is asked for. A manager of several teams asks about `id` and `also`, one row each. */
export type Subject =
  | { kind: 'me' }
  | { kind: 'supervisees' }
  | { kind: 'worker'; id: StaffId }
  | { kind: 'team'; id: TeamId; also?: readonly TeamId[] }
  | { kind: 'service'; name: string }
  | { kind: 'council' };

export type Period = { from: PlainDate; to: PlainDate };

/**
 * What somebody wants to know, as data. A message, a button, the tab and a report all make the same Question,
 * so it holds nothing that cannot be written as JSON.
 */
export type Question = {
  topic: Topic;
  subject: Subject;
  measure?: Measure;
  by?: By;
  only?: Only;
  group?: StaffGroup;
  /** A narrower matter inside a topic, such as 'queried' in freshness. */
  kind?: string;
  period?: Period;
  detail?: Detail;
  /** The first row to show of a long list; 0 when left out. */
  from?: number;
};

export type Place = 'personal' | 'group';
