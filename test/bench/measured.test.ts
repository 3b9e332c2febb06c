import assert from 'node:assert/strict';
import { inRounds, type Line, verdictOn } from '../../bench/measured.ts';

const replies: Line = { what: 'replies', of: 'ours', against: 'echo', limit: 'at least', bound: 1 };
const memory: Line = { what: 'memory', of: 'bytes', against: 100, limit: 'at most', bound: 5 };

describe('rounds', () => {
  it('measure everything once each, and begin with another one every time', async () => {
    const order: string[] = [];
    const contestant = (name: string) => ({
      name,
      measure: async () => {
        order.push(name);
        return { [name]: order.length };
      },
    });
    const told: string[] = [];
    const measured = await inRounds(['a', 'b', 'c'].map(contestant), 3, (round, name) => told.push(`${round}${name}`));
    assert.equal(order.join(''), 'abcbcacab');
    assert.deepEqual(Object.fromEntries(measured), { a: [1, 6, 8], b: [2, 4, 9], c: [3, 5, 7] });
    assert.equal(told.join(' '), '1a 1b 1c 2b 2c 2a 3c 3a 3b');
  });
});

describe('a line that must hold', () => {
  const on = (line: Line, values: Record<string, number[]>) => verdictOn(line, new Map(Object.entries(values)));

  it('holds where the ratio does, at its very bound too', () => {
    assert.equal(on(replies, { ours: [10, 10, 10], echo: [10, 10, 10] }).holds, true);
    assert.equal(on(replies, { ours: [9, 9, 9], echo: [10, 10, 10] }).holds, false);
    assert.equal(on({ ...replies, limit: 'at most' }, { ours: [9, 9, 9], echo: [10, 10, 10] }).holds, true);
  });

  it('is not sure where the interval reaches past the bound', () => {
    const narrowly = on(replies, { ours: [9, 11, 12, 8, 11], echo: [10, 10, 10, 10, 10] });
    assert.deepEqual([narrowly.holds, narrowly.sure], [true, false]);
    const surely = on(replies, { ours: [19, 21, 22, 18, 21], echo: [10, 10, 10, 10, 10] });
    assert.deepEqual([surely.holds, surely.sure], [true, true]);
  });

  it('goes by the worst value where it is compared with an amount', () => {
    const { value, low, high, holds } = on(memory, { bytes: [300, 490, 520] });
    assert.deepEqual({ value, low, high, holds }, { value: 5.2, low: 3, high: 5.2, holds: false });
    assert.equal(on(memory, { bytes: [300, 490, 500] }).holds, true);
  });

  it('cannot be judged on nothing', () => {
    assert.throws(() => on(replies, {}), RangeError);
    assert.throws(() => on(memory, {}), RangeError);
  });
});
