import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cslItem, others } from '../../../src/core/citations/cslItem.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { samplePaper } from '../render/samplePaper.ts';

const paper: Paper = {
  ...samplePaper,
  links: [
    { kind: 'pdf', url: 'https://example.org/tides.pdf' },
    { kind: 'paper', url: 'https://example.org/tides.html' },
    { kind: 'doi', url: 'https://doi.org/10.1000/a%3Cb' },
  ],
};

test('a paper of a conference has its data in CSL-JSON', () => {
  assert.deepEqual(cslItem(paper), {
    id: 'moss2021tides',
    type: 'paper-conference',
    title: 'Tides [and] *Clocks*',
    author: [{ family: 'Moss' }, others],
    issued: { 'date-parts': [[2021]] },
    'container-title': 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)',
    'container-title-short': 'CVPR',
    DOI: '10.1000/a<b',
    URL: 'https://example.org/tides.html',
  });
});

test('authors that the file names are all there are', () => {
  const authors = [{ family: 'Moss', given: 'Ann' }, { family: 'Reed' }];
  assert.deepEqual(cslItem({ ...paper, authors }).author, authors);
});

test('a title that was cut says so', () => {
  assert.equal(cslItem({ ...paper, title: 'Tides of', titleIsCut: true }).title, 'Tides of …');
});

test('a paper can be cited by its ID', () => {
  assert.equal(cslItem(paper, paper.id).id, 'Moss_Tides_CVPR_2021');
});

for (const [venue, year, container] of [
  ['CVPR', 2016, 'Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition (CVPR)'],
  ['NeurIPS', 2020, 'NeurIPS'],
  ['constructor', 2020, 'constructor'],
] as const) {
  test(`${venue} ${year} appears in ${container}`, () => {
    assert.equal(cslItem({ ...paper, venue, year })['container-title'], container);
  });
}

for (const [venue, type] of [
  ['Journal of Tides', 'article-journal'],
  ['IEEE Transactions on Tides', 'article-journal'],
  ['arXiv', 'article'],
  ['ICCV', 'paper-conference'],
] as const) {
  test(`what appeared in ${venue} is of the type ${type}`, () => {
    assert.equal(cslItem({ ...paper, venue }).type, type);
  });
}

test('a paper of which only the title is known is a document', () => {
  const { venue: _venue, year: _year, ...rest } = paper;
  assert.deepEqual(cslItem({ ...rest, authors: [], links: [] }), {
    id: 'moss2021tides',
    type: 'document',
    title: 'Tides [and] *Clocks*',
  });
});
