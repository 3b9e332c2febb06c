import type { Answer, Figure } from '../../domain/answer.ts';
import { type Definition, headlineOf, definitions as known } from '../../domain/definitions.ts';
import { counted, shownDate, shownNumber } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import { type Measure, type Topic, topics, type Unit } from '../../domain/words.ts';
import { answered, ask, looksWrong } from '../answers.ts';
import { subjectName } from '../subjects.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { whyDue } from './supervision/why-due.ts';

/**
 * "How is this worked out": the formula, its origin and this very answer's numbers in it. `replyTo` answers the
 * question that is explained, so the numbers are those of its card.
 */
export function definitionsOf(replyTo: (question: Question, turn: Turn) => Answer): TopicFile {
  return {
    topic: 'definitions',
    examples: ['How is this worked out?', 'How do you work out the vacancy rate?', 'What is a case?'],
    offers: 'How each figure is worked out',
    reply(question, turn) {
      const explained = explainedTopic(question);
      const answer = explained === null ? null : replyTo(explained, turn);
      const measure = question.measure ?? answer?.figures[0]?.measure;
      const definition = measure === undefined ? undefined : known[measure];
      if (!definition) return whatCanBeExplained(question);
      // How a figure is worked out is no secret, even where the figure is.
      const open = answer?.outcome === 'answered' ? answer : null;
      const figure = open?.figures.find((own) => own.measure === measure) ?? null;
      return explain(question, definition, figure, open, turn);
    },
  };
}

/** The question whose figure is explained: by the topic that it came from, else the topic that gives the measure. */
function explainedTopic(question: Question): Question | null {
  const { kind, detail: _, ...rest } = question;
  const from = topics.find((topic) => topic === kind && topic !== 'definitions');
  const topic: Topic | undefined = from ?? (question.measure && known[question.measure]?.topic);
  return topic === undefined ? null : { ...rest, topic };
}

function explain(
  question: Question,
  definition: Definition,
  figure: Figure | null,
  answer: Answer | null,
  turn: Turn,
): Answer {
  const one = answer?.people.length === 1 ? answer.people[0] : undefined;
  const due = figure?.measure === 'supervision-next-due' && one !== undefined ? turn.view.supervision.of(one) : null;
  const numbers = due
    ? whyDue(due, one === turn.view.viewer.staffId, turn.today).join(' ')
    : figure === null
      ? null
      : ownNumbers(figure);
  const back: Question | null = answer?.question ?? null;
  return answered(question, {
    subjectName: subjectName(question.subject, turn.view),
    title: `${definition.name}: ${definition.formula}`,
    judgement: numbers === null || figure === null ? null : { text: `Here: ${numbers}`, status: null },
    body: [
      {
        kind: 'facts',
        facts: [
          { name: 'Where it comes from', value: definition.origin },
          ...(figure
            ? [
                { name: 'For', value: figure.of },
                { name: 'As at', value: shownDate(figure.asAt, turn.today) },
              ]
            : []),
          ...(answer?.source ? [{ name: 'Source', value: answer.source.name }] : []),
        ],
      },
    ],
    notes: [
      ...(roundedUnits.has(figure?.unit ?? '%') ? ['Rounded to one decimal, half up, from the exact numbers.'] : []),
      ...(definition.notes ?? []),
    ],
    smallPrint: answer?.smallPrint ?? [],
    figures: figure ? [figure] : [],
    people: one !== undefined && (due || figure?.measure === 'worker-caseload') ? [one] : [],
    source: answer?.source ?? null,
    next: [
      ...(back ? [ask(backText(back.topic), back)] : []),
      ask('How old is this data?', { topic: 'freshness', subject: { kind: 'council' } }),
      ...(figure && back ? [looksWrong(back)] : []),
    ],
  });
}

/** "1,030 ÷ 64.2 = 16.0": the figure's own numbers in its formula. */
function ownNumbers(figure: Figure): string | null {
  if (figure.value === null) return figure.why;
  if (figure.numerator !== null && figure.denominator !== null) {
    const unit = figure.unit === '%' ? 'FTE' : 'cases';
    const by = figure.unit === '%' ? ' × 100' : '';
    return `${shownNumber(figure.numerator, unit)} ÷ ${shownNumber(figure.denominator, 'FTE')}${by} = ${figure.shown}`;
  }
  if (figure.outOf !== null) return `${figure.shown} of ${shownNumber(figure.outOf, 'count')}`;
  if (figure.unit === 'cases') return counted(figure.value, 'case', 'cases');
  return figure.unit === 'FTE' ? `${figure.shown} FTE` : figure.shown;
}

/** Units of figures that are rounded; dates and counts are not. */
const roundedUnits: ReadonlySet<Unit> = new Set(['cases per FTE', '%', 'FTE', 'days', 'GBP']);

const backTexts: Partial<Record<Topic, string>> = {
  caseload: 'Caseload',
  agency: 'Agency ratio',
  vacancies: 'Vacancies',
  establishment: 'Establishment',
  supervision: 'Supervision',
  'supervision-actions': 'Supervision actions',
  asye: 'ASYE',
  retention: 'Retention',
};
const backText = (topic: Topic) => backTexts[topic] ?? 'Back to the figure';

function whatCanBeExplained(question: Question): Answer {
  const leading = Object.values(headlineOf);
  const others: readonly Measure[] = ['average-caseload', 'uncovered-vacancies'];
  const rows = [...leading, ...others].flatMap((measure) => {
    const definition = known[measure];
    return definition ? [{ name: definition.name, value: definition.formula }] : [];
  });
  return answered(question, {
    title: 'This is how the main figures are worked out',
    body: [{ kind: 'facts', facts: [...rows, ...words] }],
    notes: ['Each card has its own numbers in its small print.'],
    next: [
      ask('How do you work out the vacancy rate?', {
        topic: 'definitions',
        subject: { kind: 'council' },
        measure: 'vacancy-rate',
      }),
      ask('How old is this data?', { topic: 'freshness', subject: { kind: 'council' } }),
    ],
  });
}

const words: readonly { name: string; value: string }[] = [
  {
    name: 'A case',
    value: 'one person (a child, a care leaver, a carer) allocated to a named worker; three siblings are three cases',
  },
  { name: 'In post', value: 'started and not yet ended, agency workers included; employed leaves agency workers out' },
  { name: 'FTE', value: 'contracted hours ÷ standard hours for the grade' },
];
