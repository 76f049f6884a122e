import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPaperFile } from '../../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { Pace } from '../../../../src/core/util/pace.ts';
import { datasetViewerReader } from '../../../../src/core/readers/datasetViewer/datasetViewer.ts';
import { fernId, fernRow, firstRowLine, mossId, mossRow, read, tableHeader } from '../../paperTable.ts';

async function rowsOf(text: string) {
  const { rows, problems } = await read(text);
  return {
    ids: rows.map(({ id }) => id),
    problems: problems.map(({ message, line, column }) => ({ message, line, column })),
  };
}

for (const [what, text] of [
  ['line feeds', `${tableHeader}${mossRow}\n${fernRow}\n`],
  ['no line break at the end', `${tableHeader}${mossRow}\n${fernRow}`],
  ['carriage returns and line feeds', `${tableHeader}${mossRow}\n${fernRow}\n`.replaceAll('\n', '\r\n')],
  ['carriage returns alone', `${tableHeader}${mossRow}\n${fernRow}\n`.replaceAll('\n', '\r')],
  ['no header', `${mossRow}\n${fernRow}\n`],
  ['leading bars and no header', `| ${mossRow}\n| ${fernRow}\n`],
  ['blank lines', `\n\n${tableHeader}\n${mossRow}\n \t\n\n${fernRow}\n\n\n`],
] as const) {
  test(`a table with ${what} gives its rows and no problem`, async () => {
    assert.deepEqual(await rowsOf(text), { ids: [mossId, fernId], problems: [] });
  });
}

test('a row has its place and its texts as they stand', async () => {
  const { rows } = await read(`${tableHeader}\n  ${mossRow}\n`);
  assert.deepEqual(rows, [
    {
      id: mossId,
      line: firstRowLine + 1,
      column: 3,
      text: {
        abstract: 'Abstract Tides are slow clocks. We read them with a camera.',
        introduction: '1. Introduction A harbour wall keeps time.',
      },
      problems: [],
    },
  ]);
});

for (const [what, rest, column, message] of [
  ['within its year', '_202', 43, /breaks off within its ID: abstract and introduction are missing/],
  ['before its year', '_', 40, /breaks off within its ID/],
  ['after its ID', '_2021', 44, /ends after its ID: abstract and introduction are missing/],
  ['after its ID and a bar', '_2021 |', 46, /ends after its ID/],
  ['within its abstract', '_2021 | Abstract Ti', 58, /no introduction/],
  ['before its closing bar', '_2021 | Abstract. | 1. Intro', 67, /not closed .*may break off/],
] as const) {
  test(`a row that ends ${what} is a problem with line and column`, async () => {
    const cut = mossId.replace('_2021', rest);
    assert.equal(cut.length, column);
    const { rows, problems } = await read(`${tableHeader}${fernRow}\n${cut}`);
    assert.equal(rows.length, 2);
    assert.deepEqual(
      problems.map((problem) => [problem.line, problem.column, problem.file]),
      [[firstRowLine + 1, column + 1, 'papers.txt']],
    );
    assert.match(problems[0]?.message ?? '', message);
    assert.deepEqual(rows[1]?.problems, problems);
  });
}

test('a line that is no row loses only itself', async () => {
  const { ids, problems } = await rowsOf(`${tableHeader}${mossRow}\nwhat is this\n${fernRow}\n`);
  assert.deepEqual(ids, [mossId, fernId]);
  assert.deepEqual(
    problems.map(({ line, column }) => [line, column]),
    [[firstRowLine + 1, 1]],
  );
  assert.match(problems[0]?.message ?? '', /no row of the table and was left out/);
});

test('rows with the same ID stay reachable under numbers', async () => {
  const { ids, problems } = await rowsOf(`${tableHeader}${[mossRow, mossRow, fernRow, mossRow].join('\n')}`);
  assert.deepEqual(ids, [mossId, `${mossId}#2`, fernId, `${mossId}#3`]);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [firstRowLine + 1, firstRowLine + 3],
  );
  assert.match(problems[1]?.message ?? '', new RegExp(`stands on line ${firstRowLine} already.*${mossId}#3`));
});

test('a number that an ID already has is not given again', async () => {
  const { ids } = await rowsOf(`${mossId}#2 | a | b |\n${mossRow}\n${mossRow}`);
  assert.deepEqual(ids, [`${mossId}#2`, mossId, `${mossId}#3`]);
});

test('the same ID over and over is read to the end', async () => {
  const { rows } = await read(`${mossId}\n`.repeat(20_000));
  assert.equal(rows.at(-1)?.id, `${mossId}#20000`);
});

test('a header without a row is a problem', async () => {
  const { ids, problems } = await rowsOf(tableHeader);
  assert.deepEqual(ids, []);
  assert.deepEqual(problems, [{ message: 'The file holds no papers.', line: 1, column: 1 }]);
});

test('a separator that may or may not end the abstract is told', async () => {
  const { ids, problems } = await rowsOf(`${tableHeader}${mossId} | One | two | and much more than the two |`);
  assert.deepEqual(ids, [mossId]);
  assert.match(problems[0]?.message ?? '', /where the abstract ends is a guess/);
});

test('columns count UTF-16 code units', async () => {
  const { problems } = await rowsOf(`${tableHeader}${mossId} | Abstract 𝔸𝔹 | Introduction 🐋`);
  assert.equal(problems[0]?.column, `${mossId} | Abstract 𝔸𝔹 | Introduction 🐋`.length + 1);
});

test('a line of a megabyte, NULs and lone surrogates are read like any other', async () => {
  const odd = 'wave \0 \ufffd \ud800 '.repeat(60_000);
  const { rows, problems } = await read(
    `${tableHeader}${mossId} | Abstract ${odd}| 1. Introduction ${odd}|\n${fernRow}`,
  );
  assert.deepEqual(
    rows.map(({ id }) => id),
    [mossId, fernId],
  );
  assert.equal(rows[0]?.text?.introduction.split('\0').length, 60_001);
  assert.deepEqual(problems, []);
});

test('reading pauses between rows and ends when it is cancelled', async () => {
  const abort = new AbortController();
  let pauses = 0;
  let now = 0;
  const pace = new Pace(
    () => {
      pauses += 1;
      if (pauses === 3) {
        abort.abort(new Error('enough'));
      }
      return Promise.resolve();
    },
    { signal: abort.signal, now: () => (now += 10), slice: 5 },
  );
  const bytes = bytesInMemory(new TextEncoder().encode(`${mossRow}\n`.repeat(100)));
  await assert.rejects(readPaperFile(bytes, 'papers.txt', { pace }), /enough/);
  assert.equal(pauses, 3);
});

test('a file is recognised by its header or by an ID at the beginning of a line', () => {
  const recognises = (text: string): boolean =>
    datasetViewerReader.recognises({ text, bytes: new Uint8Array(), isWhole: true, suffix: '' }) > 0;
  assert.equal(recognises(tableHeader), true);
  assert.equal(recognises(`words\n${mossId} | Abstract`), true);
  assert.equal(recognises(`See ${mossId}, which is good.`), false);
});
