import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { offsetBehind, positionEncodings, unitsBetween } from '../../../src/core/util/positionEncoding.ts';

const text = fc.string({ unit: 'binary' });

test('units are the bytes, the code units and the code points of a text', () => {
  fc.assert(
    fc.property(text, text, (before, counted) => {
      const count = (encoding: (typeof positionEncodings)[number]) =>
        unitsBetween(before + counted + before, before.length, before.length + counted.length, encoding);
      assert.equal(count('utf-8'), Buffer.byteLength(counted));
      assert.equal(count('utf-16'), counted.length);
      assert.equal(count('utf-32'), [...counted].length);
    }),
  );
});

test('behind the units of a text is its end, in the middle of a character its beginning', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom(...positionEncodings), (before, after, encoding) => {
      const whole = `${before}🚀${after}`;
      const range = { start: 0, end: whole.length, encoding };
      const units = unitsBetween(whole, 0, before.length, encoding);
      assert.equal(offsetBehind(whole, units, range), before.length);
      if (encoding !== 'utf-32') {
        assert.equal(offsetBehind(whole, units + 1, range), before.length);
      }
      assert.equal(offsetBehind(whole, 10_000, range), whole.length);
    }),
  );
});

test('before a text is nothing', () => {
  assert.equal(offsetBehind('one two', -1, { start: 4, end: 7, encoding: 'utf-8' }), 4);
});
