import assert from 'node:assert/strict';
import { asye12 } from '../../domain/default-programme.ts';
import { defaultCouncil } from '../../intake/council.ts';
import { type FileLines, imported, loaded, problemsOf, smallCouncil, withFiles } from './small-council.ts';

const staff = 'allowed: a StaffId of workers.csv';
const done = 'lies after the as-at day 2026-11-24; allowed: that day or an earlier one';
const one = 'allowed: one row for each';
const onProgramme = 'allowed: a StaffId of asye.csv';

const supervisions = (...rows: string[]) =>
  withFiles({
    'supervisions.csv': [
      'StaffId,SupervisorStaffId,HeldOn,BookedFor,Minutes,Type,RecordSignedOn,CancelledReason',
      ...rows,
    ],
  });
const actions = (...rows: string[]) =>
  withFiles({ 'supervision-actions.csv': ['ActionId,StaffId,OwnerStaffId,Summary,DueOn,DoneOn', ...rows] });
const asyeHeader =
  'StaffId,Programme,StartOn,AssessorStaffId,AdvancedPractitionerStaffId,CaseloadCap,CompletedOn,Outcome';
const asye = (...rows: string[]) => withFiles({ 'asye.csv': [asyeHeader, ...rows] });
const w2 = 'W2,asye-12,2026-06-04,W1,,8,,';
const milestones = (...rows: string[]) => ({
  ...asye(w2),
  'asye-milestones.csv': ['StaffId,Milestone,DueOn,DoneOn', ...rows],
});
const evidence = (...rows: string[]) => ({ ...asye(w2), 'asye-evidence.csv': ['StaffId,Evidence,DoneOn', ...rows] });
const pauses = (...rows: string[]) => ({
  ...asye(w2),
  'asye-pauses.csv': ['StaffId,From,To,Reason,AgreedBy', ...rows],
});

