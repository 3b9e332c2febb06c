import assert from 'node:assert/strict';
import { type FileLines, imported, loaded, problemsOf, smallCouncil, withFiles, withRow } from './small-council.ts';

const [header, ann, bo, cy, di] = smallCouncil['workers.csv'];
const guid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const staff = 'allowed: a StaffId of workers.csv';
const team = 'allowed: a TeamId of teams.csv';
const service = 'allowed: a Service of teams.csv';
const once = 'allowed: one row for each';

describe('rules over rows and files', () => {
  const workers = (...rows: string[]) => withFiles({ 'workers.csv': [header, ann, bo, cy, di, ...rows] });
  const access = (...rows: string[]) => withFiles({ 'access.csv': ['EntraObjectId,Role,Service', ...rows] });
  const cases: [string, FileLines, string[]][] = [
    [
      'a person twice on one start day, on the later row',
      workers(bo),
      ['workers.csv:6:StaffId: the same StaffId and RoleStartDate as in row 3; allowed: one row for each'],
    ],
    [
      'spells that share a day, on the later row',
      workers('W2,Bo Reed,,,T2,social_worker,0,0.6,2020-01-01,2021-02-01,'),
      [
        'workers.csv:6:RoleStartDate: overlaps row 3 (2021-02-01 to now); allowed: spells of one person that share no day',
      ],
    ],
    [
      'a StaffId in two cases',
      workers('w2,Bo Reed,,,T2,social_worker,0,0.6,2020-01-01,2021-01-01,'),
      ['workers.csv:6:StaffId: "w2" is "W2" of row 3 in another case; allowed: each id in one case'],
    ],
    [
      'two people with one EntraObjectId',
      workers(`W5,Ed,,${guid(1)},T1,other,0,1,2020-01-01,,`),
      [
        'workers.csv:6:EntraObjectId: is also that of another person, in row 2; allowed: an id that nobody else in post has',
      ],
    ],
    [
      'two people with one EntraObjectId on the last day of one and the first of the other',
      workers(`W5,Ed,,${guid(5)},T1,other,0,1,2020-01-01,2026-11-24,`, `W6,Flo,,${guid(5)},T1,other,0,1,2026-11-24,,`),
      [
        'workers.csv:7:EntraObjectId: is also that of another person, in row 6; allowed: an id that nobody else in post has',
      ],
    ],
    [
      'two people with one Upn, whatever its case',
      workers('W5,Ed,Ann.Hill@council.example,,T1,other,0,1,2020-01-01,,'),
      ['workers.csv:6:Upn: is also that of another person, in row 2; allowed: an Upn that nobody else in post has'],
    ],
    [
      'a team twice',
      withFiles({ 'teams.csv': [...smallCouncil['teams.csv'], 'T1,Again,,,,,,'] }),
      [`teams.csv:5:TeamId: the same TeamId as in row 2; ${once}`],
    ],
    [
      'an unknown manager among two',
      withRow('teams.csv', 2, 'T1,CIN,,Safeguarding,,W1;W9,,'),
      [`teams.csv:2:ManagerStaffId: "W9" is not in workers.csv; ${staff}`],
    ],
    [
      'an unknown head of service',
      withRow('teams.csv', 2, 'T1,CIN,,Safeguarding,,,W9,'),
      [`teams.csv:2:HeadOfServiceStaffId: "W9" is not in workers.csv; ${staff}`],
    ],
    [
      'an unknown deputy',
      withRow('teams.csv', 2, 'T1,CIN,,Safeguarding,,,,w1'),
      [`teams.csv:2:DeputyStaffId: "w1" is not in workers.csv, which has "W1"; ${staff}`],
    ],
    [
      'an unknown parent',
      withRow('teams.csv', 4, 'T3,Unit 1,,,T9,,,'),
      [`teams.csv:4:ParentTeamId: "T9" is not in teams.csv; ${team}`],
    ],
    [
      'units in a circle',
      withRow('teams.csv', 2, 'T1,CIN,,Safeguarding,T3,,,'),
      [
        'teams.csv:2:ParentTeamId: units in a circle: "T1" in "T3" in "T1"; allowed: the team that this one is a unit of',
        'teams.csv:4:ParentTeamId: units in a circle: "T3" in "T1" in "T3"; allowed: the team that this one is a unit of',
      ],
    ],
    [
      'a unit of itself',
      withRow('teams.csv', 3, 'T2,FRT,,Front Door,T2,,,'),
      ['teams.csv:3:ParentTeamId: units in a circle: "T2" in "T2"; allowed: the team that this one is a unit of'],
    ],
    [
      'an agency worker with a ReasonLeave',
      withFiles({ 'workers.csv': [`${header},ReasonLeave`, ...[ann, bo, di].map((row) => `${row},`), `${cy},5`] }),
      ['workers.csv:5:ReasonLeave: stands with an agency worker; allowed: nothing, where AgencyWorker is 1'],
    ],
    [
      'a head of service without a Service',
      access(`${guid(8)},head_of_service,`),
      [`access.csv:2:Service: is empty, which a head_of_service may not have; ${service}`],
    ],
    [
      'a reviewer without a Service',
      access(`${guid(8)},reviewer, `),
      [`access.csv:2:Service: is empty, which a reviewer may not have; ${service}`],
    ],
    [
      'a Service that no team has',
      access(`${guid(8)},hr,Fostering`),
      [`access.csv:2:Service: "Fostering" is not in teams.csv; ${service}`],
    ],
    [
      'a Service in another case',
      access(`${guid(8)},hr,front door`),
      [`access.csv:2:Service: "front door" is not in teams.csv, which has "Front Door"; ${service}`],
    ],
    [
      'a role that there is not',
      access(`${guid(8)},boss,`),
      [
        'access.csv:2:Role: "boss" is none of the codes; allowed: hr, academy, head_of_service, reviewer, workforce_lead, director, admin',
      ],
    ],
    [
      'the same role twice',
      access(`${guid(8)},hr,`, `${guid(8)},hr,`),
      [`access.csv:3:EntraObjectId: the same EntraObjectId, Role and Service as in row 2; ${once}`],
    ],
    [
      'caseloads',
      withFiles({
        'caseloads.csv': [
          'SnapshotDate,StaffId,Cases,OpenToReview',
          '2026-11-23,W1,3,4',
          '2026-11-23,W1,3,',
          '2026-11-23,W9,3,',
          '2026-11-25,W2,3,',
          '2026-11-23,W2,"1,990",-1',
          '2026-11-23,W3,2.5,',
        ],
      }),
      [
        'caseloads.csv:2:OpenToReview: 4 is more than Cases, 3; allowed: at most Cases',
        `caseloads.csv:3:StaffId: the same SnapshotDate and StaffId as in row 2; ${once}`,
        `caseloads.csv:4:StaffId: "W9" is not in workers.csv; ${staff}`,
        'caseloads.csv:5:SnapshotDate: "2026-11-25" lies after the as-at day 2026-11-24; allowed: that day or an earlier one',
        'caseloads.csv:6:Cases: "1,990" is written with a comma; allowed: a whole number from 0 to 999,999, without a comma',
        'caseloads.csv:6:OpenToReview: "-1" is a number that is not allowed here; allowed: a whole number from 0 to 999,999, without a comma',
        'caseloads.csv:7:Cases: "2.5" is a number that is not allowed here; allowed: a whole number from 0 to 999,999, without a comma',
      ],
    ],
    [
      'counts by team',
      withFiles({
        'team-caseloads.csv': [
          'SnapshotDate,TeamId,StaffGroup,FTE,Cases,CasesSnapshotDate',
          '2026-11-23,T1,social_worker,64.2,1030,2026-11-16',
          '2026-11-23,T1,social_worker,64.2,1030,',
          '2026-11-23,T9,social_worker,-1,1030,2026-11-30',
        ],
        'unallocated.csv': ['SnapshotDate,TeamId,Unallocated,LongestWaitDays', '2026-11-23,T1,4,', '2026-11-23,T1,5,x'],
        'caseload-targets.csv': [
          'TeamId,StaffGroup,Target,FromDate',
          'T1,social_worker,,',
          'T1,social_worker,17.555,',
          'T2,social_worker,0,',
          'T2,social_worker,17,',
        ],
        'establishment.csv': [
          'SnapshotDate,TeamId,StaffGroup,PostsFTE,VacancyFTE,VacancyAgencyCoveredFTE',
          '2026-11-23,T1,social_worker,5,,1',
          '2026-11-23,T1,social_worker,5,1,1',
        ],
      }),
      [
        `team-caseloads.csv:3:StaffGroup: the same SnapshotDate, TeamId and StaffGroup as in row 2; ${once}`,
        'team-caseloads.csv:4:FTE: "-1" is a number that is not allowed here; allowed: a number from 0 on, such as 64.2, without a comma',
        'team-caseloads.csv:4:CasesSnapshotDate: "2026-11-30" lies after the as-at day 2026-11-24; allowed: that day or an earlier one',
        `team-caseloads.csv:4:TeamId: "T9" is not in teams.csv; ${team}`,
        'unallocated.csv:3:LongestWaitDays: "x" is not a number; allowed: a whole number from 0 to 999,999, without a comma',
        `unallocated.csv:3:TeamId: the same SnapshotDate and TeamId as in row 2; ${once}`,
        'caseload-targets.csv:2:Target: is empty; allowed: a number from 0 on with at most two decimals, such as 17',
        'caseload-targets.csv:3:Target: "17.555" is a number that is not allowed here; allowed: a number from 0 on with at most two decimals, such as 17',
        `caseload-targets.csv:3:StaffGroup: the same TeamId, StaffGroup and FromDate as in row 2; ${once}`,
        `caseload-targets.csv:5:StaffGroup: the same TeamId, StaffGroup and FromDate as in row 4; ${once}`,
        'establishment.csv:2:VacancyFTE: is empty; allowed: a number from 0 on, such as 64.2, without a comma',
        `establishment.csv:3:StaffGroup: the same SnapshotDate, TeamId and StaffGroup as in row 2; ${once}`,
      ],
    ],
  ];
  for (const [what, files, lines] of cases)
    it(`refuse ${what}`, async () => {
      assert.deepEqual(await problemsOf(files), lines);
    });

  it('let an account go from who left to who came, and a person have several spells', async () => {
    const result = await loaded(
      workers(
        `W5,Ed,old@council.example,${guid(5)},T1,other,0,1,2020-01-01,2026-11-23,`,
        `W6,Flo,old@council.example,${guid(5)},T1,other,0,1,2026-11-24,,`,
        'W2,Bo Reed,,,T2,social_worker,0,0.6,2019-01-01,2021-01-31,',
      ),
    );
    assert.equal(result.report.rows['workers.csv'], 7);
  });

  it('let a start, an end, an absence and a target lie ahead', async () => {
    const files = withFiles({
      'workers.csv': [
        `${header},AwayFrom,ReturnedOn,ReasonLeave`,
        ...[ann, bo, cy].map((row) => `${row},,,`),
        'W4,Di Moss,,,T3,other,0,0.8,2027-05-01,2028-01-01,W1,2027-06-01,2027-07-01,3',
      ],
      'caseload-targets.csv': [
        'TeamId,StaffGroup,Target,FromDate',
        'T1,social_worker,17.5,2027-04-01',
        'T1,social_worker,16,',
      ],
    });
    const { workforce } = await loaded(files);
    assert.deepEqual(
      workforce.targets.map(({ target, from }) => [target, from]),
      [
        [1750, '2027-04-01'],
        [1600, null],
      ],
    );
  });

  it('give a unit its parent’s service, and empty where neither has one', async () => {
    const { workforce } = await loaded(
      withFiles({ 'teams.csv': [...smallCouncil['teams.csv'], 'T4,Half,,,T3,,,', 'T5,Alone,,,,,,'] }),
    );
    assert.deepEqual(
      workforce.teams.map((one) => one.service),
      ['Safeguarding', 'Front Door', 'Safeguarding', 'Safeguarding', ''],
    );
    assert.deepEqual(workforce.teams[0]?.managers, ['W1', 'W2']);
  });
});

