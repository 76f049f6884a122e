import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeWords } from '../../../src/core/search/wholeWords.ts';

const title = 'Tidal Clocks for Slow Cameras';

for (const [what, matched, expected] of [
  ['a whole word stays', ['Clocks'], ['Clocks']],
  ['the beginning of a word stays', ['Cam'], ['Cam']],
  ['a word of which most letters match is taken whole', ['lock'], ['Clocks']],
  ['scattered letters of one word are taken together', ['Ti', 'al'], ['Tidal']],
  ['single letters elsewhere are dropped', ['f', 'w', 'e'], []],
  ['a match over several words is taken word by word', ['Clocks for Sl'], ['Clocks', 'for', 'Sl']],
  ['nothing gives nothing', [], []],
] as const) {
  test(what, () => {
    const ranges = wholeWords(
      title,
      matched.map((part) => ({ start: title.indexOf(part), end: title.indexOf(part) + part.length })),
    );
    assert.deepEqual(
      ranges.map(({ start, end }) => title.slice(start, end)),
      expected,
    );
  });
}

test('letters that matched twice count once', () => {
  const twice = { start: 8, end: 10 };
  assert.deepEqual(wholeWords(title, [twice, twice]), []);
});

test('ranges count UTF-16 code units and cut no character in half', () => {
  assert.deepEqual(wholeWords('🐋 𝔸𝔹ℂ', [{ start: 3, end: 8 }]), [{ start: 3, end: 8 }]);
});
