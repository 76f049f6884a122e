import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortInSteps } from '../../../src/core/util/sortInSteps.ts';
import { Pace } from '../../../src/core/util/pace.ts';

test('sorts any number of items as Array.sort does, equal ones in the order that they had', async () => {
  for (const length of [0, 1, 999, 1000, 1001, 7321]) {
    const items = Array.from({ length }, (_, index) => ({ index, key: (index * 7919) % 100 }));
    const sorted = await sortInSteps(items, compareKeys, new Pace(() => Promise.resolve()));
    assert.deepEqual(sorted, [...items].sort(compareKeys));
  }
});

test('ends when it is cancelled', async () => {
  const cancellation = new AbortController();
  const pace = new Pace(() => Promise.resolve(), { signal: cancellation.signal });
  const sorting = sortInSteps(
    Array.from({ length: 5000 }, (_, key) => ({ key })),
    compareKeys,
    pace,
  );
  cancellation.abort(new Error('enough'));
  await assert.rejects(sorting, /enough/);
});

function compareKeys(one: { key: number }, other: { key: number }): number {
  return one.key - other.key;
}
