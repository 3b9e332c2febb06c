import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Viewer } from '../../domain/access.ts';
import type { Change } from '../../domain/action.ts';
import type { CourseSeen } from '../../domain/asye-lens.ts';
import type { Programme } from '../../domain/council.ts';
import { addDays, day } from '../../domain/dates.ts';
import { asye12 } from '../../domain/default-programme.ts';
import { pictureOf } from '../../domain/picture.ts';
import { type View, viewFor } from '../../domain/view.ts';
import { viewerOf } from '../../domain/viewer.ts';
import { asyeCouncil, type Row } from './asye-council.ts';
import { councilOf, director, seenBy, today, workersCsv } from './council.ts';

type Given = Parameters<typeof asyeCouncil>[0];
const N = (more: Row = {}): Row => ({ StaffId: 'N', StartOn: '2026-06-04', ...more });
const done = (code: string, on: string): Row => ({ StaffId: 'N', Milestone: code, DoneOn: on });
const council = { kind: 'council' as const };

/** The director's view of a council in which N is an NQSW. */
async function viewOf(given: Given, upn = 'workforce_lead@c.example'): Promise<View> {
  return seenBy(await asyeCouncil(given), upn, 'personal', given.changes ?? []);
}

async function courseOf(given: Given, upn?: string): Promise<CourseSeen> {
  const course = (await viewOf(given, upn)).asye.of('N');
  assert.ok(course, 'N has a course');
  return course;
}

const states = (course: CourseSeen) => Object.fromEntries(course.milestones.map(({ code, state }) => [code, state]));
const milestone = (course: CourseSeen, code: string) => {
  const own = course.milestones.find((known) => known.code === code);
  assert.ok(own, code);
  return own;
};

describe('the state of a milestone', () => {
  // observation-1 is due three months after the start.
  const cases: [start: string, doneOn: string | null, state: string, late: number, why: string][] = [
    ['2026-06-04', '2026-09-04', 'done', 0, 'done on the day it is due is on time'],
    ['2026-06-04', '2026-08-01', 'done', 0, 'done early is on time'],
    ['2026-06-04', '2026-09-09', 'done', 5, 'done 5 days late'],
    ['2026-08-23', null, 'overdue', 1, 'due yesterday is overdue by a day'],
    ['2026-08-24', null, 'due-soon', 0, 'due today is due soon, and not overdue'],
    ['2026-09-22', null, 'due-soon', 0, 'due in 28 days is due soon'],
    ['2026-09-23', null, 'later', 0, 'due in 29 days is later'],
  ];
  for (const [start, doneOn, state, late, why] of cases) {
    it(`${why} (${state})`, async () => {
      const milestones = doneOn === null ? [] : [done('observation-1', doneOn)];
      const own = milestone(await courseOf({ asye: [N({ StartOn: start })], milestones }), 'observation-1');
      assert.deepEqual([own.state, own.daysLate], [state, late]);
    });
  }

  it('is not moved by a pause before the start, and by one across it only from the start on', async () => {
    const due = async (From: string, To: string) =>
      milestone(
        await courseOf({ asye: [N({ StartOn: '2026-06-04' })], pauses: [{ StaffId: 'N', From, To }] }),
        'observation-1',
      ).due;
    assert.equal(await due('2026-05-01', '2026-06-03'), '2026-09-04');
    assert.equal(await due('2026-05-01', '2026-06-05'), '2026-09-06');
  });

  it('asked about a day gone by leaves out what was done after it', async () => {
    const given = {
      asye: [N()],
      milestones: [done('observation-1', '2026-11-10')],
      evidence: [{ StaffId: 'N', Evidence: 'observation', DoneOn: '2026-11-10' }],
    };
    const picture = await asyeCouncil(given);
    const then = pictureOf(picture.workforce, { ...picture, today: day('2026-11-09') });
    const course = viewFor(viewerOf(then, { upn: 'workforce_lead@c.example' }) as Viewer, then, 'personal').asye.of(
      'N',
    );
    assert.ok(course);
    assert.equal(milestone(course, 'observation-1').state, 'overdue');
    assert.equal(course.evidence.find(({ code }) => code === 'observation')?.done, 0);
  });

  it('optional is never overdue or due soon, and stands in neither number of "4 of 12"', async () => {
    const early = await courseOf({ asye: [N({ StartOn: '2025-06-04' })] });
    assert.equal(milestone(early, 'review-9').state, 'optional');
    assert.deepEqual([early.figures.overdue.value, early.figures.done.outOf], [12, 12]);
    const soon = await courseOf({ asye: [N({ StartOn: '2026-03-01' })] });
    assert.equal(milestone(soon, 'review-9').state, 'optional');
    const finished = await courseOf({ asye: [N()], milestones: [done('review-9', '2026-09-01')] });
    assert.equal(milestone(finished, 'review-9').state, 'done');
    assert.deepEqual([finished.figures.done.value, finished.figures.done.outOf], [0, 12]);
  });

  it('overdue by 14 days is not yet over two weeks; by 15 it is', async () => {
    const over = async (start: string) => (await courseOf({ asye: [N({ StartOn: start })] })).overTwoWeeks;
    assert.deepEqual([await over('2026-10-10'), await over('2026-10-09')], [false, true]);
  });
});

