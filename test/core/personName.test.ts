import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePersonName } from '../../src/core/personName.ts';

for (const [written, family, given] of [
  ['Ada Moss', 'Moss', 'Ada'],
  ['Moss, Ada', 'Moss', 'Ada'],
  ['Ada B. van der Moss', 'van der Moss', 'Ada B.'],
  ['Luca De Luigi', 'De Luigi', 'Luca'],
  ['van der Moss, Ada', 'van der Moss', 'Ada'],
  ['Moss, Jr., Ada', 'Moss Jr.', 'Ada'],
  ['Ada Moss Jr.', 'Moss Jr.', 'Ada'],
  ['Plato', 'Plato', undefined],
  ['李白', '李白', undefined],
  [' Ada \n Moss ', 'Moss', 'Ada'],
  ['Moss,', 'Moss', undefined],
] as const) {
  test(`${JSON.stringify(written)} is a person of the family ${family}`, () => {
    assert.deepEqual(parsePersonName(written), given === undefined ? { family } : { family, given });
  });
}

test('a text without letters is no person', () => {
  assert.equal(parsePersonName(' . '), undefined);
});
