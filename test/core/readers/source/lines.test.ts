import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from '../../../../src/core/readers/source/lines.ts';
import { piecesOf } from '../formRows.ts';

for (const text of ['', 'one', 'one\n', 'a\r\nb\rc\n\nd', '\r', '\r\n', '\n\r', 'a\r\r\nb', 'a\r\n\r\n']) {
  test(`${JSON.stringify(text)} has the same lines, wherever its pieces end`, async () => {
    for (const length of [1, 2, 3, 100]) {
      const lines: string[] = [];
      for await (const some of linesOf(piecesOf(text, length))) {
        lines.push(...some);
      }
      assert.deepEqual(lines, text.split(/\r\n|\n|\r/), `pieces of ${length}`);
    }
  });
}
