import assert from 'node:assert/strict';
import type { Change } from '../../domain/action.ts';
import { day } from '../../domain/dates.ts';
import { practiceOf } from '../../domain/practice.ts';
import type { Workforce } from '../../domain/workforce.ts';
import { action, booked, held, heldRecord, pause, record, spell, undone, workforceOf } from './supervision-people.ts';

function practice(parts: Partial<Workforce>, changes: readonly Change[] = []) {
  return practiceOf(workforceOf({ spells: [spell('A')], ...parts }), changes);
}

const days = (parts: Partial<Workforce>, changes: readonly Change[] = []) =>
  (practice(parts, changes).supervisions.get('A') ?? []).map(
    (own) => `${own.heldOn ? 'held' : own.cancelled ? 'cancelled' : 'booked'} ${own.heldOn ?? own.bookedFor}`,
  );

describe('the same supervision from both sides', () => {
  it('counts once, with the longer minutes, the earlier signature and whichever supervisor is named', () => {
    const rows = [
      held('A', '2026-11-02', { minutes: 60, recordSignedOn: day('2026-11-06') }),
      held('A', '2026-11-02', { minutes: 90, recordSignedOn: day('2026-11-04'), supervisor: 'S' }),
    ];
    for (const supervisions of [rows, rows.toReversed()]) {
      const own = practice({ supervisions }).supervisions.get('A') ?? [];
      assert.deepEqual(
        own.map(({ minutes, recordSignedOn, supervisor }) => [minutes, recordSignedOn, supervisor]),
        [[90, '2026-11-04', 'S']],
      );
    }
  });

  it('is two where the day or the type differs', () => {
    const supervisions = [held('A', '2026-11-02'), held('A', '2026-11-03'), held('A', '2026-11-02', { type: 'case' })];
    assert.equal(days({ supervisions }).length, 3);
  });

  it('counts once where two people record it in Teams', () => {
    const own = practice({}, [
      heldRecord('A', '2026-11-16', { minutes: 60 }),
      heldRecord('A', '2026-11-16', { minutes: 95, supervisor: 'S' }),
    ]);
    assert.deepEqual(
      own.supervisions.get('A')?.map(({ minutes, supervisor }) => [minutes, supervisor]),
      [[95, 'S']],
    );
    assert.deepEqual(own.disagreements, []);
  });

  it('is recorded at once for everybody who was there', () => {
    const change = record('supervision-held', {
      people: ['A', 'B', 'A'],
      supervisor: 'S',
      heldOn: day('2026-11-16'),
      minutes: 90,
    });
    const own = practice({}, [change]);
    assert.deepEqual([own.supervisions.get('A')?.length, own.supervisions.get('B')?.length], [1, 1]);
  });
});

describe('a row of the file near a recorded supervision', () => {
  const near = [
    ['2026-11-14', 1, true],
    ['2026-11-16', 1, false],
    ['2026-11-18', 1, true],
    ['2026-11-13', 2, false],
    ['2026-11-19', 2, false],
  ] as const;
  for (const [on, count, differs] of near) {
    it(`of 16 November, held on ${on}, makes ${count}${differs ? ', and the difference is reported' : ''}`, () => {
      const own = practice({ supervisions: [held('A', on)] }, [heldRecord('A', '2026-11-16')]);
      assert.equal(own.supervisions.get('A')?.length, count);
      const said = { about: 'A', what: 'supervision', recorded: '2026-11-16', file: on };
      assert.deepEqual(own.disagreements, differs ? [said] : []);
      assert.ok(own.supervisions.get('A')?.some(({ heldOn }) => heldOn === '2026-11-16'));
    });
  }

  it('gives what the record leaves open, and never overrides it', () => {
    const file = held('A', '2026-11-17', { minutes: 45, supervisor: 'F', recordSignedOn: day('2026-11-20') });
    const [own] = practice({ supervisions: [file] }, [heldRecord('A', '2026-11-16')]).supervisions.get('A') ?? [];
    assert.deepEqual(
      [own?.heldOn, own?.minutes, own?.supervisor, own?.recordSignedOn],
      ['2026-11-16', 45, 'F', '2026-11-20'],
    );
  });

  it('is reported where only the minutes differ', () => {
    const own = practice({ supervisions: [held('A', '2026-11-16', { minutes: 45 })] }, [
      heldRecord('A', '2026-11-16', { minutes: 90 }),
    ]);
    assert.equal(own.supervisions.get('A')?.[0]?.minutes, 90);
    assert.equal(own.disagreements.length, 1);
  });

  it('is another supervision where it is not professional', () => {
    assert.equal(
      days({ supervisions: [held('A', '2026-11-16', { type: 'group' })] }, [heldRecord('A', '2026-11-16')]).length,
      2,
    );
  });

  it('comes back when the record is undone', () => {
    const change = heldRecord('A', '2026-11-16');
    const parts = { supervisions: [held('A', '2026-11-17'), booked('A', '2026-11-25')] };
    assert.deepEqual(days(parts, [change, undone(change.id)]), days(parts));
    assert.deepEqual(practice(parts, [change, undone(change.id)]).disagreements, []);
  });
});

