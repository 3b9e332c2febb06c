import assert from 'node:assert/strict';
import { openDesk } from '../../bot/desk.ts';
import type { Viewer } from '../../domain/access.ts';
import type { Change } from '../../domain/action.ts';
import { addDays, day } from '../../domain/dates.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import type { Picture } from '../../domain/picture.ts';
import { withChanges } from '../../domain/picture.ts';
import { type View, viewFor } from '../../domain/view.ts';
import { viewerOf } from '../../domain/viewer.ts';
import type { SupervisionRow, Workforce } from '../../domain/workforce.ts';
import { action, held, heldRecord, picture, record, spell, team, today, undone } from './supervision-people.ts';

const director = { entraObjectId: 'director', upn: null, role: 'director' as const, service: null };
const council = { kind: 'council' as const };

function seen(of: Picture, entraObjectId = 'director'): View {
  const viewer: Viewer | null = viewerOf(of, { entraObjectId });
  if (!viewer) throw new Error(`${entraObjectId} is nobody`);
  return viewFor(viewer, of, 'personal');
}

const people = (n: number, more = {}) => Array.from({ length: n }, (_, i) => spell(`P${i}`, more));
const parts = (own: Partial<Workforce>): Partial<Workforce> => ({ access: [director], ...own });

/** On time of one person over the last 90 days: numerator and denominator. */
function onTime(supervisions: SupervisionRow[], more = {}, period?: { from: string; to: string }) {
  const view = seen(picture(parts({ spells: [spell('A', more)], supervisions })));
  const narrow = period ? { period: { from: day(period.from), to: day(period.to) } } : {};
  const { numerator, denominator, why } = view.total('supervision-on-time', council, narrow);
  return denominator === null ? why : `${numerator} of ${denominator}`;
}

const heldOn = (...on: string[]) => on.map((one) => held('A', one));

describe('supervision in date', () => {
  it('is 36 of 38 where two of 41 people are overdue and three are away: 94.7%', () => {
    const spells = [...people(38), ...[1, 2, 3].map((n) => spell(`X${n}`, { awayFrom: day('2026-11-01') }))];
    const overdue = ['P0', 'P1', 'X1'];
    const supervisions = spells.map(({ staffId }) =>
      held(staffId, overdue.includes(staffId) ? '2026-10-01' : '2026-11-16'),
    );
    const view = seen(picture(parts({ spells, supervisions })));
    const figure = view.total('supervision-in-date', council);
    assert.deepEqual([figure.numerator, figure.denominator, figure.value, figure.shown], [36, 38, 94.7, '94.7%']);
    const count = view.total('supervisions-overdue', council);
    assert.deepEqual([count.value, count.outOf, count.unit, count.status], [2, 38, 'count', null]);
    assert.equal(view.supervision.away(council), 3);
  });

  it('counts who is due soon apart, today and six more days', () => {
    const spells = people(4);
    const supervisions = ['2026-10-26', '2026-10-27', '2026-11-02', '2026-11-03'].map((on, i) => held(`P${i}`, on));
    const view = seen(picture(parts({ spells, supervisions })));
    const value = (measure: 'supervisions-overdue' | 'supervisions-due-soon') => view.total(measure, council).value;
    assert.deepEqual([value('supervisions-overdue'), value('supervisions-due-soon')], [1, 2]);
  });

  it('is given with and without days of grace where the council allows some', () => {
    const supervisions = [held('P0', '2026-10-25'), held('P1', '2026-10-01'), held('P2', '2026-11-16')];
    const own = parts({ spells: people(3), supervisions });
    const view = seen(picture(own, { council: { graceDays: 3 } }));
    assert.equal(view.total('supervision-in-date', council).shown, '66.7%');
    assert.equal(view.supervision.inDateWithoutGrace(council)?.shown, '33.3%');
    assert.equal(seen(picture(own)).supervision.inDateWithoutGrace(council), null);
  });

  it('is not known where no supervision data has been loaded, and never 100%', () => {
    const view = seen(picture(parts({ spells: people(6), files: {} })));
    for (const measure of ['supervision-in-date', 'supervisions-overdue', 'supervision-on-time'] as const) {
      const { value, why } = view.total(measure, council);
      assert.deepEqual([value, why], [null, 'no supervision data has been loaded']);
    }
    assert.equal(view.total('actions-open', council).why, 'no supervision actions have been loaded');
    assert.deepEqual([view.supervision.loaded, view.supervision.people(council)], [false, []]);
  });

  it('is not known where everybody is away', () => {
    const view = seen(picture(parts({ spells: people(6, { awayFrom: day('2026-11-01') }) })));
    assert.equal(view.total('supervision-in-date', council).why, 'everybody in post is away');
  });

  it('is that of one staff group where a group is asked for', () => {
    const spells = [...people(2), spell('M', { group: 'team_manager' })];
    const supervisions = [held('P0', '2026-11-16'), held('P1', '2026-11-16'), held('M', '2026-10-01')];
    const view = seen(picture(parts({ spells, supervisions })));
    assert.equal(view.total('supervisions-overdue', council, { group: 'team_manager' }).value, 1);
    assert.equal(view.total('supervisions-overdue', council, { group: 'social_worker' }).value, 0);
  });
});

