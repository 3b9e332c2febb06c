import assert from 'node:assert/strict';
import { day } from '../../domain/dates.ts';
import type { Workforce } from '../../domain/workforce.ts';
import { importText } from '../../intake/import-text.ts';
import { loaded, problemsOf, smallCouncil, withFiles } from './small-council.ts';

const [header, ann, bo, cy, di] = smallCouncil['workers.csv'];
const unallocated = (...rows: string[]) => ({ 'unallocated.csv': ['SnapshotDate,TeamId,Unallocated', ...rows] });
const targets = { 'caseload-targets.csv': ['TeamId,StaffGroup,Target', 'T1,social_worker,17'] };

function counts({ unallocated: rows }: Workforce): (string | number)[] {
  return rows.map(({ date, teamId, unallocated: count }) => `${date} ${teamId} ${count}`);
}

describe('a later import', () => {
  it('keeps what the folder lacks, with its own as-at day', async () => {
    const first = await loaded(withFiles(targets));
    const second = await loaded(unallocated('2026-11-30,T1,4'), { previous: first.workforce, asAt: day('2026-12-01') });
    assert.deepEqual(second.report.kept, ['teams.csv', 'workers.csv', 'caseload-targets.csv']);
    assert.deepEqual(second.report.rows, { 'unallocated.csv': 1 });
    assert.deepEqual(second.workforce.files, {
      ...first.workforce.files,
      'unallocated.csv': { asAt: '2026-11-30', importedOn: '2026-12-01', rows: 1 },
    });
    assert.equal(second.workforce.asAt, '2026-12-01');
    assert.equal(second.workforce.spells, first.workforce.spells);
  });

  it('adds days, and replaces a whole day that it brings again', async () => {
    const first = await loaded(withFiles(unallocated('2026-11-16,T1,1', '2026-11-09,T1,2', '2026-11-16,T2,3')));
    assert.deepEqual(counts(first.workforce), ['2026-11-09 T1 2', '2026-11-16 T1 1', '2026-11-16 T2 3']);
    const again = unallocated('2026-11-23,T2,5', '2026-11-16,T3,6');
    const second = await loaded(again, { previous: first.workforce });
    assert.deepEqual(counts(second.workforce), ['2026-11-09 T1 2', '2026-11-16 T3 6', '2026-11-23 T2 5']);
    assert.deepEqual(second.workforce.files['unallocated.csv'], {
      asAt: '2026-11-23',
      importedOn: '2026-11-24',
      rows: 2,
    });
    const older = await loaded(unallocated('2026-11-02,T1,7'), { previous: second.workforce });
    assert.equal(older.workforce.files['unallocated.csv']?.asAt, '2026-11-23');
    assert.equal(counts(older.workforce)[0], '2026-11-02 T1 7');
  });

  it('replaces a file without days as a whole', async () => {
    const first = await loaded(withFiles(targets));
    const other = { 'caseload-targets.csv': ['TeamId,StaffGroup,Target', 'T2,social_worker,25'] };
    const { workforce, replaced } = await loaded(other, { previous: first.workforce });
    assert.deepEqual(workforce.targets, [{ teamId: 'T2', group: 'social_worker', target: 2500, from: null }]);
    assert.deepEqual(replaced, ['caseload-targets.csv']);
  });

  it('empties a topic whose file has only its header, days and all', async () => {
    const first = await loaded(withFiles({ ...targets, ...unallocated('2026-11-16,T1,1') }));
    const headers = { 'caseload-targets.csv': ['TeamId,StaffGroup,Target'], ...unallocated() };
    const { workforce, report, emptied } = await loaded(headers, { previous: first.workforce });
    assert.deepEqual([workforce.targets, workforce.unallocated], [[], []]);
    assert.deepEqual(report.rows, { 'unallocated.csv': 0, 'caseload-targets.csv': 0 });
    assert.deepEqual(emptied, ['unallocated.csv', 'caseload-targets.csv']);
    assert.deepEqual(Object.keys(workforce.files), ['teams.csv', 'workers.csv']);
  });

  it('starts afresh where all is to be replaced, and then needs teams and workers', async () => {
    const first = await loaded(withFiles(targets));
    const fresh = await loaded(smallCouncil, { previous: first.workforce, replaceAll: true });
    assert.deepEqual([fresh.workforce.targets, fresh.report.kept], [[], []]);
    const lines = await problemsOf(targets, { previous: first.workforce, replaceAll: true });
    assert.deepEqual(
      lines.map((line) => line.split(':')[0]),
      ['teams.csv', 'workers.csv'],
    );
  });

  it('tells who joined, left and moved, by those in post', async () => {
    const first = await loaded(smallCouncil);
    assert.deepEqual(first.report.changes, { joined: 3, left: 0, moved: 0 });
    const next = {
      'workers.csv': [
        header,
        ann,
        `${bo},`.slice(0, -1).replace(',T1,', ',T3,'),
        cy.replace('2022-03-01,', '2022-03-01,2026-11-24'),
        di,
        'W5,Ed,,,T1,other,0,1,2026-11-25,,',
        'W6,Flo,,,T1,other,0,1,2026-12-01,,',
      ],
    };
    const second = await loaded(next, { previous: first.workforce, asAt: day('2026-11-25') });
    assert.deepEqual(second.report.changes, { joined: 1, left: 1, moved: 1 });
    // The last day in post is a day in post.
    const same = await loaded(next, { previous: first.workforce });
    assert.deepEqual(same.report.changes, { joined: 0, left: 0, moved: 1 });
  });
});

