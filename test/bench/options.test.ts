import assert from 'node:assert/strict';
import { benchOptions } from '../../bench/options.ts';

describe('the options of npm run bench', () => {
  it('are nine rounds of everything unless something else is asked for', () => {
    assert.deepEqual(benchOptions([]), { rounds: 9, only: null });
    assert.deepEqual(benchOptions(['--rounds', '15', '--only', 'import']), { rounds: 15, only: 'import' });
    assert.equal(benchOptions(['--help']), 'help');
  });

  it('are refused where they mean nothing', () => {
    for (const args of [
      ['--rounds', '0'],
      ['--rounds', '2.5'],
      ['--rounds', 'x'],
      ['--only', 'all'],
      ['--fast'],
      ['x'],
    ]) {
      assert.ok(Object.hasOwn(Object(benchOptions(args)), 'wrong'), args.join(' '));
    }
  });
});