describe('supervision on time', () => {
  // The last 90 days are 27 August to 24 November. Due dates: held + 28.
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    ['counts one held on its due date', () => onTime(heldOn('2026-08-03', '2026-08-31', '2026-11-20')), '1 of 2'],
    ['counts one held early', () => onTime(heldOn('2026-08-17', '2026-09-10', '2026-10-08', '2026-11-05')), '3 of 3'],
    [
      'does not count one held a day late as on time',
      () => onTime(heldOn('2026-08-17', '2026-09-15', '2026-10-13', '2026-11-10')),
      '2 of 3',
    ],
    ['counts one that is due and still not held once, as not on time', () => onTime(heldOn('2026-09-01')), '0 of 1'],
    [
      'leaves one that fell due on the day before the period out',
      () => onTime(heldOn('2026-07-29', '2026-11-20')),
      'none fell due in that time',
    ],
    [
      'takes one that fell due on the first day of the period in',
      () => onTime(heldOn('2026-07-30', '2026-11-20')),
      '0 of 1',
    ],
    [
      'leaves one due today and not held until tomorrow',
      () => onTime(heldOn('2026-10-27')),
      'none fell due in that time',
    ],
    ['counts one due today and held today', () => onTime(heldOn('2026-10-27', '2026-11-24')), '1 of 1'],
    [
      'leaves one held early and due ahead until its day',
      () => onTime(heldOn('2026-11-02', '2026-11-20')),
      'none fell due in that time',
    ],
    [
      'counts the first supervision, due 28 days after the start',
      () => onTime([], { start: day('2026-10-01') }),
      '0 of 1',
    ],
    [
      'leaves out what fell due while away, and counts the one 7 days after the return',
      () =>
        onTime(heldOn('2026-08-31', '2026-10-19', '2026-11-10'), {
          awayFrom: day('2026-09-07'),
          returnedOn: day('2026-10-12'),
        }),
      '2 of 2',
    ],
    [
      'leaves out what fell due on the first day away of somebody who is back',
      () =>
        onTime(heldOn('2026-08-17', '2026-10-19', '2026-11-10'), {
          awayFrom: day('2026-09-14'),
          returnedOn: day('2026-10-12'),
        }),
      '2 of 2',
    ],
    [
      'counts what fell due before somebody went, who is away now',
      () => onTime(heldOn('2026-08-10'), { awayFrom: day('2026-09-14') }),
      '0 of 1',
    ],
    [
      'leaves out what fell due on the first day away',
      () => onTime(heldOn('2026-08-17'), { awayFrom: day('2026-09-14') }),
      'none fell due in that time',
    ],
    [
      'looks back over the period that is asked for',
      () =>
        onTime(
          heldOn('2026-05-04', '2026-06-01', '2026-07-01', '2026-11-20'),
          {},
          { from: '2026-06-01', to: '2026-06-30' },
        ),
      '1 of 2',
    ],
    [
      'asks for what is past in a period that goes on',
      () => onTime(heldOn('2026-11-02', '2026-11-23'), {}, { from: '2026-11-01', to: '2026-12-31' }),
      'none fell due in that time',
    ],
  ];
  for (const [why, made, gives] of cases) it(why, () => assert.equal(made(), gives));

  it('leaves leavers out', () => {
    const spells = [spell('A'), spell('L', { end: day('2026-11-20') })];
    const supervisions = [held('A', '2026-10-20'), held('L', '2026-08-20')];
    const view = seen(picture(parts({ spells, supervisions })));
    assert.equal(view.total('supervision-on-time', council).denominator, 1);
  });

  it('goes by the stage in force at each: 7, 7, then 14 days', () => {
    const asye = [
      {
        staffId: 'A',
        programme: 'asye-12',
        start: day('2026-09-07'),
        assessor: null,
        advancedPractitioner: null,
        cap: null,
        completedOn: null,
        outcome: null,
      },
    ];
    const supervisions = heldOn('2026-09-07', '2026-09-14', '2026-10-17', '2026-10-24', '2026-11-07');
    const view = seen(picture(parts({ spells: [spell('A', { start: day('2026-09-07') })], asye, supervisions })));
    // Due 14 September, 21 September (late), 24 October (day 40 + 7), 7 November (day 47 + 14), 21 November (not held).
    const { numerator, denominator } = view.total('supervision-on-time', council);
    assert.deepEqual([numerator, denominator], [3, 5]);
  });
});

