import assert from 'node:assert/strict';
import type { View } from '../../domain/view.ts';
import { councilOf, director, seenBy, workersCsv } from './council.ts';

type Row = Record<string, string | number>;

/** A council with one team T1 (target 17 for social workers), seen by its director. */
async function team(
  workers: readonly Row[],
  cases: readonly [id: string, date: string, cases: number, review?: number][],
  more: Record<string, string> = {},
): Promise<View> {
  const picture = await councilOf({
    'teams.csv': 'TeamId,TeamName,ParentTeamId\nT1,Team One,\nU1,Unit One,T1',
    'workers.csv': workersCsv(workers.map((row) => ({ TeamId: 'T1', ...row }))),
    'access.csv': director(),
    'caseload-targets.csv': 'TeamId,StaffGroup,Target\nT1,social_worker,17',
    'caseloads.csv': `SnapshotDate,StaffId,Cases,OpenToReview\n${cases.map(([id, date, count, review = '']) => `${date},${id},${count},${review}`).join('\n')}`,
    ...more,
  });
  return seenBy(picture, 'director@c.example');
}

const day = '2026-11-23';
const T1 = { kind: 'team' as const, id: 'T1' };
const five = ['A', 'B', 'C', 'D', 'E'].map((id) => ({ StaffId: id }));
const each = (count: number, ids = ['A', 'B', 'C', 'D', 'E']) =>
  ids.map((id) => [id, day, count] as [string, string, number]);

describe("a worker's caseload", () => {
  const limits: [cases: number, fte: string, over: boolean, status: string, room: number, why: string][] = [
    [17, '1', false, 'on target', 0, 'at the target is on it'],
    [18, '1', true, 'within tolerance', 0, 'one over is over, and amber'],
    [19, '1', true, 'within tolerance', 0, 'two over is amber still'],
    [20, '1', true, 'off target', 0, 'three over is off target'],
    [10, '0.6', false, 'on target', 0, '0.6 FTE has a limit of 10.2, and 0.2 is no room for a case'],
    [11, '0.6', true, 'within tolerance', 0, '0.8 over 10.2 lies within 2 × 0.6'],
    [12, '0.6', true, 'off target', 0, '1.8 over 10.2 is more than 2 × 0.6'],
    [8, '0.6', false, 'on target', 2, 'room is rounded down'],
    [0, '1', false, 'on target', 17, 'no cases is room for all'],
  ];
  for (const [cases, fte, over, status, room, why] of limits) {
    it(`of ${cases} at ${fte} FTE and target 17: ${why}`, async () => {
      const worker = (await team([{ StaffId: 'A', FTE: fte }], [['A', day, cases]])).worker('A');
      assert.deepEqual([worker?.over, worker?.figure.status, worker?.room], [over, status, room]);
    });
  }

  it('leaves out cases that are open for review only', async () => {
    const view = await team([{ StaffId: 'A' }], [['A', day, 20, 4]]);
    assert.equal(view.worker('A')?.figure.value, 16);
  });

  it('is unknown, and not 0, for somebody in post without a row', async () => {
    const view = await team([{ StaffId: 'A' }, { StaffId: 'B' }], [['A', day, 5]]);
    assert.deepEqual([view.worker('B')?.figure.value, view.worker('B')?.figure.why], [null, 'no caseload recorded']);
  });

  it('is neither over nor room for somebody away', async () => {
    const view = await team(
      [{ StaffId: 'A', AwayFrom: '2026-10-01' }, { StaffId: 'B' }],
      [
        ['A', day, 30],
        ['B', day, 3],
      ],
    );
    assert.deepEqual([view.worker('A')?.over, view.worker('A')?.room], [null, null]);
    assert.deepEqual(
      [view.total('workers-over-target', T1).value, view.total('workers-over-target', T1).outOf],
      [0, 1],
    );
    assert.equal(view.total('room', T1).value, 14);
  });

  it('counts as over for any case where the target is 0', async () => {
    const view = await team([{ StaffId: 'A', StaffGroup: 'team_manager' }], [['A', day, 1]], {
      'caseload-targets.csv': 'TeamId,StaffGroup,Target\nT1,team_manager,0',
    });
    assert.equal(view.worker('A')?.over, true);
  });

  it('is never over without a target', async () => {
    const view = await team([{ StaffId: 'A', StaffGroup: 'other' }], [['A', day, 99]]);
    assert.equal(view.worker('A')?.over, null);
  });
});

