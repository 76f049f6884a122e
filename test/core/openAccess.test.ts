import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAccessLinks } from '../../src/core/openAccess.ts';

for (const [venue, year, folder] of [
  ['CVPR', 2023, 'content/CVPR2023'],
  ['CVPR', 2021, 'content/CVPR2021'],
  ['CVPR', 2020, 'content_CVPR_2020'],
  ['CVPR', 2018, 'content_cvpr_2018'],
  ['ICCV', 2019, 'content_ICCV_2019'],
  ['ICCV', 2017, 'content_ICCV_2017'],
  ['ICCV', 2015, 'content_iccv_2015'],
  ['WACV', 2020, 'content_WACV_2020'],
  ['WACV', 2024, 'content/WACV2024'],
] as const) {
  test(`a paper of ${venue} ${year} has its page and PDF in ${folder}`, () => {
    assert.deepEqual(openAccessLinks('Moss_Tides', venue, year), [
      { kind: 'paper', url: `https://openaccess.thecvf.com/${folder}/html/Moss_Tides_paper.html` },
      { kind: 'pdf', url: `https://openaccess.thecvf.com/${folder}/papers/Moss_Tides_paper.pdf` },
    ]);
  });
}

for (const [venue, year] of [
  ['NeurIPS', 2023],
  ['CVPR', 2012],
  ['CVPR', undefined],
  [undefined, 2023],
] as const) {
  test(`a paper of ${venue ?? 'no venue'} ${year ?? 'without a year'} has no pages there`, () => {
    assert.deepEqual(openAccessLinks('Moss_Tides', venue, year), []);
  });
}

test('an ID cannot lead out of its folder', () => {
  const [page] = openAccessLinks('../../<x>?a=1', 'CVPR', 2023);
  assert.equal(page?.url, 'https://openaccess.thecvf.com/content/CVPR2023/html/..%2F..%2F%3Cx%3E%3Fa%3D1_paper.html');
});

test('a second row of a paper leads to the same pages', () => {
  assert.deepEqual(openAccessLinks('Moss_Tides#2', 'CVPR', 2023), openAccessLinks('Moss_Tides', 'CVPR', 2023));
});
