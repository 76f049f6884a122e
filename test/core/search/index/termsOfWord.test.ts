import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOfWord, termsOfWord, wordPattern } from '../../../../src/core/search/index/termsOfWord.ts';

for (const [word, terms] of [
  ['Tides', ['tides']],
  ['I-JEPA', ['i', 'jepa', 'ijepa']],
  ['lim-itations', ['lim', 'itations', 'limitations']],
  ['State-of-the-Art', ['state', 'of', 'the', 'art', 'stateoftheart']],
  ['MobileNeRF', ['mobilenerf', 'nerf']],
  ['InstructPix2Pix', ['instructpix2pix', 'pix2pix', 'pix']],
  ['D2Former', ['d2former', 'former']],
  ['Don’t', ['dont']],
  ['Bézier', ['bezier']],
] as const) {
  test(`${word} is found as ${terms.join(', ')}`, () => {
    assert.deepEqual(termsOfWord(word), terms);
  });
}

test('a word is taken apart at its hyphens only', () => {
  assert.deepEqual(partsOfWord('Low-Light'), ['low', 'light']);
  assert.deepEqual(partsOfWord('MobileNeRF'), ['mobilenerf']);
});

test('a term is never longer than anybody types', () => {
  assert.ok(termsOfWord('x'.repeat(10_000)).every((term) => term.length <= 40));
});

test('words are told from what stands between them', () => {
  assert.deepEqual(
    Array.from('The “low-light” case: 2 cafés, (e.g. X_Y)'.matchAll(wordPattern), ([word]) => word),
    ['The', 'low-light', 'case', '2', 'cafés', 'e', 'g', 'X', 'Y'],
  );
});
