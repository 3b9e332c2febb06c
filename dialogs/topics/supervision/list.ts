import type { Answer } from '../../../domain/answer.ts';
import type { PlainDate } from '../../../domain/dates.ts';
import { counted, shownDate } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import type { SupervisionSeen } from '../../../domain/supervision-lens.ts';
import { answered } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { flagNotes, inDateLine, namesNote, smallPrint, sourceOf, standInNote } from './notes.ts';
import { actionsStep, nextSteps, whyStep } from './steps.ts';
import { peopleTable } from './table.ts';
import { awayOf, type Count, countOf, peopleOf, type Whose, whoseTitle } from './whose.ts';
import { orNotRecorded } from './words.ts';

/**
 * Supervision of a team, a service, the council or one's supervisees: how many are overdue and due soon, and who, for
 * those who may see all their names.
 */
export function attentionList(whose: Whose, turn: Turn): Answer {
  const { question } = whose;
  const all = peopleOf(whose, turn);
  const overdue = countOf('supervisions-overdue', whose, turn);
  const soon = countOf('supervisions-due-soon', whose, turn);
  const listed = all.filter(chosen(whose));
  const wantsSoon = question.only === 'due-soon' || question.measure === 'supervisions-due-soon';
  const headline = wantsSoon ? soon : overdue;
  const other = wantsSoon ? overdue : soon;
  const rates = countOf('supervision-in-date', whose, turn).figures;
  const source = sourceOf(whose, turn);
  const standIn = standInNote(whose, turn);
  const away = awayOf(whose, turn);
  const known = (figures: Count['figures']) => figures.filter(({ value }) => value !== null);
  return answered(question, {
    subjectName: whose.name,
    title: whoseTitle(whose, titleOf(question, overdue, soon, all, turn)),
    judgement: overdue.value === null ? null : { text: inDateLine(whose, away, turn), status: null },
    body: peopleTable(listed, question, turn),
    notes: [
      ...(question.only === 'nqsw' && !whose.named ? ["I can't count NQSWs apart here: these are everybody's."] : []),
      ...(whose.named ? flagNotes(listed) : [namesNote]),
      ...standIn.notes,
    ],
    smallPrint: smallPrint(formulaOf(headline, wantsSoon, turn.view.council.graceDays), source, turn),
    figures: [...headline.figures, ...known(rates), ...known(other.figures), ...listed.map(({ figure }) => figure)],
    people: [...new Set([...listed, ...standIn.people].map(({ id }) => id))],
    source,
    next: nextSteps(question, [...listed, ...standIn.people], headline.figures[0], turn, [
      actionsStep(question),
      whyStep(question),
    ]),
  });
}

const chosen = ({ question, scopes }: Whose) => {
  const { only, measure, detail } = question;
  return ({ state }: SupervisionSeen): boolean => {
    if (only === 'overdue' || measure === 'supervisions-overdue') return state === 'overdue';
    if (only === 'due-soon' || only === 'due' || measure === 'supervisions-due-soon') return state !== 'in date';
    // Everybody whom one supervises is a short list; of a team those who need attention.
    if (detail === 'who' || only === 'nqsw' || scopes.some(({ kind }) => kind === 'supervisees')) return true;
    return measure === 'supervision-next-due' || state !== 'in date';
  };
};

function titleOf(
  { only, measure }: Question,
  overdue: Count,
  soon: Count,
  all: readonly SupervisionSeen[],
  turn: Turn,
): string {
  if (overdue.value === null || soon.value === null) return `supervision overdue: ${overdue.why ?? soon.why}`;
  if (overdue.outOf === 0) return 'nobody in post to be supervised, but for those away';
  const late = orNotRecorded(turn);
  const by = byWhen(all, turn.today);
  const n = (count: number) => counted(count, 'supervision is', 'supervisions are');
  if (only === 'nqsw' && all.length > 0) {
    const behind = all.filter(({ state }) => state === 'overdue').length;
    return `supervision of ${behind} of ${counted(all.length, 'NQSW', 'NQSWs')} is overdue${late}`;
  }
  if (only === 'overdue' || measure === 'supervisions-overdue')
    return overdue.value === 0 ? `no supervision is overdue${late}` : `${n(overdue.value)} overdue${late}`;
  const more =
    soon.value === 0
      ? ''
      : `; ${soon.value}${overdue.value > 0 ? ' more' : ''} ${soon.value === 1 ? 'is' : 'are'} due ${by}`;
  if (only === 'due-soon' || only === 'due' || measure === 'supervisions-due-soon') {
    const first = soon.value === 0 ? 'no supervision is due soon' : `${n(soon.value)} due ${by}`;
    return overdue.value === 0
      ? first
      : `${first}; ${overdue.value} ${overdue.value === 1 ? 'is' : 'are'} overdue${late}`;
  }
  if (overdue.value === 0 && soon.value === 0) return 'every supervision is in date';
  return overdue.value === 0 ? `no supervision is overdue${more}` : `${n(overdue.value)} overdue${late}${more}`;
}

/**
 * "today", "by Monday 30 November": until when those due soon are due. "soon" where it is not known who they are, or
 * where others, of a shorter interval, are due by then too and are not due soon yet.
 */
function byWhen(all: readonly SupervisionSeen[], today: PlainDate): string {
  const soon = all.filter(({ state }) => state === 'due soon');
  const last = soon.at(-1);
  if (!last) return 'soon';
  if (all.some(({ state, nextDue }) => state === 'in date' && nextDue <= last.nextDue)) return 'soon';
  if (last.nextDue !== today) return `by ${shownDate(last.nextDue, today)}`;
  return soon.every(({ nextDue }) => nextDue === today) ? 'today' : 'by today';
}

function formulaOf({ value, outOf }: Count, soon: boolean, graceDays: number): string {
  const late = graceDays === 0 ? 'due before today' : `due more than ${counted(graceDays, 'day', 'days')} ago`;
  const what = soon ? 'due within the last quarter of the interval' : late;
  return value === null ? what : `${value} ${what} ÷ ${outOf} in post and not away`;
}
