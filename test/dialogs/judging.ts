import { parse } from 'csv-parse/sync';
import type { Turn } from '../../dialogs/turn.ts';
import { type Understood, understand } from '../../dialogs/understand/understand.ts';
import { day } from '../../domain/dates.ts';
import { fold } from '../../domain/names.ts';
import type { Period, Question, Subject } from '../../domain/question.ts';
import type { View } from '../../domain/view.ts';

/** A row of utterances.csv or of held-out.csv: empty cells are not judged, "a | b" is right with either. */
export type Line = Readonly<
  Record<
    | 'line'
    | 'as'
    | 'text'
    | 'outcome'
    | 'topic'
    | 'subject'
    | 'measure'
    | 'by'
    | 'only'
    | 'detail'
    | 'period'
    | 'after',
    string
  >
>;

export function linesOf(csv: string): Line[] {
  return parse(csv, { columns: true }) as Line[];
}

/** What each period of the files means on Tuesday 24 November 2026. */
const periods: Readonly<Record<string, readonly [from: string, to: string]>> = {
  today: ['2026-11-24', '2026-11-24'],
  'as at 30 September': ['2026-09-30', '2026-09-30'],
  'a month ago': ['2026-10-24', '2026-10-24'],
  'a year ago': ['2025-11-24', '2025-11-24'],
  'next 2 weeks': ['2026-11-24', '2026-12-08'],
  'last 12 months': ['2025-11-25', '2026-11-24'],
  'last Monday': ['2026-11-23', '2026-11-23'],
  '3 months ago': ['2026-08-24', '2026-08-24'],
  'last week': ['2026-11-16', '2026-11-22'],
  September: ['2026-09-01', '2026-09-30'],
  yesterday: ['2026-11-23', '2026-11-23'],
  'next 3 days': ['2026-11-24', '2026-11-27'],
  '1 November': ['2026-11-01', '2026-11-01'],
  'since January': ['2026-01-01', '2026-11-24'],
  February: ['2027-02-01', '2027-02-28'],
  tomorrow: ['2026-11-25', '2026-11-25'],
  'this week': ['2026-11-23', '2026-11-29'],
  'next week': ['2026-11-30', '2026-12-06'],
  'last Friday': ['2026-11-20', '2026-11-20'],
  'this month': ['2026-11-01', '2026-11-30'],
  'next month': ['2026-12-01', '2026-12-31'],
  'last month': ['2026-10-01', '2026-10-31'],
  'this quarter': ['2026-10-01', '2026-12-31'],
  'last quarter': ['2026-07-01', '2026-09-30'],
  'this year': ['2026-04-01', '2027-03-31'],
  'last year': ['2025-04-01', '2026-03-31'],
  'last 6 months': ['2026-05-25', '2026-11-24'],
  'last 3 months': ['2026-08-25', '2026-11-24'],
  'by 30 January': ['2026-11-24', '2027-01-30'],
  'as at 1 September': ['2026-09-01', '2026-09-01'],
  'as at 3 November': ['2026-11-03', '2026-11-03'],
  April: ['2026-04-01', '2026-04-30'],
  'next 28 days': ['2026-11-24', '2026-12-22'],
  'since June': ['2026-06-01', '2026-11-24'],
  'next 2 days': ['2026-11-24', '2026-11-26'],
  'next fortnight': ['2026-11-24', '2026-12-08'],
  'since September': ['2026-09-01', '2026-11-24'],
  'since April': ['2026-04-01', '2026-11-24'],
  'by Wednesday': ['2026-11-24', '2026-11-25'],
  'by Friday': ['2026-11-24', '2026-11-27'],
  'by Christmas': ['2026-11-24', '2026-12-25'],
  'before Christmas': ['2026-11-24', '2026-12-24'],
  'by May': ['2026-11-24', '2027-05-31'],
  December: ['2026-12-01', '2026-12-31'],
  January: ['2027-01-01', '2027-01-31'],
  March: ['2026-03-01', '2026-03-31'],
  May: ['2026-05-01', '2026-05-31'],
  July: ['2026-07-01', '2026-07-31'],
  June: ['2026-06-01', '2026-06-30'],
  October: ['2026-10-01', '2026-10-31'],
  'June to September': ['2026-06-01', '2026-09-30'],
  'as at 1 October': ['2026-10-01', '2026-10-01'],
  'as at 12 October': ['2026-10-12', '2026-10-12'],
};

export function periodCalled(words: string): Period {
  const found = periods[words];
  if (!found) throw new Error(`no period is called ${words}`);
  return { from: day(found[0]), to: day(found[1]) };
}

