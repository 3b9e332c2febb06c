import assert from 'node:assert/strict';
import fc from 'fast-check';
import { median, ratioOfMedians } from '../../bench/ratio.ts';

describe('the ratio of medians', () => {
  it('takes the middle value, or the mean of the middle two', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([8, 2, 4, 6]), 5);
    assert.equal(median([7]), 7);
    assert.throws(() => median([]), RangeError);
  });

  it('is certain where both were the same in every round', () => {
    assert.deepEqual(ratioOfMedians([30, 30, 30], [10, 10, 10]), { ratio: 3, low: 3, high: 3 });
  });

  it('is not moved by one round that went wrong', () => {
    const { ratio } = ratioOfMedians([20, 21, 19, 20, 400, 20, 19, 21, 20], [10, 10, 11, 9, 10, 10, 10, 9, 11]);
    assert.equal(ratio, 2);
  });

  it('draws whole rounds, so that what slowed both down widens nothing', () => {
    const theirs = [10, 14, 40, 11, 12, 30, 10, 25, 13];
    const together = ratioOfMedians(
      theirs.map((value) => value * 2),
      theirs,
    );
    assert.deepEqual(together, { ratio: 2, low: 2, high: 2 });
    const apart = ratioOfMedians(theirs.map((value) => value * 2).reverse(), theirs);
    assert.ok(apart.high - apart.low > 0.5, `${apart.low} to ${apart.high}`);
  });

  it('has an interval around it, the same every time, and turned round where the two are', () => {
    const rounds = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(rounds, (pairs) => {
        const ours = pairs.map(([one]) => one);
        const theirs = pairs.map(([, other]) => other);
        const found = ratioOfMedians(ours, theirs);
        assert.ok(found.low <= found.high);
        assert.ok(found.low <= found.ratio * 1.000001 && found.ratio <= found.high * 1.000001, JSON.stringify(found));
        assert.deepEqual(ratioOfMedians(ours, theirs), found);
        const turned = ratioOfMedians(theirs, ours);
        assert.ok(Math.abs(turned.low * found.high - 1) < 1e-9 && Math.abs(turned.high * found.low - 1) < 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('needs one value of each in every round', () => {
    assert.throws(() => ratioOfMedians([1, 2], [1]), RangeError);
    assert.throws(() => ratioOfMedians([], []), RangeError);
  });
});
