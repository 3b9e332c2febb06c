import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import { dueSoonDays, type SupervisionState } from '../../domain/supervision-due.ts';
import type { Workforce } from '../../domain/workforce.ts';
import { held, nqsw, pause, picture, spell, today } from './supervision-people.ts';

type Case = {
  why: string;
  parts: Partial<Workforce>;
  due: string;
  from?: string;
  on?: string;
  stage?: string | null;
  kind?: 'held' | 'role start' | 'return';
  monthly?: boolean;
};

const start = (on: string) => ({ spells: [spell('A', { start: day(on) })] });
const reviewed = (on: string) => [{ staffId: 'A', milestone: 'review-6', dueOn: null, doneOn: day(on) }];

const cases: Case[] = [
  {
    why: '28 days after the last for everyone else',
    parts: { supervisions: [held('A', '2026-11-02')] },
    due: '2026-11-30',
  },
  {
    why: '28 days from the role start for whoever was never supervised',
    parts: start('2026-11-09'),
    due: '2026-12-07',
    kind: 'role start',
  },
  {
    why: '28 days for agency workers and managers too',
    parts: {
      spells: [spell('A', { agency: true, group: 'team_manager' })],
      supervisions: [held('A', '2026-11-02')],
    },
    due: '2026-11-30',
  },
  {
    why: 'not moved off a weekend or a bank holiday (25 December 2026)',
    parts: { supervisions: [held('A', '2026-11-27')] },
    on: '2026-11-28',
    due: '2026-12-25',
  },
  {
    why: 'counted from professional supervision only',
    parts: {
      supervisions: [
        held('A', '2026-11-02'),
        held('A', '2026-11-16', { type: 'case' }),
        held('A', '2026-11-17', { type: 'group' }),
        held('A', '2026-11-18', { type: 'reflective' }),
      ],
    },
    due: '2026-11-30',
  },
  {
    why: '7 days after one held on day 0 of the ASYE',
    parts: { asye: [nqsw('A', '2026-11-02')], supervisions: [held('A', '2026-11-02')] },
    due: '2026-11-09',
    stage: 'weeks-1-6',
  },
  {
    why: '7 days after one held on day 41, the last of week 6',
    parts: { asye: [nqsw('A', '2026-10-05')], supervisions: [held('A', '2026-11-15')] },
    due: '2026-11-22',
    stage: 'weeks-1-6',
  },
  {
    why: '14 days after one held on day 42, the first of week 7',
    parts: { asye: [nqsw('A', '2026-10-05')], supervisions: [held('A', '2026-11-16')] },
    due: '2026-11-30',
    stage: 'to-six-month-review',
  },
  {
    why: '7 days although week 6 ends before it is due: the stage is that of the last one',
    parts: { asye: [nqsw('A', '2026-10-05')], supervisions: [held('A', '2026-11-14')] },
    due: '2026-11-21',
    stage: 'weeks-1-6',
  },
  {
    why: '28 days after one held before the ASYE started',
    parts: { asye: [nqsw('A', '2026-11-16')], supervisions: [held('A', '2026-11-13')] },
    due: '2026-12-11',
    stage: null,
  },
  {
    why: '7 days from the role start where the ASYE starts on that day and none was held',
    parts: { ...start('2026-11-16'), asye: [nqsw('A', '2026-11-16')] },
    due: '2026-11-23',
    stage: 'weeks-1-6',
    kind: 'role start',
  },
  {
    why: '14 days long after six months where the review is not done',
    parts: { asye: [nqsw('A', '2026-01-05')], supervisions: [held('A', '2026-11-16')] },
    due: '2026-11-30',
    stage: 'to-six-month-review',
  },
  {
    why: '14 days where the review was done the day after the supervision',
    parts: {
      asye: [nqsw('A', '2026-05-04')],
      asyeMilestones: reviewed('2026-11-17'),
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-11-30',
    stage: 'to-six-month-review',
  },
  {
    why: '28 days where the review was done the day before the supervision',
    parts: {
      asye: [nqsw('A', '2026-05-04')],
      asyeMilestones: reviewed('2026-11-15'),
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-12-14',
    stage: 'after-six-month-review',
  },
  {
    why: '28 days where review and supervision were on one day: the review first',
    parts: {
      asye: [nqsw('A', '2026-05-04')],
      asyeMilestones: reviewed('2026-11-16'),
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-12-14',
    stage: 'after-six-month-review',
  },
  {
    why: '28 days after one held after the ASYE was completed, the review never done',
    parts: {
      asye: [nqsw('A', '2025-11-03', { completedOn: day('2026-11-13'), outcome: 'passed' })],
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-12-14',
    stage: null,
  },
  {
    why: '7 days on the day that a pause begins on day 41 and all through it: the stage stands still',
    parts: {
      asye: [nqsw('A', '2026-08-03')],
      asyePauses: [pause('A', '2026-09-13', null)],
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-11-23',
    stage: 'weeks-1-6',
  },
  {
    why: '7 days on the first day after a pause of 30 days from day 41: it is day 41 still',
    parts: {
      asye: [nqsw('A', '2026-09-05')],
      asyePauses: [pause('A', '2026-10-16', '2026-11-14')],
      supervisions: [held('A', '2026-11-15')],
    },
    due: '2026-11-22',
    stage: 'weeks-1-6',
  },
  {
    why: '14 days on the second day after that pause: day 42',
    parts: {
      asye: [nqsw('A', '2026-09-05')],
      asyePauses: [pause('A', '2026-10-16', '2026-11-14')],
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-11-30',
    stage: 'to-six-month-review',
  },
  {
    why: 'not moved by a pause that begins after the last one',
    parts: {
      asye: [nqsw('A', '2026-10-05')],
      asyePauses: [pause('A', '2026-11-17', null)],
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-11-30',
  },
  {
    why: 'not stretched in weeks 1 to 6 for part-time',
    parts: {
      spells: [spell('A', { fte: 6_000 })],
      asye: [nqsw('A', '2026-10-05')],
      supervisions: [held('A', '2026-11-16')],
    },
    due: '2026-11-30',
  },
  {
    why: '7 days after the return, where that is earlier than last held + 28',
    parts: {
      spells: [spell('A', { awayFrom: day('2026-11-10'), returnedOn: day('2026-11-16') })],
      supervisions: [held('A', '2026-11-09')],
    },
    due: '2026-11-23',
    kind: 'return',
    from: '2026-11-16',
  },
  {
    why: '7 days after the return, where last held + 28 is long past',
    parts: {
      spells: [spell('A', { awayFrom: day('2026-03-02'), returnedOn: day('2026-11-23') })],
      supervisions: [held('A', '2026-02-23')],
    },
    due: '2026-11-30',
    kind: 'return',
  },
  {
    why: 'by the last one again, once one was held on the day of the return',
    parts: {
      spells: [spell('A', { awayFrom: day('2026-03-02'), returnedOn: day('2026-11-16') })],
      supervisions: [held('A', '2026-02-23'), held('A', '2026-11-16')],
    },
    due: '2026-12-14',
    kind: 'held',
  },
  {
    why: '7 days after the return for whoever was never supervised',
    parts: {
      spells: [spell('A', { start: day('2026-06-01'), awayFrom: day('2026-06-15'), returnedOn: day('2026-11-20') })],
    },
    due: '2026-11-27',
    kind: 'return',
  },
  {
    why: 'as before while an absence lies ahead',
    parts: {
      spells: [spell('A', { awayFrom: day('2026-12-01'), returnedOn: day('2027-03-01') })],
      supervisions: [held('A', '2026-11-09')],
    },
    due: '2026-12-07',
  },
  {
    why: 'kept over a change of team, with no free day between the spells',
    parts: {
      spells: [spell('A', { end: day('2026-11-15') }), spell('A', { start: day('2026-11-16'), teamId: 'T2' })],
      supervisions: [held('A', '2026-11-02')],
    },
    due: '2026-11-30',
  },
  {
    why: 'counted from the first of two spells 30 free days apart, where none was held',
    parts: {
      spells: [
        spell('A', { start: day('2026-09-01'), end: day('2026-10-10') }),
        spell('A', { start: day('2026-11-10') }),
      ],
    },
    due: '2026-09-29',
    kind: 'role start',
  },
  {
    why: 'counted from the start as an agency worker, where somebody left a permanent post a fortnight before and none was held',
    parts: {
      spells: [
        spell('A', { start: day('2026-01-05'), end: day('2026-10-18') }),
        spell('A', { start: day('2026-11-02'), agency: true }),
      ],
    },
    due: '2026-11-30',
    kind: 'role start',
  },
  {
    why: 'counted from the new start after 31 free days; what was held before them belongs to another time',
    parts: {
      spells: [
        spell('A', { start: day('2026-01-05'), end: day('2026-10-09') }),
        spell('A', { start: day('2026-11-10') }),
      ],
      supervisions: [held('A', '2026-10-01')],
    },
    due: '2026-12-08',
    kind: 'role start',
  },
  {
    why: 'kept where the staff list gives the move as the role start and knows no spell before it',
    parts: { ...start('2026-11-16'), supervisions: [held('A', '2026-11-02')] },
    due: '2026-11-30',
    kind: 'held',
  },
  {
    why: 'kept over a change of supervisor',
    parts: {
      spells: [spell('A', { supervisor: 'S2' }), spell('S2')],
      supervisions: [held('A', '2026-11-02', { supervisor: 'S1' })],
    },
    due: '2026-11-30',
  },
  {
    why: 'on 29 February where 28 days lead there',
    parts: { supervisions: [held('A', '2028-02-01')] },
    on: '2028-02-10',
    due: '2028-02-29',
  },
  {
    why: 'a calendar month after 31 January, clipped to 29 February',
    parts: { supervisions: [held('A', '2028-01-31')] },
    on: '2028-02-10',
    due: '2028-02-29',
    monthly: true,
  },
  {
    why: 'a calendar month after 30 October',
    parts: { supervisions: [held('A', '2026-10-30')] },
    due: '2026-11-30',
    monthly: true,
  },
];

describe('a supervision is due', () => {
  for (const { why, parts, due, from, on = today, stage, kind, monthly } of cases) {
    it(why, () => {
      const council = monthly
        ? { supervision: [{ group: 'everyone' as const, stage: null, days: 'month' as const, minutes: 90 }] }
        : {};
      const own = picture({ spells: [spell('A')], ...parts }, { on: day(on), council })
        .supervision()
        .people.get('A');
      assert.equal(own?.next.on, due);
      if (kind) assert.equal(own?.next.basis.kind, kind);
      if (from) assert.equal(own?.next.basis.from, from);
      if (stage !== undefined) assert.equal(own?.next.basis.stage?.code ?? null, stage);
    });
  }

  it("by the rule of the person's staff group before that of everyone, and of an NQSW's stage before both", () => {
    const supervision = [
      { group: 'everyone' as const, stage: null, days: 28, minutes: 90 },
      { group: 'social_worker' as const, stage: null, days: 42, minutes: 60 },
      ...defaultCouncil.supervision,
    ];
    const own = picture(
      {
        spells: [spell('A'), spell('B'), spell('C', { group: 'team_manager' })],
        asye: [nqsw('B', '2026-10-12')],
        supervisions: ['A', 'B', 'C'].map((id) => held(id, '2026-11-02')),
      },
      { council: { supervision } },
    ).supervision().people;
    assert.deepEqual(
      ['A', 'B', 'C'].map((id) => own.get(id)?.next.on),
      ['2026-12-14', '2026-11-09', '2026-11-30'],
    );
  });

  it('by stages of a second programme, where the first had its review done', () => {
    const own = picture({
      spells: [spell('A')],
      asye: [
        nqsw('A', '2025-01-06', { completedOn: day('2025-09-01'), outcome: 'withdrawn' }),
        nqsw('A', '2026-06-01'),
      ],
      asyeMilestones: reviewed('2025-07-07'),
      supervisions: [held('A', '2026-11-16')],
    })
      .supervision()
      .people.get('A');
    assert.equal(own?.next.on, '2026-11-30');
  });

  it('and says the stage in words', () => {
    const words = (start: string, done?: string) =>
      picture({
        spells: [spell('A')],
        asye: [nqsw('A', start)],
        asyeMilestones: done ? reviewed(done) : [],
        supervisions: [held('A', '2026-11-16')],
      })
        .supervision()
        .people.get('A')?.next.basis.stage?.words;
    assert.equal(words('2026-11-02'), 'weeks 1 to 6');
    assert.equal(words('2026-08-03'), 'until the six-month review is done');
    assert.equal(words('2026-02-02', '2026-08-10'), 'after the six-month review');
  });
});

describe('a supervision of 28 days', () => {
  const states: readonly (readonly [string, SupervisionState, string])[] = [
    ['2026-11-23', 'overdue', 'due yesterday'],
    ['2026-11-24', 'due soon', 'due today'],
    ['2026-11-30', 'due soon', 'due on the seventh day, today included'],
    ['2026-12-01', 'in date', 'due on the eighth day'],
  ];
  for (const [due, state, why] of states) {
    it(`is ${state} when ${why}`, () => {
      const last = new Date(Date.parse(due) - 28 * 86_400_000).toISOString().slice(0, 10);
      const own = picture({ spells: [spell('A')], supervisions: [held('A', last)] })
        .supervision()
        .people.get('A');
      assert.deepEqual([own?.next.on, own?.state], [due, state]);
    });
  }

  it('has a last quarter of 7 days; 14 days have one of 4, and 7 days one of 2', () => {
    assert.deepEqual([28, 14, 7].map(dueSoonDays), [7, 4, 2]);
  });

  it('is overdue later by the days of grace, and due soon until then', () => {
    const on = (last: string) =>
      picture({ spells: [spell('A')], supervisions: [held('A', last)] }, { council: { graceDays: 3 } })
        .supervision()
        .people.get('A')?.state;
    assert.equal(on('2026-10-24'), 'due soon');
    assert.equal(on('2026-10-23'), 'overdue');
  });

  it('has no state while the person is away', () => {
    const own = picture({
      spells: [spell('A', { awayFrom: day('2026-11-01') })],
      supervisions: [held('A', '2026-10-01')],
    });
    const { people, sums } = own.supervision();
    assert.deepEqual([people.get('A')?.state, people.get('A')?.away], [null, true]);
    assert.deepEqual([sums.get('council')?.get('all')?.eligible, sums.get('council')?.get('all')?.away], [0, 1]);
  });
});
