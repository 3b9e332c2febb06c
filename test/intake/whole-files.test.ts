import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FileLines, imported, loaded, problemsOf, smallCouncil, withFiles } from './small-council.ts';

const teams = smallCouncil['teams.csv'];
const saveAs = 'allowed: a UTF-8 file: in Excel choose Save As and the type "CSV UTF-8 (Comma delimited)"';
const notUtf8 = `holds letters that are not UTF-8 (the file looks like Windows-1252); ${saveAs}`;

function utf16(lines: readonly string[], mark: boolean): Uint8Array {
  return Buffer.from(`${mark ? '\ufeff' : ''}${lines.join('\r\n')}`, 'utf16le');
}

describe('a file that cannot be read', () => {
  const cases: [string, FileLines, string[]][] = [
    [
      'saved as Windows-1252',
      withFiles({ 'teams.csv': Buffer.from([teams[0], 'T1,Caf\u00e9,,,,,,', teams[2]].join('\r\n'), 'latin1') }),
      [`teams.csv:2:TeamName: ${notUtf8}`],
    ],
    [
      'saved as UTF-16',
      withFiles({ 'teams.csv': utf16(teams, true) }),
      [`teams.csv:1:TeamId: the file is saved as UTF-16; ${saveAs}`],
    ],
    [
      'saved as UTF-16 without a mark',
      withFiles({ 'teams.csv': utf16(teams, false) }),
      [`teams.csv:1:TeamId: the file is saved as UTF-16; ${saveAs}`],
    ],
    [
      'an Excel workbook',
      withFiles({ 'teams.csv': 'PK\u0003\u0004…' }),
      [`teams.csv:1:TeamId: the file is an Excel workbook under another name; ${saveAs}`],
    ],
    [
      'separated by semicolons',
      withFiles({ 'teams.csv': teams.map((line) => line.replaceAll(',', ';')) }),
      [
        'teams.csv:1:TeamId: the columns are separated by semicolons; allowed: commas: in Excel choose Save As and the type "CSV UTF-8 (Comma delimited)"',
      ],
    ],
    [
      'separated by tabs',
      withFiles({ 'teams.csv': teams.map((line) => line.replaceAll(',', '\t')) }),
      [
        'teams.csv:1:TeamId: the columns are separated by tabs; allowed: commas: in Excel choose Save As and the type "CSV UTF-8 (Comma delimited)"',
      ],
    ],
    [
      'with a quote that is never closed',
      withFiles({ 'teams.csv': [teams[0], teams[1], 'T2,"First Response,,,,,,', teams[3]] }),
      [
        'teams.csv:3:TeamName: a quotation mark opens here and is never closed; allowed: quotation marks in pairs, doubled inside a value. The rest of the file was not read.',
      ],
    ],
    [
      'with a quote inside a value',
      withFiles({ 'teams.csv': [teams[0], 'T1,The "A" team,,,,,,', teams[2]] }),
      [
        'teams.csv:2:TeamName: a quotation mark stands inside a value; allowed: the whole value in quotation marks, those inside it doubled. The rest of the file was not read.',
      ],
    ],
    [
      'with 50 MB in one field',
      withFiles({ 'teams.csv': `${teams[0]}\n${teams[1]}\nT2,${'x'.repeat(50_000_000)},,,,,,\n` }),
      [
        'teams.csv:3:TeamName: is far longer than 10,000 characters, or a quotation mark that opens here is never closed; allowed: at most 10,000 characters. The rest of the file was not read.',
      ],
    ],
    [
      'with a duplicated header',
      withFiles({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases,CASES', '2026-11-23,W1,3,4'] }),
      ['caseloads.csv:1:Cases: the column stands twice; allowed: each column once'],
    ],
    [
      'without a needed column',
      withFiles({ 'caseloads.csv': ['SnapshotDate,StaffId', '2026-11-23,W1'] }),
      ['caseloads.csv:1:Cases: the column is missing; allowed: a header with SnapshotDate, StaffId, Cases'],
    ],
    [
      'with nothing in it',
      withFiles({ 'caseloads.csv': '' }),
      [
        'caseloads.csv:1:SnapshotDate: the file is empty; allowed: at least a header: SnapshotDate,StaffId,Cases,OpenToReview',
      ],
    ],
    [
      'with a row that is too long',
      withFiles({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases', '2026-11-23,W1,1,990'] }),
      [
        'caseloads.csv:2:SnapshotDate: the row has 4 cells, the header 3; allowed: as many as the header, and a value that holds a comma in quotation marks',
      ],
    ],
    [
      'with a row that is too short',
      withFiles({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases', '2026-11-23,W1'] }),
      [
        'caseloads.csv:2:SnapshotDate: the row has 2 cells, the header 3; allowed: as many as the header, and a value that holds a comma in quotation marks',
      ],
    ],
    [
      'there twice',
      withFiles({ 'Teams.csv': teams }),
      ['teams.csv:1:TeamId: the folder holds the file twice, as teams.csv in two cases; allowed: one of them'],
    ],
  ];
  for (const [what, files, lines] of cases)
    it(`is told as a line: ${what}`, async () => {
      assert.deepEqual(await problemsOf(files), lines);
    });

  it('is told where it is needed and not there', async () => {
    const missing =
      'the file is missing; allowed: a first import, or one with --replace-all, with both teams.csv and workers.csv';
    assert.deepEqual(await problemsOf({}), [`teams.csv:1:TeamId: ${missing}`, `workers.csv:1:StaffId: ${missing}`]);
    assert.deepEqual(await problemsOf({ 'teams.csv': ['TeamId,TeamName', 'T1,A'] }), [
      `workers.csv:1:StaffId: ${missing}`,
    ]);
    const { workforce } = await loaded(smallCouncil);
    assert.deepEqual(await problemsOf({ 'cases.csv': 'a' }, { previous: workforce }), [
      'teams.csv:1:TeamId: the folder holds no file that is read; allowed: teams.csv, workers.csv, access.csv, caseloads.csv, team-caseloads.csv, unallocated.csv, caseload-targets.csv, establishment.csv, supervisions.csv, supervision-actions.csv, asye.csv, asye-milestones.csv, asye-evidence.csv, asye-pauses.csv',
    ]);
    assert.deepEqual(await problemsOf({ 'teams.csv': ['TeamId,TeamName'] }, { previous: workforce }), [
      'teams.csv:1:TeamId: the file holds no row below its header; allowed: at least one',
    ]);
  });
});

describe('a file as systems write it', () => {
  it('may have a byte order mark, CRLF or CR, empty rows and commas at the ends of rows', async () => {
    const rows = ['TeamId,TeamName,,', 'T1,A,,', ',,,', '', '  , ,,', 'T2,B', 'T3,C,,,,'];
    const workers = smallCouncil['workers.csv'][0];
    const person = 'W1,Ann,,,T3,other,0,1,2020-01-01,,';
    for (const end of ['\r\n', '\n', '\r']) {
      const files = {
        'teams.csv': `\ufeff${rows.filter((row) => row !== 'T2,B').join(end)}`,
        'workers.csv': [workers, person],
      };
      const { workforce, report } = await loaded(files);
      assert.deepEqual(
        workforce.teams.map(({ id }) => id),
        ['T1', 'T3'],
      );
      assert.equal(report.rows['teams.csv'], 2);
    }
  });

  it('counts empty rows as rows, as a spreadsheet does', async () => {
    const lines = await problemsOf(
      withFiles({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases', '', ',,', '2026-11-23,W1,x'] }),
    );
    assert.deepEqual(lines, [
      'caseloads.csv:4:Cases: "x" is not a number; allowed: a whole number from 0 to 999,999, without a comma',
    ]);
  });

  it('loses what must not be stored, and says so without a word of what stood there', async () => {
    const { report, workforce } = await loaded(
      withFiles({
        'caseloads.csv': [
          'SnapshotDate,StaffId,Cases,PersonBirthDate,ethnicity,GenderCurrent,QualInst,ReasonAbsence,ChildName,lead child ref,Notes,',
          '2026-11-23,W1,3,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,fine,',
        ],
        'holidays.csv': 'a,b',
        'timescales.csv': 'StaffId',
        'notes.txt': '',
      }),
    );
    const columns = [
      'PersonBirthDate',
      'ethnicity',
      'GenderCurrent',
      'QualInst',
      'ReasonAbsence',
      'ChildName',
      'lead child ref',
    ];
    assert.deepEqual(
      report.dropped,
      columns.map((name) => `caseloads.csv:${name}`),
    );
    assert.deepEqual(report.ignored, [
      'holidays.csv',
      'notes.txt',
      'timescales.csv',
      'caseloads.csv:Notes',
      'caseloads.csv:(column 12, without a name)',
    ]);
    assert.doesNotMatch(JSON.stringify([report, workforce]), /SECRET/);
  });

  it('never shows a value of such a column, even where its cell is what is wrong', async () => {
    const file = Buffer.concat([
      Buffer.from('SnapshotDate,StaffId,Cases,ChildName\n2026-11-23,W1,3,SECRET'),
      Buffer.from([0xe9]),
    ]);
    const lines = await problemsOf(withFiles({ 'caseloads.csv': file }));
    assert.deepEqual(lines, [`caseloads.csv:2:ChildName: ${notUtf8}`]);
    const long = `SnapshotDate,StaffId,Cases,ChildName\n2026-11-23,W1,3,SEC"RET`;
    assert.doesNotMatch((await problemsOf(withFiles({ 'caseloads.csv': long }))).join(), /SEC/);
  });
});

describe('many problems', () => {
  it('are counted, and the first 200 listed by file and row', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `2026-11-23,W1,x${n}`);
    const { report } = await imported(withFiles({ 'caseloads.csv': ['SnapshotDate,StaffId,Cases', ...rows] }));
    // A wrong number each, and the same person again and again.
    assert.equal(report.problemCount, 300 + 299);
    assert.equal(report.problems.length, 200);
    assert.deepEqual(report.problems.at(-1), { ...report.problems.at(-1), file: 'caseloads.csv', row: 102 });
  });
});

describe('bytes of any kind', () => {
  const table = fc.string({
    unit: fc.constantFrom(
      'T1',
      'W1',
      ',',
      '\n',
      '"',
      ';',
      '\r',
      '2026-11-23',
      '1',
      '=',
      'é',
      '\u0000',
      ' ',
      'TeamId',
      'StaffId',
    ),
  });
  it('never stop an import other than with lines of problems', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          table.map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          for (const name of ['teams.csv', 'workers.csv', 'caseloads.csv']) {
            const { outcome, report } = await imported(withFiles({ [name]: bytes }));
            assert.equal(outcome === 'rejected', report.problemCount > 0);
            for (const { row, column } of report.problems) assert.ok(row >= 1 && column !== '');
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
