import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Library } from '../../../src/core/library.ts';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { LibrarySearch } from '../../../src/core/search/librarySearch.ts';
import { fernId, fernRow, libraryOf, mossId, mossRow, noPauses, readAll } from '../paperTable.ts';
import { ifThere, onRealPapers, realPaperFile, sharedFile } from '../realPapers.ts';

const noPause = (): Promise<void> => Promise.resolve();

async function searchOf(text: string): Promise<{ library: Library; search: LibrarySearch }> {
  const library = await libraryOf(text);
  return { library, search: new LibrarySearch(library, noPause) };
}

async function idsOf(search: LibrarySearch, query: string): Promise<string[]> {
  return (await search.search(query)).hits.map(({ paper }) => paper.id);
}

async function realSearch(): Promise<LibrarySearch> {
  const library = new Library();
  const bytes = await readFile(realPaperFile);
  await library.replace(
    new Map([[realPaperFile, await readPaperFile(bytesInMemory(bytes), realPaperFile, { pace: noPauses() })]]),
    noPauses(),
  );
  return new LibrarySearch(library, noPause);
}

test('a hit says where it matches', async () => {
  const { search } = await searchOf(`${mossRow}\n${fernRow}`);
  const { hits, evidence } = await search.search('tidal harbour');
  const [hit] = hits;
  assert.equal(hit?.paper.id, mossId);
  assert.equal((await evidence(hit))?.text, 'A harbour wall keeps time.');
});

for (const query of ['', '   ', '?!', '…']) {
  test(`the query ${JSON.stringify(query)} finds nothing`, async () => {
    const { search } = await searchOf(mossRow);
    assert.deepEqual(await idsOf(search, query), []);
  });
}

test('hits are ranked, each paper once, no more than the limit', async () => {
  const { search } = await searchOf(`${mossRow}\n${fernRow}\nReed_Slow_Ice_CVPR_2020 | Ice. | Slow ice. |`);
  const { hits } = await search.search('ice');
  const ids = hits.map(({ paper }) => paper.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    hits.map(({ score }) => score),
    hits.map(({ score }) => score).sort((one, other) => other - one),
  );
  assert.deepEqual(
    (await search.search('ice', { limit: 1 })).hits.map(({ paper }) => paper.id),
    ids.slice(0, 1),
  );
});

test('a cancelled search rejects with the reason', async () => {
  const { search } = await searchOf(mossRow);
  const abort = new AbortController();
  const answer = search.search('tidal', { signal: abort.signal });
  abort.abort(new Error('typed on'));
  await assert.rejects(answer, /typed on/);
  assert.deepEqual(await idsOf(search, 'tidal'), [mossId]);
});

test('after a change of the library the answers are those of its new papers', async () => {
  const { library, search } = await searchOf(mossRow);
  assert.deepEqual(await idsOf(search, 'microphones'), []);
  await library.replace(await readAll(fernRow), noPauses());
  assert.deepEqual(await idsOf(search, 'microphones'), [fernId]);
  assert.deepEqual(await idsOf(search, 'tidal clocks'), []);
});

test('a library that changes while it is indexed is indexed anew', async () => {
  const manyRows = Array.from({ length: 500 }, (_, index) => `Reed_Wave_${index}_CVPR_2020 | a | b |`).join('\n');
  const { library, search } = await searchOf(manyRows);
  const next = await readAll(fernRow);
  const answer = idsOf(search, 'microphones');
  await library.replace(next, noPauses());
  assert.deepEqual(await answer, [fernId]);
});

test('after its end a search follows the library no more', async () => {
  const { library, search } = await searchOf(mossRow);
  search.dispose();
  await search.prepare();
  await library.replace(await readAll(fernRow), noPauses());
  assert.deepEqual(await idsOf(search, 'tidal clocks'), [mossId]);
});

test('queries of any kind are answered on the real file, with ranges that match', onRealPapers, async () => {
  const search = await realSearch();
  for (const query of [
    'a',
    'the of and',
    '3D',
    'transformer attention',
    'é',
    '🐋',
    '"quoted" -not ^start',
    'x'.repeat(500),
  ]) {
    const { hits, evidence } = await search.search(query);
    for (const hit of hits) {
      const found = await evidence(hit);
      for (const [text, ranges] of [
        [hit.paper.title, hit.titleRanges],
        [found?.text ?? '', found?.ranges ?? []],
      ] as const) {
        let reached = 0;
        for (const { start, end } of ranges) {
          assert.ok(start >= reached && start < end && end <= text.length, `${query}: ${text}`);
          reached = end;
        }
      }
    }
  }
});

const gold = sharedFile('gold/queries.tsv');
test(
  'the first answer to what a reader would type is the right one',
  { ...onRealPapers, ...ifThere(gold) },
  async () => {
    const search = await realSearch();
    const wrong: string[] = [];
    for (const line of (await readFile(gold, 'utf8')).trim().split('\n')) {
      const [kind = '', query = '', prefix = ''] = line.split('\t');
      if (['typo', 'author', 'acronym', 'phrase'].includes(kind)) {
        const [first = 'nothing'] = await idsOf(search, query);
        wrong.push(...(first.startsWith(prefix) ? [] : [`${kind} ${query}: ${first}`]));
      }
    }
    assert.deepEqual(wrong, []);
  },
);

test('what somebody half remembers of a real paper finds it first', onRealPapers, async () => {
  const search = await realSearch();
  for (const [query, paper] of [
    ['decuple and feedbak', 'Jin_DNF'],
    ['jiang federated', 'Jiang_Fair'],
    ['adiabatic quantum', 'Farina_Quantum'],
    ['dogs from the first person view', 'Huang_Tracking'],
    ['FLYP', 'Goyal_Finetune'],
    ['instruct pix 2 pix', 'Brooks_InstructPix2Pix'],
    ['d2 former', 'He_D2Former'],
    ['nerf rpn', 'Hu_NeRF-RPN'],
    ['ijepa', 'Assran_Self-Supervised'],
  ] as const) {
    const [first = 'nothing'] = await idsOf(search, query);
    assert.ok(first.startsWith(paper), `${query}: ${first}`);
  }
});