const refused: [string, FileLines, string[]][] = [
  [
    'a supervision neither held nor booked',
    supervisions('W2,W1,,,,,,'),
    ['supervisions.csv:2:HeldOn: is empty, and so is BookedFor; allowed: one of the two filled'],
  ],
  [
    'a supervision both held and booked',
    supervisions('W2,W1,2026-11-20,2026-11-27,,,,'),
    ['supervisions.csv:2:BookedFor: stands beside HeldOn, 2026-11-20; allowed: only one of the two filled'],
  ],
  [
    'a supervision that is said to be held and lies ahead, and nothing more about that row',
    supervisions('W2,W1,2026-11-25,,,,,'),
    [`supervisions.csv:2:HeldOn: "2026-11-25" ${done}`],
  ],
  [
    'a record signed before the supervision',
    supervisions('W2,W1,2026-11-20,,,,2026-11-19,'),
    ['supervisions.csv:2:RecordSignedOn: 2026-11-19 lies before HeldOn, 2026-11-20; allowed: that day or a later one'],
  ],
  [
    'a record signed ahead',
    supervisions('W2,W1,2026-11-20,,,,2026-11-25,'),
    [`supervisions.csv:2:RecordSignedOn: "2026-11-25" ${done}`],
  ],
  [
    'a record of what is only booked',
    supervisions('W2,W1,,2026-11-27,,,2026-11-20,'),
    ['supervisions.csv:2:RecordSignedOn: stands without HeldOn; allowed: nothing, until it was held'],
  ],
  [
    'a supervision held and cancelled',
    supervisions('W2,W1,2026-11-20,,,,,worker_away'),
    ['supervisions.csv:2:CancelledReason: stands beside HeldOn, 2026-11-20; allowed: nothing, where it was held'],
  ],
  [
    'somebody who supervises themselves',
    supervisions('W2,W2,2026-11-20,,,,,'),
    ["supervisions.csv:2:SupervisorStaffId: is the person's own StaffId; allowed: somebody else's, or nothing"],
  ],
  [
    'minutes that are none, half, or a whole day and night',
    supervisions('W2,W1,2026-11-20,,0,,,', 'W2,W1,2026-11-20,,90.5,,,', 'W2,W1,2026-11-20,,1440,,,'),
    ['0', '90.5', '1440'].map(
      (value, n) =>
        `supervisions.csv:${n + 2}:Minutes: "${value}" is a number that is not allowed here; allowed: a whole number from 1 to 600`,
    ),
  ],
  [
    'codes that are none, or in another case, all of them on one row',
    supervisions('W2,W1,,2026-11-20,,Group,,holiday'),
    [
      'supervisions.csv:2:Type: "Group" is in another case; allowed: professional, reflective, case, group',
      'supervisions.csv:2:CancelledReason: "holiday" is none of the codes; allowed: worker_away, supervisor_away, urgent_work, other',
    ],
  ],
  [
    'an unknown worker and an unknown supervisor on the newest day and ahead',
    supervisions('W2,W1,2026-11-19,,,,,', 'W9,W1,2026-11-20,,,,,', 'W2,W8,2026-11-20,,,,,', 'W9,W8,,2026-11-27,,,,'),
    [
      `supervisions.csv:3:StaffId: "W9" is not in workers.csv; ${staff}`,
      `supervisions.csv:4:SupervisorStaffId: "W8" is not in workers.csv; ${staff}`,
      `supervisions.csv:5:StaffId: "W9" is not in workers.csv; ${staff}`,
      `supervisions.csv:5:SupervisorStaffId: "W8" is not in workers.csv; ${staff}`,
    ],
  ],
  [
    'an action twice, long, of nobody, due never, done ahead',
    actions(
      'A1,W2,,Book training,2026-11-30,',
      'A1,W2,W9,Book training,,',
      `A2,W9,,${'x'.repeat(201)},2026-11-30,2026-11-25`,
    ),
    [
      'supervision-actions.csv:3:DueOn: is empty; allowed: a date as YYYY-MM-DD or DD/MM/YYYY, without a time',
      `supervision-actions.csv:3:ActionId: the same ActionId as in row 2; ${one}`,
      `supervision-actions.csv:3:OwnerStaffId: "W9" is not in workers.csv; ${staff}`,
      `supervision-actions.csv:4:Summary: "${'x'.repeat(39)}…" is longer than 200 characters; allowed: text of at most 200 characters that does not begin with = + - or @`,
      `supervision-actions.csv:4:DoneOn: "2026-11-25" ${done}`,
      `supervision-actions.csv:4:StaffId: "W9" is not in workers.csv; ${staff}`,
    ],
  ],
  [
    'an NQSW twice in one programme',
    asye(w2, 'W2,asye-12,2025-06-04,,,,,'),
    [`asye.csv:3:StaffId: the same StaffId and Programme as in row 2; ${one}`],
  ],
  [
    'a programme that the settings do not have',
    asye('W2,asye-24,2026-06-04,,,,,'),
    ['asye.csv:2:Programme: "asye-24" is no programme of council.yaml; allowed: asye-12'],
  ],
  [
    'an NQSW who would assess or oversee themselves',
    asye('W2,asye-12,2026-06-04,W2,,,,', 'W3,asye-12,2026-06-04,W1,W3,,,'),
    [
      "asye.csv:2:AssessorStaffId: is the NQSW's own StaffId; allowed: somebody else's, or nothing",
      "asye.csv:3:AdvancedPractitionerStaffId: is the NQSW's own StaffId; allowed: somebody else's, or nothing",
    ],
  ],
  [
    'an ASYE that ended before it began, or ahead',
    asye('W2,asye-12,2026-06-04,,,,2026-06-03,passed', 'W3,asye-12,2026-06-04,,,,2026-11-25,passed'),
    [
      'asye.csv:2:CompletedOn: 2026-06-03 lies before StartOn, 2026-06-04; allowed: that day or a later one',
      `asye.csv:3:CompletedOn: "2026-11-25" ${done}`,
    ],
  ],
  [
    'an ASYE of nobody, with nobody, and a cap that is no number',
    asye('W9,asye-12,2026-06-04,W8,W7,eight,,ok'),
    [
      'asye.csv:2:CaseloadCap: "eight" is not a number; allowed: a number from 0 on with at most two decimals, such as 17',
      'asye.csv:2:Outcome: "ok" is none of the codes; allowed: passed, failed, withdrawn, deferred',
      `asye.csv:2:StaffId: "W9" is not in workers.csv; ${staff}`,
      `asye.csv:2:AssessorStaffId: "W8" is not in workers.csv; ${staff}`,
      `asye.csv:2:AdvancedPractitionerStaffId: "W7" is not in workers.csv; ${staff}`,
    ],
  ],
  [
    'a milestone that the programme does not have, in another case, twice, ahead, of somebody without an ASYE',
    milestones(
      'W2,observation-4,,',
      'W2,Review-3,,2026-09-01',
      'W2,review-3,,2026-11-25',
      'W2,review-3,,',
      'W3,review-3,,',
    ),
    [
      ...['observation-4', 'Review-3'].map(
        (code, n) =>
          `asye-milestones.csv:${n + 2}:Milestone: "${code}" is no code of the programme asye-12; allowed: ${asye12.milestones.map((step) => step.code).join(', ')}`,
      ),
      `asye-milestones.csv:4:DoneOn: "2026-11-25" ${done}`,
      `asye-milestones.csv:5:Milestone: the same StaffId and Milestone as in row 4; ${one}`,
      `asye-milestones.csv:6:StaffId: "W3" is not in asye.csv; ${onProgramme}`,
    ],
  ],
  [
    'a milestone where there is no asye.csv at all',
    withFiles({ 'asye-milestones.csv': ['StaffId,Milestone', 'W2,review-3'] }),
    [`asye-milestones.csv:2:StaffId: "W2" is not in asye.csv; ${onProgramme}`],
  ],
  [
    'evidence of a kind that the programme does not ask for, ahead, of somebody without an ASYE',
    evidence('W2,exam,2026-09-01', 'W2,report,2026-11-25', 'W3,report,2026-09-01'),
    [
      'asye-evidence.csv:2:Evidence: "exam" is no code of the programme asye-12; allowed: observation, family-feedback, professional-feedback, report, reflection',
      `asye-evidence.csv:3:DoneOn: "2026-11-25" ${done}`,
      `asye-evidence.csv:4:StaffId: "W3" is not in asye.csv; ${onProgramme}`,
    ],
  ],
  [
    'a pause that ends before it begins',
    pauses('W2,2026-08-31,2026-08-01,,'),
    ['asye-pauses.csv:2:To: 2026-08-01 lies before From, 2026-08-31; allowed: that day or a later one, or nothing'],
  ],
  [
    'pauses that share a day, on the later row',
    pauses('W2,2026-08-01,2026-08-31,,', 'W2,2026-08-31,2026-09-02,,', 'W2,2026-10-01,,,', 'W2,2026-11-01,,,'),
    [
      'asye-pauses.csv:3:From: overlaps row 2 (2026-08-01, to 2026-08-31); allowed: pauses of one person that share no day',
      'asye-pauses.csv:5:From: overlaps row 4 (2026-10-01, open); allowed: pauses of one person that share no day',
    ],
  ],
  [
    'a pause with a reason that there is not, agreed by nobody, of somebody without an ASYE',
    pauses('W3,2026-08-01,,capability,W9'),
    [
      'asye-pauses.csv:2:Reason: "capability" is none of the codes; allowed: sickness, parental, bereavement, lack_of_support',
      `asye-pauses.csv:2:StaffId: "W3" is not in asye.csv; ${onProgramme}`,
      `asye-pauses.csv:2:AgreedBy: "W9" is not in workers.csv; ${staff}`,
    ],
  ],
];

