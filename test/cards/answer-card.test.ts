import assert from 'node:assert/strict';
import { answerCard } from '../../cards/answer-card.ts';
import type { AdaptiveCard, Element } from '../../cards/element.ts';
import { says } from '../../cards/says.ts';
import { cellsOf } from '../../cards/table.ts';
import type { Answer, Step } from '../../domain/answer.ts';
import { day } from '../../domain/dates.ts';
import { problemsOf } from './conformance.ts';
import {
  all,
  answerWith,
  ask,
  caseload,
  compared,
  form,
  long,
  looksWrong,
  noValue,
  people,
  today,
} from './sample-answers.ts';

const draw = (answer: Answer): AdaptiveCard => answerCard(answer, { today });
const typesOf = (card: AdaptiveCard): string[] => card.body.map(({ type }) => type);
const only = <Type extends Element['type']>(card: AdaptiveCard, type: Type): Extract<Element, { type: Type }> => {
  const found = card.body.find((element) => element.type === type);
  assert.ok(found, `no ${type} on the card`);
  return found as Extract<Element, { type: Type }>;
};

describe('a card', () => {
  for (const [name, answer] of Object.entries(all)) {
    it(`has nothing wrong (${name})`, () => assert.deepEqual(problemsOf(draw(answer)), []));
  }

  it('says title, judgement, body, notes, warnings, small print and buttons in this order', () => {
    const card = draw({ ...caseload, source: { name: 'x', asAt: today, warnings: ['Cases were counted late.'] } });
    assert.deepEqual(typesOf(card), [
      'TextBlock',
      'RichTextBlock',
      'Chart.HorizontalBar',
      'TextBlock',
      'TextBlock',
      'TextBlock',
      'TextBlock',
      'Container',
      'TextBlock',
      'ActionSet',
    ]);
    assert.match(
      says(card),
      /^Children in Need hold 16\.0[\s\S]*9 people are over[\s\S]*Cases were counted late\.\n1,030/,
    );
  });

  it('puts a dot in a semantic colour before the verdict, which is in bold', () => {
    assert.deepEqual(only(draw(caseload), 'RichTextBlock').inlines, [
      { type: 'TextRun', text: '● ', color: 'Good' },
      { type: 'TextRun', text: 'On target (17)', weight: 'Bolder' },
      { type: 'TextRun', text: ' · up 0.4 since 10 November · 17.6 per FTE at work (5.8 FTE away)' },
    ]);
  });

  it('has no line of judgement, and no dot, where there is nothing to judge by', () => {
    assert.ok(!typesOf(draw({ ...caseload, judgement: null })).includes('RichTextBlock'));
    assert.ok(!says(draw(answerWith({ judgement: { text: 'Up 0.4', status: null } }))).includes('●'));
  });

  it('names source and day where the answer has no small print of its own', () => {
    const source = { name: 'caseload return', asAt: day('2025-10-08'), warnings: [] };
    assert.match(says(draw(answerWith({ source }))), /As at 8 October 2025 · caseload return$/);
  });
});

describe('a long list on a card', () => {
  const rows = Array.from({ length: 24 }, (_, index) => [{ text: `Row ${index + 1}` }]);
  const listFrom = (from?: number) =>
    says(
      draw(
        answerWith({
          body: [{ kind: 'table', columns: [{ title: 'Name' }], rows, ...(from === undefined ? {} : { from }) }],
        }),
      ),
    ).split('\n');

  it('shows ten rows and how many more there are', () => {
    const lines = listFrom();
    assert.deepEqual(lines.slice(-2), ['Row 10', 'and 14 more']);
  });
  it('goes on where it is asked to, and says where that is', () => {
    assert.deepEqual(listFrom(10).slice(2), [
      ...rows.slice(10, 20).map(([cell]) => cell?.text),
      '11 to 20 of 24, and 4 more',
    ]);
    assert.deepEqual(listFrom(20).slice(-2), ['Row 24', '21 to 24 of 24']);
  });
  it('shows the last row where it is asked to go on beyond the end', () => {
    assert.deepEqual(listFrom(999).slice(-2), ['Row 24', '24 to 24 of 24']);
  });
  it('shows fewer than ten where ten would not fit in one message, and still says how many there are', () => {
    const huge = answerWith({
      body: [
        {
          kind: 'table',
          columns: [{ title: 'Name' }],
          rows: Array.from({ length: 24 }, () => [{ text: 'é'.repeat(2_000) }]),
        },
      ],
    });
    assert.deepEqual(problemsOf(draw(huge)), []);
    assert.match(says(draw(huge)), /and 19 more/);
  });
  it('puts two facts in a cell beyond four columns', () => {
    assert.deepEqual(cellsOf(4), [[0], [1], [2], [3]]);
    assert.deepEqual(cellsOf(5), [[0], [1, 2], [3, 4]]);
    assert.deepEqual(cellsOf(6), [[0], [1, 2, 3], [4, 5]]);
    assert.equal(only(draw(compared), 'Table').columns?.length, 3);
    assert.match(says(draw(compared)), /Children in Need · 16\.0 · 17 · ● On target · 9 · 23\.2% · up 0\.4/);
    assert.ok(JSON.stringify(draw(long)).length < 28_000);
  });
});

