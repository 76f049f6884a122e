import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Library } from '../../../src/core/library.ts';
import type { InvertedIndex } from '../../../src/core/search/index/invertedIndex.ts';
import { LibrarySearch, type IndexStore } from '../../../src/core/search/librarySearch.ts';
import { libraryOf, noPauses, readAll } from '../paperTable.ts';

const noPause = (): Promise<void> => Promise.resolve();

const rows = [
  'Moss_InstructTide2Tide_Editing_Harbours_CVPR_2021 | Abstract We edit harbours. Code: https://github.com/moss/tide. | 1. Introduction Harbours have walls. |',
  'Fern_I-KELP_Self-Supervised_Forests_ICCV_2022 | Abstract Few-Shot Domain Adaptive Kelp Detection (FSDAKD) finds kelp in low-light water by night vision. | 1. Introduction Divers dive. |',
  'Reed_Matching_Whales_by_Their_Songs_CVPR_2023 | Abstract Whales sing in the dark, and the night has vision problems. | 1. Introduction Songs match. |',
  'De_Vries_When_Boats_Wait_WACV_2023 | Abstract Boats wait for the tide, and for whales. | 1. Introduction A matched pair of boats. |',
];
const names = { Moss: 'Moss', Fern: 'Fern', Reed: 'Reed', De: 'De Vries' } as const;

async function search(): Promise<LibrarySearch> {
  return new LibrarySearch(await libraryOf(rows.join('\n')), noPause);
}

/** First parts of the IDs of what is found with everything that was asked for, best first. */
async function found(query: string): Promise<string[]> {
  const { hits } = await (await search()).search(query);
  return hits.filter(({ isComplete }) => isComplete).map(({ paper }) => paper.id.split('_')[0] ?? '');
}

describe('a search finds', () => {
  for (const [query, papers] of [
    ['instruct tide 2 tide', ['Moss']],
    ['instruct tide 2 ti', ['Moss']],
    ['ikelp', ['Fern']],
    ['i-kelp', ['Fern']],
    ['FSDAKD', ['Fern']],
    ['low light', ['Fern']],
    ['lowlight', ['Fern']],
    ['wahles', ['Reed', 'De']],
    ['"night vision"', ['Fern']],
    ['night vision', ['Fern', 'Reed']],
    ['whales -boats', ['Reed']],
    ['author:fern', ['Fern']],
    ['author:vries', ['De']],
    ['title:whales', ['Reed']],
    ['abstract:walls', []],
    ['intro:walls', ['Moss']],
    ['venue:CVPR year:2023', ['Reed']],
    ['venue:cvpr', ['Moss', 'Reed']],
    ['year:2022..2023 whales', ['Reed', 'De']],
    ['id:i-kelp', ['Fern']],
    ['has:code', ['Moss']],
    ['kelp OR boats', ['Fern', 'De']],
    ['matching ', ['Reed', 'De']],
    ['when boats', ['De']],
    ['moss2021', ['Moss']],
  ] as const) {
    test(`${papers.map((paper) => names[paper]).join(', ') || 'nothing'} for ${query}`, async () => {
      assert.deepEqual(await found(query), papers);
    });
  }
});

test('papers that have only a part of what is asked for come last, and a filter leaves them out', async () => {
  const engine = await search();
  const { hits, completeCount } = await engine.search('whales boats ');
  assert.deepEqual(
    hits.map(({ paper, isComplete }) => [paper.authors[0]?.family, isComplete]),
    [
      ['De Vries', true],
      ['Reed', false],
    ],
  );
  assert.equal(completeCount, 1);
  assert.deepEqual(
    Array.from(await engine.matchingIds('whales boats '), (id) => id.slice(0, 8)),
    ['De_Vries'],
  );
});

test('where no paper has all that is asked for, a filter shows those that have most of it', async () => {
  const ids = await (await search()).matchingIds('kelp forests unicorns');
  assert.deepEqual(
    Array.from(ids, (id) => id.slice(0, 6)),
    ['Fern_I'],
  );
});

