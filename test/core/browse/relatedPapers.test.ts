import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedPapers } from '../../../src/core/browse/relatedPapers.ts';
import { LibrarySearch } from '../../../src/core/search/librarySearch.ts';
import { libraryOf } from '../paperTable.ts';

const rows = [
  'Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021 | Abstract Tides turn harbour walls into clocks. | |',
  'Reed_Slow_Ice_ICCV_2020 | Abstract Glaciers creak while they move. | |',
  'Fern_Reading_the_Sea_WACV_2022 | Abstract A harbour wall shows how tides turn. | |',
  'Alder_Trains_CVPR_2019 | | |',
];

const library = await libraryOf(rows.join('\n'));
const search = new LibrarySearch(library, () => Promise.resolve());

async function idsLike(id: string): Promise<string[]> {
  const paper = library.get(id);
  assert.ok(paper);
  return (await relatedPapers(paper, library, search)).map((related) => related.id);
}

test('the paper with the most of the weighty words comes first, and the paper itself is left out', async () => {
  const ids = await idsLike('Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021');
  assert.equal(ids[0], 'Fern_Reading_the_Sea_WACV_2022');
  assert.ok(!ids.includes('Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021'));
});

test('a paper that shares nothing with others has none like it', async () => {
  assert.deepEqual(await idsLike('Alder_Trains_CVPR_2019'), []);
});