describe('somebody who was forgotten', () => {
  const forgotten = (id: string) => id === 'W3';

  it('is not taken in again, wherever the files name them', async () => {
    const files = withFiles({
      'workers.csv': [header, ann, bo, 'W3,=bad,,,T9,nurse,1,7,2022-03-01,,W9', di.replace(/W1$/, 'W3')],
      'caseloads.csv': ['SnapshotDate,StaffId,Cases', '2026-11-23,W3,9', '2026-11-23,W1,1'],
    });
    const { workforce, report } = await loaded(files, { forgotten });
    assert.doesNotMatch(JSON.stringify([workforce, report]), /W3/);
    assert.deepEqual(report.skipped, [
      'teams.csv:3: DeputyStaffId names somebody who was forgotten; left out',
      'workers.csv:4: the person was forgotten and is not brought back',
      'workers.csv:5: SupervisorStaffId names somebody who was forgotten; left out',
      'caseloads.csv:2: the person was forgotten and is not brought back',
    ]);
    assert.deepEqual([report.rows['workers.csv'], report.rows['caseloads.csv']], [3, 1]);
  });

  it('is not missed by a file that still names them', async () => {
    const first = await loaded(smallCouncil);
    const without = { 'workers.csv': [header, ann, bo, di] };
    assert.equal((await problemsOf(without, { previous: first.workforce })).length, 1);
    assert.deepEqual(await problemsOf(without, { previous: first.workforce, forgotten }), []);
  });

  it('may stand as manager among others', async () => {
    const { workforce } = await loaded(smallCouncil, { forgotten: (id) => id === 'W2' });
    assert.deepEqual(workforce.teams[0]?.managers, ['W1']);
  });
});

describe('what an import says to a person', () => {
  it('is a table of files, and that a dry run changed nothing', async () => {
    const first = await loaded(withFiles({ ...targets, ...unallocated('2026-11-16,T1,1') }));
    const second = await loaded(
      { 'caseload-targets.csv': ['TeamId,StaffGroup,Target,Note'], ...unallocated('2026-11-23,T1,1'), 'x.csv': '' },
      { previous: first.workforce },
    );
    assert.deepEqual(importText(second, true), [
      'Would be imported, as at 2026-11-24:',
      '',
      '  file                  rows',
      '  unallocated.csv          1  replaced  as at 2026-11-23',
      '  caseload-targets.csv     0  emptied',
      '  teams.csv                   kept      as at 2026-11-24',
      '  workers.csv                 kept      as at 2026-11-24',
      '',
      'People in post: 0 joined, 0 left, 0 moved to another team.',
      '',
      'Ignored, since they are not read:',
      '  x.csv',
      '  caseload-targets.csv:Note',
      '',
      'Nothing has been changed.',
    ]);
  });
});
