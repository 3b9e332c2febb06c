import assert from 'node:assert/strict';
import type { Programme } from '../../domain/council.ts';
import { asye12 } from '../../domain/default-programme.ts';
import type { View } from '../../domain/view.ts';
import { asyeCouncil, type Row } from './asye-council.ts';
import { seenBy } from './council.ts';

const council = { kind: 'council' as const };
const team = { kind: 'team' as const, id: 'T1' };
const shares: Record<string, Programme> = { 'asye-12': { ...asye12, caseloadShares: [25, 50, 70, 90] } };

type Given = { asye: readonly Row[]; cases: readonly [id: string, count: number][]; target?: number | null } & Partial<
  Parameters<typeof asyeCouncil>[0]
>;

/** A council whose social workers' target is 16, with cases counted on 23 November, seen by somebody. */
async function viewOf({ cases, target = 16, ...given }: Given, upn = 'director@c.example'): Promise<View> {
  const files: Record<string, string> = {
    'caseloads.csv': `SnapshotDate,StaffId,Cases\n${cases.map(([id, count]) => `2026-11-23,${id},${count}`).join('\n')}`,
  };
  if (target !== null) files['caseload-targets.csv'] = `TeamId,StaffGroup,Target\nT1,social_worker,${target}`;
  return seenBy(await asyeCouncil({ ...given, files }), upn);
}

describe('the protected cap of an NQSW', () => {
  type Row4 = [row: Row, cases: number, cap: number | null, over: boolean | null, room: number | null, why: string];
  const agreed: Row4[] = [
    [{ CaseloadCap: 8 }, 8, 8, false, 0, 'at the agreed cap is not over it'],
    [{ CaseloadCap: 8 }, 9, 8, true, 0, 'one over the agreed cap is over, well below the target of 16'],
    [{ CaseloadCap: 8 }, 5, 8, false, 3, 'room is up to the cap, not to the target'],
    [{ CaseloadCap: '8.5' }, 8, 8.5, false, 0, 'half a case is no room'],
    [{ CaseloadCap: 0 }, 1, 0, true, 0, 'a cap of 0 is a cap'],
    [{}, 30, null, null, null, 'without a cap nobody is over it, however many cases: no cap recorded'],
    [{ CaseloadCap: 8, Outcome: 'deferred' }, 9, 8, true, 0, 'goes on after a deferral'],
    [
      { CaseloadCap: 8, CompletedOn: '2026-11-01' },
      9,
      null,
      false,
      7,
      'ends with the programme: the target holds again',
    ],
    [{ CaseloadCap: 8, StartOn: '2026-12-01' }, 9, null, false, 7, 'has not begun before the programme has'],
  ];
  for (const [row, cases, cap, over, room, why] of agreed) {
    it(why, async () => {
      const view = await viewOf({ asye: [{ StaffId: 'N', StartOn: '2026-06-04', ...row }], cases: [['N', cases]] });
      const own = view.worker('N');
      assert.deepEqual([own?.cap?.cases ?? null, own?.over, own?.room], [cap, over, room]);
    });
  }

  const quarters: [start: string, pauses: Row[], fte: string, cap: number, why: string][] = [
    ['2026-11-23', [], '1', 4, 'in the first quarter 25% of 16'],
    ['2026-08-24', [], '1', 4, 'on the last day of the first quarter'],
    ['2026-08-23', [], '1', 8, 'on the first day of the second quarter 50%'],
    ['2026-05-23', [], '1', 11.2, 'in the third quarter 70%'],
    ['2026-02-23', [], '1', 14.4, 'in the fourth quarter 90%'],
    ['2025-06-01', [], '1', 14.4, 'past the end it stays that of the last'],
    [
      '2026-08-23',
      [{ StaffId: 'N', From: '2026-10-01', To: '2026-10-01' }],
      '1',
      4,
      'a pause of a day puts it off by a day',
    ],
    ['2026-02-23', [{ StaffId: 'N', From: '2026-04-01' }], '1', 4, 'an open pause holds it where it was'],
    ['2026-08-23', [], '0.6', 2.4, 'part-time: 25% of 16 × 0.6, because a quarter takes 153 days'],
    ['2026-06-23', [], '0.6', 4.8, 'part-time, the second quarter after 153 days'],
  ];
  for (const [start, pauses, fte, cap, why] of quarters) {
    it(`is, where the council sets shares: ${why}`, async () => {
      const given = {
        workers: [{ StaffId: 'N', FTE: fte }],
        asye: [{ StaffId: 'N', StartOn: start }],
        pauses,
        programmes: shares,
      };
      const view = await viewOf({ ...given, cases: [['N', Math.floor(cap) + 1]] });
      assert.deepEqual(view.worker('N')?.cap, { cases: cap, from: 'share' });
      assert.deepEqual([view.worker('N')?.over, view.worker('N')?.figure.target], [true, cap]);
    });
  }

  it('is the agreed one where there is one, whatever the council’s shares say', async () => {
    const asye = [{ StaffId: 'N', StartOn: '2026-11-23', CaseloadCap: 12 }];
    const view = await viewOf({ asye, programmes: shares, cases: [['N', 10]] });
    assert.deepEqual([view.worker('N')?.cap, view.worker('N')?.over], [{ cases: 12, from: 'agreed' }, false]);
  });

  it('by shares is none where the team has no target, and an agreed one stands without a target', async () => {
    const given = { programmes: shares, target: null };
    const none = await viewOf({ ...given, asye: [{ StaffId: 'N', StartOn: '2026-11-23' }], cases: [['N', 30]] });
    assert.deepEqual([none.worker('N')?.cap, none.worker('N')?.over], [null, null]);
    const own = [{ StaffId: 'N', StartOn: '2026-11-23', CaseloadCap: 6 }];
    assert.equal((await viewOf({ ...given, asye: own, cases: [['N', 7]] })).worker('N')?.over, true);
  });

  it('gives the colour: one over is amber, more than two over is off target', async () => {
    const status = async (cases: number) =>
      (await viewOf({ asye: [{ StaffId: 'N', StartOn: '2026-06-04', CaseloadCap: 8 }], cases: [['N', cases]] })).worker(
        'N',
      )?.figure.status;
    assert.deepEqual(
      [await status(8), await status(10), await status(11)],
      ['on target', 'within tolerance', 'off target'],
    );
  });
});

