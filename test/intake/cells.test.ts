import assert from 'node:assert/strict';
import { loaded, problemsOf, smallCouncil, withFiles, withRow } from './small-council.ts';

const guid = '00000000-0000-4000-8000-000000000009';
const [workersHeader] = smallCouncil['workers.csv'];

/** A fifth person in workers.csv. */
function withWorker(cells: Record<string, string>) {
  return withFiles({ 'workers.csv': [...smallCouncil['workers.csv'], worker(cells)] });
}

/** A row of workers.csv with some cells changed. */
function worker(cells: Record<string, string>): string {
  const usual: Record<string, string> = {
    StaffId: 'W5',
    DisplayName: 'Ed Nash',
    TeamId: 'T2',
    StaffGroup: 'social_worker',
    AgencyWorker: '1',
    FTE: '1',
    RoleStartDate: '2022-03-01',
    SupervisorStaffId: 'W1',
  };
  return workersHeader
    .split(',')
    .map((name) => cells[name] ?? usual[name] ?? '')
    .join(',');
}

describe('a cell that breaks its column', () => {
  const date = 'allowed: a date as YYYY-MM-DD or DD/MM/YYYY, without a time';
  const id = 'allowed: an id of at most 64 characters that does not begin with = + - or @';
  const name = 'allowed: text that does not begin with = + - or @';
  const groups =
    'allowed: social_worker, advanced_practitioner, team_manager, iro_cp_chair, senior_manager, personal_adviser, family_worker, other';
  const formula = 'begins with = + - or @, which a spreadsheet would run as a formula';
  const fte = 'allowed: a number from 0 to 1, such as 0.6';
  const cases: [string, Record<string, string>, string][] = [
    ['FTE over 1', { FTE: '1.2' }, `FTE: "1.2" is a number that is not allowed here; ${fte}`],
    ['FTE below 0', { FTE: '-0.5' }, `FTE: "-0.5" is a number that is not allowed here; ${fte}`],
    ['FTE in words', { FTE: 'full' }, `FTE: "full" is not a number; ${fte}`],
    ['FTE left empty', { FTE: ' ' }, `FTE: is empty; ${fte}`],
    [
      'a day that does not exist',
      { RoleStartDate: '2026-02-30' },
      `RoleStartDate: "2026-02-30" is a day that does not exist; ${date}`,
    ],
    [
      'the same in British order',
      { RoleStartDate: '31/09/2025' },
      `RoleStartDate: "31/09/2025" is a day that does not exist; ${date}`,
    ],
    [
      'a date with a time',
      { RoleStartDate: '2026-02-03T00:00' },
      `RoleStartDate: "2026-02-03T00:00" has a time; ${date}`,
    ],
    [
      'a date with another time',
      { RoleStartDate: '03/02/2026 09:30' },
      `RoleStartDate: "03/02/2026 09:30" has a time; ${date}`,
    ],
    ['an American date', { RoleStartDate: '3/2/26' }, `RoleStartDate: "3/2/26" is not a date; ${date}`],
    [
      'a date that stands for never',
      { RoleEndDate: '9999-12-31' },
      `RoleEndDate: "9999-12-31" lies outside the years 1900 to 2199; ${date}`,
    ],
    ['a formula as a name', { DisplayName: '=cmd()' }, `DisplayName: "=cmd()" ${formula}; ${name}`],
    ['a name that begins with +', { DisplayName: '+44' }, `DisplayName: "+44" ${formula}; ${name}`],
    ['a name that begins with -', { DisplayName: '-x' }, `DisplayName: "-x" ${formula}; ${name}`],
    ['a name that begins with @', { DisplayName: '@x' }, `DisplayName: "@x" ${formula}; ${name}`],
    ['an id that is a formula', { StaffId: '=1' }, `StaffId: "=1" ${formula}; ${id}`],
    [
      'an id of 65 characters',
      { StaffId: 'x'.repeat(65) },
      `StaffId: "${'x'.repeat(39)}…" is longer than 64 characters; ${id}`,
    ],
    [
      'a line break in a name',
      { DisplayName: '"Cy\nLane"' },
      `DisplayName: "Cy\\u{a}Lane" holds a control character, such as a line break or a tab; ${name}`,
    ],
    [
      'an escape sequence',
      { DisplayName: 'Cy\u001b[31mLane' },
      `DisplayName: "Cy\\u{1b}[31mLane" holds a control character, such as a line break or a tab; ${name}`,
    ],
    [
      'a cell of 10,001 characters',
      { DisplayName: 'x'.repeat(10_001) },
      `DisplayName: "${'x'.repeat(39)}…" is longer than 10,000 characters; ${name}`,
    ],
    [
      'a code in another case',
      { StaffGroup: 'Social_Worker' },
      `StaffGroup: "Social_Worker" is in another case; ${groups}`,
    ],
    ['an unknown code', { StaffGroup: 'nurse' }, `StaffGroup: "nurse" is none of the codes; ${groups}`],
    ['yes instead of 1', { AgencyWorker: 'yes' }, 'AgencyWorker: "yes" is neither 0 nor 1; allowed: 0 (no) or 1 (yes)'],
    [
      'an EntraObjectId that is no GUID',
      { EntraObjectId: 'ann' },
      'EntraObjectId: "ann" is no GUID; allowed: a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e',
    ],
    [
      'a Upn without an @',
      { Upn: 'ann' },
      'Upn: "ann" is not a user principal name; allowed: a sign-in name such as priya.shah@council.gov.uk',
    ],
    ['an unknown team', { TeamId: 'T9' }, 'TeamId: "T9" is not in teams.csv; allowed: a TeamId of teams.csv'],
    [
      'a team in another case',
      { TeamId: 't2' },
      'TeamId: "t2" is not in teams.csv, which has "T2"; allowed: a TeamId of teams.csv',
    ],
    [
      'an unknown supervisor',
      { SupervisorStaffId: 'W9' },
      'SupervisorStaffId: "W9" is not in workers.csv; allowed: a StaffId of workers.csv',
    ],
    [
      'their own supervisor',
      { SupervisorStaffId: 'W5' },
      "SupervisorStaffId: is the person's own StaffId; allowed: somebody else's, or nothing",
    ],
    [
      'an end before the start',
      { RoleEndDate: '2022-02-28' },
      'RoleEndDate: 2022-02-28 lies before RoleStartDate, 2022-03-01; allowed: that day or a later one',
    ],
  ];
  for (const [what, cells, line] of cases)
    it(`is told by row and column: ${what}`, async () => {
      assert.deepEqual(await problemsOf(withWorker(cells)), [`workers.csv:6:${line}`]);
    });

  it('does not hide the others of its row', async () => {
    const cells = { FTE: '1.2', TeamId: 'T9', EntraObjectId: 'x', RoleStartDate: '' };
    const lines = await problemsOf(withWorker(cells));
    assert.deepEqual(lines.map((line) => line.split(':', 3).join(':')).sort(), [
      'workers.csv:6:EntraObjectId',
      'workers.csv:6:FTE',
      'workers.csv:6:RoleStartDate',
      'workers.csv:6:TeamId',
    ]);
  });
});