describe('a course with a pause', () => {
  it('is that of cards.md: started 4 June, paused for all of August, four done', async () => {
    const course = await courseOf({
      asye: [N()],
      milestones: [
        done('support-agreement', '2026-07-02'),
        done('self-assessment-1', '2026-07-03'),
        done('observation-1', '2026-10-05'),
        done('review-3', '2026-10-05'),
      ],
      pauses: [{ StaffId: 'N', From: '2026-08-01', To: '2026-08-31', Reason: 'sickness' }],
    });
    assert.deepEqual([course.figures.done.value, course.figures.done.outOf], [4, 12]);
    assert.deepEqual([course.month, course.months, course.standing], [5, 12, 'on track']);
    const review = milestone(course, 'review-3');
    assert.deepEqual(
      [review.baseline, review.due, review.state, review.daysLate],
      ['2026-09-04', '2026-10-05', 'done', 0],
    );
    assert.deepEqual(course.phase, { name: 'academy', until: '2027-01-04', state: 'later' });
    assert.deepEqual(
      course.next.map(({ code, baseline, due }) => [code, baseline, due]),
      ['observation-2', 'self-assessment-2', 'review-6', 'join-team'].map((code) => [code, '2026-12-04', '2027-01-04']),
    );
    assert.deepEqual(course.assessor, { id: 'SAM', name: 'Sam Wood' });
  });

  it('that is open waits: nothing is due soon, what was overdue stays so by as many days, and it counts as paused', async () => {
    const asye = [N({ StartOn: '2026-06-01' })];
    const pauses = [{ StaffId: 'N', From: '2026-07-15' }];
    const course = await courseOf({ asye, pauses });
    assert.equal(course.standing, 'paused');
    const agreement = milestone(course, 'support-agreement');
    assert.deepEqual([agreement.state, agreement.daysLate, agreement.frozen], ['overdue', 14, true]);
    assert.deepEqual(
      course.overdue.map(({ code }) => code),
      ['support-agreement', 'self-assessment-1'],
    );
    assert.equal(milestone(course, 'observation-1').state, 'paused');
    assert.equal(milestone(course, 'review-9').state, 'optional');
    assert.deepEqual(course.dueSoon, []);
    assert.deepEqual(course.paused, { from: '2026-07-15', to: null, days: 133, current: true, reason: null });
    const counts = (await viewOf({ asye, pauses })).asye.counts(council);
    assert.deepEqual([counts?.nqsws, counts?.onTrack, counts?.behind, counts?.paused], [1, 0, 0, 1]);
  });

  it('whose end lies ahead is paused until then, and counts whole', async () => {
    const course = await courseOf({ asye: [N()], pauses: [{ StaffId: 'N', From: '2026-11-01', To: '2026-12-31' }] });
    assert.equal(course.standing, 'paused');
    assert.equal(milestone(course, 'observation-2').due, '2027-02-03');
  });

  it('that ended yesterday is over: the course goes on today', async () => {
    const course = await courseOf({ asye: [N()], pauses: [{ StaffId: 'N', From: '2026-11-01', To: '2026-11-23' }] });
    assert.deepEqual([course.paused, course.standing], [null, 'behind']);
  });

  it('does not take a completed course further', async () => {
    const course = await courseOf({
      asye: [N({ StartOn: '2025-06-04', CompletedOn: '2026-08-10', Outcome: 'passed' })],
      pauses: [{ StaffId: 'N', From: '2026-08-01' }],
    });
    assert.deepEqual([course.standing, course.paused, course.pauses[0]?.days], ['completed', null, 10]);
  });
});