describe('NQSWs over their cap', () => {
  const asye = [
    { StaffId: 'OVER', StartOn: '2026-06-04', CaseloadCap: 8 },
    { StaffId: 'UNDER', StartOn: '2026-06-04', CaseloadCap: 8 },
    { StaffId: 'NOCAP', StartOn: '2026-06-04' },
    { StaffId: 'GONE', StartOn: '2026-06-04', CaseloadCap: 8 },
  ];
  const workers = [{ StaffId: 'OTHER' }, { StaffId: 'GONE', AwayFrom: '2026-10-01' }];
  const cases: [string, number][] = [
    ['OVER', 9],
    ['UNDER', 7],
    ['NOCAP', 40],
    ['GONE', 20],
    ['OTHER', 18],
  ];

  it('count out of those with a cap: without one, or away, they are in neither number', async () => {
    const view = await viewOf({ asye, workers, cases });
    const total = view.total('nqsws-over-cap', council);
    assert.deepEqual([total.value, total.outOf, total.unit, total.asAt], [1, 2, 'people', '2026-11-23']);
    const counts = view.asye.counts(council);
    assert.deepEqual([counts?.nqsws, counts?.overCap, counts?.withCap], [4, 1, 2]);
    assert.deepEqual(view.asye.of('OVER')?.caseload, {
      cases: 9,
      cap: 8,
      from: 'agreed',
      over: true,
      asAt: '2026-11-23',
    });
  });

  it('count among people over their own target, with their caps for targets', async () => {
    const view = await viewOf({ asye, workers, cases });
    const over = view.total('workers-over-target', team);
    assert.deepEqual([over.value, over.outOf], [2, 3]);
    assert.equal(view.total('room', team).value, 1);
    assert.equal(view.total('team-caseload', team).target, 16);
  });

  it('can be told apart among the workers', async () => {
    const view = await viewOf({ asye, workers, cases });
    const nqsws = view
      .workers(team)
      .filter(({ nqsw }) => nqsw)
      .map(({ id }) => id)
      .sort();
    assert.deepEqual(nqsws, ['GONE', 'NOCAP', 'OVER', 'UNDER']);
  });

  it('are unknown where nobody has a cap', async () => {
    const view = await viewOf({ asye: [{ StaffId: 'N', StartOn: '2026-06-04' }], cases: [['N', 30]] });
    const total = view.total('nqsws-over-cap', council);
    assert.deepEqual([total.value, total.why], [null, 'no cap recorded']);
  });

  it('of whom fewer than five have a cap are withheld from those who may not see them', async () => {
    const more = Array.from({ length: 5 }, (_, n) => ({ StaffId: `M${n}`, StartOn: '2026-06-04' }));
    const view = await viewOf({ asye: [...asye, ...more], workers, cases }, 'hr@c.example');
    assert.deepEqual([view.total('nqsws', council).value, view.total('nqsws-over-cap', council).value], [9, null]);
    assert.equal(view.asye.counts(council)?.overCap, null);
  });
});
