import type { Answer, Figure, Step } from '../../../domain/answer.ts';
import { counted, shownDate } from '../../../domain/format.ts';
import type { Period, Question } from '../../../domain/question.ts';
import type { SupervisionMeasure } from '../../../domain/supervision-lens.ts';
import { answered, ask, howWorkedOut, looksWrong } from '../../answers.ts';
import { forPeriod } from '../../period.ts';
import type { Turn } from '../../turn.ts';
import { namesNote, smallPrint, sourceOf } from './notes.ts';
import { overdueStep, recordSteps } from './steps.ts';
import { peopleTable } from './table.ts';
import { awayOf, countOf, figuresOf, peopleOf, type Whose, whoseTitle } from './whose.ts';

export type Rate = Extract<
  SupervisionMeasure,
  'supervision-in-date' | 'supervision-on-time' | 'supervision-recorded' | 'supervision-full-length'
>;

const rates: Record<Rate, { title: string; whole: string; part: string }> = {
  'supervision-in-date': {
    title: 'are in date for supervision',
    part: 'not overdue',
    whole: 'in post and not away',
  },
  'supervision-on-time': {
    title: 'of supervisions were held on time',
    part: 'held by their due date',
    whole: 'that fell due',
  },
  'supervision-recorded': {
    title: 'of supervision records were signed within 5 working days',
    part: 'signed within 5 working days',
    whole: 'held at least 5 working days ago',
  },
  'supervision-full-length': {
    title: "of supervisions were of the policy's full length",
    part: 'of full length',
    whole: 'held with minutes recorded',
  },
};

export function isRate(measure: Question['measure']): measure is Rate {
  return measure !== undefined && measure in rates;
}

export const rateWords = (measure: Rate) => rates[measure];

/** "from 27 August to Tuesday 24 November": what a rate that looks back looks at. */
export function lookedAt(measure: Rate, question: Question, turn: Turn): Period | null {
  return measure === 'supervision-in-date' ? null : (question.period ?? turn.view.supervision.lastNinetyDays);
}

/** How much of supervision is in date, was on time, was written up or was of full length. */
export function rateOf(measure: Rate, whose: Whose, turn: Turn): Answer {
  const { question } = whose;
  const { today } = turn;
  const { title, part, whole } = rates[measure];
  const period = lookedAt(measure, question, turn);
  const figures = figuresOf(measure, whose, turn, period ?? undefined);
  const [figure] = figures;
  if (!figure) return answered(question, { title: whose.name });
  const overdue = countOf('supervisions-overdue', whose, turn);
  const listed =
    measure === 'supervision-in-date' ? peopleOf(whose, turn).filter(({ state }) => state === 'overdue') : [];
  const missed = (figure.denominator ?? 0) - (figure.numerator ?? 0);
  const source = sourceOf(whose, turn);
  const between = period ? ` from ${shownDate(period.from, today)} to ${shownDate(period.to, today)}` : '';
  const away = measure === 'supervision-in-date' ? awayOf(whose, turn) : 0;
  return answered(question, {
    subjectName: whose.name,
    title: whoseTitle(
      whose,
      figure.value === null ? `${titleName(measure)}: ${figure.why}` : `${figure.shown} ${title}`,
    ),
    judgement:
      figure.value === null
        ? null
        : {
            text: [
              `${figure.numerator} of ${figure.denominator} ${whole}${between}`,
              ...(missed > 0 ? [measure === 'supervision-in-date' ? `${missed} overdue` : `${missed} not`] : []),
              ...(away > 0 ? [`${away} away not counted`] : []),
            ].join(' · '),
            status: null,
          },
    body: peopleTable(listed, question, turn),
    notes: [
      ...(listed.length === 0 && whose.named && measure === 'supervision-in-date' ? ['Nobody is overdue.'] : []),
      ...(whose.named ? unsignedNote(measure, whose, turn) : [namesNote]),
    ],
    smallPrint: smallPrint(workings(figure, part, whole), source, turn),
    figures: [...figures, ...overdue.figures.filter(({ value }) => value !== null), ...listed.map((own) => own.figure)],
    people: listed.map(({ id }) => id),
    source: period ? source : forPeriod(source, question, figure.asAt, turn),
    next: [
      ...recordSteps(question, listed, turn),
      ...others(measure, question),
      howWorkedOut(question, figure),
      looksWrong(question),
    ],
  });
}

function workings(figure: Figure, part: string, whole: string): string {
  if (figure.value === null) return '';
  return `${figure.numerator} ${part} ÷ ${figure.denominator} ${whole}`;
}

const titleName = (measure: Rate) =>
  measure === 'supervision-in-date' ? 'supervision in date' : rates[measure].title.replace(/^of /, '');

function unsignedNote(measure: Rate, { scopes }: Whose, { view }: Turn): readonly string[] {
  if (measure !== 'supervision-recorded') return [];
  const unsigned = scopes.flatMap((scope) => view.supervision.unsigned(scope));
  if (unsigned.length === 0) return ['Every record of the last 90 days is signed.'];
  const late = unsigned.filter(({ signatureLate }) => signatureLate).length;
  return [`${counted(unsigned.length, 'record is', 'records are')} unsigned now, ${late} for over 5 working days.`];
}

function others(measure: Rate, question: Question): readonly Step[] {
  const { subject } = question;
  const steps = [
    measure === 'supervision-in-date'
      ? ask('What % of supervisions were on time?', { topic: 'supervision', subject, measure: 'supervision-on-time' })
      : ask('What % of supervisions are in date?', { topic: 'supervision', subject, measure: 'supervision-in-date' }),
    overdueStep(question),
  ];
  if (subject.kind !== 'supervisees')
    steps.push(
      ask('Supervision by team', {
        topic: 'supervision',
        subject,
        by: 'team',
        ...(question.measure ? { measure: question.measure } : {}),
      }),
    );
  return steps;
}
