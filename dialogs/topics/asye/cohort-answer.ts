import type { Answer, Block, Figure, Step } from '../../../domain/answer.ts';
import type { CourseSeen } from '../../../domain/asye-lens.ts';
import { shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows } from '../../answers.ts';
import { suggestions } from '../../suggestions.ts';
import type { Turn } from '../../turn.ts';
import { notKnown } from '../caseload/words.ts';
import type { Cohort } from './cohort.ts';
import { nqsws } from './words.ts';

type Parts = {
  title: string;
  judgement?: string;
  table?: Extract<Block, { kind: 'table' }>;
  notes?: readonly string[];
  /** The headline first. */
  figures: readonly Figure[];
  people?: readonly CourseSeen[];
  first?: readonly Step[];
};

/** A card about several NQSWs: its own parts, with what all of them have. */
export function cohortAnswer(question: Question, cohort: Cohort, turn: Turn, parts: Parts): Answer {
  const { view, today } = turn;
  const source = view.asye.source();
  const { subject } = question;
  const rows = parts.table?.rows.length ?? 0;
  const headline = parts.figures[0];
  const ids = (parts.people ?? []).map(({ id }) => id);
  return answered(question, {
    subjectName: cohort.name,
    title: parts.title,
    judgement: parts.judgement ? { text: parts.judgement, status: null } : null,
    body: parts.table && rows > 0 ? [{ ...parts.table, from: question.from ?? 0 }] : [],
    notes: [...(parts.notes ?? []), ...namesNote(cohort, turn)],
    smallPrint: [`NQSWs: in post and on an ASYE · as at ${shownDate(today, today)} · ${source.name}`],
    figures: parts.figures,
    people: [...new Set(ids)],
    source,
    next: [
      ...moreRows(question, rows),
      ...(parts.first ?? []),
      ...cohortSteps(question),
      ...(headline ? [howWorkedOut({ topic: 'asye', subject }, headline), looksWrong(question)] : []),
    ],
  });
}

/** What one would ask next about a cohort, but for what was asked. */
function cohortSteps({ subject, only, kind, measure, by }: Question): readonly Step[] {
  const asye = { topic: 'asye' as const, subject };
  const overview = only !== undefined || kind !== undefined || measure !== undefined || by !== undefined;
  return [
    ...(overview ? [ask('ASYE', asye)] : []),
    ...(only === 'overdue' ? [] : [ask('Milestones overdue', { ...asye, only: 'overdue' })]),
    ...(only === 'due-soon' ? [] : [ask('Milestones due soon', { ...asye, only: 'due-soon' })]),
    ...(only === 'moving'
      ? []
      : [ask('Who moves to the permanent team?', { ...asye, only: 'moving', kind: 'join-team', detail: 'who' })]),
  ];
}

/** Totals are everybody's; the people behind them are not. */
function namesNote({ people, counts, complete }: Cohort, { place }: Turn): readonly string[] {
  if (complete || (counts !== null && counts.nqsws === 0)) return [];
  if (place === 'group') return ['Names and plans are answered in our own chat.'];
  if (people.length === 0) return ['Who they are is for those to see who assess, manage or lead them.'];
  return [`You see ${people.length} of them by name; the others are for those to see who assess, manage or lead them.`];
}

/** Where nobody is there, or so few that nothing may be shown: the whole answer; else null. */
export function nothingToShow(question: Question, cohort: Cohort, turn: Turn): Answer | null {
  const { counts, people, name } = cohort;
  if (people.length > 0 || (counts !== null && counts.nqsws > 0)) return null;
  const whole = cohort.total('nqsws');
  const own = question.subject.kind === 'supervisees';
  const source = turn.view.asye.source();
  const title =
    counts === null
      ? notKnown(`NQSWs in ${name}`, whole)
      : own
        ? 'Nobody on an ASYE has you as assessor, advanced practitioner or supervisor'
        : `There are no NQSWs in ${name}`;
  return answered(question, {
    subjectName: name,
    title,
    smallPrint: [`As at ${shownDate(turn.today, turn.today)} · ${source.name}`],
    figures: [whole],
    source,
    next: [
      ...(question.subject.kind === 'council'
        ? []
        : [ask('ASYE across the council', { topic: 'asye', subject: { kind: 'council' } })]),
      ...suggestions(turn, 2),
    ],
  });
}

/** "in Children in Need"; one's own are spoken of as "your NQSWs". */
export function where({ name }: Cohort): string {
  return name === 'your NQSWs' ? 'among your NQSWs' : `in ${name}`;
}

/** "18 NQSWs in Children in Need", "Your 3 NQSWs"; "NQSWs in Unit 1" where their number may not be shown. */
export function whoseNqsws({ name, counts }: Cohort): string {
  const own = name === 'your NQSWs';
  if (counts === null) return own ? 'Your NQSWs' : `NQSWs in ${name}`;
  return own ? `Your ${nqsws(counts.nqsws)}` : `${nqsws(counts.nqsws)} in ${name}`;
}
