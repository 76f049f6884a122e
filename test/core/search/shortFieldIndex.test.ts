import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ShortFieldIndex } from '../../../src/core/search/shortFieldIndex.ts';
import { fernId, fernRow, libraryOf, mossId, mossRow, noPauses } from '../paperTable.ts';

async function search(query: string) {
  const { papers } = await libraryOf(`${mossRow}\n${fernRow}`);
  const matches = (await ShortFieldIndex.build(papers, noPauses())).search(query);
  return matches.map(({ paper, closeness, titleRanges }) => {
    assert.ok(closeness >= 0 && closeness <= 1, `closeness ${closeness}`);
    return { id: paper.id, marked: titleRanges.map(({ start, end }) => paper.title.slice(start, end)) };
  });
}

for (const [query, id, marked] of [
  ['tidal clocks', mossId, ['Tidal', 'Clocks']],
  ['tidl cloks', mossId, ['Tidal', 'Clocks']],
  ['moss', mossId, []],
  ['fern microphones', fernId, ['Microphones']],
  ['iccv', fernId, []],
  ['moss2021', mossId, []],
  [mossId, mossId, ['Tidal', 'Clocks', 'for', 'Slow', 'Cameras']],
] as const) {
  test(`${JSON.stringify(query)} finds its paper first, with the words of the title marked`, async () => {
    const [first] = await search(query);
    assert.equal(first?.id, id);
    assert.deepEqual(first.marked, marked);
  });
}

test('a word that stands nowhere finds nothing', async () => {
  assert.deepEqual(await search('tidal whale'), []);
});
