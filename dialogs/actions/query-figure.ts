import type { Action, Change } from '../../domain/action.ts';
import type { Answer, Figure } from '../../domain/answer.ts';
import { definitions } from '../../domain/definitions.ts';
import { shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import { answered, ask, refused } from '../answers.ts';
import { reply } from '../reply.ts';
import { suggestions } from '../suggestions.ts';
import type { Turn } from '../turn.ts';
import { type Acted, clean, undoStep } from './acted.ts';

type Query = Extract<Action, { name: 'query-figure' }>;

/** "This looks wrong": a short form, then a record that the data contact sees. The figure itself does not change. */
export function queryFigure(action: Query, turn: Turn): Acted {
  if (turn.place === 'group') return { answer: refused(turn) };
  const answer = reply(action.question, turn);
  const figure = answer.figures[0];
  // Rights and data may have changed since the card was drawn: what cannot be seen now cannot be queried.
  if (answer.outcome !== 'answered') return { answer: refused(turn) };
  if (!figure) return { answer: noFigure(action.question, turn) };
  if (action.step === 'open') return { answer: form(action.question, figure, turn, { wrong: action.note ?? '' }) };
  const { viewer } = turn.view;
  const done = turn.view.recorded.find((change) => change.id === action.id);
  if (done?.kind === 'figure-queried') return { answer: confirmation(done, turn) };
  if (!isOwnId(action.id, turn)) return { answer: refused(turn) };
  const wrong = clean(action.wrong ?? '', 200);
  if (wrong === '') return { answer: form(action.question, figure, turn, { missing: true }) };
  const change: Extract<Change, { kind: 'figure-queried' }> = {
    kind: 'figure-queried',
    id: action.id,
    by: viewer.staffId,
    byOid: viewer.entraObjectId,
    at: turn.now,
    question: action.question,
    measure: figure.measure,
    of: figure.of,
    shown: figure.value === null ? (figure.why ?? figure.shown) : figure.shown,
    asAt: figure.asAt,
    wrong,
    shouldBe: clean(action.shouldBe ?? '', 60),
  };
  return { answer: confirmation(change, turn), change };
}

/** One form is one record, however often it is sent: the id is made when the form opens and names who opened it. */
function idOf(turn: Turn): string {
  return `${turn.now}${openedBy(turn)}`;
}

const openedBy = (turn: Turn) => `-${turn.view.viewer.entraObjectId}`;

function isOwnId(id: string, turn: Turn): boolean {
  const by = openedBy(turn);
  return id.endsWith(by) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(id.slice(0, -by.length));
}

function noFigure(question: Question, turn: Turn): Answer {
  const title = 'Which figure looks wrong?';
  const text = 'Ask for it first, then press "This looks wrong" on its card.';
  return answered(question, { title, body: [{ kind: 'text', text }], next: suggestions(turn, 3) });
}

/** Which figure it is: "Cases per FTE in post, First Response". */
export function labelOf(figure: Pick<Figure, 'measure' | 'of'>): string {
  return `${definitions[figure.measure]?.name ?? figure.measure}, ${figure.of}`;
}

function form(question: Question, figure: Figure, turn: Turn, filled: { wrong?: string; missing?: boolean }): Answer {
  // A date has no value, and no reason for that.
  const shown = figure.why ?? figure.shown;
  return answered(question, {
    title: 'What looks wrong?',
    judgement: { text: `${labelOf(figure)}: ${shown}, as at ${shownDate(figure.asAt, turn.today)}`, status: null },
    summary: 'What looks wrong?',
    notes: [
      ...(filled.missing ? ['Please say what is wrong, so that it can be looked into.'] : []),
      "Please don't name a child or describe a case. The figure stays as it is until the data is put right.",
    ],
    body: [
      {
        kind: 'form',
        inputs: [
          {
            kind: 'text',
            id: 'wrong',
            label: 'What is wrong?',
            required: true,
            maxLength: 200,
            lines: true,
            ...(filled.wrong ? { value: clean(filled.wrong, 200) } : {}),
          },
          { kind: 'text', id: 'shouldBe', label: 'What should it be, if you know?', required: false, maxLength: 60 },
        ],
      },
    ],
    next: [
      { text: 'Send', action: { name: 'query-figure', step: 'send', question, id: idOf(turn) } },
      ask('Back to the figure', question),
    ],
  });
}

function confirmation(change: Extract<Change, { kind: 'figure-queried' }>, turn: Turn): Answer {
  const contact = turn.view.council.contacts.data;
  return answered(change.question, {
    title: "Thank you, I've recorded that this looks wrong",
    body: [
      {
        kind: 'facts',
        facts: [
          { name: 'Figure', value: `${labelOf(change)}: ${change.shown}` },
          { name: 'What is wrong', value: change.wrong },
          ...(change.shouldBe === '' ? [] : [{ name: 'Should be', value: change.shouldBe }]),
        ],
      },
    ],
    notes: [`${contact} sees it under "What has been queried". You can undo it for a day.`],
    next: [
      undoStep(change.id),
      ask('Back to the figure', change.question),
      ask('What has been queried?', { topic: 'freshness', subject: { kind: 'council' }, kind: 'queried' }),
    ],
  });
}
