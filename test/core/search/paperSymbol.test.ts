import assert from 'node:assert/strict';
import { test } from 'node:test';
import { papersForSymbols, paperSymbol } from '../../../src/core/search/paperSymbol.ts';
import { paperOf } from '../browse/samplePapers.ts';

const id = 'Roe_Counting_Zebras_at_Night_CVPR_2023';
const paper = paperOf(id, { place: { file: 'file:///papers.txt', line: 12, column: 3 } });

test('a symbol is called by the title, and stands where the ID of the paper stands in its file', () => {
  assert.deepEqual(paperSymbol(paper, 'zebras'), {
    name: 'Counting Zebras at Night',
    container: 'Roe · CVPR 2023',
    line: 11,
    start: 2,
    end: 2 + id.length,
  });
});

for (const query of ['', 'ZEBRA', 'cntng zbrs', ' counting at ', 'zebras night']) {
  test(`the title has the letters of ${JSON.stringify(query)} in their order, so it is left alone`, () => {
    assert.equal(paperSymbol(paper, query).name, 'Counting Zebras at Night');
  });
}

for (const query of ['roe', 'zebars', 'night zebras', 'year:2023']) {
  test(`what editors would not find by ${query} says that it was found by that`, () => {
    assert.equal(paperSymbol(paper, query).name, `Counting Zebras at Night · found by “${query}”`);
  });
}

test('only the best kind of hits is listed: by name, by the text, by some of the words', () => {
  const kinds: Record<string, string> = { NtN: 'NN', 'tt-': 'tt', '--': '--', n: 'n', '': '' };
  for (const [found, listed] of Object.entries(kinds)) {
    const hits = Array.from(found, (kind) => {
      return { paper: { ...paper, id: kind }, score: 1, isComplete: /[Nt]/.test(kind), titleRanges: [] };
    });
    const papers = papersForSymbols({ hits, isNamed: (hit) => /n/i.test(hit.paper.id) });
    assert.equal(papers.map(({ id: kind }) => kind).join(''), listed);
  }
});
