import assert from 'node:assert/strict';
import type { Change } from '../../domain/action.ts';
import { day } from '../../domain/dates.ts';
import type { Picture } from '../../domain/picture.ts';
import type { Place } from '../../domain/question.ts';
import { type View, viewFor } from '../../domain/view.ts';
import { viewerOf } from '../../domain/viewer.ts';
import type { Workforce } from '../../domain/workforce.ts';
import { action, booked, held, heldRecord, picture, spell, team } from './supervision-people.ts';

const grant = (
  entraObjectId: string,
  role: 'hr' | 'director' | 'head_of_service' | 'reviewer',
  service: string | null = null,
) => ({
  entraObjectId,
  upn: null,
  role,
  service,
});

const teams = [
  team('T1', { managers: ['manager', 'manager2'], deputy: 'deputy', headOfService: 'head' }),
  team('T1-1', { parent: 'T1' }),
  team('T2', { service: 'Other' }),
];
const spells = [
  spell('head', { teamId: 'T2', group: 'senior_manager' }),
  spell('manager', { supervisor: 'head', group: 'team_manager' }),
  spell('manager2', { supervisor: 'head', group: 'team_manager' }),
  spell('deputy', { supervisor: 'manager' }),
  spell('sam', { supervisor: 'manager' }),
  spell('tom', { supervisor: 'sam', teamId: 'T1-1' }),
  spell('priya', { supervisor: 'gone', teamId: 'T1-1' }),
  spell('ana', { supervisor: null }),
  spell('mo', { supervisor: 'ill' }),
  spell('ill', { supervisor: 'manager', awayFrom: day('2026-10-01') }),
  spell('gone', { end: day('2026-11-01') }),
  spell('far', { teamId: 'T2' }),
];
const base: Partial<Workforce> = {
  teams,
  spells,
  access: [grant('hr', 'hr'), grant('director', 'director'), grant('reviewer', 'reviewer', 'Help')],
  supervisions: [
    held('tom', '2026-10-01', { supervisor: 'sam', minutes: 90 }),
    held('priya', '2026-11-16'),
    booked('tom', '2026-11-24', { supervisor: 'sam' }),
    booked('tom', '2026-11-10'),
  ],
  supervisionActions: [
    action('late', 'tom', '2026-11-20', { owner: 'sam' }),
    action('own', 'tom', '2026-12-01'),
    action('done', 'tom', '2026-11-01', { doneOn: day('2026-11-15') }),
    action('lent', 'tom', '2026-12-05', { owner: 'far' }),
  ],
};
const whole = picture(base);

function view(who: string, of: Picture = whole, place: Place = 'personal'): View {
  const viewer = viewerOf(of, { entraObjectId: who });
  if (!viewer) throw new Error(`${who} is nobody`);
  return viewFor(viewer, of, place);
}
const lens = (who: string, of?: Picture, place?: Place) => view(who, of, place).supervision;
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();