describe('records and length', () => {
  it('counts records signed within 5 working days of those held 5 or more working days ago', () => {
    const signed = (on: string, by: string | null) => held('A', on, { recordSignedOn: by === null ? null : day(by) });
    const supervisions = [
      signed('2026-09-01', '2026-09-08'),
      signed('2026-09-21', '2026-09-29'),
      signed('2026-10-13', null),
      // 17 November + 5 working days is today; the day after is too young to count.
      signed('2026-11-17', '2026-11-18'),
      signed('2026-11-18', '2026-11-19'),
    ];
    const { numerator, denominator } = seen(picture(parts({ spells: [spell('A')], supervisions }))).total(
      'supervision-recorded',
      council,
    );
    assert.deepEqual([numerator, denominator], [2, 4]);
  });

  it("counts those of at least the policy's 90 minutes of those with minutes", () => {
    const supervisions = [90, 89, 120, null].map((minutes, i) => held('A', `2026-11-0${i + 1}`, { minutes }));
    const { numerator, denominator } = seen(picture(parts({ spells: [spell('A')], supervisions }))).total(
      'supervision-full-length',
      council,
    );
    assert.deepEqual([numerator, denominator], [2, 3]);
  });

  it('counts actions past their due date out of those that are open', () => {
    const supervisionActions = [
      action('1', 'A', '2026-11-23'),
      action('2', 'A', '2026-11-24'),
      action('3', 'A', '2026-11-01', { doneOn: day('2026-11-20') }),
      action('4', 'L', '2026-11-01'),
    ];
    const spells = [spell('A'), spell('L', { end: day('2026-11-01') })];
    const view = seen(picture(parts({ spells, supervisionActions })));
    const overdue = view.total('actions-overdue', council);
    assert.deepEqual([overdue.value, overdue.outOf, view.total('actions-open', council).value], [1, 2, 2]);
  });
});