describe('a booking', () => {
  const booking = (on: string) => record('supervision-booked', { staffId: 'A', supervisor: 'S', bookedFor: day(on) });
  const cancel = (on: string) =>
    record('supervision-cancelled', { staffId: 'A', bookedFor: day(on), reason: 'worker_away' });

  it('that the file and Teams both know is one', () => {
    assert.deepEqual(days({ supervisions: [booked('A', '2026-11-26')] }, [booking('2026-11-26')]), [
      'booked 2026-11-26',
    ]);
  });

  it('is marked when it is cancelled, wherever it was written down', () => {
    assert.deepEqual(days({ supervisions: [booked('A', '2026-11-26')] }, [cancel('2026-11-26')]), [
      'cancelled 2026-11-26',
    ]);
    assert.deepEqual(days({}, [booking('2026-11-26'), cancel('2026-11-26')]), ['cancelled 2026-11-26']);
    assert.deepEqual(days({}, [cancel('2026-11-26')]), []);
  });

  it('for the same day as one that was cancelled stands', () => {
    const changes = [booking('2026-11-26'), cancel('2026-11-26'), booking('2026-11-26')];
    assert.deepEqual(days({}, changes), ['booked 2026-11-26']);
  });

  it('made here stands against a file that has it as cancelled, and that is reported', () => {
    const file = booked('A', '2026-11-26', { cancelled: 'other' });
    const own = practice({ supervisions: [file] }, [booking('2026-11-26')]);
    assert.equal(own.supervisions.get('A')?.[0]?.cancelled, null);
    assert.equal(own.disagreements.length, 1);
  });

  for (const [on, left] of [
    ['2026-11-20', 1],
    ['2026-11-21', 0],
    ['2026-11-23', 0],
    ['2026-11-25', 0],
    ['2026-11-26', 1],
  ] as const) {
    it(`for 23 November is ${left === 0 ? 'spent' : 'open'} when one was held on ${on}`, () => {
      const open = (supervisions: ReturnType<typeof days>) =>
        supervisions.filter((own) => own.startsWith('booked')).length;
      assert.equal(open(days({ supervisions: [booked('A', '2026-11-23')] }, [heldRecord('A', on)])), left);
      assert.equal(open(days({ supervisions: [booked('A', '2026-11-23'), held('A', on)] })), left);
    });
  }
});

describe('a signature', () => {
  const sign = (on: string, signedOn: string) =>
    record('record-signed', { staffId: 'A', heldOn: day(on), signedOn: day(signedOn) });
  const signed = (parts: Partial<Workforce>, changes: readonly Change[]) =>
    practice(parts, changes).supervisions.get('A')?.[0]?.recordSignedOn;

  it('goes to the supervision of its day, whether the file or somebody here recorded it', () => {
    assert.equal(signed({ supervisions: [held('A', '2026-11-16')] }, [sign('2026-11-16', '2026-11-18')]), '2026-11-18');
    assert.equal(signed({}, [heldRecord('A', '2026-11-16'), sign('2026-11-16', '2026-11-18')]), '2026-11-18');
  });

  it('counts by the earlier day where there are two', () => {
    const supervisions = [held('A', '2026-11-16', { recordSignedOn: day('2026-11-20') })];
    assert.equal(signed({ supervisions }, [sign('2026-11-16', '2026-11-18')]), '2026-11-18');
    assert.equal(signed({ supervisions }, [sign('2026-11-16', '2026-11-23')]), '2026-11-20');
  });

  it('without a supervision changes nothing', () => {
    assert.deepEqual(days({}, [sign('2026-11-16', '2026-11-18')]), []);
  });
});

