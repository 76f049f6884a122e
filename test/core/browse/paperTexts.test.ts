import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorAndYear, countText, rowDescription, spokenPaper } from '../../../src/core/browse/paperTexts.ts';
import { paperOf } from './samplePapers.ts';

const paper = paperOf('Roe_Counting_Zebras_CVPR_2023');

test('a row has the first author and the year, as far as they are known', () => {
  assert.equal(authorAndYear(paper), 'Roe 2023');
  assert.equal(authorAndYear({ ...paper, authors: [{ family: 'Roe' }, { family: 'Poe' }] }), 'Roe et al. 2023');
  assert.equal(authorAndYear(paperOf('Roe_Counting_Zebras_CVPR_202')), 'Roe');
  assert.equal(authorAndYear({ ...paper, authors: [] }), '2023');
});

test('a row is read out with all that it shows, problems too', () => {
  const problem = { severity: 'error', message: 'The row breaks off.', file: 'zoo.txt', line: 3, column: 1 } as const;
  assert.equal(spokenPaper(paper), 'Counting Zebras, Roe, CVPR 2023');
  assert.equal(spokenPaper({ ...paper, problems: [problem] }), 'Counting Zebras, Roe, CVPR 2023. The row breaks off.');
});

test('a row says in how many notes the paper is mentioned, if it is', () => {
  assert.equal(rowDescription(paper, 0), 'Roe 2023');
  assert.equal(rowDescription(paper, 1), 'Roe 2023 · 1 note');
  assert.equal(rowDescription({ ...paperOf('Roe_Zebras_CVPR_202'), authors: [] }, 1200), '1,200 notes');
  assert.equal(spokenPaper(paper, 2), 'Counting Zebras, Roe, CVPR 2023. In 2 notes');
});

test('a count says of how many it is', () => {
  assert.equal(countText(100_000, 100_000), '100,000');
  assert.equal(countText(4, 1000), '4 of 1,000');
});
