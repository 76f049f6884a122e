import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDelimiterLine, parseHeader } from '../../../src/core/readers/datasetViewerHeader.ts';

const usual = ['id', 'abstract', 'introduction'];

for (const [what, text, columns, firstRow] of [
  ['names on lines of their own', 'title\nstring\n28\n| abstract\n| introduction\n|\n---|---|---|', usual, 7],
  ['one line', 'title | abstract | introduction |\n---|---|---|', usual, 2],
  ['bars on both sides', '| ID | Abstract | Intro |\n|---|:---:|---|', usual, 2],
  ['another order', 'abstract | paper id | introduction\n---|---|---', ['abstract', 'id', 'introduction'], 2],
  [
    'columns of other names',
    'id | venue | summary | intro\n---|---|---|---',
    ['id', 'other', 'abstract', 'introduction'],
    2,
  ],
  ['no column for the ID', 'name | text\n---|---', usual, 2],
  ['no header', 'A_B_CVPR_2023 | one | two |', usual, 0],
] as const) {
  test(`a header with ${what} gives the columns and the first row`, () => {
    assert.deepEqual(parseHeader(text.split('\n')), { columns, firstRow });
  });
}

for (const [line, expected] of [
  ['---|---|---|', true],
  [' | --- | :---: | ', true],
  ['---', false],
  ['|---|', false],
  ['--|--', false],
  ['---|--- x', false],
  [' '.repeat(500_000), false],
  ['-'.repeat(500_000), false],
  ['--- '.repeat(100_000), false],
] as const) {
  test(`${JSON.stringify(line.slice(0, 15))} is ${expected ? 'a' : 'no'} line of dashes`, () => {
    assert.equal(isDelimiterLine(line), expected);
  });
}
