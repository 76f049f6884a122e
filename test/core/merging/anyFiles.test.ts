import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PaperRow } from '../../../src/core/readers/paperRow.ts';
import { mergedPlaces, type RowsOfFiles } from './someRows.ts';

/** Few values, so that rows often have some in common. */
const row = fc.record(
  {
    id: fc.constantFrom(
      'Moss_Tidal_Clocks_for_Slow_Cameras_CVPR_2021',
      'Moss_Tidal_Clocks_for_Slow_Cameras_in_the_Long_Night_of_CVPR_2021',
      'Moss_Tidal_Clocks_for',
      'moss2021',
      'fern2019',
      '1',
      '__proto__',
    ),
    fields: fc.record(
      {
        title: fc.constantFrom(
          'Tidal Clocks for Slow Cameras',
          'Tidal clocks for slow cameras in the long night of the sea',
          'Listening to Ice With Few Microphones',
          '?',
        ),
        authors: fc.constantFrom([{ family: 'Moss' }], [{ family: 'Fern', given: 'B.' }], []),
        year: fc.constantFrom(2020, 2021, 2022, 2024),
        doi: fc.constantFrom('10.1000/1', '10.1000/2', '10.48550/arXiv.2101.00001'),
        arxiv: fc.constantFrom('2101.00001v2', '2101.00002'),
      },
      { requiredKeys: [] },
    ),
    text: fc.constant({ abstract: 'a', introduction: '' }),
    idIsMade: fc.constant(true as const),
  },
  { requiredKeys: ['id'] },
);

/** IDs are unique in a file, as readers make them. */
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 });
const files: fc.Arbitrary<RowsOfFiles> = fc
  .array(rows, { minLength: 1, maxLength: 4 })
  .map((lists) => Object.fromEntries(lists.map((list, index) => [`file${index}`, list as Partial<PaperRow>[]])));

/** The rows of each paper, without the order of papers and rows. */
async function partition(given: RowsOfFiles): Promise<string[]> {
  return (await mergedPlaces(given)).map(([, ...places]) => places.sort().join(' ')).sort();
}

test('the order of files does not matter for which rows are one paper', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), async (given, turn) => {
      const entries = Object.entries(given);
      const turned = [...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)].reverse();
      assert.deepEqual(await partition(Object.fromEntries(turned)), await partition(given));
    }),
  );
});

test('no row is lost, none is in two papers, no paper has two rows of a file, and IDs are unique', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const papers = await mergedPlaces(given);
      const places = papers.flatMap(([, ...own]) => own);
      const all = Object.entries(given).flatMap(([file, list]) => list.map((_, index) => `${file}:${index + 1}`));
      assert.deepEqual(places.sort(), all.sort());
      assert.equal(new Set(papers.map(([id]) => id)).size, papers.length);
      for (const [, ...own] of papers) {
        assert.equal(new Set(own.map((place) => place.split(':')[0])).size, own.length);
      }
    }),
  );
});

test('a copy of a file adds no paper', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const copied = await partition({ ...given, file9: given['file0'] ?? [] });
      const without = copied.map((places) => places.replace(/ ?file9:\d+/, ''));
      assert.deepEqual(without.sort(), await partition(given));
    }),
  );
});
