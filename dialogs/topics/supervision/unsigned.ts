import type { Answer } from '../../../domain/answer.ts';
import { counted, distance, shownDate } from '../../../domain/format.ts';
import { answered, ask, howWorkedOut, looksWrong, moreRows } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { smallPrint, sourceOf } from './notes.ts';
import { rateOf } from './rates.ts';
import { overdueStep } from './steps.ts';
import { figuresOf, type Whose, whoseTitle } from './whose.ts';

/** Records of the last 90 days that nobody has signed, the oldest first; for others than those who see the names the rate. */
export function unsignedRecords(whose: Whose, turn: Turn): Answer {
  if (!whose.named) return rateOf('supervision-recorded', whose, turn);
  const { question } = whose;
  const { view, today } = turn;
  const lens = view.supervision;
  const { period } = question;
  const listed = whose.scopes
    .flatMap((scope) => lens.unsigned(scope))
    .filter(({ on }) => !period || (on >= period.from && on <= period.to));
  const late = listed.filter(({ signatureLate }) => signatureLate).length;
  const figures = figuresOf('supervision-recorded', whose, turn, period);
  const source = sourceOf(whose, turn);
  const signable = listed.find(({ staffId }) => lens.may(staffId));
  const [rate] = figures;
  return answered(question, {
    subjectName: whose.name,
    title: whoseTitle(
      whose,
      listed.length === 0
        ? 'every supervision record of the last 90 days is signed'
        : `${counted(listed.length, 'supervision record is', 'supervision records are')} unsigned${late > 0 ? `, ${late} for over 5 working days` : ''}`,
    ),
    judgement:
      rate && rate.value !== null && figures.length === 1
        ? {
            text: `${rate.shown} signed within 5 working days (${rate.numerator} of ${rate.denominator})`,
            status: null,
          }
        : null,
    body:
      listed.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [{ title: 'With', wide: true }, { title: 'Held' }, { title: 'By' }, { title: 'Unsigned' }],
              rows: listed.map((held) => [
                { text: held.name },
                { text: `${shownDate(held.on, today)}, ${distance(held.on, today)}` },
                { text: held.by ?? 'not recorded' },
                { text: held.signatureLate ? 'over 5 working days' : 'within 5 working days' },
              ]),
              from: question.from ?? 0,
            },
          ],
    smallPrint: smallPrint('Held in the last 90 days, professional supervision', source, turn),
    figures,
    people: [...new Set(listed.map(({ staffId }) => staffId))],
    source,
    next: [
      ...(signable
        ? [
            {
              text: 'Sign a record',
              action: {
                name: 'sign-record' as const,
                step: 'open' as const,
                about: { people: [signable.staffId], on: signable.on },
                question,
              },
            },
          ]
        : []),
      ...moreRows(question, listed.length),
      overdueStep(question),
      ask('What % of supervisions are in date?', {
        topic: 'supervision',
        subject: question.subject,
        measure: 'supervision-in-date',
      }),
      howWorkedOut(question, rate),
      looksWrong(question),
    ],
  });
}