describe('individual supervision', () => {
  const may: Record<string, readonly string[]> = {
    tom: ['tom'],
    sam: ['sam', 'tom'],
    manager: ['ana', 'deputy', 'manager', 'manager2', 'mo', 'priya', 'sam', 'tom'],
    deputy: ['ana', 'deputy', 'manager', 'manager2', 'mo', 'priya', 'sam', 'tom'],
    reviewer: ['ana', 'deputy', 'manager', 'manager2', 'mo', 'priya', 'sam', 'tom'],
    director: ['ana', 'deputy', 'far', 'head', 'manager', 'manager2', 'mo', 'priya', 'sam', 'tom'],
    hr: [],
  };
  for (const [who, sees] of Object.entries(may)) {
    it(`is open to ${who} for ${sees.length} of those at work`, () => {
      assert.deepEqual(ids(lens(who).people({ kind: 'council' })), sees);
      assert.equal(lens(who).of('tom') !== null, sees.includes('tom'));
      assert.equal(lens(who).held('tom').length > 0, sees.includes('tom'));
    });
  }

  it('is nobody’s in a group, not even their own, and nobody records anything there', () => {
    const group = lens('manager', whole, 'group');
    const scope = { kind: 'council' as const };
    assert.deepEqual([group.of('manager'), group.supervisorOf('tom')], [null, null]);
    const lists = [group.people(scope), group.mine(), group.actions('mine'), group.actions(scope), group.held('tom')];
    assert.deepEqual([...lists, group.recordable(), group.unsigned(scope), group.bySupervisor(scope)].flat(), []);
    assert.deepEqual([group.may('tom'), group.away(scope), group.action('late')], [false, null, null]);
  });

  it('says where somebody stands, what is booked and what was missed', () => {
    const tom = lens('sam').of('tom');
    assert.deepEqual([tom?.nextDue, tom?.state, tom?.daysPast], ['2026-10-29', 'overdue', 26]);
    assert.deepEqual(
      [tom?.booked.map(({ on, by }) => [on, by]), tom?.bookedToday],
      [[['2026-11-24', 'Person sam']], true],
    );
    assert.deepEqual([tom?.lapsed, tom?.last?.by, tom?.last?.fullLength], ['2026-11-10', 'Person sam', true]);
    assert.deepEqual([tom?.figure.date, tom?.figure.of], ['2026-10-29', 'Person tom']);
    assert.equal(lens('tom').of('tom')?.figure.of, 'you');
  });

  it('lists the earliest due first, and who was not seen for so many days', () => {
    const scope = { kind: 'team' as const, id: 'T1-1' };
    assert.deepEqual(
      lens('manager')
        .people(scope)
        .map(({ id }) => id),
      ['tom', 'priya'],
    );
    assert.deepEqual(ids(lens('manager').notSeenFor(30, scope)), ['tom']);
    assert.deepEqual(ids(lens('manager').notSeenFor(8, scope)), ['priya', 'tom']);
    assert.deepEqual(ids(lens('manager').notSeenFor(9, scope)), ['tom']);
  });

  it('due in a week takes in its days gone by, and not what was overdue before', () => {
    const own = picture({
      ...base,
      supervisions: [held('tom', '2026-10-26'), held('priya', '2026-10-25'), held('sam', '2026-11-01')],
    });
    const week = { from: day('2026-11-23'), to: day('2026-11-29') };
    const due = lens('manager', own).dueIn({ kind: 'team', id: 'T1' }, week);
    assert.deepEqual(
      due.map(({ id, nextDue }) => [id, nextDue]),
      [
        ['tom', '2026-11-23'],
        ['sam', '2026-11-29'],
      ],
    );
  });
});

describe('who gives supervision', () => {
  const by = (who: string, id: string, of?: Picture) => {
    const own = lens(who, of).supervisorOf(id);
    return own && [ids(own.givers), own.why, own.standIn];
  };
  it('is whom the staff list names', () => assert.deepEqual(by('manager', 'tom'), [['sam'], null, null]));
  it('is all managers of the team above where the supervisor of somebody in a unit has left', () =>
    assert.deepEqual(by('manager', 'priya'), [['manager', 'manager2'], 'left', 'manager']));
  it('is the managers where nobody is named', () =>
    assert.deepEqual(by('manager', 'ana'), [['manager', 'manager2'], 'none recorded', 'manager']));
  it('is the managers where the supervisor is away, which the worker is not told', () => {
    assert.deepEqual(by('manager', 'mo'), [['manager', 'manager2'], 'away', 'manager']);
    assert.deepEqual(by('mo', 'mo'), [['manager', 'manager2'], 'unavailable', 'manager']);
  });

  const without = (managers: string[], deputy: string | null) =>
    picture({ ...base, teams: [team('T1', { managers, deputy, headOfService: 'head' }), ...teams.slice(1)] });
  it('is the deputy where no manager is there', () =>
    assert.deepEqual(by('director', 'ana', without(['ill', 'gone'], 'deputy')), [
      ['deputy'],
      'none recorded',
      'deputy',
    ]));
  it('is the head of service where there is neither', () =>
    assert.deepEqual(by('director', 'ana', without([], null)), [['head'], 'none recorded', 'head of service']));
  it('is never the person themselves', () =>
    assert.deepEqual(by('director', 'ana', without(['ana'], 'ana')), [['head'], 'none recorded', 'head of service']));
  it('is nobody where nobody is left, and that is no error', () =>
    assert.deepEqual(by('director', 'far'), [[], 'none recorded', null]));

  it('is flagged where the line leads back to the same person', () => {
    const circle = picture({
      ...base,
      spells: [
        spell('a', { supervisor: 'b' }),
        spell('b', { supervisor: 'c' }),
        spell('c', { supervisor: 'a' }),
        spell('d', { supervisor: 'a' }),
      ],
    });
    const flags = ['a', 'b', 'c', 'd'].map((id) => lens('director', circle).of(id)?.flags.includes('circular line'));
    assert.deepEqual(flags, [true, true, true, false]);
  });

  it('puts those for whom somebody stands in beside their supervisees', () => {
    assert.deepEqual(ids(lens('manager').mine()), ['ana', 'deputy', 'mo', 'priya', 'sam']);
    assert.deepEqual([...lens('manager').standingInFor].sort(), ['ana', 'mo', 'priya']);
    assert.deepEqual(ids(lens('sam').mine()), ['tom']);
  });

  it('gives each supervisor a row of their own', () => {
    const rows = lens('manager').bySupervisor({ kind: 'team', id: 'T1-1' });
    assert.deepEqual(
      rows.map(({ supervisor, people, overdue, inDate }) => [supervisor?.name, people, overdue, inDate.shown]),
      [
        ['Person sam', 1, 1, '0.0%'],
        ['Person gone', 1, 0, '100.0%'],
      ],
    );
  });
});

