import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingNames } from '../../bot/config.ts';
import { topicFiles } from '../../dialogs/reply.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('README and CONTRIBUTING', () => {
  it('stay under 200 lines', () => {
    assert.ok(read('README.md').split('\n').length < 200);
  });

  it('name every setting, and no other', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z]/i.test(line) && !line.includes('npm run'));
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
    assert.deepEqual(named.toSorted(), settingNames.toSorted());
  });

  it('name only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/import.md']) {
      for (const [, name = ''] of read(file).matchAll(/npm run (?:-s )?([a-z][\w-]*)/g)) {
        assert.ok(scripts[name], `${file}: npm run ${name}`);
      }
    }
  });

  it('point only to files that are here', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/import.md']) {
      const text = read(file);
      for (const [, link = ''] of text.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
        assert.ok(existsSync(join(root, file, '..', link)), `${file}: ${link}`);
      }
      for (const [, path = ''] of text.matchAll(
        /`((?:bot|cards|dialogs|domain|intake|store|test|examples)\/[\w./-]+\.\w+)`/g,
      )) {
        if (!path.includes('parking')) assert.ok(existsSync(join(root, path)), `${file}: ${path}`);
      }
    }
  });

  it('list every topic that is built', () => {
    const table = read('README.md').split('## What one can ask')[1]?.split('\n\n')[1] ?? '';
    for (const { topic } of topicFiles) {
      if (topic !== 'greeting' && topic !== 'thanks') assert.match(table, new RegExp(`^\\| ${topic} \\|`, 'm'));
    }
  });
});
