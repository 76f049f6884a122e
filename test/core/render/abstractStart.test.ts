import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abstractStart } from '../../../src/core/render/abstractStart.ts';
import { plainText } from '../plainText.ts';

const start = (abstract: string, limit?: number) => abstractStart(plainText(abstract), limit);

for (const [what, abstract, limit, expected] of [
  ['a short abstract is shown whole', 'Tides turn. Twice a day.', 40, 'Tides turn. Twice a day.'],
  [
    'whole sentences are shown',
    'Tides turn. Twice a day they do so. Nobody knows.',
    40,
    'Tides turn. Twice a day they do so.',
  ],
  ['a sentence may end with a bracket', 'Tides turn (often.) Twice a day, that is to say.', 30, 'Tides turn (often.)'],
  [
    'a full stop within a sentence ends none',
    'Tides of 3.5 m, i.e. high ones, turn over and over.',
    30,
    'Tides of 3.5 m, i.e. high …',
  ],
  ['a long sentence is cut between words', 'Tides turn over and over again', 20, 'Tides turn over …'],
  [
    'a first sentence that says little is not shown alone',
    'Ha. Tides turn over and over again',
    24,
    'Ha. Tides turn over …',
  ],
  ['a word without an end is cut', 'x'.repeat(50), 10, `${'x'.repeat(8)} …`],
  ['no character is cut in half', '🐋'.repeat(50), 11, '🐋🐋🐋🐋 …'],
  ['no abstract gives nothing', '', 10, ''],
] as const) {
  test(what, () => {
    assert.equal(start(abstract, limit), expected);
    assert.ok(start(abstract, limit).length <= limit);
  });
}

test('no more than 400 characters are shown unless told otherwise', () => {
  assert.ok(start('Tides turn. '.repeat(100)).length <= 400);
});
