import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitCells } from '../../../../src/core/readers/datasetViewer/row.ts';
import { mossId as id } from '../../paperTable.ts';

const columns = ['id', 'abstract', 'introduction'] as const;
const whole = { isRow: true, key: id, keyColumn: 1, cells: [id, 'One.', 'Two.'], closed: true, ambiguous: false };

for (const [what, line, expected] of [
  ['a whole row', `${id} | One. | Two. |`, whole],
  ['a row that is not closed', `${id} | One. | Two.`, { ...whole, closed: false }],
  ['a leading bar', `| ${id} | One. | Two. |`, { ...whole, keyColumn: 3 }],
  ['a leading bar without a space', `|${id} | One. | Two. |`, { ...whole, keyColumn: 2 }],
  ['white space around', `\t ${id}  |  One.  |  Two.  |  `, { ...whole, keyColumn: 3 }],
  ['an empty abstract', `${id} |  | Two. |`, { ...whole, cells: [id, '', 'Two.'] }],
  ['an empty abstract between close bars', `${id} | | Two. |`, { ...whole, cells: [id, '', 'Two.'] }],
  ['an empty introduction', `${id} | One. |  |`, { ...whole, cells: [id, 'One.', ''] }],
  ['empty texts', `${id} | | |`, { ...whole, cells: [id, '', ''] }],
  ['an ID alone', `${id} |`, { ...whole, cells: [id] }],
  ['an ID without an end', id, { ...whole, cells: [id], closed: false }],
  ['a bar without spaces in a text', `${id} | p(a|b) | Two. |`, { ...whole, cells: [id, 'p(a|b)', 'Two.'] }],
  [
    'a separator in the abstract and a headed introduction',
    `${id} | S(a | b) is one. | 1. Introduction Two. |`,
    { ...whole, cells: [id, 'S(a | b) is one.', '1. Introduction Two.'] },
  ],
  [
    'separators in the introduction',
    `${id} | One. | Introduction p(x | y | z). |`,
    { ...whole, cells: [id, 'One.', 'Introduction p(x | y | z).'] },
  ],
  [
    'a separator, and nothing that tells which of them ends the abstract',
    `${id} | One | and | something that is far longer than that |`,
    {
      ...whole,
      cells: [id, 'One', 'and | something that is far longer than that'],
      ambiguous: true,
    },
  ],
] as const) {
  test(`splits ${what}`, () => {
    assert.deepEqual(splitCells(line, columns), expected);
  });
}

test('halves of equal length are told apart although a separator stands in the first', () => {
  const { cells, ambiguous } = splitCells(`${id} | aaaa | bbbb | cccc dddddd |`, columns);
  assert.deepEqual(cells, [id, 'aaaa | bbbb', 'cccc dddddd']);
  assert.equal(ambiguous, false);
});

for (const line of ['|', ' | | ', '# Notes', 'only words', '---', 'not an id |', '']) {
  test(`${JSON.stringify(line)} is no row`, () => {
    assert.equal(splitCells(line, columns).isRow, false);
  });
}

test('columns may stand in any order, with others between', () => {
  const { key, cells } = splitCells(`2021 | One. | Two. | ${id} |`, ['more', 'abstract', 'introduction', 'id']);
  assert.equal(key, id);
  assert.deepEqual(cells, ['2021', 'One.', 'Two.', id]);
});

test('white space and bars of any length are taken apart', () => {
  const length = 500_000;
  for (const filling of [' ', '|', ' |', ' | ', '| ', '\0', '𝔸']) {
    const line = `${id} | ${filling.repeat(length / filling.length)}x`;
    assert.equal(splitCells(line, columns).key, id);
  }
});

test('the column of an ID that comes behind other cells, also where separators share a space', () => {
  const idLast = ['more', 'abstract', 'introduction', 'id'] as const;
  for (const line of [
    `😀 | One. | Two. | ${id} |`,
    `| a | | Two. |  ${id}`,
    `a | S(x | y). | Introduction. | ${id} |`,
  ]) {
    assert.equal(splitCells(line, idLast).keyColumn, line.indexOf(id) + 1, line);
  }
});
