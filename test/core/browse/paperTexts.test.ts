import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorAndYear, countText, spokenPaper } from '../../../src/core/browse/paperTexts.ts';
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

test('a count says of how many it is', () => {
  assert.equal(countText(100_000, 100_000), '100,000');
  assert.equal(countText(4, 1000), '4 of 1,000');
});