describe('columns of workers.csv with codes', () => {
  const extra =
    'ReasonLeave,LeaverDestination,StartOrigin,OrgRole,CFKSSstatus,CoveringVacancy,AwayFrom,ReturnedOn,WorkingDays,LeavingNotifiedOn,RegistrationRenewedOn';
  const rows = (cells: string) =>
    withFiles({
      'workers.csv': [
        `StaffId,DisplayName,TeamId,StaffGroup,AgencyWorker,FTE,RoleStartDate,${extra}`,
        ...['W1', 'W2', 'W3'].map((id) => `${id},N,T1,other,0,1,2020-01-01,,,,,,,,,,,`),
        `W4,Di,T1,other,0,1,2020-01-01,${cells}`,
      ],
    });
  const ahead = 'lies after the as-at day 2026-11-24; allowed: that day or an earlier one';
  for (const [cells, line] of [
    ['11,,,,,,,,,,', 'ReasonLeave: "11" is none of the codes; allowed: a code from 1 to 10'],
    [',0,,,,,,,,,', 'LeaverDestination: "0" is none of the codes; allowed: a code from 1 to 9'],
    [',,1.0,,,,,,,,', 'StartOrigin: "1.0" is none of the codes; allowed: a code from 1 to 10'],
    [',,,7,,,,,,,', 'OrgRole: "7" is none of the codes; allowed: a code from 1 to 6'],
    [',,,,5,,,,,,', 'CFKSSstatus: "5" is none of the codes; allowed: a code from 1 to 4'],
    [
      ',,,,,,2026-03-02,2026-03-01,,,',
      'ReturnedOn: 2026-03-01 lies before AwayFrom, 2026-03-02; allowed: that day or a later one',
    ],
    [
      ',,,,,,,,Mon;tue,,',
      'WorkingDays: "Mon;tue" holds something else than days; allowed: days with ; between: Mon;Tue;Wed;Thu;Fri;Sat;Sun',
    ],
    [',,,,,,,,,2026-11-25,', `LeavingNotifiedOn: "2026-11-25" ${ahead}`],
    [',,,,,,,,,,25/11/2026', `RegistrationRenewedOn: "25/11/2026" ${ahead}`],
  ] as const)
    it(`refuse what is none: ${line}`, async () => {
      assert.deepEqual(await problemsOf(rows(cells)), [`workers.csv:5:${line}`]);
    });

  it('become a spell', async () => {
    const { workforce } = await loaded(rows('1,2,3,4,1,1,2026-12-01,,Fri;Mon; Wed,2026-11-24,01/09/2026'));
    const {
      name: _,
      upn: __,
      entraObjectId: ___,
      sweNo: ____,
      supervisor: _____,
      ...spell
    } = workforce.spells[3] ?? assert.fail();
    assert.deepEqual(spell, {
      staffId: 'W4',
      teamId: 'T1',
      group: 'other',
      agency: false,
      coveringVacancy: true,
      fte: 10_000,
      start: '2020-01-01',
      end: null,
      leavingNotifiedOn: '2026-11-24',
      reasonLeave: 1,
      leaverDestination: 2,
      startOrigin: 3,
      orgRole: 4,
      cfkssStatus: 1,
      awayFrom: '2026-12-01',
      returnedOn: null,
      workingDays: [1, 3, 5],
      registrationRenewedOn: '2026-09-01',
    });
  });
});

