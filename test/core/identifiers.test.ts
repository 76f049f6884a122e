import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findArxivId, findDoi } from '../../src/core/identifiers.ts';

for (const [written, doi] of [
  ['10.1000/182', '10.1000/182'],
  ['doi:10.1000/182.', '10.1000/182'],
  ['https://doi.org/10.1000/a%28b%29', '10.1000/a(b)'],
  ['10.1016/S0031-3203(96)00142-2', '10.1016/S0031-3203(96)00142-2'],
  ['(10.1000/182)', '10.1000/182'],
  ['10.1', undefined],
] as const) {
  test(`the DOI in ${written} is ${doi}`, () => {
    assert.equal(findDoi(written), doi);
  });
}

for (const [written, id] of [
  ['2301.12345', '2301.12345'],
  ['arXiv:2301.12345v2', '2301.12345v2'],
  ['https://arxiv.org/pdf/2301.12345.pdf', '2301.12345'],
  ['http://arxiv.org/abs/cs.CV/0101012', 'cs.CV/0101012'],
  ['10.48550/arXiv.2301.12345', '2301.12345'],
  ['hep-th/9901001', 'hep-th/9901001'],
  ['12301.12345', undefined],
  ['', undefined],
] as const) {
  test(`the arXiv ID in ${JSON.stringify(written)} is ${id}`, () => {
    assert.equal(findArxivId(written), id);
  });
}
