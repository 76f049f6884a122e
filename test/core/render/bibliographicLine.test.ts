import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorNames, bibliographicLine, venueAndYear } from '../../../src/core/render/bibliographicLine.ts';
import { displayTitle } from '../../../src/core/render/displayTitle.ts';
import { samplePaper } from './samplePaper.ts';

const { venue: _venue, year: _year, ...unpublished } = samplePaper;

for (const [what, paper, expected] of [
  ['one author', samplePaper, 'Moss · CVPR 2021'],
  ['several authors', { ...samplePaper, authors: [{ family: 'Moss' }, { family: 'Fern' }] }, 'Moss et al. · CVPR 2021'],
  ['no author', { ...samplePaper, authors: [] }, 'CVPR 2021'],
  ['no venue', { ...unpublished, year: 2021 }, 'Moss · 2021'],
  ['an author alone', unpublished, 'Moss'],
  ['nothing known', { ...unpublished, authors: [] }, ''],
] as const) {
  test(`a paper with ${what} is told in one line`, () => {
    assert.equal(bibliographicLine(paper), expected);
  });
}

test('authors are named with their given names where those are known', () => {
  assert.equal(authorNames([{ family: 'Moss', given: 'Ada' }, { family: 'Fern' }]), 'Ada Moss, Fern');
  assert.equal(authorNames([]), '');
});

test('venue and year stand alone where one of them is not known', () => {
  assert.deepEqual(
    [venueAndYear({ venue: 'CVPR' }), venueAndYear({ year: 2021 }), venueAndYear({})],
    ['CVPR', '2021', ''],
  );
});

test('a title that was cut ends with an ellipsis', () => {
  assert.equal(displayTitle({ title: 'Tides', titleIsCut: true }), 'Tides …');
  assert.equal(displayTitle({ title: 'Tides', titleIsCut: false }), 'Tides');
});
