import assert from 'node:assert/strict';
import type { Workforce } from '../../../domain/workforce.ts';
import { action, booked, held, spell, team } from '../supervision-people.ts';
import { date, grant, itemsOf, planOn, toldOn, wellSupervised } from './told.ts';

// Due 28 days after the last one was held. Monday is 23 November 2026.
const teams = [team('T1', { managers: ['MAX', 'MIA'], deputy: 'DEP', headOfService: 'HOS' })];
const people = (more: Workforce['spells'] = []) => [
  spell('SUE'),
  spell('MAX'),
  spell('MIA'),
  spell('DEP'),
  spell('HOS'),
  ...more,
];
const worker = (id: string, more = {}) => spell(id, { supervisor: 'SUE', ...more });
/** Nothing is ever due about the five. */
const parts = (more: Partial<Workforce>): Partial<Workforce> => ({
  teams,
  ...more,
  supervisions: [...(more.supervisions ?? []), ...wellSupervised(['SUE', 'MAX', 'MIA', 'DEP', 'HOS'])],
});

const late = held('A', '2026-10-18'); // due 15 November
const dueMonday = held('B', '2026-10-26'); // due 23 November
const dueTuesday = held('C', '2026-10-27'); // due 24 November
const soon = held('D', '2026-11-01'); // due 29 November
const inDate = held('E', '2026-11-20'); // due 18 December
const mine = parts({
  spells: people(['A', 'B', 'C', 'D', 'E'].map((id) => worker(id))),
  supervisions: [late, dueMonday, dueTuesday, soon, inDate].map((own) => ({ ...own, recordSignedOn: own.heldOn })),
});