describe('the right to record', () => {
  const rights: readonly (readonly [string, string, boolean, string])[] = [
    ['sam', 'tom', true, 'the supervisor'],
    ['manager', 'tom', true, 'the manager of the team above the unit'],
    ['deputy', 'tom', true, 'the deputy'],
    ['manager', 'priya', true, 'who stands in'],
    ['tom', 'tom', false, 'not the worker'],
    ['manager', 'manager', false, 'not a manager for themselves'],
    ['director', 'tom', false, 'not a director'],
    ['reviewer', 'tom', false, 'not a reviewer'],
    ['hr', 'tom', false, 'not HR'],
    ['sam', 'ana', false, 'not the supervisor of others'],
    ['manager', 'far', false, 'not another team’s manager'],
    ['manager', 'gone', false, 'nobody for a leaver'],
    ['manager', 'nobody-at-all', false, 'nobody for an id that is nobody’s'],
  ];
  for (const [who, id, right, why] of rights) {
    it(`${right ? 'has' : 'has not'}: ${why}`, () => assert.equal(lens(who).may(id), right));
  }
  it('lists those for whom it holds', () => {
    assert.deepEqual(ids(lens('sam').recordable()), ['tom']);
    assert.deepEqual(ids(lens('tom').recordable()), []);
    assert.deepEqual(ids(lens('manager2').recordable()), [
      'ana',
      'deputy',
      'ill',
      'manager',
      'mo',
      'priya',
      'sam',
      'tom',
    ]);
  });
});