describe('why a milestone is due then', () => {
  it('holds start, months, part-time stretch, and what each pause did', async () => {
    const course = await courseOf({
      workers: [{ StaffId: 'N', FTE: '0.6' }],
      asye: [N()],
      pauses: [
        { StaffId: 'N', From: '2026-11-20', To: '2026-11-22' },
        { StaffId: 'N', From: '2026-08-01', To: '2026-08-31' },
      ],
    });
    const own = milestone(course, 'observation-1');
    assert.deepEqual([own.baseline, own.due], ['2026-11-04', '2026-12-08']);
    assert.deepEqual(own.why, {
      start: '2026-06-04',
      months: 3,
      offset: '2026-09-04',
      stretch: { fte: 6_000, to: '2026-11-04' },
      dueOn: null,
      pauses: [
        { from: '2026-08-01', to: '2026-08-31', days: 31, moved: true },
        { from: '2026-11-20', to: '2026-11-22', days: 3, moved: true },
      ],
    });
  });

  it('takes the due date of the file as it is, unstretched, and moves it by pauses', async () => {
    const given = {
      workers: [{ StaffId: 'N', FTE: '0.6' }],
      asye: [N()],
      milestones: [{ StaffId: 'N', Milestone: 'observation-1', DueOn: '2026-09-20', DoneOn: '' }],
    };
    const plain = milestone(await courseOf(given), 'observation-1');
    assert.deepEqual([plain.baseline, plain.due, plain.why.dueOn], ['2026-09-20', '2026-09-20', '2026-09-20']);
    const pauses = [{ StaffId: 'N', From: '2026-09-20', To: '2026-09-29' }];
    assert.equal(milestone(await courseOf({ ...given, pauses }), 'observation-1').due, '2026-09-30');
  });

  it('says where a programme would pass 24 months from its start, and cuts nothing', async () => {
    const half = await courseOf({ workers: [{ StaffId: 'N', FTE: '0.5' }], asye: [N({ StartOn: '2025-01-01' })] });
    assert.deepEqual([half.endsOn, half.limit, half.past24], ['2027-01-01', '2027-01-01', false]);
    const less = await courseOf({ workers: [{ StaffId: 'N', FTE: '0.4' }], asye: [N({ StartOn: '2025-01-01' })] });
    assert.deepEqual([less.endsOn, less.past24, less.flags], ['2027-07-03', true, ['past-24-months']]);
    assert.equal(milestone(less, 'moderation').past24, true);
    assert.equal(milestone(less, 'observation-1').past24, false);
  });
});