export type Judged = { line: Line; text: string; understood: Understood; faults: string[]; wrongFigure: boolean };

type Naming = { worker: (role: string) => string; another: string };

/** Lines for which understanding gives the question, and the topic then refuses it. */
export type Judging = {
  turn: (role: string, earlier?: Question) => Turn;
  names: Naming;
  topicRefuses?: ReadonlySet<string>;
};

/** Asks every line, those with `after` behind their chain, and judges each cell that is filled. */
export function judgeAll(lines: readonly Line[], judging: Judging): Judged[] {
  const asked = new Map<string, Question>();
  return lines.map((line) => {
    const earlier = line.after === '' ? undefined : asked.get(line.after);
    const turn = judging.turn(line.as, earlier);
    const text = line.text
      .replace('<worker>', judging.names.worker(line.as))
      .replace('<another worker>', judging.names.another);
    const understood = understand(text, turn);
    if (understood.outcome === 'question') asked.set(line.line, understood.question);
    const refusable = judging.topicRefuses?.has(line.line) && understood.outcome === 'question';
    const faults = refusable ? [] : faultsOf(line, understood, turn.view);
    const expectsFigure = line.outcome.split(' | ').includes('answered');
    const wrong =
      understood.outcome === 'question' &&
      faults.length > 0 &&
      (!expectsFigure || faults.some((fault) => /^(topic|subject|measure|only|by|period)/.test(fault)));
    return { line, text, understood, faults, wrongFigure: wrong };
  });
}

function faultsOf(line: Line, understood: Understood, view: View): string[] {
  const faults: string[] = [];
  const differ = (cell: string, expected: string, got: string | null | undefined) => {
    if (expected !== '' && !expected.split(' | ').includes(got ?? ''))
      faults.push(`${cell}: ${got ?? '–'} is not ${expected}`);
  };
  const answered = ['question', 'action', 'undo'].includes(understood.outcome);
  differ('outcome', line.outcome, answered ? 'answered' : understood.outcome);
  if (understood.outcome === 'choice' || understood.outcome === 'refused') {
    if (understood.topic !== null || understood.outcome === 'refused') differ('topic', line.topic, understood.topic);
  }
  const question =
    understood.outcome === 'question' || (understood.outcome === 'action' && understood.action !== 'query-figure')
      ? understood.question
      : understood.outcome === 'choice'
        ? understood.choices[0]?.question
        : undefined;
  // What is done is judged by what it is about.
  if (understood.outcome === 'action' && understood.question) differ('topic', line.topic, understood.question.topic);
  if (line.subject !== '' && question) {
    if (!line.subject.split(' | ').some((expected) => subjectIs(expected, question.subject, view)))
      faults.push(`subject: ${JSON.stringify(question.subject)} is not ${line.subject}`);
  }
  if (understood.outcome !== 'question') return faults;
  const asked = understood.question;
  differ('topic', line.topic, asked.topic);
  differ('measure', line.measure, asked.topic === 'measures' || asked.topic === 'demand' ? asked.kind : asked.measure);
  differ('by', line.by, asked.by);
  differ('only', line.only, asked.only);
  differ('detail', line.detail, asked.detail);
  if (line.period !== '') differ('period', JSON.stringify(periodCalled(line.period)), JSON.stringify(asked.period));
  return faults;
}

function subjectIs(expected: string, subject: Subject, view: View): boolean {
  const [kind, name] = expected.split(':');
  switch (kind) {
    case 'me':
    case 'council':
      return subject.kind === kind;
    case 'my supervisees':
      return subject.kind === 'supervisees';
    case 'my service':
      return subject.kind === 'service' && view.viewer.headOf.includes(subject.name);
    case 'my team': {
      const own =
        view.viewer.managedTeams[0] ?? view.withNameWord(fold(view.viewer.name ?? '').split(' ')[0] ?? '')[0]?.teamId;
      return subject.kind === 'team' && subject.id === own;
    }
    case 'team':
      return subject.kind === 'team' && named(view, subject.id, name ?? '');
    case 'service':
      return subject.kind === 'service' && subject.name === name;
    case 'worker':
      return (
        subject.kind === 'worker' &&
        (name === undefined ||
          view.nameOf(subject.id) === name ||
          view
            .withNameWord(fold(name).split(' ')[0] ?? '')
            .some((known) => known.id === subject.id && known.name === name))
      );
    default:
      throw new Error(`no subject is called ${expected}`);
  }
}

function named(view: View, id: string, name: string): boolean {
  const team = view.team(id);
  return (team !== undefined && [team.name, ...team.aliases].includes(name)) || (name === 'MASH' && id === 'T6');
}