describe('supervision-due', () => {
  const table: [string, string, string[]][] = [
    [
      'lists everybody overdue or due soon on a Monday',
      '2026-11-23',
      ['A:overdue', 'B:due', 'C:due-soon', 'D:due-soon'],
    ],
    ['says on Tuesday only who became due or overdue since Monday', '2026-11-24', ['B:overdue', 'C:due']],
    ['says on Wednesday only who became overdue since Tuesday', '2026-11-25', ['C:overdue']],
    ['says nothing on a Thursday on which nothing changed', '2026-11-26', []],
    ['says nothing on a Sunday on which somebody is due', '2026-11-29', []],
    ['lists them all again on the next Monday', '2026-11-30', ['A:overdue', 'B:overdue', 'C:overdue', 'D:overdue']],
  ];
  for (const [what, on, keys] of table) {
    it(what, () => assert.deepEqual(toldOn(mine, on, 'SUE', ['supervision-due']), keys));
  }

  it('lists everybody on the Tuesday after a bank holiday Monday', () => {
    const own = parts({
      spells: people([worker('A')]),
      supervisions: [{ ...held('A', '2026-07-20'), recordSignedOn: date('2026-07-20') }],
    });
    assert.deepEqual(toldOn(own, '2026-08-31', 'SUE', ['supervision-due']), []);
    assert.deepEqual(toldOn(own, '2026-09-01', 'SUE', ['supervision-due']), ['A:overdue']);
    assert.deepEqual(toldOn(own, '2026-09-02', 'SUE', ['supervision-due']), []);
  });

  it('waits for the day on which the supervisor works, and then says what is true then', () => {
    const own = {
      ...mine,
      spells: mine.spells?.map((row) => (row.staffId === 'SUE' ? { ...row, workingDays: [3, 5] } : row)) ?? [],
    };
    assert.deepEqual(toldOn(own, '2026-11-23', 'SUE', ['supervision-due']), []);
    assert.deepEqual(toldOn(own, '2026-11-25', 'SUE', ['supervision-due']), [
      'A:overdue',
      'B:overdue',
      'C:overdue',
      'D:due-soon',
    ]);
    assert.deepEqual(toldOn(own, '2026-11-27', 'SUE', ['supervision-due']), []);
  });

  it('says records that nobody signed within five working days once a week, without a stage', () => {
    const own = parts({
      spells: people([worker('A')]),
      // 13 November + 5 working days is the 20th.
      supervisions: [held('A', '2026-08-01'), held('A', '2026-11-13'), held('A', '2026-11-16')],
    });
    assert.deepEqual(toldOn(own, '2026-11-23', 'SUE', ['supervision-due']), ['A/record/2026-11-13']);
    assert.deepEqual(toldOn(own, '2026-11-24', 'SUE', ['supervision-due']), []);
  });

  const standIns: [string, Partial<Parameters<typeof spell>[1]> & object, string | null, string[], string[]][] = [
    ['who is away', { awayFrom: date('2026-11-01') }, 'SUE', ['MAX', 'MIA'], ['SUE', 'DEP', 'HOS']],
    ['who has left', { end: date('2026-11-01') }, 'SUE', ['MAX', 'MIA'], ['SUE', 'DEP', 'HOS']],
    ['who is not recorded', {}, null, ['MAX', 'MIA'], ['SUE', 'DEP', 'HOS']],
  ];
  for (const [what, change, supervisor, told, untold] of standIns) {
    it(`goes to each of the team's managers for a supervisor ${what}`, () => {
      const spells = people([worker('A', { supervisor })]).map((own) =>
        own.staffId === 'SUE' ? { ...own, ...change } : own,
      );
      const plan = planOn(parts({ spells, supervisions: [late] }), '2026-11-23');
      for (const id of told) assert.deepEqual(itemsOf(plan.cards, id, ['supervision-due'])[0], 'A:overdue', id);
      for (const id of untold) assert.deepEqual(itemsOf(plan.cards, id, ['supervision-due']), [], id);
      const why = plan.cards.find((card) => card.to.staffId === 'MAX')?.why ?? '';
      assert.match(why, /you stand in as supervisor for 1 person whose own (is away|has left|is not recorded)/);
    });
  }

  it('goes to the deputy where no manager is there, and to the head of service where nobody is', () => {
    const gone = (ids: string[]) =>
      people([worker('A', { supervisor: null })]).map((own) =>
        ids.includes(own.staffId) ? { ...own, awayFrom: date('2026-11-01') } : own,
      );
    const to = (ids: string[], who: string) =>
      toldOn(parts({ spells: gone(ids), supervisions: [late] }), '2026-11-23', who, ['supervision-due'])[0];
    assert.equal(to(['MAX'], 'MIA'), 'A:overdue');
    assert.equal(to(['MAX', 'MIA'], 'DEP'), 'A:overdue');
    assert.equal(to(['MAX', 'MIA', 'DEP'], 'HOS'), 'A:overdue');
  });

  it('leaves out workers who are away, and those of leavers', () => {
    const spells = people([worker('A', { awayFrom: date('2026-11-01') }), worker('B', { end: date('2026-11-20') })]);
    assert.deepEqual(
      toldOn(
        parts({ spells, supervisions: [late, dueMonday].map((own) => ({ ...own, recordSignedOn: own.heldOn })) }),
        '2026-11-23',
        'SUE',
        ['supervision-due'],
      ),
      [],
    );
  });

  it('says nothing about anybody where no supervision was ever loaded', () => {
    const own = parts({ spells: people([worker('A')]), files: {} });
    assert.deepEqual(toldOn(own, '2026-11-23', 'SUE', ['supervision-due']), []);
    assert.deepEqual(toldOn(own, '2026-11-23', 'HOS', ['escalation']), []);
  });

  it('shifts what is overdue by days of grace, and nothing else', () => {
    const told = { council: { graceDays: 3 } };
    assert.deepEqual(toldOn(mine, '2026-11-24', 'SUE', ['supervision-due'], told), ['C:due']);
    assert.deepEqual(toldOn(mine, '2026-11-27', 'SUE', ['supervision-due'], told), ['B:overdue']);
  });
});