describe('a newly qualified social worker', () => {
  const cases: [row: Row, nqsw: boolean, standing: string, why: string][] = [
    [{}, true, 'on track', 'has started and is not completed'],
    [{ StartOn: '2026-11-24' }, true, 'on track', 'begins today'],
    [{ StartOn: '2026-11-25' }, false, 'not started', 'begins tomorrow: not yet one'],
    [{ Outcome: 'deferred' }, true, 'on track', 'was deferred, and goes on'],
    [
      { Outcome: 'deferred', CompletedOn: '2026-11-01' },
      false,
      'not completed',
      'deferred with a day of completion is none',
    ],
    [{ Outcome: 'passed', CompletedOn: '2026-11-24' }, false, 'completed', 'who passed today is none any more'],
    [{ CompletedOn: '2026-11-01' }, false, 'completed', 'who completed without an outcome is none'],
    [{ Outcome: 'failed' }, false, 'not completed', 'who failed is none'],
    [{ Outcome: 'withdrawn' }, false, 'not completed', 'who withdrew is none'],
  ];
  const milestones = ['support-agreement', 'self-assessment-1', 'observation-1', 'review-3'].map((code) =>
    done(code, '2026-07-01'),
  );
  for (const [row, nqsw, standing, why] of cases) {
    it(why, async () => {
      const view = await viewOf({ asye: [N(row)], milestones });
      const course = view.asye.of('N');
      assert.deepEqual([course?.nqsw, course?.standing], [nqsw, standing]);
      assert.equal(view.asye.isNqsw('N'), nqsw);
      assert.equal(view.total('nqsws', council).value, nqsw ? 1 : 0);
      assert.equal(view.asye.people(council).length, nqsw ? 1 : 0);
    });
  }

  it('who has left is none, and nobody counts what they had still to do', async () => {
    const view = await viewOf({ workers: [{ StaffId: 'N', RoleEndDate: '2026-11-23' }], asye: [N()] });
    assert.deepEqual([view.asye.of('N'), view.total('nqsws', council).value], [null, 0]);
    assert.deepEqual(
      [view.total('milestones-overdue', council).value, view.total('milestones-overdue', council).why],
      [null, 'no NQSWs'],
    );
  });

  it('who has left is nobody’s to assess', async () => {
    const view = await viewOf({ workers: [{ StaffId: 'N', RoleEndDate: '2026-11-23' }], asye: [N()] }, 'sam@c.example');
    assert.deepEqual([view.viewer.assesses.size, view.asye.mine, view.asye.may('N', 'pause')], [0, [], false]);
  });

  it('is in the Academy until the move to the team is done, and keeps the day of it', async () => {
    const moved = await courseOf({
      asye: [N({ StartOn: '2026-02-01' })],
      milestones: [done('join-team', '2026-08-03')],
    });
    assert.deepEqual(moved.phase, { name: 'team', since: '2026-08-03' });
    const kept = await courseOf({ asye: [N({ StartOn: '2026-02-01' })] });
    assert.deepEqual(kept.phase, { name: 'academy', until: '2026-08-01', state: 'overdue' });
  });

  it('counts evidence by kind out of the programme’s, and no more of a kind than it wants', async () => {
    const course = await courseOf({
      asye: [N()],
      evidence: ['observation', 'reflection', 'reflection', 'reflection'].map((code, n) => ({
        StaffId: 'N',
        Evidence: code,
        DoneOn: `2026-07-0${n + 1}`,
      })),
    });
    assert.deepEqual(
      course.evidence.map(({ code, done: count, count: of }) => [code, count, of]),
      [
        ['observation', 1, 3],
        ['family-feedback', 0, 3],
        ['professional-feedback', 0, 3],
        ['report', 0, 3],
        ['reflection', 3, 2],
      ],
    );
    assert.deepEqual([course.figures.evidence.value, course.figures.evidence.outOf], [3, 14]);
  });

  it('without an assessor, or with one who has left, is flagged', async () => {
    const none = await courseOf({ asye: [N({ AssessorStaffId: '' })] });
    assert.deepEqual(none.flags, ['no-assessor']);
    const left = await courseOf({
      workers: [{ StaffId: 'OLD', RoleEndDate: '2026-10-01' }],
      asye: [N({ AssessorStaffId: 'OLD', AdvancedPractitionerStaffId: 'OLD' })],
    });
    assert.deepEqual(left.flags, ['assessor-left', 'advanced-practitioner-left']);
    assert.deepEqual(left.assessor, { id: 'OLD', name: null });
  });
});

const induction: Programme = {
  name: 'Induction, two years',
  months: 24,
  milestones: [
    { code: 'claim', title: 'Claim at registration', months: 1, who: 'academy', optional: false },
    { code: 'year-1', title: 'First-year review', months: 12, who: 'assessor', optional: false },
    { code: 'final', title: 'Final review', months: 24, who: 'assessor', optional: false },
  ],
  stages: [],
  evidence: [{ code: 'portfolio', title: 'Portfolio', count: 1 }],
  caseloadShares: [40, 80],
};