describe('one problem', () => {
  it('loads nothing of any file', async () => {
    const result = await imported(
      withFiles({ 'unallocated.csv': ['SnapshotDate,TeamId,Unallocated', '2026-11-23,T9,1'] }),
    );
    assert.equal(result.outcome, 'rejected');
    assert.ok(!('workforce' in result));
    assert.deepEqual([result.report.rows, result.report.changes], [{}, { joined: 0, left: 0, moved: 0 }]);
  });

  it('in a whole file does not make everything that refers to it wrong', async () => {
    const lines = await problemsOf(
      withFiles({ 'workers.csv': smallCouncil['workers.csv'].map((line) => line.replaceAll(',', ';')) }),
    );
    assert.equal(lines.length, 1);
  });
});

describe('files that stay as they were', () => {
  it('are checked against those that came', async () => {
    const { workforce } = await loaded(
      withFiles({
        'access.csv': ['EntraObjectId,Role,Service', `${guid(8)},hr,Front Door`],
        'caseload-targets.csv': ['TeamId,StaffGroup,Target', 'T2,social_worker,17'],
        'caseloads.csv': ['SnapshotDate,StaffId,Cases', '2026-11-16,W4,2', '2026-11-23,W3,2'],
        'unallocated.csv': ['SnapshotDate,TeamId,Unallocated', '2026-11-16,T3,1', '2026-11-23,T2,1'],
      }),
    );
    const stays = (id: string, file: string, day: string, other = file) =>
      `"${id}" is missing, but ${file} as last imported (as at ${day}) refers to it; allowed: keep it here, or bring a ${other} without it in the same folder`;
    const newest = (file: string) => `${file} of 2026-11-23 or a newer day`;
    assert.deepEqual(
      await problemsOf(
        { 'teams.csv': ['TeamId,TeamName,Service,ManagerStaffId', 'T1,CIN,Safeguarding,W9', 'T3,U,,'] },
        { previous: workforce },
      ),
      [
        `teams.csv:1:TeamId: ${stays('T2', 'workers.csv', '2026-11-24')}`,
        `teams.csv:1:Service: ${stays('Front Door', 'access.csv', '2026-11-24')}`,
        `teams.csv:1:TeamId: ${stays('T2', 'unallocated.csv', '2026-11-23', newest('unallocated.csv'))}`,
        `teams.csv:1:TeamId: ${stays('T2', 'caseload-targets.csv', '2026-11-24')}`,
        `teams.csv:2:ManagerStaffId: "W9" is not in workers.csv; ${staff}`,
      ],
    );
    // An older day does not take the place of the newest one, which stays to be checked.
    const older = { 'unallocated.csv': ['SnapshotDate,TeamId,Unallocated', '2026-11-09,T1,1'] };
    const fewer = ['TeamId,TeamName,Service', 'T1,CIN,Safeguarding', 'T3,U,Front Door'];
    assert.ok(
      (await problemsOf({ 'teams.csv': fewer, ...older }, { previous: workforce })).includes(
        `teams.csv:1:TeamId: ${stays('T2', 'unallocated.csv', '2026-11-23', newest('unallocated.csv'))}`,
      ),
    );
    // W4 is in a past snapshot only; who is named as manager or has cases in the newest one may not go.
    const others = withFiles({ 'workers.csv': [header, ann, bo, di] });
    assert.deepEqual(await problemsOf({ 'workers.csv': others['workers.csv'] ?? '' }, { previous: workforce }), [
      `workers.csv:1:StaffId: ${stays('W3', 'teams.csv', '2026-11-24')}`,
      `workers.csv:1:StaffId: ${stays('W3', 'caseloads.csv', '2026-11-23', newest('caseloads.csv'))}`,
    ]);
  });

  it('let somebody go once the advice is followed: the same day, or a newer one, without them', async () => {
    const counts = (date: string) => ({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases', `${date},W1,2`] });
    const teams = smallCouncil['teams.csv'].map((line) => line.replace('W4,W3', ','));
    const { workforce } = await loaded(
      withFiles({ 'teams.csv': teams, 'caseloads.csv': ['SnapshotDate,StaffId,Cases', '2026-11-16,W3,2'] }),
    );
    const without = { 'workers.csv': [header, ann, bo, di] };
    const refused = (more: FileLines) => problemsOf({ ...without, ...more }, { previous: workforce });
    assert.equal((await refused({})).length, 1);
    assert.equal((await refused(counts('2026-11-09'))).length, 1);
    assert.deepEqual(await refused(counts('2026-11-16')), []);
    assert.deepEqual(await refused(counts('2026-11-17')), []);
  });
});