describe('the text of an action', () => {
  const summary = (who: string, id: string) => lens(who).action(id)?.summary;
  it('is for the worker, the owner and the supervisor', () => {
    assert.deepEqual(
      ['tom', 'sam', 'far'].map((who) => summary(who, 'lent')),
      Array(3).fill('Text of lent'),
    );
  });
  it('is closed to manager, reviewer and director, who see that there is one', () => {
    assert.deepEqual(
      ['manager', 'reviewer', 'director'].map((who) => summary(who, 'lent')),
      [null, null, null],
    );
  });
  it('and the action itself are closed to everybody else', () => {
    assert.deepEqual(
      ['hr', 'mo', 'ana'].map((who) => summary(who, 'lent')),
      [undefined, undefined, undefined],
    );
  });
  it('comes without the name of somebody whom its owner may not see', () => {
    assert.deepEqual([lens('far').action('lent')?.about, lens('far').workerOfAction('lent')], [null, 'tom']);
  });

  it('stands in a list with what is overdue first, and what is done only where it is asked for', () => {
    const of = { kind: 'worker' as const, id: 'tom' };
    assert.deepEqual(
      lens('sam')
        .actions(of)
        .map(({ id }) => id),
      ['late', 'own', 'lent'],
    );
    assert.deepEqual(
      lens('sam')
        .actions(of, { since: day('2026-11-15') })
        .map(({ id }) => id),
      ['late', 'own', 'lent', 'done'],
    );
    assert.deepEqual(lens('sam').actions(of, { since: day('2026-11-16') }).length, 3);
    assert.deepEqual([lens('sam').action('late')?.daysOverdue, lens('sam').action('own')?.daysOverdue], [4, 0]);
  });

  it('is mine where it is from my own supervision or I own it', () => {
    assert.deepEqual(
      lens('sam')
        .actions('mine')
        .map(({ id }) => id),
      ['late'],
    );
    assert.deepEqual(
      lens('tom')
        .actions('mine')
        .map(({ id }) => id),
      ['late', 'own', 'lent'],
    );
    const overdue = lens('sam').figure('actions-overdue', 'mine');
    assert.deepEqual([overdue.value, overdue.outOf, overdue.of], [1, 1, 'you']);
  });

  it('may be closed by its owner and the supervisor', () => {
    const closers = ['tom', 'sam', 'far', 'manager', 'director'].filter((who) => lens(who).mayClose('lent'));
    assert.deepEqual(closers, ['sam', 'far']);
    assert.equal(lens('tom').mayClose('own'), true);
  });
});

describe('figures of people rather than teams', () => {
  it('are those of one’s supervisees, of one supervisor as far as one sees them, and of one person', () => {
    const shown = (who: string, of: Parameters<View['supervision']['figure']>[1]) => {
      const { value, outOf } = lens(who).figure('supervisions-overdue', of);
      return [value, outOf];
    };
    assert.deepEqual(shown('sam', { kind: 'supervisees' }), [1, 1]);
    assert.deepEqual(shown('manager', { kind: 'supervisor', id: 'sam' }), [1, 1]);
    assert.deepEqual(shown('tom', { kind: 'supervisor', id: 'manager' }), [0, 0]);
    assert.deepEqual(shown('sam', { kind: 'worker', id: 'tom' }), [1, 1]);
    assert.deepEqual(shown('hr', { kind: 'worker', id: 'tom' }), [0, 0]);
  });
});

describe('the records', () => {
  it('end on the newest day in the file, and are late after 2 working days', () => {
    const to = (on: string) => lens('director', picture({ ...base, supervisions: [held('tom', on)] })).recordsTo;
    // 24 November 2026 is a Tuesday.
    assert.deepEqual(to('2026-11-20'), { day: '2026-11-20', late: false });
    assert.deepEqual(to('2026-11-19'), { day: '2026-11-19', late: true });
  });

  it('that are stale, or differ from what was recorded, stand in the warnings of those who may see whom it is about', () => {
    const stale = { asAt: day('2026-11-10'), importedOn: day('2026-11-10'), rows: 1 };
    const changes: Change[] = [heldRecord('priya', '2026-11-17')];
    const own = picture({ ...base, files: { 'supervisions.csv': stale } }, { changes });
    const team = { kind: 'team' as const, id: 'T1' };
    assert.deepEqual(lens('manager', own).source(team).warnings, [
      'The supervision records are 14 days old; they should be no older than 7 days.',
      "The file and what was recorded here differ on Person priya's supervision of Tuesday 17 November (the file says Monday 16 November); what was recorded here stands.",
    ]);
    assert.equal(lens('hr', own).source(team).warnings.length, 1);
    assert.deepEqual(
      [lens('manager', own).disagreements(team).length, lens('hr', own).disagreements(team).length],
      [1, 0],
    );
  });

  it('without a signature are listed, and late after 5 working days', () => {
    const supervisions = [
      held('tom', '2026-11-16'),
      held('priya', '2026-11-17'),
      held('sam', '2026-11-20', { recordSignedOn: day('2026-11-20') }),
      held('ana', '2026-08-01'),
    ];
    const list = lens('manager', picture({ ...base, supervisions })).unsigned({ kind: 'team', id: 'T1' });
    assert.deepEqual(
      list.map(({ staffId, signatureLate }) => [staffId, signatureLate]),
      [
        ['tom', true],
        ['priya', false],
      ],
    );
  });
});