describe('programmes', () => {
  it('run side by side by settings alone, each with its own milestones, evidence, months and phase', async () => {
    const view = await viewOf({
      programmes: { 'induction-24': induction },
      asye: [N(), { StaffId: 'M', Programme: 'induction-24', StartOn: '2025-09-01' }],
      smallGroup: 1,
    });
    const course = view.asye.of('M');
    assert.deepEqual([course?.month, course?.months, course?.quarter, course?.endsOn], [15, 24, 2, '2027-09-01']);
    assert.deepEqual(course && states(course), { claim: 'overdue', 'year-1': 'overdue', final: 'later' });
    assert.deepEqual([course?.phase, course?.past24], [null, false]);
    assert.deepEqual(
      view.asye.programmes.map(({ code }) => code),
      ['asye-12', 'induction-24'],
    );
    assert.deepEqual(
      ['asye-12', 'induction-24'].map((code) => view.asye.total('milestones-done', council, code).outOf),
      [12, 3],
    );
    assert.equal(view.total('milestones-done', council).outOf, 15);
    assert.equal(view.asye.counts(council, 'induction-24')?.behind, 1);
  });

  it('that are no longer in the settings leave a flag and their people, and break nothing', async () => {
    const picture = await asyeCouncil({
      programmes: { 'induction-24': induction },
      asye: [N({ Programme: 'induction-24' })],
      pauses: [{ StaffId: 'N', From: '2026-11-01' }],
    });
    const without = { ...picture.council, programmes: { 'asye-12': asye12 } };
    const again = pictureOf(picture.workforce, { council: without, smallGroup: 5, today });
    const view = seenBy(again, 'workforce_lead@c.example');
    const course = view.asye.of('N');
    assert.deepEqual(
      [course?.flags, course?.milestones, course?.month, course?.endsOn, course?.standing],
      [['unknown-programme'], [], null, null, 'paused'],
    );
    assert.deepEqual(
      [view.total('nqsws', council).value, view.total('milestones-done', council).why],
      [1, 'no milestones'],
    );
  });

  it('begun a second time leave behind what was done in the first', async () => {
    const course = await courseOf({
      programmes: { 'asye-again': { ...asye12, name: 'ASYE, again' } },
      asye: [
        N({ StartOn: '2024-09-01', CompletedOn: '2025-06-01', Outcome: 'withdrawn' }),
        N({ Programme: 'asye-again', StartOn: '2026-09-01' }),
      ],
      milestones: [done('support-agreement', '2024-10-01')],
      pauses: [{ StaffId: 'N', From: '2024-12-01', To: '2024-12-31' }],
    });
    assert.deepEqual([course.programme.code, course.figures.done.value, course.pauses], ['asye-again', 0, []]);
  });
});

