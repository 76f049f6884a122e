import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestRecord, mostColumns, mostNames } from '../../../src/core/readers/limits.ts';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import type { ReadResult } from '../../../src/core/readers/readResult.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { linesOf } from '../../../src/core/readers/source/lines.ts';
import { noPauses, read } from '../paperTable.ts';
import { piecesOf, problemsOf } from './formRows.ts';

function readWithin(text: string, limits: { papers: number; problems: number }): Promise<ReadResult> {
  return readPaperFile(bytesInMemory(new TextEncoder().encode(text)), 'papers.csv', { pace: noPauses(), limits });
}

test('a file with too many papers is read up to there, and says where that is', async () => {
  const result = await readWithin(`title,year\n${'On ice,2020\n'.repeat(60)}`, { papers: 40, problems: 100 });
  assert.equal(result.rows.length, 40);
  assert.equal(
    problemsOf(result).at(-1),
    '42:1 The file has more than 40 papers: those from here on were left out. Part the file to have them all.',
  );
});

test('so many problems are listed, and the others counted', async () => {
  const result = await readWithin(`title,year\n${'On ice\n'.repeat(5)}`, { papers: 100, problems: 4 });
  assert.equal(result.rows.length, 5);
  assert.equal(result.problems.length, 5);
  assert.match(problemsOf(result).at(-1) ?? '', /^\d:1 From here on, there are 5 more problems of this file/);
});

test('a row with too many cells is left out', async () => {
  const result = await read(`title,year\nOn ice,2020\na${',b'.repeat(mostColumns)}\n`, 'papers.csv');
  assert.equal(result.rows.length, 1);
  assert.deepEqual(problemsOf(result), [
    '3:1 This row was left out: it has 10,001 cells, and at most 10,000 are read.',
  ]);
});

test('names beyond those that columns may have are left out, and that is said once', async () => {
  const names = Array.from({ length: mostNames }, (_name, index) => `"n${index}":1`).join();
  const result = await read(`[{"title":"a",${names}},{"title":"b","m":1}]`, 'papers.json');
  assert.equal(result.rows.length, 2);
  assert.deepEqual(problemsOf(result), [
    '1:2 The records have more than 1,000 different names: what stands under further ones is left out, here and below.',
  ]);
});

test('a line that is longer than any record costs only itself', async () => {
  const long = 'a'.repeat(longestRecord);
  const result = await read(`{"title":"a"}\n{"title":"${long}"}\n{"title":"b"}\n`, 'papers.jsonl');
  assert.equal(result.rows.length, 2);
  assert.deepEqual(problemsOf(result), ['2:1 This record was left out: it is longer than 16,000,000 characters.']);
});

test('a line is cut behind the first character that is too many', async () => {
  for (const length of [1, 2, 3, 5, 20]) {
    const found: string[] = [];
    for await (const lines of linesOf(piecesOf('abcdefgh\r\nijkl\n\nabcdefgh', length), 4)) {
      found.push(...lines.map((line) => line.slice(0, 5)));
    }
    assert.deepEqual(found, ['abcde', 'ijkl', '', 'abcde'], `pieces of ${length}`);
  }
});
