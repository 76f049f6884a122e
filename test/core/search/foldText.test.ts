import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldedWords, foldText, foldWithOrigins } from '../../../src/core/search/foldText.ts';

for (const [text, expected] of [
  ['Tidal Clocks', 'tidal clocks'],
  ['Café naïve Ångström', 'cafe naive angstrom'],
  ['lim-itations of state-of-the-art', 'limitations of stateoftheart'],
  ['soft\u00adhyphen non\u2011breaking', 'softhyphen nonbreaking'],
  ['a - b -c d- e--f', 'a - b -c d- e--f'],
  ['ﬁne ＦＵＬＬ ½', 'fine full 1⁄2'],
  ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
  ['İstanbul', 'istanbul'],
  ['𝔸𝔹-𝔹', 'abb'],
  ['', ''],
] as const) {
  test(`${JSON.stringify(text)} folds to ${JSON.stringify(expected)}`, () => {
    assert.equal(foldText(text), expected);
  });
}

test('folding with origins gives the same as folding, with an origin for each unit and the end', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'aZß-\u2010\u00adΣσςİıﬁ½é', 'e\u0301', '\u0301', '가', '𝔸', '🐋', ' '),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
      const text = units.join('');
      const { folded, origins } = foldWithOrigins(text);
      assert.equal(folded, foldText(text));
      assert.equal(origins.length, folded.length + 1);
      assert.equal(origins.at(-1), text.length);
      assert.deepEqual(
        origins,
        origins.toSorted((one, other) => one - other),
      );
    }),
    { numRuns: 1000 },
  );
});

test('an origin is where the folded unit came from', () => {
  const { folded, origins } = foldWithOrigins('🐋 lim-its ﬁn');
  assert.equal(folded, '🐋 limits fin');
  assert.deepEqual(origins, [0, 0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 11, 12, 13]);
});

test('words of a query are its letters and digits, folded', () => {
  assert.deepEqual(foldedWords('  "Tidal-Clocks", é 3D?  '), ['tidalclocks', 'e', '3d']);
  assert.deepEqual(foldedWords('?! … '), []);
});
