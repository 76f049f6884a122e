import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperJson } from '../../../src/core/export/paperJson.ts';
import { samplePaper, sampleText } from '../render/samplePaper.ts';

test('a paper is one record with its text and its place', () => {
  const { place: _place, hasText: _hasText, problems: _problems, ...described } = samplePaper;
  assert.deepEqual(paperJson(samplePaper, sampleText, 'papers.txt'), {
    ...described,
    ...sampleText,
    source: { file: 'papers.txt', line: 12 },
  });
});

test('a paper without text leaves the parts of the text out and tells its problems', () => {
  const problem = { severity: 'warning', message: 'It ends.', line: 12, column: 80 } as const;
  const json = paperJson(
    { ...samplePaper, links: [], problems: [{ ...problem, file: 'folder/papers.txt' }] },
    undefined,
    'papers.txt',
  );
  assert.deepEqual(json['problems'], [problem]);
  for (const absent of ['abstract', 'sections', 'figures', 'links', 'hasText', 'place']) {
    assert.equal(absent in json, false, absent);
  }
});