describe('a cell as people write it', () => {
  it('may have blanks around it, and a header any case and order', async () => {
    const { workforce } = await loaded({
      'teams.csv': ['TEAMNAME , teamid', ' First Response ,\u00a0T2 '],
      'workers.csv': [
        'fte,staffid,DisplayName,TeamId,StaffGroup,AgencyWorker,RoleStartDate,Upn',
        `0.61 , W1,Zoë, T2 , other ,0,31/01/2020, A@b.example`,
      ],
    });
    assert.deepEqual(
      workforce.teams.map(({ id, name }) => [id, name]),
      [['T2', 'First Response']],
    );
    const [spell] = workforce.spells;
    assert.deepEqual([spell?.name, spell?.fte, spell?.start, spell?.upn], ['Zoë', 6_100, '2020-01-31', 'A@b.example']);
  });

  it('may be 10,000 characters long, in quotes, with commas and quotes inside', async () => {
    const long = 'x'.repeat(10_000);
    const { workforce } = await loaded(withRow('teams.csv', 3, `T2,${long},"a ""b"", c;d",Front Door,,,W4,W3`));
    assert.deepEqual([workforce.teams[1]?.name, workforce.teams[1]?.aliases], [long, ['a "b", c', 'd']]);
  });

  it('keeps an EntraObjectId in small letters', async () => {
    const { workforce } = await loaded(withWorker({ EntraObjectId: guid.toUpperCase() }));
    assert.equal(workforce.spells[4]?.entraObjectId, guid);
  });
});
