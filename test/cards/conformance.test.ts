import assert from 'node:assert/strict';
import { answerCard } from '../../cards/answer-card.ts';
import type { Answer } from '../../domain/answer.ts';
import { problemsOf } from './conformance.ts';
import { answerWith, ask, caseload, compared, form, practiceForm, today, trend } from './sample-answers.ts';

type Loose = { [name: string]: Loose } & Loose[];

/** A card with one thing changed. */
function broken(answer: Answer, change: (card: Loose) => void): unknown {
  const card = JSON.parse(JSON.stringify(answerCard(answer, { today }))) as Loose;
  change(card);
  return card;
}

const partOf = (card: Loose, type: string): Loose => {
  const found = [...(card.body ?? [])].find((part) => (part.type as unknown) === type);
  assert.ok(found, `no ${type} on the card`);
  return found;
};
const pointOf = (card: Loose): Loose | undefined => {
  const { values } = (partOf(card, 'Chart.Line').data?.[0] ?? {}) as { values?: unknown };
  return (values as Loose[] | undefined)?.[0];
};
const set = (part: Loose | undefined, name: string, value: unknown): void => {
  assert.ok(part);
  (part as Record<string, unknown>)[name] = value;
};
const drop = (part: Loose | undefined, name: string): void => {
  assert.ok(part && name in part, `there was no ${name}`);
  delete (part as Record<string, unknown>)[name];
};

