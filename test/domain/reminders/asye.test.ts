import assert from 'node:assert/strict';
import type { AsyePauseRow, Workforce } from '../../../domain/workforce.ts';
import { nqsw, pause, spell, team } from '../supervision-people.ts';
import { date, grant, itemsOf, planOn, toldOn } from './told.ts';

// Started on 24 August 2026: the support agreement and the first self-assessment are due on 24 September, a Thursday.
const done = ['self-assessment-1'].map((milestone) => ({
  staffId: 'A',
  milestone,
  dueOn: null,
  doneOn: date('2026-09-01'),
}));
const people = [spell('A', { start: date('2026-08-24') }), spell('SAM'), spell('AMY'), spell('ACA')];
function course(more: Partial<Workforce> = {}): Partial<Workforce> {
  return {
    files: {},
    teams: [team('T1')],
    spells: people,
    asye: [nqsw('A', '2026-08-24', { assessor: 'SAM', advancedPractitioner: 'AMY' })],
    asyeMilestones: done,
    access: [grant('ACA', 'academy'), grant('guest', 'academy', 'Help'), grant('other', 'academy', 'Other')],
    ...more,
  };
}
const agreement = (stage: string) => [`A/support-agreement:${stage}`];
const told = (on: string, of = course()) =>
  toldOn(of, on, 'A', ['asye-milestone']).filter((key) => key.startsWith('A/support'));

describe('asye-milestone', () => {
  const table: [string, string, string[]][] = [
    ['28 days before', '2026-08-27', agreement('due-soon')],
    ['not 27 days before', '2026-08-28', []],
    ['7 days before', '2026-09-17', agreement('due-soon')],
    ['not the day before', '2026-09-23', []],
    ['on the day', '2026-09-24', agreement('due')],
    ['not the day after', '2026-09-25', []],
    ['after a week overdue', '2026-10-01', agreement('overdue')],
    ['after two weeks overdue', '2026-10-08', agreement('overdue')],
    ['and then no more', '2026-10-15', []],
  ];
  for (const [what, on, keys] of table) it(`comes ${what}`, () => assert.deepEqual(told(on), keys));

  it('moves from a Saturday to the Monday, and says what is true then', () => {
    const of = course({
      asyeMilestones: [{ staffId: 'A', milestone: 'support-agreement', dueOn: date('2026-09-26'), doneOn: null }],
    });
    assert.deepEqual(told('2026-09-26', of), []);
    assert.deepEqual(told('2026-09-28', of), agreement('overdue'));
  });

  it('comes no more once the milestone is done', () => {
    const of = course({
      asyeMilestones: [{ staffId: 'A', milestone: 'support-agreement', dueOn: null, doneOn: date('2026-09-10') }],
    });
    assert.deepEqual(told('2026-09-17', of), []);
  });

  const paused = (pauses: AsyePauseRow[]) => course({ asyePauses: pauses });
  it('does not come while paused, and comes by the moved date after it', () => {
    assert.deepEqual(told('2026-09-17', paused([pause('A', '2026-09-15', null)])), []);
    // Overdue by a week on 1 October, in a pause since 28 September.
    assert.deepEqual(told('2026-10-01', paused([pause('A', '2026-09-28', null)])), []);
    assert.deepEqual(told('2026-09-21', paused([pause('A', '2026-09-18', null)])), []);
    // Ten days of pause move it to 4 October, a Sunday.
    const over = paused([pause('A', '2026-09-15', '2026-09-24')]);
    assert.deepEqual(told('2026-09-24', over), []);
    assert.deepEqual(told('2026-09-28', over), agreement('due-soon'));
    assert.deepEqual(told('2026-10-05', over), agreement('overdue'));
  });

  it('says an optional one 28 days before, 7 days before and on the day, and never overdue', () => {
    // Nine months on: 24 May 2027, a Monday.
    const review = (on: string) =>
      toldOn(course(), on, 'A', ['asye-milestone']).filter((key) => key.includes('review-9'));
    assert.deepEqual(review('2027-04-26'), ['A/review-9:due-soon']);
    assert.deepEqual(review('2027-05-17'), ['A/review-9:due-soon']);
    assert.deepEqual(review('2027-05-24'), ['A/review-9:due']);
    assert.deepEqual(review('2027-06-01'), []);
    assert.deepEqual(review('2027-05-31'), []);
  });

  it('comes on the days before that the council sets', () => {
    const of = { reminders: { 'asye-milestone': { days: { before: [10] } } } } as const;
    const on = (day: string) => toldOn(course(), day, 'A', ['asye-milestone'], of).length;
    assert.deepEqual(['2026-09-14', '2026-09-17', '2026-09-24'].map(on), [1, 0, 0]);
  });
});

