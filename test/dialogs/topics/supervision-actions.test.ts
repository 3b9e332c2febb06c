import assert from 'node:assert/strict';
import { day } from '../../../domain/dates.ts';
import type { Question, Subject } from '../../../domain/question.ts';
import { asked, buttonsOf, rowsOf } from './supervision-council.ts';

const team: Subject = { kind: 'team', id: 'T1' };
const actions = (subject: Subject, more: Partial<Question> = {}): Question => ({
  topic: 'supervision-actions',
  subject,
  ...more,
});

describe('supervision actions', () => {
  it("are one's own and those that one is to do, overdue first, with their text", () => {
    const answer = asked('tom', actions({ kind: 'me' }));
    assert.equal(answer.title, 'You have 1 supervision action overdue, of 2 open');
    assert.deepEqual(rowsOf(answer), [
      ['Text of a1 (your supervision)', 'you', '9 days overdue, since Sunday 15 November'],
      ['Text of a2 (your supervision)', 'Sam Wood', 'Monday 30 November, in 6 days'],
    ]);
    assert.deepEqual(
      answer.figures.map(({ measure, value, outOf }) => [measure, value, outOf]),
      [
        ['actions-overdue', 1, 2],
        ['actions-open', 2, null],
      ],
    );
    assert.equal(buttonsOf(answer)[0], 'Close an action');
  });

  it('of a team are listed for its manager without the texts, which are not theirs to read', () => {
    const answer = asked('boss', actions(team));
    assert.equal(answer.title, 'Help Team: 2 supervision actions overdue, of 3 open');
    assert.deepEqual(rowsOf(answer), [
      ['Agreed with Tom Reilly', 'Tom Reilly', '9 days overdue, since Sunday 15 November'],
      // The manager supervises Ruth.
      ['Text of a3 (Ruth Lane)', 'Ruth Lane', '4 days overdue, since Friday 20 November'],
      ['Agreed with Tom Reilly', 'Sam Wood', 'Monday 30 November, in 6 days'],
    ]);
    assert.deepEqual(answer.people, ['tom', 'ruth']);
  });

  it('are narrowed to those overdue, and to those due in a period', () => {
    assert.equal(rowsOf(asked('boss', actions(team, { only: 'overdue' }))).length, 2);
    const due = asked(
      'boss',
      actions(team, { only: 'due', period: { from: day('2026-11-30'), to: day('2026-12-06') } }),
    );
    assert.equal(due.title, 'Help Team: 1 supervision action due next week');
    assert.equal(rowsOf(due).length, 1);
  });

  it('are counts for those who may not see whose they are, and in a group chat', () => {
    for (const [who, place] of [
      ['hr', 'personal'],
      ['joan', 'personal'],
      ['boss', 'group'],
    ] as const) {
      const answer = asked(who, actions(team), { place });
      assert.equal(answer.title, 'Help Team: 2 of 3 open supervision actions are overdue');
      assert.deepEqual(answer.people, []);
      assert.doesNotMatch(JSON.stringify(answer), /Tom|Ruth|Text of/);
    }
    assert.equal(asked('hr', actions({ kind: 'worker', id: 'tom' })).outcome, 'refused');
    assert.equal(asked('tom', actions({ kind: 'me' }), { place: 'group' }).outcome, 'refused');
  });

  it('say so where none have been loaded', () => {
    const answer = asked('boss', actions(team), { parts: { files: {}, supervisionActions: [] } });
    assert.equal(answer.title, 'No supervision action data has been loaded.');
  });
});
