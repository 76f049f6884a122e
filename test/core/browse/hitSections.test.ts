import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from '../../../src/core/browse/hitSections.ts';
import type { SearchHit } from '../../../src/core/search/searchHit.ts';
import { paperOf } from './samplePapers.ts';

/** Hits by name: `N` is named by the words, `t` has them in its text, `n` and `-` have some of them in either. */
function sections(kinds: string): Record<string, string> {
  const hits = Array.from(kinds, (kind, index): SearchHit => {
    const paper = paperOf(`Roe_${kind}_${index}_CVPR_2023`);
    return { paper, score: 1, isComplete: /[Nt]/.test(kind), titleRanges: [] };
  });
  const kindOf = ({ paper }: SearchHit) => paper.id.charAt(4);
  const found = sectionsOf(hits, (hit) => /n/i.test(kindOf(hit)));
  return Object.fromEntries(found.map(({ heading, hits: under }) => [heading, under.map(kindOf).join('')]));
}

test('papers that are called by the words come before those that only have them in their text', () => {
  assert.deepEqual(sections('NNtt--'), { 'Best matches': 'NN', 'In the text': 'tt', 'Some of the words': '--' });
});

test('the order stays, whatever stands between', () => {
  assert.deepEqual(sections('tNt-Nt-t'), { 'Best matches': 'tNt-N', 'In the text': 't', 'Some of the words': '-t' });
});

test('sections without papers are left out', () => {
  assert.deepEqual(sections('tt'), { 'In the text': 'tt' });
  assert.deepEqual(sections('n-'), { 'Some of the words': 'n-' });
  assert.deepEqual(sections(''), {});
});
