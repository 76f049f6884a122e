import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDelimiterLine, parseHeader } from '../../../../src/core/readers/datasetViewer/header.ts';

const usual = ['id', 'abstract', 'introduction'];
const row = 'A_B_CVPR_2023 | one | two |';

for (const [what, text, columns, firstRow] of [
  ['names on lines of their own', `title\nstring\n28\n| abstract\n| introduction\n|\n---|---|---|\n${row}`, usual, 7],
  ['one line', `title | abstract | introduction |\n---|---|---|\n${row}`, usual, 2],
  [
    'titles in the place of IDs',
    'title | abstract | introduction |\n---|---|---|\nOf tides | one | two |',
    ['title', 'abstract', 'introduction'],
    2,
  ],
  ['bars on both sides', '| ID | Abstract | Intro |\n|---|:---:|---|', usual, 2],
  ['another order', 'abstract | paper id | introduction\n---|---|---', ['abstract', 'id', 'introduction'], 2],
  [
    'columns of other names',
    'id | venue | summary | intro\n---|---|---|---',
    ['id', 'venue', 'abstract', 'introduction'],
    2,
  ],
  ['no column for the paper', 'size | text\n---|---', usual, 2],
  ['no header', 'A_B_CVPR_2023 | one | two |', usual, 0],
] as const) {
  test(`a header with ${what} gives the columns and the first row`, () => {
    const header = parseHeader(text.split('\n'));
    assert.deepEqual(
      header.columns.map(({ role }) => role),
      columns,
    );
    assert.equal(header.firstRow, firstRow);
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
