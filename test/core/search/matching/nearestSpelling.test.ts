import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LibrarySearch } from '../../../../src/core/search/librarySearch.ts';
import { fernRow, libraryOf, mossRow } from '../../paperTable.ts';

const library = await libraryOf(`${mossRow}\n${fernRow}`);
const search = new LibrarySearch(library, () => Promise.resolve());

const spellings: Readonly<Record<string, string>> = {
  '"tidel clokcs"': '"tidal clocks"',
  'title:microhpnoes -ice': 'title:microphones -ice',
  'abstract:"crakcs befor" OR cameraman': 'abstract:"cracks before" OR camera',
};

for (const [query, nearest] of Object.entries(spellings)) {
  test(`the nearest spelling of ${query} is ${nearest}`, async () => {
    assert.equal(await search.nearestSpelling(query), nearest);
  });
}

for (const query of ['', 'tidal clocks', 'xqzxqz', '"tidel zqqzvv"']) {
  test(`there is no nearer spelling of ${JSON.stringify(query)}`, async () => {
    assert.equal(await search.nearestSpelling(query), undefined);
  });
}

test('a hit whose words stand in title, authors or venue is told from one that only its text has', async () => {
  const { hits, isNamed } = await search.search('moss tidal cvpr');
  assert.deepEqual(hits.map(isNamed), [true]);
  const inText = await search.search('harbour wall');
  assert.deepEqual(inText.hits.map(inText.isNamed), [false]);
  const byFact = await search.search('year:2019');
  assert.deepEqual(byFact.hits.map(byFact.isNamed), [true]);
});
