import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addOccurrence, fieldCode, occurrences, searchFields } from '../../../../src/core/search/index/fieldCode.ts';
import { IndexBuilder, type FieldTexts } from '../../../../src/core/search/index/indexBuilder.ts';
import type { InvertedIndex } from '../../../../src/core/search/index/invertedIndex.ts';
import { hashPair, mayHavePairs } from '../../../../src/core/search/index/wordPairs.ts';
import { noPauses } from '../../paperTable.ts';

function indexOf(...papers: readonly FieldTexts[]): Promise<InvertedIndex> {
  const builder = new IndexBuilder();
  papers.forEach((paper) => {
    builder.add(paper);
  });
  return builder.build(noPauses());
}

const sample = await indexOf(
  { title: 'Slow Tides', authors: 'Moss', abstract: 'Tides turn and tides return.', introduction: 'A sea-side walk.' },
  { title: 'Clocks', abstract: 'Clocks and tides.' },
  {},
);

/** Papers that have a term, each with how often it stands in a field. */
function papersOf(index: InvertedIndex, term: string, field: 'title' | 'abstract'): Record<number, number> {
  const number = index.find(term);
  const { starts, papers, codes } = index.data;
  const found: Record<number, number> = {};
  for (let posting = starts[number] ?? 0; posting < (starts[number + 1] ?? 0); posting += 1) {
    found[papers[posting] ?? -1] = occurrences(codes[posting] ?? 0, field);
  }
  return found;
}

describe('an index', () => {
  test('knows which papers have a term, and how often where', () => {
    assert.deepEqual(papersOf(sample, 'tides', 'abstract'), { 0: 2, 1: 1 });
    assert.deepEqual(papersOf(sample, 'tides', 'title'), { 0: 1, 1: 0 });
    assert.equal(sample.find('whales'), -1);
    assert.equal(sample.paperCount, 3);
  });

  test('has its terms in order, so that those with a prefix stand together', () => {
    assert.deepEqual(sample.data.terms, [...sample.data.terms].sort());
    const [from, to] = sample.withPrefix('t');
    assert.deepEqual(sample.data.terms.slice(from, to), ['tides', 'turn']);
  });

  test('knows which words stand next to each other, across hyphens and line breaks too', () => {
    const may = (paper: number, ...words: readonly string[]) =>
      mayHavePairs(
        sample.data.pairs,
        paper,
        words.slice(1).map((word, at) => hashPair(words[at] ?? '', word)),
      );
    assert.ok(may(0, 'tides', 'turn', 'and', 'tides', 'return'));
    assert.ok(may(0, 'a', 'sea', 'side', 'walk'));
    assert.ok(may(0, 'a', 'seaside', 'walk'));
    assert.ok(!may(1, 'tides', 'turn', 'and', 'tides', 'return'));
  });

  test('of nothing finds nothing', async () => {
    const empty = await indexOf();
    assert.equal(empty.find('tides'), -1);
    assert.equal(empty.paperCount, 0);
  });
});

test('a code tells about how often a term stands in each field', () => {
  let counts = addOccurrence(addOccurrence(0, 'title'), 'authors');
  for (let times = 0; times < 300; times += 1) {
    counts = addOccurrence(counts, 'introduction');
  }
  const code = fieldCode(addOccurrence(addOccurrence(counts, 'abstract'), 'abstract'));
  assert.deepEqual(
    searchFields.map((field) => occurrences(code, field)),
    [1, 1, 2, 16, 0],
  );
  assert.ok(code < 256);
  assert.equal(fieldCode(0), 0);
});
