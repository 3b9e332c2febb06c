import type { Answer } from '../../../domain/answer.ts';
import { daysBetween } from '../../../domain/dates.ts';
import { counted, people as counts, list, shownDate } from '../../../domain/format.ts';
import type { Period } from '../../../domain/question.ts';
import type { SupervisionSeen } from '../../../domain/supervision-lens.ts';
import { answered } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { flagNotes, inDateLine, namesNote, smallPrint, sourceOf } from './notes.ts';
import { actionsStep, nextSteps, overdueStep, whyStep } from './steps.ts';
import { peopleTable } from './table.ts';
import { awayOf, countOf, peopleOf, type Whose, whoseTitle } from './whose.ts';
import { orNotRecorded, periodWords } from './words.ts';

const within = (day: string | undefined, { from, to }: Period) => day !== undefined && day >= from && day <= to;

/**
 * Whose next one is due in a period ("due this week": days gone by included, overdue from before not). Where the
 * question does not say "due": what is booked in it and what was held in it too.
 */
export function dueInPeriod(whose: Whose, period: Period, turn: Turn): Answer {
  const { question } = whose;
  const { today } = turn;
  const all = peopleOf(whose, turn);
  const due = all.filter(({ nextDue }) => within(nextDue, period));
  const booked = all.filter((own) => own.booked.some(({ on }) => within(on, period)));
  const held = all.filter(({ last }) => within(last?.on, period));
  const listed =
    question.only === 'due' ? due : all.filter((own) => [due, booked, held].some((some) => some.includes(own)));
  const figure = countOf('supervisions-due-soon', whose, turn, period);
  const overdue = countOf('supervisions-overdue', whose, turn);
  const before = all.filter(({ state, nextDue }) => state === 'overdue' && nextDue < period.from);
  const when = periodWords(period, today);
  const is = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`;
  const alsoBooked = due.filter((own) => own.booked.length > 0).length;
  const title =
    figure.value === null
      ? `supervision due ${when}: ${figure.why}`
      : question.only === 'due' || !whose.named
        ? figure.value === 0
          ? `no supervision is due ${when}`
          : `${counted(figure.value, 'supervision is', 'supervisions are')} due ${when}${bookedOf(alsoBooked, figure.value)}`
        : `${when} ${is(due.length)} due, ${booked.length} booked${period.from < today || held.length > 0 ? ` and ${held.length} held` : ''}`;
  const source = sourceOf(whose, turn);
  return answered(question, {
    subjectName: whose.name,
    title: whoseTitle(whose, title),
    judgement: overdue.value === null ? null : { text: inDateLine(whose, awayOf(whose, turn), turn), status: null },
    body: peopleTable(listed, question, turn),
    notes: [...beforeNote(whose.named ? before.length : 0, turn), ...(whose.named ? flagNotes(listed) : [namesNote])],
    smallPrint: smallPrint('Due: last held + interval of the policy', source, turn),
    figures: [...figure.figures, ...overdue.figures, ...listed.map((own) => own.figure)],
    people: listed.map(({ id }) => id),
    source,
    next: nextSteps(question, listed, figure.figures[0], turn, [
      overdueStep(question),
      actionsStep(question),
      whyStep(question),
    ]),
  });
}

function bookedOf(booked: number, due: number): string {
  if (booked === 0) return '';
  return due === 1 ? ', and booked' : `, ${booked} of them booked`;
}

function beforeNote(count: number, turn: Turn): readonly string[] {
  if (count === 0) return [];
  return [`${count} more ${count === 1 ? 'is' : 'are'} overdue from before${orNotRecorded(turn)}.`];
}

/** Who was last seen before a period, or never; the longest ago first. */
export function notSeenSince(whose: Whose, period: Period, turn: Turn): Answer {
  const days = daysBetween(period.from, turn.today) + 1;
  const { only: _, ...question } = whose.question;
  const listed = peopleOf({ ...whose, question }, turn, (lens, scope) => lens.notSeenFor(days, scope));
  const all = peopleOf({ ...whose, question }, turn);
  const overdue = countOf('supervisions-overdue', whose, turn);
  const source = sourceOf(whose, turn);
  const said = periodWords(period, turn.today);
  const when = said.startsWith('this ') ? said : `since ${shownDate(period.from, turn.today)}`;
  return answered(whose.question, {
    subjectName: whose.name,
    title: whoseTitle(
      whose,
      listed.length === 0
        ? `everybody has had supervision ${when}`
        : `${listed.length} of ${all.length} ${listed.length === 1 ? 'has' : 'have'} had no supervision ${when}`,
    ),
    judgement: overdue.value === null ? null : { text: inDateLine(whose, awayOf(whose, turn), turn), status: null },
    body: peopleTable(listed, whose.question, turn),
    notes: flagNotes(listed),
    smallPrint: smallPrint('Held: professional supervision', source, turn),
    figures: [...overdue.figures, ...listed.map((own) => own.figure)],
    people: listed.map(({ id }) => id),
    source,
    next: nextSteps(whose.question, listed, overdue.figures[0], turn, [
      overdueStep(whose.question),
      whyStep(whose.question),
    ]),
  });
}

/** What is booked, in a period where one is asked for; and who is due or overdue with nothing booked. */
export function bookedOnes(whose: Whose, turn: Turn): Answer {
  const { question } = whose;
  const { period } = question;
  const all = peopleOf(whose, turn);
  const day = (own: SupervisionSeen) => own.booked.find(({ on }) => !period || within(on, period))?.on;
  const listed = all.filter((own) => day(own) !== undefined).sort((a, b) => ((day(a) ?? '') < (day(b) ?? '') ? -1 : 1));
  const unbooked = all.filter((own) => own.booked.length === 0 && own.state !== 'in date');
  const soon = countOf('supervisions-due-soon', whose, turn);
  const overdue = countOf('supervisions-overdue', whose, turn);
  const source = sourceOf(whose, turn);
  const when = period ? ` ${periodWords(period, turn.today)}` : '';
  const names = unbooked.slice(0, 8).map(({ name }) => name);
  const rest = unbooked.length - names.length;
  return answered(question, {
    subjectName: whose.name,
    title: whoseTitle(
      whose,
      listed.length === 0
        ? `no supervision is booked${when}`
        : `${counted(listed.length, 'supervision is', 'supervisions are')} booked${when}`,
    ),
    judgement:
      unbooked.length === 0
        ? { text: 'Whoever is overdue or due soon has one booked', status: null }
        : { text: `${counts(unbooked.length)} overdue or due soon with nothing booked`, status: null },
    body: peopleTable(listed, question, turn),
    notes: unbooked.length === 0 ? [] : [`Nothing booked: ${list([...names, ...(rest > 0 ? [`${rest} more`] : [])])}.`],
    smallPrint: smallPrint('Booked today and ahead', source, turn),
    figures: [...soon.figures, ...overdue.figures, ...[...listed, ...unbooked].map(({ figure }) => figure)],
    people: [...new Set([...listed, ...unbooked].map(({ id }) => id))],
    source,
    next: nextSteps(question, [...unbooked, ...listed], soon.figures[0], turn, [
      overdueStep(question),
      whyStep(question),
    ]),
  });
}