describe('the rules of supervision and the ASYE', () => {
  for (const [what, files, lines] of refused)
    it(`refuse ${what}`, async () => {
      assert.deepEqual(await problemsOf(files), lines);
    });

  it('let days that may lie ahead lie ahead: booked, due, start, a pause and its end', async () => {
    const { report } = await loaded({
      ...supervisions('W2,W1,,2027-01-11,,,,'),
      ...actions('A1,W2,,,2027-01-11,'),
      ...asye('W2,asye-12,2027-01-11,,,,,'),
      'asye-milestones.csv': ['StaffId,Milestone,DueOn', 'W2,review-3,2027-06-01'],
      'asye-pauses.csv': ['StaffId,From,To', 'W2,2027-02-01,2027-02-28', 'W2,2027-03-01,'],
    });
    assert.deepEqual(report.problems, []);
  });

  it('skip what is past about somebody whom nobody knows any more, and leave an unknown supervisor out of it', async () => {
    const { report, workforce } = await loaded(
      supervisions(
        'W9,W1,2026-10-20,,,,,',
        'W2,W8,2026-10-27,,,,,',
        'W9,W8,,2026-11-02,,,,worker_away',
        'W2,W1,2026-11-23,,,,,',
      ),
    );
    assert.deepEqual(report.skipped, [
      'supervisions.csv:2: "W9" is not in workers.csv, and the day is a past one',
      'supervisions.csv:3: SupervisorStaffId left out: "W8" is not in workers.csv, and the day is a past one',
      'supervisions.csv:4: "W9" is not in workers.csv, and the day is a past one',
    ]);
    assert.equal(report.rows['supervisions.csv'], 2);
    assert.deepEqual(
      workforce.supervisions.map(({ staffId, supervisor, heldOn }) => [staffId, supervisor, heldOn]),
      [
        ['W2', null, '2026-10-27'],
        ['W2', 'W1', '2026-11-23'],
      ],
    );
  });

  it('let the settings add a programme that runs beside the other', async () => {
    const two = {
      name: 'Induction, two years',
      months: 24,
      milestones: [{ code: 'year-one', title: 'End of year one', months: 12, who: 'nqsw', optional: false }],
      stages: [],
      evidence: [],
      caseloadShares: [],
    } as const;
    const council = { ...defaultCouncil, programmes: { ...defaultCouncil.programmes, 'ecf-24': two } };
    const files = {
      ...asye(w2, 'W3,ecf-24,2026-01-05,,,,,'),
      'asye-milestones.csv': ['StaffId,Milestone,DoneOn', 'W3,year-one,', 'W2,review-3,2026-09-04', 'W3,review-3,'],
      'asye-evidence.csv': ['StaffId,Evidence,DoneOn', 'W3,report,2026-09-04'],
    };
    assert.deepEqual(await problemsOf(files, { council }), [
      'asye-milestones.csv:4:Milestone: "review-3" is no code of the programme ecf-24; allowed: year-one',
      'asye-evidence.csv:2:Evidence: "report" is no code of the programme ecf-24; allowed: nothing, since it has none',
    ]);
  });

  it('say nothing of milestones where asye.csv itself cannot be read', async () => {
    const lines = await problemsOf({
      ...milestones('W2,review-3,,'),
      'asye.csv': [asyeHeader.replaceAll(',', ';'), w2.replaceAll(',', ';')],
    });
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', /^asye\.csv:1:/);
  });

  it('fill what a file leaves open: the type, and the owner, who is the worker', async () => {
    const { workforce } = await loaded({
      ...supervisions('W2,W1,24/11/2026,,95,,,', 'W2,W1,2026-11-24,,,,2026-11-24,'),
      ...actions('A1,W2,,,2026-11-30,', 'A2,W2,W1,"Ring, then write",2026-11-30,2026-11-24'),
      ...asye('W2,asye-12,2026-06-04,W1,W4,8.5,,deferred'),
    });
    assert.deepEqual(
      workforce.supervisions.map(({ type, minutes, recordSignedOn }) => [type, minutes, recordSignedOn]),
      [
        ['professional', 95, null],
        ['professional', null, '2026-11-24'],
      ],
    );
    assert.deepEqual(
      workforce.supervisionActions.map(({ owner, summary }) => [owner, summary]),
      [
        ['W2', ''],
        ['W1', 'Ring, then write'],
      ],
    );
    assert.deepEqual(workforce.asye, [
      {
        staffId: 'W2',
        programme: 'asye-12',
        start: '2026-06-04',
        assessor: 'W1',
        advancedPractitioner: 'W4',
        cap: 850,
        completedOn: null,
        outcome: 'deferred',
      },
    ]);
  });
});