describe('a chart on a card', () => {
  it('leaves out what has no value, and its table says so', () => {
    const chart = only(draw(people), 'Chart.HorizontalBar');
    assert.deepEqual(chart.data, [
      { x: 'Priya Shah (off target)', y: 24, color: 'attention' },
      { x: 'Tom Reilly (near target)', y: 18, color: 'warning' },
      { x: 'Ana Ortega-Whitcombe (on target)', y: 9, color: 'good' },
    ]);
    assert.match(says(draw(people)), /Sam Wood · not recorded/);
    assert.ok(!says(draw(people)).includes('Sam Wood · 0'));
  });
  it('is a table where nothing or one point has a value, or a value is negative', () => {
    assert.deepEqual(typesOf(draw(noValue)), ['TextBlock', 'Table', 'Table', 'TextBlock']);
    const bars = [{ label: 'Uncovered', value: -2.5, shown: '-2.5' }];
    const negative = answerWith({ body: [{ kind: 'bars', title: 'Vacancies', unit: 'FTE', alt: 'One bar.', bars }] });
    assert.ok(!JSON.stringify(draw(negative)).includes('Chart.'));
  });
  it('is said once, by the table that phones show instead', () => {
    const said = says(draw(caseload));
    assert.equal(said.split('15 to 17 · ● 34 people').length, 2);
    assert.equal(said.split('34 people').length, 2);
  });
});

describe('the buttons of a card', () => {
  const record: Step = { text: 'Record it', action: { name: 'undo', change: 'c1' } };
  const titles = (next: readonly Step[]) =>
    (only(draw(answerWith({ next })), 'ActionSet').actions ?? []).map(({ title, mode }) =>
      mode === 'secondary' ? `(${title})` : title,
    );

  it('show four, and put "This looks wrong" under "More" beyond these', () => {
    assert.deepEqual(titles([record, ask('a'), ask('b'), looksWrong]), ['Record it', 'a', 'b', 'This looks wrong']);
    assert.deepEqual(titles([record, ask('a'), ask('b'), ask('c'), looksWrong]), [
      'Record it',
      'a',
      'b',
      'c',
      '(This looks wrong)',
    ]);
  });
  it('are six at most, and what acts is not what goes', () => {
    const next = [record, ask('a'), ask('b'), ask('c'), ask('d'), ask('e'), ask('f'), looksWrong];
    assert.deepEqual(titles(next), ['Record it', 'a', 'b', 'c', '(d)', '(This looks wrong)']);
  });
  it('carry the question or the action, in a form that clients without Action.Execute send too', () => {
    const [first, second] = only(draw(answerWith({ next: [ask('Who?'), record] })), 'ActionSet').actions ?? [];
    assert.deepEqual(first, {
      type: 'Action.Execute',
      verb: 'ask',
      title: 'Who?',
      data: { v: 1, text: 'Who?', question: { topic: 'caseload', subject: { kind: 'team', id: 'T1' } } },
      fallback: {
        type: 'Action.Submit',
        title: 'Who?',
        data: { v: 1, text: 'Who?', question: { topic: 'caseload', subject: { kind: 'team', id: 'T1' } } },
      },
    });
    assert.equal(second?.type === 'Action.Execute' ? second.verb : null, 'do');
  });
  it('send a form only by its own button', () => {
    const actions = only(draw(form), 'ActionSet').actions ?? [];
    assert.deepEqual(
      actions.map((action) => ('associatedInputs' in action ? action.associatedInputs : 'auto')),
      ['auto', 'none'],
    );
  });
  it('that find no room for a choice leave it to be typed', () => {
    const choices = Array.from({ length: 8 }, (_, index) => ask(`Unit ${index + 1}`));
    assert.match(says(draw(answerWith({ choices }))), /Or type Unit 7 or Unit 8\./);
  });
});
