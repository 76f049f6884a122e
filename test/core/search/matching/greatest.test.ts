import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { greatest } from '../../../../src/core/search/matching/greatest.ts';

test('the greatest numbers come first, of equal ones the first place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), fc.nat({ max: 20 }), (numbers, count) => {
      const expected = numbers
        .map((number, place) => ({ number, place }))
        .sort((one, other) => other.number - one.number || one.place - other.place)
        .slice(0, count)
        .map(({ place }) => place);
      assert.deepEqual([...greatest(Float32Array.from(numbers), count)], expected);
    }),
  );
});