describe('supervision-own', () => {
  // Due Friday 27 November: five working days lie after Friday 20 up to it.
  const own = (more: Workforce['supervisions'] = [], works: number[] | null = null) =>
    parts({ spells: people([worker('A', { workingDays: works })]), supervisions: [held('A', '2026-10-30'), ...more] });
  const on = (day: string, of = own()) => toldOn(of, day, 'A', ['supervision-own']);
  it('comes on the day after which five working days lie up to the due day, and on no other', () => {
    const days = ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-27', '2026-11-30'];
    assert.deepEqual(
      days.map((day) => on(day).length),
      [0, 1, 0, 0, 0, 0],
    );
  });
  it('is silenced by any booking ahead, even one after the due day', () => {
    assert.deepEqual(on('2026-11-20', own([booked('A', '2026-12-10')])), []);
    assert.deepEqual(on('2026-11-20', own([booked('A', '2026-11-18')])), ['A']);
    assert.deepEqual(on('2026-11-20', own([booked('A', '2026-12-10', { cancelled: 'other' })])), ['A']);
  });
  it('waits for the day on which the worker works', () => {
    assert.deepEqual(on('2026-11-20', own([], [2])), []);
    assert.deepEqual(on('2026-11-24', own([], [2])), ['A']);
  });
  it('comes over Christmas before the bank holidays that it counts', () => {
    // Due 30 December: 29, 24, 23, 22 and the 30th itself are the five.
    const of = parts({ spells: people([worker('A')]), supervisions: [held('A', '2026-12-02')] });
    assert.deepEqual(on('2026-12-21', of), ['A']);
    assert.deepEqual(on('2026-12-22', of), []);
  });
});

describe('actions-due', () => {
  const of = parts({
    spells: people([worker('A'), worker('B')]),
    supervisionActions: [
      action('ACT1', 'A', '2026-11-20', { owner: 'SUE' }),
      action('ACT2', 'A', '2026-11-23', { owner: 'SUE' }),
      action('ACT3', 'A', '2026-11-29', { owner: 'SUE' }),
      action('ACT4', 'A', '2026-11-30', { owner: 'SUE' }),
      action('ACT5', 'A', '2026-11-20', { owner: 'SUE', doneOn: date('2026-11-19') }),
      action('ACT6', 'A', '2026-11-20', { owner: 'B' }),
    ],
  });
  it('lists on Monday what is overdue and what is due by Sunday, and nothing on other days', () => {
    assert.deepEqual(toldOn(of, '2026-11-23', 'SUE', ['actions-due']), ['ACT1:overdue', 'ACT2:due', 'ACT3:due-soon']);
    assert.deepEqual(toldOn(of, '2026-11-24', 'SUE', ['actions-due']), []);
  });
  it('does not tell an owner whose supervision it was where they may not see it', () => {
    const item = (id: string) =>
      planOn(of, '2026-11-23')
        .cards.find((card) => card.to.staffId === id)
        ?.items.find(({ kind }) => kind === 'actions-due');
    assert.deepEqual(item('B')?.about, []);
    assert.deepEqual(item('SUE')?.about, ['A']);
  });
});

