import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { phrasePattern, phraseText } from '../../../../src/core/search/ranking/phrasePattern.ts';

describe('a phrase', () => {
  for (const [words, text, isThere] of [
    [['tides', 'turn'], 'Slow tides turn.', true],
    [['tides', 'turn'], 'Slow tides, turn!', true],
    [['tides', 'turn'], 'Tides never turn', false],
    [['tides', 'turn'], 'Riptides turn', false],
    [['tides', 'turn'], 'Tides turned', false],
    [['low', 'light'], 'a low-light case', true],
    [['limitations', 'of'], 'the lim-itations of tides', true],
    [['bezier', 'curves'], 'Bézier curves', true],
  ] as const) {
    test(`"${words.join(' ')}" is ${isThere ? '' : 'not '}in "${text}"`, () => {
      assert.equal(phrasePattern(words)(phraseText(text)), isThere);
    });
  }

  test('whose last word is being typed is in a text that goes on with it', () => {
    assert.ok(phrasePattern(['tides', 'tur'], true)(phraseText('Tides turned')));
    assert.ok(!phrasePattern(['tid', 'turn'], true)(phraseText('Tides turned')));
  });
});
