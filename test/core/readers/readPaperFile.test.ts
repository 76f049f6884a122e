import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../src/core/readers/source/byteSource.ts';
import { firstRowLine, mossId, mossRow, noPauses, read, tableHeader } from '../paperTable.ts';

for (const [what, text] of [
  ['an empty file', ''],
  ['a file of blank lines', '\n \n\t\r\n'],
  ['a byte order mark alone', '\ufeff'],
] as const) {
  test(`${what} is a problem at its start and holds no papers`, async () => {
    assert.deepEqual(await read(text), {
      rows: [],
      problems: [
        {
          severity: 'error',
          message: 'The file is empty: there is no paper to read.',
          file: 'papers.txt',
          line: 1,
          column: 1,
        },
      ],
    });
  });
}

test('a file of another form is refused with the forms that are known', async () => {
  const { rows, problems } = await read('Dear diary,\n\ntoday I read nothing.\n');
  assert.equal(rows.length, 0);
  assert.equal(problems.length, 1);
  assert.match(problems[0]?.message ?? '', /no paper file .*dataset viewer table/);
});

test('a byte order mark does not become part of the first ID', async () => {
  const { rows, problems } = await read(`\ufeff${mossRow}\n`);
  assert.deepEqual([rows[0]?.id, rows[0]?.column, problems], [mossId, 1, []]);
});

test('a file that is no UTF-8 is read as Latin-1, and that is told with the place', async () => {
  const bytes = new TextEncoder().encode(tableHeader + mossRow.replace('camera', 'c?mera'));
  bytes[bytes.lastIndexOf('?'.charCodeAt(0))] = 0xe2;
  const { rows, problems, encoding } = await readPaperFile(bytesInMemory(bytes), 'papers.txt', { pace: noPauses() });
  assert.match(rows[0]?.text?.abstract ?? '', /with a câmera\.$/);
  assert.equal(encoding, 'Latin-1 (windows-1252)');
  assert.deepEqual(
    problems.map(({ severity, line, column }) => [severity, line, column]),
    [['information', firstRowLine, mossRow.indexOf('camera') + 2]],
  );
});

test('a byte that is no UTF-8 among whole characters becomes a replacement character and loses nothing else', async () => {
  const bytes = new TextEncoder().encode(tableHeader + mossRow.replace('camera', 'c?mera ≤ 2 ≤ 3'));
  bytes[bytes.lastIndexOf('?'.charCodeAt(0))] = 0xff;
  const { rows, problems } = await readPaperFile(bytesInMemory(bytes), 'papers.txt', { pace: noPauses() });
  assert.match(rows[0]?.text?.abstract ?? '', /with a c\ufffdmera ≤ 2 ≤ 3\.$/);
  assert.deepEqual(
    problems.map(({ severity, line, column }) => [severity, line, column]),
    [['warning', firstRowLine, mossRow.indexOf('camera') + 2]],
  );
});

test('bytes of all values are read without an exception', async () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 167) % 256);
  const { rows, problems } = await readPaperFile(bytesInMemory(bytes), 'papers.txt', { pace: noPauses() });
  assert.equal(rows.length, 0);
  assert.equal(problems.length, 1);
});