describe('escalation', () => {
  const kinds = ['escalation'] as const;
  // Due 2 November: overdue by 14 days on the 16th, by more on the 17th, a Tuesday.
  const of = parts({ spells: people([worker('A')]), supervisions: [held('A', '2026-10-05')] });
  const table: [string, string, number][] = [
    ['not while it is overdue by half of 28 days', '2026-11-16', 0],
    ['once when it passes that', '2026-11-17', 1],
    ['not on the days after', '2026-11-18', 0],
    ['again on the next Monday', '2026-11-23', 1],
    ['not on the Tuesday after', '2026-11-24', 0],
    ['and every Monday until it is held', '2026-11-30', 1],
  ];
  for (const [what, on, count] of table) {
    it(`goes ${what}`, () => assert.equal(toldOn(of, on, 'HOS', kinds).length, count));
  }
  it('goes to the head of service, with a copy to each manager and none to the deputy', () => {
    const plan = planOn(of, '2026-11-17');
    const told = plan.cards.filter(({ slot }) => slot === 'escalation').map(({ to }) => to.staffId);
    assert.deepEqual(told, ['HOS', 'MAX', 'MIA']);
  });
  it('is a card of its own, beside the card of the day', () => {
    const own = { ...of, spells: people([worker('A'), worker('B', { supervisor: 'MAX' })]) };
    const slots = planOn(own, '2026-11-23').cards.filter(({ to }) => to.staffId === 'MAX');
    assert.deepEqual(slots.map(({ slot }) => slot).sort(), ['day', 'escalation']);
  });
  it('escalates nobody’s own lateness to themselves, whether they lead the service or manage the team', () => {
    const by = (supervisor: string | null) => ({ ...of, spells: people([worker('A', { supervisor })]) });
    const told = (supervisor: string | null) =>
      ['HOS', 'MAX', 'MIA'].filter((id) => toldOn(by(supervisor), '2026-11-17', id, kinds).length > 0);
    assert.deepEqual(told('SUE'), ['HOS', 'MAX', 'MIA']);
    assert.deepEqual(told('HOS'), ['MAX', 'MIA']);
    assert.deepEqual(told('MAX'), ['HOS', 'MIA']);
    // Both managers stand in for the supervisor who is missing.
    assert.deepEqual(told(null), ['HOS']);
  });
  it('sends no manager a copy about their own supervision', () => {
    const own = {
      teams,
      spells: people().map((row) => (row.staffId === 'MAX' ? { ...row, supervisor: 'SUE' } : row)),
      supervisions: [held('MAX', '2026-10-05'), ...wellSupervised(['SUE', 'MIA', 'DEP', 'HOS'])],
    };
    assert.deepEqual(toldOn(own, '2026-11-17', 'MAX', kinds), []);
    assert.deepEqual(toldOn(own, '2026-11-17', 'MIA', kinds), ['MAX:overdue']);
    assert.deepEqual(toldOn(own, '2026-11-17', 'HOS', kinds), ['MAX:overdue']);
  });
  it('sends the copy where there is no head of service', () => {
    const own = { ...of, teams: [team('T1', { managers: ['MAX'] })] };
    assert.deepEqual(toldOn(own, '2026-11-17', 'MAX', kinds), ['A:overdue']);
  });
  it("goes to the team's own head of service, and not to another team's of the same service", () => {
    const own = { ...of, teams: [...teams, team('T2', { headOfService: 'SUE' })] };
    assert.deepEqual(toldOn(own, '2026-11-17', 'HOS', kinds), ['A:overdue']);
    assert.deepEqual(
      toldOn({ ...own, spells: people([worker('A', { supervisor: 'MAX' })]) }, '2026-11-17', 'SUE', kinds),
      [],
    );
  });
  it('goes to a head of service whom only access.csv names', () => {
    const own = {
      ...of,
      teams: [team('T1', { managers: ['MAX'] })],
      access: [grant('guest', 'head_of_service', 'Help')],
    };
    assert.deepEqual(toldOn(own, '2026-11-17', 'guest', kinds), ['A:overdue']);
  });
  const halves: [number, string, string][] = [
    [28, '2026-11-16', '2026-11-17'],
    [14, '2026-11-09', '2026-11-10'],
    [7, '2026-11-06', '2026-11-09'],
  ];
  for (const [days, still, passed] of halves) {
    it(`passes half of ${days} days on ${passed}`, () => {
      const last = { 28: '2026-10-05', 14: '2026-10-19', 7: '2026-10-26' }[days] ?? '';
      const council = { council: { supervision: [{ group: 'everyone', stage: null, days, minutes: 90 } as const] } };
      const own = parts({
        spells: people([worker('A')]),
        supervisions: [held('A', last)],
      });
      assert.deepEqual(toldOn(own, still, 'HOS', kinds, council), []);
      assert.deepEqual(toldOn(own, passed, 'HOS', kinds, council), ['A:overdue']);
    });
  }
});