describe('teams', () => {
  const teams = [team('T1'), team('T2'), team('T3', { parent: 'T1' })];
  const spells = [
    ...people(6),
    ...[0, 1, 2].map((n) => spell(`S${n}`, { teamId: 'T2' })),
    ...[0, 1, 2, 3, 4].map((n) => spell(`U${n}`, { teamId: 'T3' })),
  ];
  const supervisions = spells.map(({ staffId }, i) => held(staffId, addDays(today, -20 - i)));
  const own = picture({ teams, spells, supervisions, access: [director] });

  it('of fewer than 5 people are withheld from those who may not see the names, with their complement', () => {
    const figure = seen(own, 'P0').total('supervision-in-date', { kind: 'team', id: 'T2' });
    assert.deepEqual([figure.value, figure.numerator, figure.why], [null, null, 'fewer than 5 people']);
    const beside = seen(own, 'P0').total('supervision-in-date', { kind: 'team', id: 'T1' });
    assert.equal(beside.why, 'fewer than 5 people in a group beside it');
    assert.notEqual(seen(own).total('supervision-in-date', { kind: 'team', id: 'T2' }).value, null);
  });

  it('add up to their service and the council', () => {
    const view = seen(own);
    const count = (scope: Parameters<View['total']>[1]) => view.total('supervisions-overdue', scope).value ?? NaN;
    const teams = count({ kind: 'team', id: 'T1' }) + count({ kind: 'team', id: 'T2' });
    assert.equal(teams, count(council));
    assert.equal(count({ kind: 'service', name: 'Help' }), count(council));
    assert.ok(teams > 0);
  });
});

describe('a record in Teams', () => {
  const own = picture(
    parts({ spells: people(6), supervisions: people(6).map(({ staffId }) => held(staffId, '2026-10-01')) }),
  );
  const overdue = (of: Picture) => seen(of).total('supervisions-overdue', council).value;

  it('changes the figure at once, and undoing it restores it', () => {
    const change = heldRecord('P0', '2026-11-23');
    const recorded = withChanges(own, [change]);
    assert.deepEqual([overdue(own), overdue(recorded)], [6, 5]);
    assert.equal(overdue(withChanges(recorded, [change, undone(change.id)])), 6);
  });

  it('is seen by the next message, whoever asks, without another import', () => {
    let changes: readonly Change[] = [];
    const current = { workforce: own.workforce, version: 1 };
    const desk = openDesk({ current: () => current, changes: () => changes, council: defaultCouncil, smallGroup: 5 });
    const asked = () => {
      const viewer = desk.viewer({ entraObjectId: 'director' }, today);
      if (!viewer) throw new Error('the director is nobody');
      const turn = desk.turn(viewer, { place: 'personal', now: `${today}T10:00:00.000Z`, today });
      return turn.view.total('supervisions-overdue', council).value;
    };
    assert.equal(asked(), 6);
    const change = heldRecord('P0', '2026-11-23');
    changes = [change];
    assert.equal(asked(), 5);
    changes = [change, undone(change.id)];
    assert.equal(asked(), 6);
  });

  it('leaves all that does not depend on it as it was', () => {
    own.supervision();
    const recorded = withChanges(own, [heldRecord('P0', '2026-11-23')]);
    assert.equal(recorded.inPost, own.inPost);
    assert.equal(recorded.shared, own.shared);
    assert.equal(recorded.caseloads, own.caseloads);
    assert.equal(recorded.staffing, own.staffing);
    assert.equal(recorded.supervision().people.get('P1'), own.supervision().people.get('P1'));
    assert.notEqual(recorded.supervision().people.get('P0'), own.supervision().people.get('P0'));
  });

  it('of a queried figure makes nothing anew', () => {
    const query = { kind: 'figure-queried', id: 'q', by: null, byOid: 'x', at: '2026-11-24T09:00:00.000Z' } as Change;
    const changed = withChanges(own, [query]);
    assert.equal(changed.supervision, own.supervision);
    assert.equal(withChanges(changed, [query, undone('q')]).practice, own.practice);
    assert.deepEqual(changed.changes, [query]);
  });

  it('of a pause makes the caseloads anew, because caps go by the part of the programme', () => {
    const change = record('asye-paused', { staffId: 'P0', from: day('2026-11-02'), reason: null });
    assert.notEqual(withChanges(own, [change]).caseloads, own.caseloads);
  });
});