describe('what is recorded in Teams', () => {
  const by = (id: string, more: object) =>
    ({ id, by: 'SAM', byOid: 'sam', at: '2026-11-24T10:00:00.000Z', staffId: 'N', ...more }) as Change;

  it('does a milestone, adds evidence, pauses and goes on; "ready" moves no date', async () => {
    const changes = [
      by('1', { kind: 'milestone-done', milestone: 'observation-1', doneOn: '2026-09-10' }),
      by('2', { kind: 'evidence-done', evidence: 'report', doneOn: '2026-09-10' }),
      by('3', { kind: 'asye-paused', from: '2026-10-01', reason: 'bereavement' }),
      by('4', { kind: 'asye-resumed', from: '2026-10-01', to: '2026-10-10' }),
      by('5', { kind: 'asye-ready', milestone: 'observation-2' }),
    ];
    const course = await courseOf({ asye: [N()], changes });
    assert.deepEqual(
      [milestone(course, 'observation-1').state, milestone(course, 'observation-1').daysLate],
      ['done', 6],
    );
    assert.equal(course.figures.evidence.value, 1);
    const next = milestone(course, 'observation-2');
    assert.deepEqual([next.due, next.baseline, next.readyAt], ['2026-12-14', '2026-12-04', '2026-11-24T10:00:00.000Z']);
    const undone = await courseOf({
      asye: [N()],
      changes: [
        ...changes,
        { kind: 'undone', id: '6', change: '5', by: 'SAM', byOid: 'sam', at: '2026-11-24T10:01:00.000Z' },
      ],
    });
    assert.equal(milestone(undone, 'observation-2').readyAt, null);
  });

  it('never moves a baseline, and pauses never bring a current date forward', async () => {
    const picture = await asyeCouncil({ asye: [N()], workers: [{ StaffId: 'N', FTE: '0.7' }] });
    const seen = (changes: readonly Change[], on = today) =>
      seenBy(
        pictureOf(picture.workforce, { council: picture.council, smallGroup: 5, today: on }, changes),
        'workforce_lead@c.example',
        'personal',
        changes,
      ).asye.of('N')?.milestones ?? [];
    const before = new Map(seen([]).map(({ code, baseline }) => [code, baseline]));
    assert.equal(before.size, 13);
    const date = fc.integer({ min: 0, max: 170 }).map((n) => addDays(day('2026-06-04'), n));
    const code = fc.constantFrom(...before.keys());
    const change = fc.oneof(
      fc.record({ kind: fc.constant('milestone-done'), milestone: code, doneOn: date }),
      fc.record({ kind: fc.constant('evidence-done'), evidence: fc.constant('report'), doneOn: date }),
      fc.record({ kind: fc.constant('asye-ready'), milestone: code }),
      fc.record({ kind: fc.constant('asye-paused'), from: date, reason: fc.constant(null) }),
      fc.record({ kind: fc.constant('asye-resumed'), from: date, to: date }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.integer({ min: 0, max: 400 }), (own, wait) => {
        const changes = own.map((more, n) => by(String(n), more));
        for (const { code: which, baseline, due } of seen(changes, addDays(today, wait))) {
          assert.equal(baseline, before.get(which));
          assert.ok(due >= baseline, `${which}: ${due} before ${baseline}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('who sees and records an ASYE', () => {
  const given: Given = {
    workers: [{ StaffId: 'N', TeamId: 'U1' }, { StaffId: 'S', TeamId: 'T2' }, { StaffId: 'P' }],
    asye: [N({ AdvancedPractitionerStaffId: 'AMY' }), { StaffId: 'S', StartOn: '2026-06-04', AssessorStaffId: 'AMY' }],
    pauses: [{ StaffId: 'N', From: '2026-11-01', Reason: 'bereavement' }],
  };
  type Case = [upn: string, sees: string, why: boolean, mine: string, pause: boolean, join: boolean, ready: boolean];
  const cases: Case[] = [
    ['sam@c.example', 'N', true, 'N', true, true, false],
    ['amy@c.example', 'NS', true, 'NS', true, true, false],
    ['n@c.example', 'N', true, '', false, false, true],
    ['p@c.example', '', false, '', false, false, false],
    ['max@c.example', 'N', false, '', false, false, false],
    ['academy@c.example', 'NS', true, '', false, true, false],
    ['south@c.example', 'S', false, '', false, false, false],
    ['hr@c.example', '', false, '', false, false, false],
    ['director@c.example', 'NS', false, '', false, false, false],
    ['workforce_lead@c.example', 'NS', false, '', false, false, false],
  ];
  for (const [upn, sees, why, mine, pause, join, ready] of cases) {
    it(`${upn.split('@')[0]}: sees ${sees || 'nobody'}${why ? ', and why N is paused' : ''}`, async () => {
      const { asye } = await viewOf(given, upn);
      const ids = (people: readonly CourseSeen[]) =>
        people
          .map(({ id }) => id)
          .sort()
          .join('');
      assert.equal(ids(asye.people(council)), sees);
      assert.equal(asye.of('N') !== null, sees.includes('N'));
      assert.equal(asye.of('N')?.paused?.reason ?? null, why ? 'bereavement' : null);
      assert.equal(ids(asye.mine), mine);
      assert.deepEqual(
        [asye.may('N', 'pause'), asye.may('N', 'milestone', 'join-team'), asye.may('N', 'ready')],
        [pause, join, ready],
      );
      assert.deepEqual(
        [asye.may('N', 'milestone', 'observation-1'), asye.may('N', 'evidence'), asye.may('N', 'pause', 'join-team')],
        [pause, pause, pause],
      );
    });
  }

  it('keeps a fail or a deferral for the NQSW, assessor and Academy; others read "not completed", or nothing', async () => {
    const failed = { ...given, asye: [N({ CompletedOn: '2026-11-01', Outcome: 'failed' })] };
    const outcome = async (upn: string, of = failed) => (await viewOf(of, upn)).asye.of('N')?.outcome;
    assert.deepEqual([await outcome('n@c.example'), await outcome('max@c.example')], ['failed', 'not completed']);
    const deferred = { ...given, asye: [N({ Outcome: 'deferred' })] };
    assert.deepEqual(
      [
        await outcome('sam@c.example', deferred),
        await outcome('academy@c.example', deferred),
        await outcome('director@c.example', deferred),
      ],
      ['deferred', 'deferred', null],
    );
  });

  it('gives the assessor the caseload and the name of their NQSW, and nothing of anybody else', async () => {
    const view = await viewOf(given, 'sam@c.example');
    assert.deepEqual(
      ['N', 'S', 'P'].map((id) => view.sees('caseload', id)),
      [true, false, false],
    );
    assert.deepEqual(
      ['N', 'S'].map((id) => view.nameOf(id)),
      ['Person N', null],
    );
    assert.equal(view.sees('supervision', 'N'), false);
    assert.deepEqual([[...view.viewer.assesses], [...view.viewer.oversees], view.viewer.nqsw], [['N'], [], false]);
  });

  it('gives the Academy the caseload of NQSWs only', async () => {
    const view = await viewOf(given, 'academy@c.example');
    assert.deepEqual(
      ['N', 'S', 'P'].map((id) => view.sees('caseload', id)),
      [true, true, false],
    );
    assert.deepEqual([view.seesAll('asye', council), view.seesAll('caseload', council)], [true, false]);
  });

  it('gives a group chat totals and nobody', async () => {
    const picture = await asyeCouncil({ ...given, smallGroup: 1 });
    const { asye, total } = seenBy(picture, 'director@c.example', 'group');
    assert.deepEqual(
      [asye.people(council), asye.of('N'), asye.cohorts(council, 'year'), asye.retention(council)],
      [[], null, [], null],
    );
    assert.equal(asye.counts(council)?.nqsws, 2);
    assert.deepEqual(
      [total('retention', council).value, total('retention', council).why],
      [null, 'not shown in a group chat'],
    );
    const own = seenBy(picture, 'n@c.example', 'group');
    assert.deepEqual([own.asye.of('N'), own.asye.may('N', 'ready')], [null, false]);
  });
});

describe('totals of the ASYE', () => {
  const many = (count: number, teamId: string) =>
    Array.from({ length: count }, (_, n) => ({ StaffId: `${teamId}-${n}`, TeamId: teamId }));

  it('of fewer than five NQSWs are withheld from those who may not see them, with the next smallest beside them', async () => {
    const workers = [...many(3, 'U1'), ...many(6, 'T1'), ...many(7, 'T2')];
    const asye = workers.map(({ StaffId }) => ({ StaffId, StartOn: '2026-06-04' }));
    const picture = await asyeCouncil({ workers, asye });
    const hr = seenBy(picture, 'hr@c.example');
    const shown = (view: View, id: string) => view.total('milestones-overdue', { kind: 'team', id }).value;
    assert.deepEqual([shown(hr, 'U1'), hr.asye.counts({ kind: 'team', id: 'U1' })], [null, null]);
    assert.equal(hr.total('nqsws', council).value, 16);
    assert.deepEqual(
      [shown(seenBy(picture, 'max@c.example'), 'U1'), shown(seenBy(picture, 'academy@c.example'), 'U1')],
      [12, 12],
    );
  });

  it('are withheld for an Academy of one service as for nobody else: what it sees by right hides nothing', async () => {
    const workers = [...many(3, 'T1'), ...many(7, 'T2')];
    const picture = await asyeCouncil({
      workers,
      asye: workers.map(({ StaffId }) => ({ StaffId, StartOn: '2026-06-04' })),
    });
    const shown = (upn: string) => {
      const { total } = seenBy(picture, upn);
      const T = (id: string) => total('nqsws', { kind: 'team', id }).value;
      return [T('T1'), T('T2'), total('nqsws', council).value];
    };
    // Asked first, so that a table made for one viewer would be found by the other.
    assert.deepEqual(shown('amy@c.example'), [null, null, 10]);
    assert.deepEqual(shown('south@c.example'), [null, 7, null]);
    assert.deepEqual(shown('academy@c.example'), [3, 7, 10]);
  });

  it('add up from the teams to the council, whoever is where', async () => {
    const teams = fc.constantFrom('T1', 'U1', 'T2');
    const person = fc.record({
      team: teams,
      start: fc.integer({ min: 0, max: 600 }),
      done: fc.integer({ min: 0, max: 4 }),
      paused: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), async (own) => {
        const id = (n: number) => `X${n}`;
        const picture = await asyeCouncil({
          smallGroup: 1,
          workers: own.map(({ team }, n) => ({ StaffId: id(n), TeamId: team })),
          asye: own.map(({ start }, n) => ({ StaffId: id(n), StartOn: addDays(today, -start) })),
          milestones: own.flatMap((one, n) =>
            asye12.milestones
              .slice(0, one.done)
              .map(({ code }) => ({ StaffId: id(n), Milestone: code, DoneOn: today })),
          ),
          pauses: own.flatMap(({ paused }, n) => (paused ? [{ StaffId: id(n), From: addDays(today, -3) }] : [])),
        });
        const view = seenBy(picture, 'director@c.example');
        const all = view.asye.counts(council);
        const parts = ['T1', 'T2'].map((team) => view.asye.counts({ kind: 'team', id: team }));
        for (const key of ['nqsws', 'onTrack', 'behind', 'paused', 'overTwoWeeks', 'inAcademy'] as const) {
          assert.equal(
            parts.reduce((sum, part) => sum + (part?.[key] ?? 0), 0),
            all?.[key],
            key,
          );
        }
        assert.equal((all?.onTrack ?? 0) + (all?.behind ?? 0) + (all?.paused ?? 0), own.length);
        for (const measure of ['milestones-done', 'milestones-overdue', 'milestones-due-soon', 'evidence'] as const) {
          const sum = ['T1', 'T2'].reduce(
            (so, team) => so + (view.total(measure, { kind: 'team', id: team }).value ?? 0),
            0,
          );
          assert.equal(sum, view.total(measure, council).value, measure);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are known for today only: a day gone by has no number', async () => {
    const view = await viewOf({ asye: [N()] });
    for (const measure of ['nqsws', 'milestones-overdue', 'retention'] as const) {
      const then = view.total(measure, council, { at: day('2026-10-31') });
      assert.deepEqual([then.value, then.why, then.asAt], [null, 'known for today only', '2026-10-31']);
    }
  });

  it('lists those behind first, then the paused, then by what comes next', async () => {
    const view = await viewOf({
      asye: [
        { StaffId: 'later', StartOn: '2026-11-10' },
        { StaffId: 'sooner', StartOn: '2026-11-01' },
        { StaffId: 'paused', StartOn: '2026-11-01' },
        { StaffId: 'late', StartOn: '2026-10-01' },
        { StaffId: 'latest', StartOn: '2026-06-01' },
      ],
      pauses: [{ StaffId: 'paused', From: '2026-11-20' }],
    });
    assert.deepEqual(
      view.asye.people(council).map(({ id }) => id),
      ['latest', 'late', 'paused', 'sooner', 'later'],
    );
  });

  it('are unknown, and not 0, where no ASYE data has been loaded', async () => {
    const picture = await councilOf({
      'teams.csv': 'TeamId,TeamName\nT1,Team One',
      'workers.csv': workersCsv([{ StaffId: 'A', TeamId: 'T1' }]),
      'access.csv': director(),
    });
    const { total } = seenBy(picture, 'director@c.example');
    for (const measure of ['nqsws', 'milestones-overdue', 'nqsws-over-cap', 'retention'] as const) {
      assert.deepEqual(
        [total(measure, council).value, total(measure, council).why],
        [null, 'no ASYE data loaded'],
        measure,
      );
    }
  });
});
