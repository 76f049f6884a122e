import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mean, normalizedGain, percentile, reciprocalRank, successAtOne } from '../../scripts/bench/search/scoring.ts';

describe('percentile', () => {
  test('is the smallest value that so many do not exceed, in whatever order they come', () => {
    const values = [5, 1, 4, 2, 3];
    assert.equal(percentile(values, 0.5), 3);
    assert.equal(percentile(values, 0.95), 5);
    assert.equal(percentile(values, 0.2), 1);
    assert.deepEqual(values, [5, 1, 4, 2, 3]);
  });

  test('leaves out the slowest twentieth', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    assert.equal(percentile(values, 0.95), 95);
    assert.equal(percentile(values, 1), 100);
    assert.equal(percentile(values, 0), 1);
  });

  test('of nothing is no number', () => {
    assert.ok(Number.isNaN(percentile([], 0.5)));
  });
});

describe('known items', () => {
  const right = new Set(['b']);

  test('only a right first result is a success', () => {
    assert.equal(successAtOne(['b', 'a'], right), 1);
    assert.equal(successAtOne(['a', 'b'], right), 0);
    assert.equal(successAtOne([], right), 0);
  });

  test('a right result counts by its rank', () => {
    assert.equal(reciprocalRank(['b'], right), 1);
    assert.equal(reciprocalRank(['a', 'c', 'b'], right), 1 / 3);
    assert.equal(reciprocalRank(['a', 'c'], right), 0);
  });
});

describe('normalized gain', () => {
  const relevant = new Set(['a', 'b']);

  test('is 1 where all that is relevant comes first, in any order', () => {
    assert.equal(normalizedGain(['b', 'a', 'x'], relevant, 10), 1);
  });

  test('discounts by the logarithm of the rank', () => {
    const ideal = 1 + 1 / Math.log2(3);
    assert.equal(normalizedGain(['a', 'x', 'b'], relevant, 10), (1 + 0.5) / ideal);
    assert.equal(normalizedGain(['x', 'a'], relevant, 10), 1 / Math.log2(3) / ideal);
  });

  test('counts what was missed, and nothing below the depth', () => {
    assert.equal(normalizedGain(['a'], relevant, 10), 1 / (1 + 1 / Math.log2(3)));
    assert.equal(normalizedGain(['x', 'y', 'a'], relevant, 2), 0);
    assert.equal(normalizedGain([], relevant, 10), 0);
  });

  test('can be 1 with more relevant papers than results that count', () => {
    assert.equal(normalizedGain(['a'], relevant, 1), 1);
  });

  test('counts a result once', () => {
    assert.equal(normalizedGain(['a', 'a'], relevant, 10), normalizedGain(['a'], relevant, 10));
  });

  test('is 0 where nothing is relevant', () => {
    assert.equal(normalizedGain(['a'], new Set(), 10), 0);
  });
});

test('the mean of several figures', () => {
  assert.equal(mean([1, 0, 0.5]), 0.5);
});
