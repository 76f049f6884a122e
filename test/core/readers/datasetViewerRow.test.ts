import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitCells } from '../../../src/core/readers/datasetViewerRow.ts';
import { mossId as id } from '../paperTable.ts';

const columns = ['id', 'abstract', 'introduction'] as const;
const whole = { isRow: true, id, idColumn: 1, closed: true, ambiguous: false };
const text = { abstract: 'One.', introduction: 'Two.' };

for (const [what, line, expected] of [
  ['a whole row', `${id} | One. | Two. |`, { ...whole, text }],
  ['a row that is not closed', `${id} | One. | Two.`, { ...whole, text, closed: false }],
  ['a leading bar', `| ${id} | One. | Two. |`, { ...whole, text, idColumn: 3 }],
  ['a leading bar without a space', `|${id} | One. | Two. |`, { ...whole, text, idColumn: 2 }],
  ['white space around', `\t ${id}  |  One.  |  Two.  |  `, { ...whole, text, idColumn: 3 }],
  ['an empty abstract', `${id} |  | Two. |`, { ...whole, text: { abstract: '', introduction: 'Two.' } }],
  [
    'an empty abstract between close bars',
    `${id} | | Two. |`,
    { ...whole, text: { abstract: '', introduction: 'Two.' } },
  ],
  ['an empty introduction', `${id} | One. |  |`, { ...whole, text: { abstract: 'One.', introduction: '' } }],
  ['empty texts', `${id} | | |`, whole],
  ['an ID alone', `${id} |`, whole],
  ['an ID without an end', id, { ...whole, closed: false }],
  ['a bar without spaces in a text', `${id} | p(a|b) | Two. |`, { ...whole, text: { ...text, abstract: 'p(a|b)' } }],
  [
    'a separator in the abstract and a headed introduction',
    `${id} | S(a | b) is one. | 1. Introduction Two. |`,
    { ...whole, text: { abstract: 'S(a | b) is one.', introduction: '1. Introduction Two.' } },
  ],
  [
    'separators in the introduction',
    `${id} | One. | Introduction p(x | y | z). |`,
    { ...whole, text: { abstract: 'One.', introduction: 'Introduction p(x | y | z).' } },
  ],
  [
    'a separator, and nothing that tells which of them ends the abstract',
    `${id} | One | and | something that is far longer than that |`,
    {
      ...whole,
      text: { abstract: 'One', introduction: 'and | something that is far longer than that' },
      ambiguous: true,
    },
  ],
] as const) {
  test(`splits ${what}`, () => {
    assert.deepEqual(splitCells(line, columns), expected);
  });
}

test('halves of equal length are told apart although a separator stands in the first', () => {
  const { text: halves, ambiguous } = splitCells(`${id} | aaaa | bbbb | cccc dddddd |`, columns);
  assert.deepEqual(halves, { abstract: 'aaaa | bbbb', introduction: 'cccc dddddd' });
  assert.equal(ambiguous, false);
});

for (const line of ['|', ' | | ', '# Notes', 'only words', '---', 'not an id |', '']) {
  test(`${JSON.stringify(line)} is no row`, () => {
    assert.equal(splitCells(line, columns).isRow, false);
  });
}

test('columns may stand in any order, with others between', () => {
  const cells = splitCells(`2021 | One. | Two. | ${id} |`, ['other', 'abstract', 'introduction', 'id']);
  assert.deepEqual([cells.id, cells.text], [id, text]);
});

test('white space and bars of any length are taken apart', () => {
  const length = 500_000;
  for (const filling of [' ', '|', ' |', ' | ', '| ', '\0', '𝔸']) {
    const line = `${id} | ${filling.repeat(length / filling.length)}x`;
    assert.equal(splitCells(line, columns).id, id);
  }
});

test('the column of an ID that comes behind other cells, also where separators share a space', () => {
  const idLast = ['other', 'abstract', 'introduction', 'id'] as const;
  for (const line of [
    `😀 | One. | Two. | ${id} |`,
    `| a | | Two. |  ${id}`,
    `a | S(x | y). | Introduction. | ${id} |`,
  ]) {
    assert.equal(splitCells(line, idLast).idColumn, line.indexOf(id) + 1, line);
  }
});