test('papers that notes mention are found by it, as the notes are when it is asked', async () => {
  const mentioned = new Set<string>();
  const library = await libraryOf(rows.join('\n'));
  const engine = new LibrarySearch(library, noPause, undefined, (id) => mentioned.has(id));
  const authors = async (query: string) =>
    Array.from(await engine.matchingIds(query), (id) => id.split('_')[0] ?? '').sort();
  assert.deepEqual(await authors('has:notes'), []);
  mentioned.add('De_Vries_When_Boats_Wait_WACV_2023');
  assert.deepEqual(await authors('has:notes'), ['De']);
  assert.deepEqual(await authors('-has:notes'), ['Fern', 'Moss', 'Reed']);
  assert.deepEqual(await authors('-has:notes whales '), ['Reed']);
});

test('the words that match are marked in the title, whichever way they are spelled', async () => {
  const engine = await search();
  for (const [query, marked] of [
    ['wahles', ['Whales']],
    ['song', ['Song']],
    ['matched ', ['Matching']],
  ] as const) {
    const [hit] = (await engine.search(`title:whales ${query}`)).hits;
    const texts = hit?.titleRanges.map(({ start, end }) => hit.paper.title.slice(start, end)) ?? [];
    assert.ok(
      marked.every((text) => texts.includes(text)),
      `${query}: ${texts.join(', ')}`,
    );
  }
});

test('related papers have the weightiest words of a text in common, and are not the paper itself', async () => {
  const engine = await search();
  const related = await engine.related('Whales sing of the tide', { except: 'De_Vries_When_Boats_Wait_WACV_2023' });
  assert.deepEqual(new Set(related.map(({ authors }) => authors[0]?.family)), new Set(['Reed', 'Moss']));
  const [nearest] = await engine.related('The walls of harbours');
  assert.equal(nearest?.authors[0]?.family, 'Moss');
  assert.deepEqual(await engine.related(''), []);
});

test('long queries of any kind are answered', async () => {
  const engine = await search();
  for (const query of ['x'.repeat(10_000), 'whales '.repeat(500), '*'.repeat(1000), '"'.repeat(999), '-'.repeat(999)]) {
    await engine.search(query);
  }
});

describe('an index that is kept', () => {
  const many = Array.from({ length: 600 }, (_, number) => `Roe_Whale_${number}_CVPR_2023 | a | b |`).join('\n');

  async function searchOf(version: string | undefined, store: IndexStore): Promise<LibrarySearch> {
    const library = new Library();
    const [[file, result] = ['', { rows: [], problems: [] }]] = await readAll(many);
    await library.replace(new Map([[file, { ...result, ...(version !== undefined && { version }) }]]), noPauses());
    return new LibrarySearch(library, noPause, store);
  }

  function memory(): IndexStore & { readonly kept: Map<string, InvertedIndex>; readonly asked: string[] } {
    const kept = new Map<string, InvertedIndex>();
    const asked: string[] = [];
    return {
      kept,
      asked,
      load: (version) => Promise.resolve((asked.push(version), kept.get(version))),
      save: (version, index) => Promise.resolve(void kept.set(version, index)),
    };
  }

  test('is used for the library that it was made of, and no other', async () => {
    const store = memory();
    const made = await (await searchOf('1', store)).search('whale 7 ');
    assert.deepEqual([...store.kept.keys()], ['papers.txt 1']);
    const again = await (await searchOf('1', store)).search('whale 7 ');
    assert.deepEqual(
      again.hits.map(({ paper }) => paper.id),
      made.hits.map(({ paper }) => paper.id),
    );
    await (await searchOf('2', store)).search('whale');
    assert.deepEqual(store.asked, ['papers.txt 1', 'papers.txt 1', 'papers.txt 2']);
    assert.equal(store.kept.size, 2);
  });

  test('is neither looked for nor kept where the state of a file is not known', async () => {
    const store = memory();
    await (await searchOf(undefined, store)).search('whale');
    assert.deepEqual([store.asked.length, store.kept.size], [0, 0]);
  });
});
