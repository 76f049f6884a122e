import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EditDistance } from '../../../../src/core/search/index/editDistance.ts';

for (const [typed, word, distance] of [
  ['tide', 'tide', 0],
  ['tdie', 'tide', 1],
  ['tid', 'tide', 1],
  ['tidee', 'tide', 1],
  ['tode', 'tide', 1],
  ['', 'ab', 2],
  ['decuple', 'decouple', 1],
] as const) {
  test(`"${typed}" is ${distance} away from "${word}"`, () => {
    assert.equal(new EditDistance(typed, 2).to(word, false), distance);
  });
}

test('a word that is being typed may be the beginning of a longer one', () => {
  assert.equal(new EditDistance('fedba', 1).to('feedback', true), 1);
  assert.ok(new EditDistance('fedba', 1).to('feedback', false) > 1);
});

test('it is what the definition says, or more than the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, other, limit) => {
      const expected = byDefinition(typed, other);
      const found = new EditDistance(typed, limit).to(other, false);
      assert.equal(found <= limit ? found : 'more', expected <= limit ? expected : 'more');
    }),
    { numRuns: 2000 },
  );
});

/** Optimal string alignment, by its recursive definition. */
function byDefinition(one: string, other: string): number {
  if (one === '' || other === '') {
    return one.length + other.length;
  }
  const isSwap = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  return Math.min(
    byDefinition(one.slice(0, -1), other) + 1,
    byDefinition(one, other.slice(0, -1)) + 1,
    byDefinition(one.slice(0, -1), other.slice(0, -1)) + (one.at(-1) === other.at(-1) ? 0 : 1),
    isSwap ? byDefinition(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity,
  );
}
