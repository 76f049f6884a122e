import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupings, isGrouping, type Grouping } from '../../../src/core/browse/groupings.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { paperOf } from './samplePapers.ts';

test('a venue whose year the ID breaks off is a group of its own, after the years that are known', () => {
  assert.deepEqual(labels('venue', ['Roe_One_Word_CVPR_202', 'Roe_Two_Words_CVPR_2023', 'Untitled']), [
    'CVPR 2023',
    'CVPR, year unknown',
    'Venue unknown',
  ]);
});

test('venues of one year stand in alphabetical order', () => {
  assert.deepEqual(labels('venue', ['Roe_One_Word_WACV_2023', 'Roe_Two_Words_CVPR_2023']), ['CVPR 2023', 'WACV 2023']);
});

test('a family name of several words is one first author', () => {
  assert.deepEqual(labels('author', ['Roe_A_Word_CVPR_2023', 'De_Luigi_A_Word_CVPR_2023']), ['De Luigi', 'Roe']);
});

test('papers without an author come last', () => {
  const nobody = paperOf('Roe_A_Word_CVPR_2023', { authors: [] });
  assert.equal(groupings.author.labelOf(nobody), 'Author unknown');
  assert.ok(groupings.author.compare(nobody, paperOf('Zed_A_Word_CVPR_2023')) > 0);
});

test('letters are taken without case and diacritics, digits and symbols together, and articles count', () => {
  const titled = ['éclair', 'A Study', '3D', '360°', '& More', 'Öl', 'Элемент'].map((title) =>
    paperOf('Roe_A_Word_CVPR_2023', { title }),
  );
  assert.deepEqual(labelsOf('letter', titled), ['#', 'A', 'E', 'O', 'Э']);
});

test('knows what names a grouping', () => {
  assert.ok(isGrouping('letter'));
  assert.ok(!isGrouping('toString'));
  assert.ok(!isGrouping(undefined));
});

function labels(grouping: Grouping, ids: readonly string[]): string[] {
  return labelsOf(
    grouping,
    ids.map((id) => paperOf(id)),
  );
}

/** The names of the groups that papers fall into, in the order of the groups. */
function labelsOf(grouping: Grouping, papers: readonly Paper[]): string[] {
  const { compare, labelOf } = groupings[grouping];
  return [...new Set([...papers].sort(compare).map(labelOf))];
}
