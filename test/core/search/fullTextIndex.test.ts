import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FullTextIndex } from '../../../src/core/search/fullTextIndex.ts';
import { libraryOf, noPauses } from '../paperTable.ts';

const rows = [
  'Moss_Harbours_CVPR_2021 | Abstract Tides and walls. | Introduction Tides, tides, tides. |',
  'Fern_Tides_CVPR_2021 | Abstract A wall. | Introduction Boats. |',
  'Reed_Boats_CVPR_2021 | Abstract Whales and common-place boats. | Introduction Oars. |',
];

async function search(...words: string[]): Promise<string[]> {
  const library = await libraryOf(rows.join('\n'));
  const index = await FullTextIndex.build(library.papers, (id) => library.extractedText(id), noPauses());
  const matches = await index.search(words, noPauses());
  assert.ok(matches.every(({ relevance }) => relevance > 0 && relevance <= 1));
  return matches.map(({ paper }) => paper.title);
}

for (const [words, expected] of [
  [['tides'], ['Tides', 'Harbours']],
  [['tides', 'walls'], ['Harbours']],
  [['reed'], ['Boats']],
  [['commonplace'], ['Boats']],
  [['boats'], ['Boats', 'Tides']],
  [['whales', 'oars', 'tides'], ['Boats']],
  [['submarine'], []],
] as const) {
  test(`the words ${words.join(', ')} are found in ${expected.join(', ') || 'no paper'}`, async () => {
    assert.deepEqual(await search(...words), expected);
  });
}

test('a scan can be cancelled', async () => {
  const library = await libraryOf(rows.join('\n'));
  const index = await FullTextIndex.build(library.papers, (id) => library.extractedText(id), noPauses());
  const abort = new AbortController();
  abort.abort(new Error('typed on'));
  await assert.rejects(index.search(['tides'], noPauses(abort.signal)), /typed on/);
});