describe('supervision and ASYE files that stay as they were', () => {
  const all = {
    ...supervisions('W4,W1,2026-10-20,,,,,', 'W2,W1,2026-11-20,,,,,', 'W3,W1,,2026-11-27,,,,'),
    ...actions('A1,W2,W1,,2026-11-30,'),
    ...asye(w2),
    'asye-milestones.csv': ['StaffId,Milestone,DoneOn', 'W2,review-3,2026-09-04'],
    'asye-evidence.csv': ['StaffId,Evidence,DoneOn', 'W2,report,2026-09-04'],
    'asye-pauses.csv': ['StaffId,From,To', 'W2,2026-08-01,2026-08-31'],
  };
  const stays = (id: string, file: string) =>
    `"${id}" is missing, but ${file} as last imported (as at 2026-11-24) refers to it; allowed: keep it here, or bring a ${file} without it in the same folder`;

  it('are kept, replaced and emptied each by itself', async () => {
    const { workforce } = await loaded(all);
    const next = await loaded(
      {
        'supervisions.csv': ['StaffId,HeldOn,BookedFor', 'W2,2026-11-23,'],
        'asye-pauses.csv': ['StaffId,From'],
      },
      { previous: workforce },
    );
    assert.deepEqual(next.replaced, ['supervisions.csv']);
    assert.deepEqual(next.emptied, ['asye-pauses.csv']);
    assert.ok(
      ['asye.csv', 'asye-milestones.csv', 'supervision-actions.csv'].every((name) =>
        next.report.kept.some((own) => own === name),
      ),
    );
    assert.deepEqual(
      [next.workforce.supervisions.length, next.workforce.asyePauses.length, next.workforce.asyeMilestones.length],
      [1, 0, 1],
    );
    assert.equal(next.workforce.files['asye-pauses.csv'], undefined);
  });

  it('are checked against workers.csv, all but supervisions that are past', async () => {
    const { workforce } = await loaded(all);
    const teams = smallCouncil['teams.csv'].map((line) => line.replace('W4,W3', ',').replace('W1;W2', 'W1'));
    const [header, ann] = smallCouncil['workers.csv'];
    assert.deepEqual(await problemsOf({ 'teams.csv': teams, 'workers.csv': [header, ann] }, { previous: workforce }), [
      `workers.csv:1:StaffId: ${stays('W2', 'supervisions.csv')}`,
      `workers.csv:1:StaffId: ${stays('W3', 'supervisions.csv')}`,
      `workers.csv:1:StaffId: ${stays('W2', 'supervision-actions.csv')}`,
      `workers.csv:1:StaffId: ${stays('W2', 'asye.csv')}`,
    ]);
  });

  it('are checked against asye.csv: nobody may lose their programme and keep its milestones', async () => {
    const { workforce } = await loaded(all);
    const other = { 'asye.csv': [asyeHeader, 'W3,asye-12,2026-06-04,,,,,'] };
    assert.deepEqual(await problemsOf(other, { previous: workforce }), [
      `asye.csv:1:StaffId: ${stays('W2', 'asye-milestones.csv')}`,
      `asye.csv:1:StaffId: ${stays('W2', 'asye-evidence.csv')}`,
      `asye.csv:1:StaffId: ${stays('W2', 'asye-pauses.csv')}`,
    ]);
    const elsewhere = { 'asye.csv': [asyeHeader, 'W2,other,2026-06-04,,,,,'] };
    const programme = { ...asye12, milestones: [], evidence: [] };
    const council = { ...defaultCouncil, programmes: { other: programme } };
    assert.deepEqual(await problemsOf(elsewhere, { previous: workforce, council }), [
      'asye.csv:1:Programme: asye-milestones.csv as last imported does not fit: "review-3" is no code of the programme other; allowed: nothing, since it has none',
      'asye.csv:1:Programme: asye-evidence.csv as last imported does not fit: "report" is no code of the programme other; allowed: nothing, since it has none',
    ]);
    const emptied = await imported({ 'asye.csv': [asyeHeader] }, { previous: workforce });
    assert.equal(emptied.outcome, 'rejected');
  });
});