describe('actions, milestones and evidence', () => {
  it('are added and closed over those of the file', () => {
    const add = record('action-added', {
      actionId: 'N',
      staffId: 'A',
      owner: 'S',
      summary: 'Do it',
      dueOn: day('2026-12-01'),
    });
    const close = (actionId: string) => record('action-done', { actionId, staffId: 'A', doneOn: day('2026-11-20') });
    const own = practice({ supervisionActions: [action('F', 'A', '2026-11-10')] }, [
      add,
      close('N'),
      close('F'),
      close('none'),
    ]);
    assert.deepEqual(
      own.actions.get('A')?.map(({ id, doneOn }) => [id, doneOn]),
      [
        ['F', '2026-11-20'],
        ['N', '2026-11-20'],
      ],
    );
  });

  it('keep the recorded day against another in the file, and say so', () => {
    const own = practice(
      {
        supervisionActions: [action('F', 'A', '2026-11-10', { doneOn: day('2026-11-12') })],
        asyeMilestones: [{ staffId: 'A', milestone: 'review-3', dueOn: day('2026-11-01'), doneOn: day('2026-11-03') }],
      },
      [
        record('action-done', { actionId: 'F', staffId: 'A', doneOn: day('2026-11-09') }),
        record('milestone-done', { staffId: 'A', milestone: 'review-3', doneOn: day('2026-11-05') }),
      ],
    );
    assert.equal(own.actions.get('A')?.[0]?.doneOn, '2026-11-09');
    assert.deepEqual(own.milestones.get('A'), [
      { staffId: 'A', milestone: 'review-3', dueOn: '2026-11-01', doneOn: '2026-11-05' },
    ]);
    assert.deepEqual(
      own.disagreements.map(({ what, recorded, file }) => [what, recorded, file]),
      [
        ['action', '2026-11-09', '2026-11-12'],
        ['milestone', '2026-11-05', '2026-11-03'],
      ],
    );
  });

  it('count evidence of one kind and day once from file and record, and twice where both list two', () => {
    const item = (on: string) => ({ staffId: 'A', evidence: 'report', doneOn: day(on) });
    const change = (on: string) => record('evidence-done', item(on));
    const count = (file: string[], records: string[]) =>
      practice({ asyeEvidence: file.map(item) }, records.map(change)).evidence.get('A')?.length;
    assert.equal(count(['2026-11-02'], ['2026-11-02']), 1);
    assert.equal(count(['2026-11-02'], ['2026-11-03']), 2);
    assert.equal(count(['2026-11-02', '2026-11-02'], ['2026-11-02']), 2);
    assert.equal(count(['2026-11-02'], ['2026-11-02', '2026-11-02']), 2);
  });
});

describe('a recorded pause', () => {
  const paused = (from: string) => record('asye-paused', { staffId: 'A', from: day(from), reason: 'sickness' });
  const resumed = (from: string, to: string) => record('asye-resumed', { staffId: 'A', from: day(from), to: day(to) });
  const cases: readonly {
    why: string;
    file: [string, string | null][];
    changes: Change[];
    gives: [string, string | null][];
    differ: number;
  }[] = [
    {
      why: 'is open until it is ended',
      file: [],
      changes: [paused('2026-10-01')],
      gives: [['2026-10-01', null]],
      differ: 0,
    },
    {
      why: 'ends on the day on which somebody resumed',
      file: [],
      changes: [paused('2026-10-01'), resumed('2026-10-01', '2026-10-20')],
      gives: [['2026-10-01', '2026-10-20']],
      differ: 0,
    },
    {
      why: 'is the one of the file that it overlaps; its own first day stands',
      file: [['2026-10-05', null]],
      changes: [paused('2026-10-01')],
      gives: [['2026-10-01', null]],
      differ: 1,
    },
    {
      why: 'takes its end from the file where nobody recorded one',
      file: [['2026-10-01', '2026-10-30']],
      changes: [paused('2026-10-01')],
      gives: [['2026-10-01', '2026-10-30']],
      differ: 0,
    },
    {
      why: 'keeps its recorded end against another in the file',
      file: [['2026-10-01', '2026-10-30']],
      changes: [paused('2026-10-01'), resumed('2026-10-01', '2026-10-20')],
      gives: [['2026-10-01', '2026-10-20']],
      differ: 1,
    },
    {
      why: 'ends an open one of the file',
      file: [['2026-10-01', null]],
      changes: [resumed('2026-10-01', '2026-10-20')],
      gives: [['2026-10-01', '2026-10-20']],
      differ: 0,
    },
    {
      why: 'stands beside those of the file that it does not touch',
      file: [
        ['2026-03-01', '2026-03-31'],
        ['2026-10-01', '2026-10-30'],
      ],
      changes: [paused('2026-06-01'), resumed('2026-06-01', '2026-06-30')],
      gives: [
        ['2026-03-01', '2026-03-31'],
        ['2026-06-01', '2026-06-30'],
        ['2026-10-01', '2026-10-30'],
      ],
      differ: 0,
    },
    {
      why: 'is one where two people record it at once',
      file: [],
      changes: [paused('2026-10-01'), paused('2026-10-02')],
      gives: [['2026-10-01', null]],
      differ: 0,
    },
  ];
  for (const { why, file, changes, gives, differ } of cases) {
    it(why, () => {
      const own = practice({ asyePauses: file.map(([from, to]) => pause('A', from, to)) }, changes);
      assert.deepEqual(
        own.pauses.get('A')?.map(({ from, to }) => [from, to]),
        gives,
      );
      assert.equal(own.disagreements.length, differ);
    });
  }
});
