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

test('papers that have only some of the words are listed where none has all', () => {
  const hit = (isComplete: boolean) => ({
    paper: { ...paper, hasText: isComplete },
    score: 1,
    isComplete,
    titleRanges: [],
  });
  assert.deepEqual(
    papersForSymbols([hit(true), hit(false)]).map(({ hasText }) => hasText),
    [true],
  );
  assert.equal(papersForSymbols([hit(false), hit(false)]).length, 2);
});
