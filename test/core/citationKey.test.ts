import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationKey, CitationKeys } from '../../src/core/citationKey.ts';

for (const [parts, expected] of [
  [{ family: 'Jin', title: 'DNF Decouple', year: 2023 }, 'jin2023dnf'],
  [{ family: 'De Luigi', title: 'On the Folding of Cloth', year: 2023 }, 'deluigi2023folding'],
  [{ family: 'Gómez-Peña', title: '3D-aware Things', year: 2020 }, 'gomezpena20203d'],
  [{ family: 'Weiß', title: 'Self-Supervised Tides', year: 2021 }, 'weiss2021self'],
  [{ family: 'Moss', title: 'What Is It', year: 2021 }, 'moss2021it'],
  [{ family: 'Moss', title: 'How To Do', year: 2021 }, 'moss2021how'],
  [{ family: 'Moss', title: 'Tides' }, 'mosstides'],
  [{ family: '王', title: '潮汐' }, 'paper'],
] as const) {
  test(`${parts.family}: ${parts.title} has the key ${expected}`, () => {
    assert.equal(citationKey(parts), expected);
  });
}

test('papers that would have the same key get letters, then numbers', () => {
  const keys = new CitationKeys();
  const given = Array.from({ length: 28 }, () => keys.allocate('moss2021tides'));
  assert.deepEqual(given.slice(0, 3), ['moss2021tides', 'moss2021tidesb', 'moss2021tidesc']);
  assert.deepEqual(given.slice(25), ['moss2021tidesz', 'moss2021tides27', 'moss2021tides28']);
});

test('a key with a letter is not given again to a paper that has it by itself', () => {
  const keys = new CitationKeys();
  const given = ['mosstideb', 'mosstide', 'mosstide', 'mosstideb'].map((key) => keys.allocate(key));
  assert.equal(new Set(given).size, given.length);
  assert.deepEqual(given.slice(0, 2), ['mosstideb', 'mosstide']);
});
