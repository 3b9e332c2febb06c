import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, type PlainDate } from '../../domain/dates.ts';
import { fileNames } from '../../domain/workforce.ts';
import { sampleCouncil } from '../../examples/council.ts';
import { writeSampleCouncil } from '../../examples/write.ts';
import { defaultCouncil, readCouncil } from '../../intake/council.ts';
import { type Files, folderFiles, heldFiles } from '../../intake/folder.ts';
import { readFolder } from '../../intake/read-folder.ts';

function load(files: Files, asAt: PlainDate) {
  const forgotten = () => false;
  return readFolder({ files, previous: undefined, asAt, replaceAll: false, forgotten, council: defaultCouncil });
}

/** FTE and counted cases of a group in a team and its units, as frozen for the newest day. */
async function frozen(files: Files, asAt: PlainDate, team: string, group: string) {
  const imported = await load(files, asAt);
  assert.equal(imported.outcome, 'loaded', JSON.stringify(imported.report.problems.slice(0, 5)));
  assert.ok(imported.outcome === 'loaded');
  const rows = imported.workforce.caseloads.at(-1)?.rows ?? [];
  const ours = rows.filter((row) => row.teamId.split('-')[0] === team && row.group === group);
  const fte = ours.reduce((sum, row) => sum + (row.inPost ? row.fte : 0), 0);
  return { fte, cases: ours.reduce((sum, row) => sum + (row.cases ?? 0) - row.openToReview, 0) };
}

describe('the sample council, imported', () => {
  for (const today of ['2026-11-24', '2026-11-22', '2027-01-01', '2028-02-29'].map(day)) {
    it(`loads on ${today} without a problem and with every row`, async () => {
      const { files } = sampleCouncil({ today });
      const imported = await load(heldFiles(files), today);
      assert.deepEqual(imported.report.problems, []);
      assert.equal(imported.outcome, 'loaded');
      for (const name of fileNames) {
        assert.equal(imported.report.rows[name], files[name].trimEnd().split('\r\n').length - 1, name);
      }
      assert.deepEqual([imported.report.skipped, imported.report.dropped, imported.report.ignored], [[], [], []]);
    });
  }

  it("freezes the county's figures on the newest day", async () => {
    const today = day('2026-11-24');
    const files = heldFiles(sampleCouncil({ today }).files);
    assert.deepEqual(await frozen(files, today, 'T2', 'social_worker'), { fte: 642_000, cases: 1030 });
    assert.deepEqual(await frozen(files, today, 'T3', 'social_worker'), { fte: 219_000, cases: 255 });
    assert.deepEqual(await frozen(files, today, 'T4', 'family_worker'), { fte: 0, cases: 2 });
  });

  it('loads from the folder that it was written to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sample-council-'));
    try {
      const today = day('2026-11-24');
      const people = await writeSampleCouncil(join(folder, 'files'), today);
      assert.equal(people[0]?.role, 'team_manager');
      assert.equal((await load(folderFiles(join(folder, 'files')), today)).outcome, 'loaded');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('loads at any size', async () => {
    const today = day('2026-11-24');
    for (const workers of [1, 30, 1500]) {
      const imported = await load(heldFiles(sampleCouncil({ today, workers }).files), today);
      assert.deepEqual(imported.report.problems, [], String(workers));
    }
  });

  it('has settings that are read without a problem', async () => {
    const read = readCouncil(await readFile(new URL('../../council.yaml', import.meta.url), 'utf8'));
    assert.ok('council' in read, JSON.stringify(read));
    assert.equal(read.council.name, 'Chilternshire');
  });
});
