import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadOrder } from '../../scripts/bench/search/corpus.ts';

test('an order that is spread evenly has every number once', () => {
  for (const count of [0, 1, 2, 13, 700]) {
    assert.deepEqual(
      [...spreadOrder(count)].sort((one, other) => one - other),
      Array.from({ length: count }, (_, index) => index),
    );
  }
});

test('every beginning of it reaches every part of the whole', () => {
  const order = spreadOrder(700);
  for (const length of [10, 50, 200]) {
    const chosen = order.slice(0, length).sort((one, other) => one - other);
    const gaps = [...chosen, 700].map((number, index) => number - (chosen[index - 1] ?? 0));
    assert.ok(Math.max(...gaps) <= (3 * 700) / length, `${length}: ${Math.max(...gaps)}`);
  }
});
