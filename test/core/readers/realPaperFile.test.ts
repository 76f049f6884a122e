import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { noPauses } from '../paperTable.ts';
import { onRealPapers, realPaperFile } from '../realPapers.ts';

const read = (bytes: Uint8Array) => readPaperFile(bytesInMemory(bytes), 'cvpr2023.txt', { pace: noPauses() });

test('the real file has 100 papers, 99 with text, and 1 problem', onRealPapers, async () => {
  const { rows, problems } = await read(await readFile(realPaperFile));
  assert.equal(rows.length, 100);
  assert.equal(rows.filter(({ text }) => text).length, 99);
  assert.deepEqual(
    problems.map(({ line, column, severity }) => ({ line, column, severity })),
    [{ line: 111, column: 80, severity: 'warning' }],
  );
  assert.match(problems[0]?.message ?? '', /abstract and introduction are missing/);
});

test('the real file that breaks off within its last ID has 100 papers and 1 problem', onRealPapers, async () => {
  const bytes = await readFile(realPaperFile);
  const { rows, problems } = await read(bytes.subarray(0, bytes.lastIndexOf('3 |')));
  assert.equal(rows.length, 100);
  assert.equal(rows.filter(({ text }) => text).length, 99);
  assert.match(rows.at(-1)?.id ?? '', /_CVPR_202$/);
  assert.deepEqual(
    problems.map(({ line, column }) => ({ line, column })),
    [{ line: 111, column: 77 }],
  );
  assert.match(problems[0]?.message ?? '', /breaks off within its ID/);
});

test('wherever the real file is cut, all whole rows before the cut are there', onRealPapers, async () => {
  const bytes = await readFile(realPaperFile);
  const whole = await read(bytes);
  const rowEnds = whole.rows.map(({ line }) => endOfLine(bytes, line));
  const headerEnd = endOfLine(bytes, 11);
  const cuts = [
    ...Array.from({ length: headerEnd }, (_, index) => index),
    ...Array.from({ length: 60 }, (_, index) => Math.floor(((index + 0.5) * bytes.length) / 60)),
    ...rowEnds.slice(-3).flatMap((end) => [end - 3, end - 2, end - 1, end, end + 1, end + 5, end + 80]),
  ];
  for (const cut of cuts) {
    const { rows, problems } = await read(bytes.subarray(0, cut));
    const complete = whole.rows.filter((_, index) => (rowEnds[index] ?? 0) <= cut);
    assert.deepEqual(rows.slice(0, complete.length), complete, `cut at byte ${cut}`);
    assert.ok(rows.length <= complete.length + 1, `cut at byte ${cut}`);
    assert.ok(rows.length > 0 || problems.length === 1, `cut at byte ${cut}`);
  }
});

/** Bytes up to the end of a line, 1-based, without its line break. */
function endOfLine(bytes: Uint8Array, line: number): number {
  let end = -1;
  for (let number = 0; number < line; number += 1) {
    end = bytes.indexOf(0x0a, end + 1);
  }
  return end < 0 ? bytes.length : end;
}
