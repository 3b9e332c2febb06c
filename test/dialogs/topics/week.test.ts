import assert from 'node:assert/strict';
import { day } from '../../../domain/dates.ts';
import { held } from '../../domain/supervision-people.ts';
import { asked, buttonsOf, factsOf, helpTeam, rowsOf } from './supervision-council.ts';

const week = { topic: 'week', subject: { kind: 'me' } } as const;

describe('my week', () => {
  it('of a manager holds a line for each thing that needs them, and no other', () => {
    const answer = asked('boss', week);
    assert.equal(answer.title, '4 things need you this week');
    assert.deepEqual(factsOf(answer), {
      Supervision: 'Priya Shah 9 days overdue, nothing booked · 2 due by Sunday, 1 booked',
      Actions: '2 of others overdue',
      ASYE: '2 due by Sunday (Ana Costa: Support and assessment agreement, Friday 27 November; Ana Costa: Self-assessment 1 (post-qualifying standards), Friday 27 November)',
      Records: '3 unsigned for over 5 working days',
    });
    assert.equal(buttonsOf(answer)[0], 'Record a supervision');
    assert.deepEqual([...answer.people].sort(), ['ana', 'max', 'priya', 'ruth', 'sam', 'tom']);
  });

  it('of a supervisor is about those they supervise', () => {
    const answer = asked('sam', week);
    assert.equal(factsOf(answer).Supervision, 'Priya Shah 9 days overdue, nothing booked · 1 due by Sunday, 1 booked');
    assert.doesNotMatch(JSON.stringify(answer), /Ruth|Ana/);
  });

  it('counts what is due on Sunday, and not on the Monday after', () => {
    const more = [held('joan', '2026-11-01'), held('ruth', '2026-11-02')];
    const supervisions = (helpTeam.supervisions ?? []).filter(
      ({ staffId }) => staffId !== 'joan' && staffId !== 'ruth',
    );
    const answer = asked('boss', week, { parts: { supervisions: [...supervisions, ...more] } });
    assert.match(factsOf(answer).Supervision ?? '', /· 3 due by Sunday, 1 booked$/);
  });

  it("of a practitioner is one's own supervision and one's own actions", () => {
    const answer = asked('tom', week);
    assert.equal(answer.title, '2 things need you this week');
    assert.deepEqual(factsOf(answer), {
      'Your supervision': 'due today, booked for today with Sam Wood',
      Actions: '1 of yours overdue',
    });
  });

  it('is calm where nothing needs anybody', () => {
    const answer = asked('joan', week);
    assert.equal(answer.title, 'Nothing needs you this week');
    assert.deepEqual([answer.body, answer.figures], [[], []]);
    assert.ok(answer.next.length > 0);
  });

  it('of a director is one row a team, as totals', () => {
    const answer = asked('director', week);
    assert.equal(answer.title, '1 team needs looking at this week');
    assert.deepEqual(rowsOf(answer), [['Help Team', '1', '2']]);
    assert.deepEqual(answer.people, []);
  });

  it('names who leaves within a fortnight, and whose first supervision is not booked', () => {
    const spells = (helpTeam.spells ?? []).map((own) =>
      own.staffId === 'ruth' ? { ...own, end: day('2026-12-04') } : own,
    );
    const supervisions = (helpTeam.supervisions ?? []).filter(({ staffId }) => staffId !== 'joan');
    const answer = asked('boss', week, {
      parts: { spells, supervisions: [...supervisions, held('boss', '2026-11-23')] },
    });
    assert.equal(
      factsOf(answer).People,
      'Ruth Lane leaves on Friday 4 December · first supervision not booked: Joan Day',
    );
  });

  it('is nobody else’s, and not for a group chat', () => {
    assert.equal(asked('boss', { topic: 'week', subject: { kind: 'worker', id: 'tom' } }).outcome, 'refused');
    assert.equal(asked('boss', week, { place: 'group' }).outcome, 'refused');
  });
});
