import assert from 'node:assert/strict';
import { fteFrom, fteValue, quotient } from '../../domain/exact.ts';
import { casesPerFte, share } from '../../domain/formulas.ts';

describe('exact arithmetic', () => {
  const caseloads: [number, string[], number | undefined, string][] = [
    [21, ['0.9', '0.7', '0.8'], 8.8, '8.75 is half way and goes up'],
    [65, ['1', '1', '1', '1'], 16.3, '16.25 goes up'],
    [404, ['25'], 16.2, 'the county, First Response'],
    [1030, ['64.2'], 16, 'the county, Children in Need'],
    [37, ['0.6', '0.6', '0.6', '0.3333'], 17.3, 'four decimals are kept'],
    [0, ['1'], 0, 'no cases is 0'],
    [5, [], undefined, 'no FTE has no caseload'],
  ];
  for (const [cases, ftes, expected, why] of caseloads) {
    it(`divides ${cases} cases by ${ftes.join(' + ') || 'nothing'} FTE: ${why}`, () => {
      const fte = ftes.reduce((sum, text) => sum + (fteFrom(text) ?? Number.NaN), 0);
      assert.equal(casesPerFte(cases, fte)?.value, expected);
    });
  }

  it('rounds half up, below 0 too', () => {
    assert.equal(quotient(1, 4, 1), 3);
    assert.equal(quotient(-1, 4, 1), -2);
    assert.equal(quotient(-3, 4, 0), -1);
    assert.equal(quotient(2, 3, 2), 67);
  });

  it('reads FTE text exactly and refuses what is none', () => {
    assert.equal(fteFrom('0.6'), 6000);
    assert.equal(fteFrom('64.2'), 642_000);
    assert.equal(fteFrom('0.67567'), 6757);
    for (const text of ['', 'x', '1,990', '-1', '1e3', '.5', '1.']) assert.equal(fteFrom(text), undefined, text);
  });

  it('shows FTE to two decimals, half up', () => {
    assert.equal(fteValue(101_600), 10.16);
    assert.equal(fteValue(6750), 0.68);
  });

  it('has no share of nothing', () => {
    assert.equal(share(0, 0), null);
    assert.equal(share(0, 50_000)?.value, 0);
  });
});