describe('the check of every card', () => {
  const table: [string, Answer, (card: Loose) => void, RegExp][] = [
    ['another version', caseload, (card) => set(card, 'version', '1.6'), /version/],
    ['no version', caseload, (card) => drop(card, 'version'), /version/],
    ['no fallbackText', caseload, (card) => drop(card, 'fallbackText'), /fallbackText/],
    [
      'a fallbackText that says something else',
      caseload,
      (card) => set(card, 'fallbackText', 'Hello'),
      /does not stand/,
    ],
    ['an element that does not exist', caseload, (card) => set(card.body?.[0], 'type', 'Text'), /body\.0/],
    ['a property that does not exist', caseload, (card) => set(card.body?.[0], 'colour', 'Good'), /colour/],
    ['text without wrap', caseload, (card) => drop(card.body?.[0], 'wrap'), /no wrap/],
    [
      'text without wrap deep in a table',
      compared,
      (card) => drop(partOf(card, 'Table').rows?.[2]?.cells?.[1]?.items?.[0], 'wrap'),
      /no wrap on "16\.0"/,
    ],
    ['no heading', caseload, (card) => drop(card.body?.[0], 'style'), /heading/],
    ['Markdown', caseload, (card) => set(card.body?.[0], 'text', 'see [this](https://example.org)'), /Markdown/],
    ['a hex colour', caseload, (card) => set(card.body?.[0], 'color', '#ff0000'), /hex/],
    ['a colour that is not semantic', caseload, (card) => set(card.body?.[0], 'color', 'Red'), /color/],
    ['a chart without fallback', caseload, (card) => drop(partOf(card, 'Chart.HorizontalBar'), 'fallback'), /fallback/],
    [
      'a chart whose fallback has another number',
      caseload,
      (card) => set(partOf(card, 'Chart.HorizontalBar').data?.[2], 'y', 35),
      /fallback has not 35 for 15 to 17/,
    ],
    ['a line whose fallback lacks a number', trend, (card) => set(pointOf(card), 'y', 99), /fallback has not 99/],
    [
      'a chart without its sentence and numbers',
      caseload,
      (card) =>
        set(
          card,
          'body',
          [...(card.body ?? [])].filter((_, index) => index !== 3 && index !== 4),
        ),
      /text beside the chart/,
    ],
    [
      'a chart without alternative text',
      trend,
      (card) => set(card, 'body', [...(card.body ?? [])].slice(0, 3)),
      /no alternative text/,
    ],
    ['an input without label', form, (card) => drop(partOf(card, 'Input.Text'), 'label'), /no label/],
    [
      'a needed input without its error',
      form,
      (card) => drop(partOf(card, 'Input.ChoiceSet'), 'errorMessage'),
      /error message/,
    ],
    [
      'an input that overwrites what a button carries',
      form,
      (card) => set(partOf(card, 'Input.Text'), 'id', 'action'),
      /overwrite/,
    ],
    [
      'a fifth input',
      practiceForm,
      (card) =>
        card.body?.splice(2, 0, ...['a', 'b'].map((id) => ({ ...partOf(card, 'Input.Date'), id }) as unknown as Loose)),
      /5 inputs/,
    ],
    [
      'several choices that cannot be told apart',
      practiceForm,
      (card) => set(partOf(card, 'Input.ChoiceSet').choices?.[1], 'value', 'S1'),
      /send the same/,
    ],
    [
      'a choice that would be taken for two',
      practiceForm,
      (card) => set(partOf(card, 'Input.ChoiceSet').choices?.[1], 'value', 'S1,S2'),
      /has a comma/,
    ],
    ['a day that is none', practiceForm, (card) => set(partOf(card, 'Input.Date'), 'value', '24 November'), /value/],
    ['a form that nothing sends', form, (card) => partOf(card, 'ActionSet').actions?.splice(0, 1), /sends the form/],
    [
      'a button without fallback',
      caseload,
      (card) => drop(partOf(card, 'ActionSet').actions?.[0], 'fallback'),
      /no Action\.Submit as fallback/,
    ],
    [
      'a button whose fallback asks something else',
      caseload,
      (card) => set(partOf(card, 'ActionSet').actions?.[0]?.fallback?.data, 'text', 'Other'),
      /something else in its fallback/,
    ],
    ['a wrong verb', caseload, (card) => set(partOf(card, 'ActionSet').actions?.[0], 'verb', 'do'), /wrong verb/],
    [
      'a fifth visible button',
      caseload,
      (card) => drop(partOf(card, 'ActionSet').actions?.[4], 'mode'),
      /5 buttons are visible/,
    ],
    [
      'a seventh action',
      caseload,
      (card) => {
        const actions = partOf(card, 'ActionSet').actions ?? ([] as unknown as Loose);
        for (const title of ['x', 'y']) actions.push({ ...actions[4], title } as unknown as Loose);
      },
      /there are 7 actions/,
    ],
    ['a row with a cell too few', compared, (card) => partOf(card, 'Table').rows?.[1]?.cells?.pop(), /as many cells/],
    [
      'a picture without alternative text',
      caseload,
      (card) => card.body?.push({ type: 'Image', url: 'https://example.org/x.png' } as unknown as Loose),
      /picture has no alternative text/,
    ],
  ];
  for (const [name, answer, change, problem] of table) {
    it(`finds ${name}`, () => {
      assert.deepEqual(problemsOf(answerCard(answer, { today })), []);
      assert.match(problemsOf(broken(answer, change)).join('\n'), problem);
    });
  }

  it('finds a card over 28 KB', () => {
    const card = answerCard(answerWith({ notes: ['é'.repeat(15_000)] }), { today });
    assert.match(problemsOf(card).join('\n'), /30\d\d\d bytes/);
  });
  it('finds a StaffId that is shown, but not one that a button carries', () => {
    assert.deepEqual(problemsOf(answerCard(answerWith({ next: [ask('Who?')] }), { today }), ['T1']), []);
    const shown = answerCard(answerWith({ notes: ['Ask W-0042 about it.'] }), { today });
    assert.deepEqual(problemsOf(shown, ['W-0042', 'W-004']), ['the StaffId W-0042 is shown']);
  });
  it('finds a StaffId in the words of a choice, but not behind one', () => {
    assert.deepEqual(problemsOf(answerCard(practiceForm, { today }), ['S1', 'S2']), []);
    const shown = broken(practiceForm, (card) => set(partOf(card, 'Input.ChoiceSet').choices?.[1], 'title', 'S2, due'));
    assert.deepEqual(problemsOf(shown, ['S1', 'S2']), ['the StaffId S2 is shown']);
  });
  it('finds two buttons that say the same', () => {
    const card = answerCard(answerWith({ next: [ask('Who?'), ask('Who?')] }), { today });
    assert.deepEqual(problemsOf(card), ['two buttons say the same']);
  });
  it('is not taken in by what is no card at all', () => {
    for (const nothing of [null, 'card', [], {}]) assert.ok(problemsOf(nothing).length > 0);
  });
});
