import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileSchemas } from '../../intake/files.ts';
import { loaded } from './small-council.ts';

const guide = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');
const sections = new Map(guide.split('\n## ').map((section) => [section.split('\n')[0] ?? '', section]));

describe('docs/import.md', () => {
  for (const { name, columns } of fileSchemas)
    it(`describes every column of ${name}, and no other, and which are needed`, () => {
      const section = sections.get(name) ?? assert.fail(`docs/import.md has no section ${name}`);
      const rows = [...section.matchAll(/^\| `(\w+)` \| (yes)? *\|/gm)].map(([, column, needed]) => [
        column,
        needed === 'yes',
      ]);
      assert.deepEqual(
        rows,
        Object.entries(columns).map(([column, { required }]) => [column, required]),
      );
    });

  it('lists every code that a column takes', () => {
    for (const { name, columns } of fileSchemas)
      for (const { allowed } of Object.values(columns))
        for (const code of allowed.split(', ').filter((word) => /^[a-z]+(_[a-z]+)+$/.test(word)))
          assert.match(guide, new RegExp(`\`${code}\``), `${code} of ${name}`);
  });

  it('has examples that import', async () => {
    const example = (name: string) => /```\n([^`]+)```/.exec(sections.get(name) ?? '')?.[1] ?? assert.fail(name);
    const files: Record<string, string> = Object.fromEntries(fileSchemas.map(({ name }) => [name, example(name)]));
    // The examples show a part of each file; what they refer to is added here.
    files['teams.csv'] += 'T5,Aftercare,,,,,,\n';
    files['workers.csv'] += 'W4,N,,,T3,other,0,1,2020-01-01,,\nW9,N,,,T3,other,0,1,2020-01-01,,\n';
    const { report } = await loaded(files);
    assert.equal(Object.keys(report.rows).length, fileSchemas.length);
    assert.deepEqual(report.ignored, []);
  });
});