describe('asye-digest', () => {
  const digest = (on: string, to: string, of = course()) => toldOn(of, on, to, ['asye-digest']);
  it("is the assessor's and the advanced practitioner's, on the week's first working day", () => {
    for (const id of ['SAM', 'AMY']) assert.deepEqual(digest('2026-08-31', id), [], 'a bank holiday');
    for (const id of ['SAM', 'AMY']) assert.deepEqual(digest('2026-09-01', id), ['A'], 'the Tuesday');
    for (const id of ['SAM', 'AMY']) assert.deepEqual(digest('2026-09-02', id), [], 'the Wednesday');
  });
  it('is silent where nothing is overdue or comes within 28 days', () => {
    const of = course({
      asyeMilestones: [
        ...done,
        { staffId: 'A', milestone: 'support-agreement', dueOn: null, doneOn: date('2026-09-10') },
      ],
    });
    assert.deepEqual(digest('2026-09-28', 'SAM', of), []);
  });
  it('goes to the Academy of the service once something is over two weeks overdue', () => {
    assert.deepEqual(digest('2026-10-05', 'ACA'), []);
    assert.deepEqual(digest('2026-10-12', 'ACA'), ['A']);
    assert.deepEqual(digest('2026-10-12', 'guest'), ['A']);
    assert.deepEqual(digest('2026-10-12', 'other'), []);
  });
  it("has the paused always in the Academy's, and in the assessor's only with something overdue", () => {
    const before = course({ asyePauses: [pause('A', '2026-09-10', null)] });
    assert.deepEqual(digest('2026-10-12', 'ACA', before), ['A']);
    assert.deepEqual(digest('2026-10-12', 'SAM', before), []);
    const after = course({ asyePauses: [pause('A', '2026-10-01', null)] });
    assert.deepEqual(digest('2026-10-12', 'SAM', after), ['A']);
  });
  it('has those over the agreed cap in the Academy’s', () => {
    const rows = [
      {
        staffId: 'A',
        teamId: 'T1',
        group: 'social_worker' as const,
        fte: 10_000,
        inPost: true,
        cases: 9,
        openToReview: 0,
      },
    ];
    const of = course({
      asye: [nqsw('A', '2026-08-24', { cap: 800 })],
      caseloads: [{ date: date('2026-09-04'), importedOn: date('2026-09-04'), rows }],
    });
    assert.deepEqual(digest('2026-09-07', 'ACA', of), ['A']);
    assert.deepEqual(digest('2026-09-07', 'ACA', { ...of, asye: [nqsw('A', '2026-08-24', { cap: 900 })] }), []);
  });
  it('is dropped for an assessor who is away', () => {
    const spells = people.map((own) => (own.staffId === 'SAM' ? { ...own, awayFrom: date('2026-08-01') } : own));
    const plan = planOn(course({ spells }), '2026-09-01');
    assert.deepEqual(itemsOf(plan.cards, 'SAM', ['asye-digest']), []);
    assert.deepEqual(itemsOf(plan.dropped, 'SAM', ['asye-digest']), ['A']);
  });
});
