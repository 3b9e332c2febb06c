import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '../../intake/folder.ts';
import { imported, problemsOf, smallCouncil } from './small-council.ts';

describe('a folder of files', () => {
  let folder: string;
  const problems = () => problemsOf({}, { files: folderFiles(folder) });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folder-'));
    for (const [name, lines] of Object.entries(smallCouncil)) await writeFile(join(folder, name), lines.join('\n'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('may hold folders and links to files', async () => {
    await mkdir(join(folder, 'old'));
    await rm(join(folder, 'teams.csv'));
    await writeFile(join(folder, 'old', 'our-teams.csv'), smallCouncil['teams.csv'].join('\n'));
    await symlink(join(folder, 'old', 'our-teams.csv'), join(folder, 'teams.csv'));
    await symlink(join(folder, 'nowhere'), join(folder, 'notes.txt'));
    const { outcome, report } = await imported({}, { files: folderFiles(folder) });
    assert.deepEqual([outcome, report.ignored], ['loaded', ['notes.txt']]);
  });

  it('is told what bears the name of a file and is none: a folder, a link to nowhere', async () => {
    await mkdir(join(folder, 'access.csv'));
    await rm(join(folder, 'teams.csv'));
    await mkdir(join(folder, 'Teams.csv'));
    await symlink(join(folder, 'nowhere'), join(folder, 'caseloads.csv'));
    assert.deepEqual(await problems(), [
      'teams.csv:1:TeamId: teams.csv is not a file; allowed: a CSV file',
      'access.csv:1:EntraObjectId: access.csv is not a file; allowed: a CSV file',
      'caseloads.csv:1:SnapshotDate: caseloads.csv does not exist; allowed: a CSV file',
    ]);
  });

  // Windows has no such files.
  if (process.platform !== 'win32')
    it('is not waited for where a pipe bears the name of a file', async () => {
      execFileSync('mkfifo', [join(folder, 'access.csv')]);
      assert.deepEqual(await problems(), ['access.csv:1:EntraObjectId: access.csv is not a file; allowed: a CSV file']);
    });
});