describe("a team's caseload", () => {
  it('counts the FTE of people in post without a row, and the cases of somebody who has left without theirs', async () => {
    const workers = [...five, { StaffId: 'L', RoleEndDate: '2026-11-01' }];
    const figure = (await team(workers, [...each(10, ['A', 'B', 'C', 'D']), ['L', day, 4]])).total('team-caseload', T1);
    assert.deepEqual([figure.numerator, figure.denominator, figure.value], [44, 5, 8.8]);
  });

  it('is the sum of the team and its units, and its target only one that they share', async () => {
    const units = ['F', 'G'].map((id) => ({ StaffId: id, TeamId: 'U1' }));
    const cases = [...each(17), ...each(10, ['F', 'G'])];
    const shared = (await team([...five, ...units], cases)).total('team-caseload', T1);
    assert.deepEqual([shared.numerator, shared.denominator, shared.target, shared.status], [105, 7, 17, 'on target']);
    const apart = await team([...five, ...units], cases, {
      'caseload-targets.csv': 'TeamId,StaffGroup,Target\nT1,social_worker,17\nU1,social_worker,12',
    });
    assert.deepEqual([apart.total('team-caseload', T1).target, apart.total('team-caseload', T1).status], [null, null]);
    assert.equal(apart.total('team-caseload', { kind: 'team', id: 'U1' }).target, 12);
  });

  const colours: [cases: number, status: string, why: string][] = [
    [85, 'on target', '17.0 is at the target'],
    [89, 'within tolerance', '17.8 lies within 5% of 17, which is 17.85'],
    [90, 'off target', '18.0 lies beyond'],
  ];
  for (const [cases, status, why] of colours) {
    it(`of ${cases} cases at 5 FTE is ${status}: ${why}`, async () => {
      const figure = (await team(five, [['A', day, cases - 4], ...each(1, ['B', 'C', 'D', 'E'])])).total(
        'team-caseload',
        T1,
      );
      assert.equal(figure.status, status);
    });
  }

  it('has no colour for fewer than five people, and none on stale data', async () => {
    const few = (await team(five.slice(0, 4), each(20, ['A', 'B', 'C', 'D']))).total('team-caseload', T1);
    assert.deepEqual([few.target, few.status], [17, null]);
    const old = ['A', 'B', 'C', 'D', 'E'].map((id) => [id, '2026-11-18', 20] as [string, string, number]);
    const view = await team(five, old);
    assert.equal(view.total('team-caseload', T1).status, null);
    assert.match(view.source('caseload', T1).warnings.join(), /6 days old/);
  });

  it('takes the target of the latest FromDate not after the snapshot; an empty one holds from the beginning', async () => {
    const view = await team(five, each(10), {
      'caseload-targets.csv':
        'TeamId,StaffGroup,Target,FromDate\nT1,social_worker,20,\nT1,social_worker,18,2026-10-01\nT1,social_worker,15,2026-11-24',
    });
    assert.equal(view.total('team-caseload', T1).target, 18);
  });

  it("uses each team's own latest snapshot not after the day asked for", async () => {
    const cases: [string, string, number][] = [
      ...['A', 'B', 'C', 'D', 'E'].map((id) => [id, '2026-11-09', 10] as [string, string, number]),
      ...each(12, ['A', 'B', 'C', 'D', 'E']),
    ];
    const view = await team([...five, { StaffId: 'F', TeamId: 'U1' }], [...cases, ['F', '2026-11-09', 30]]);
    const U1 = { kind: 'team' as const, id: 'U1' };
    assert.deepEqual([view.total('team-caseload', U1).value, view.total('team-caseload', U1).asAt], [30, '2026-11-09']);
    assert.deepEqual([view.total('team-caseload', T1).numerator, view.total('team-caseload', T1).asAt], [90, day]);
    assert.equal(view.total('team-caseload', T1, { at: '2026-11-20' as never }).numerator, 80);
  });

  it('prefers worker-level counts to team-level ones, however old, and uses those only where there are none', async () => {
    const view = await team([...five, { StaffId: 'P', StaffGroup: 'personal_adviser' }], [['A', '2026-09-01', 9]], {
      'team-caseloads.csv':
        'SnapshotDate,TeamId,StaffGroup,FTE,Cases,CasesSnapshotDate\n2026-11-20,T1,social_worker,5,99,2026-11-20\n2026-11-20,T1,personal_adviser,2,30,2026-11-13',
    });
    assert.deepEqual(
      [view.total('team-caseload', T1).numerator, view.total('team-caseload', T1).asAt],
      [9, '2026-09-01'],
    );
    const advisers = view.total('team-caseload', T1, { group: 'personal_adviser' });
    assert.deepEqual([advisers.value, advisers.denominator], [15, 2]);
  });

  it('is unknown for a group that nobody counted, and leaves its FTE out of the sum', async () => {
    const view = await team([...five, { StaffId: 'F', TeamId: 'U1' }], each(10));
    assert.equal(view.total('team-caseload', { kind: 'team', id: 'U1' }).why, 'no caseload recorded');
    assert.equal(view.total('team-caseload', T1).denominator, 5);
    assert.match(view.source('caseload', T1).warnings.join(), /Unit One has no caseload recorded/);
  });

  it('queries more than 50 cases an FTE and shows it all the same', async () => {
    const view = await team([{ StaffId: 'A', FTE: '0.1' }], [['A', day, 6]]);
    assert.equal(view.total('team-caseload', T1).value, 60);
    assert.match(view.source('caseload', T1).warnings.join(), /60\.0 cases per FTE .* more than anybody can hold/);
  });

  it('says that a day was loaded long after it', async () => {
    const view = await team(
      five,
      ['A'].map((id) => [id, '2026-11-02', 9]),
    );
    assert.match(view.source('caseload', T1).warnings.join(), /loaded more than 14 days late/);
  });

  it('counts at work whoever is not away today', async () => {
    const view = await team([...five.slice(1), { StaffId: 'A', AwayFrom: '2026-11-01' }], each(16));
    assert.deepEqual([view.atWork(T1)?.value, view.atWork(T1)?.denominator], [20, 4]);
    assert.equal((await team(five, each(16))).atWork(T1), null);
  });
});

describe('the average caseload (DfE)', () => {
  it('is over those of social work staff who hold at least one counted case', async () => {
    const workers = [
      ...five,
      { StaffId: 'M', StaffGroup: 'team_manager', FTE: '0.5' },
      { StaffId: 'P', StaffGroup: 'personal_adviser' },
      { StaffId: 'R', StaffGroup: 'other', OrgRole: 5 },
    ];
    const cases: [string, string, number, number?][] = [
      ...each(10, ['A', 'B', 'C']),
      ['D', day, 0],
      ['E', day, 3, 3],
      ['M', day, 5],
      ['P', day, 30],
      ['R', day, 7],
    ];
    const figure = (await team(workers, cases)).total('average-caseload', { kind: 'council' });
    assert.deepEqual([figure.numerator, figure.denominator, figure.value], [42, 4.5, 9.3]);
  });
});
