import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { gunzip } from '../../../../src/core/readers/source/gunzip.ts';
import { fernId, mossId, mossRow, fernRow } from '../../paperTable.ts';
import { readBytes } from '../formRows.ts';

test('a packed table is read, whatever its name', async () => {
  const { rows, problems } = await readBytes(bytesInMemory(gzipSync(`${mossRow}\n${fernRow}\n`)), 'papers.txt');
  assert.deepEqual(
    rows.map(({ id }) => id),
    [mossId, fernId],
  );
  assert.deepEqual(problems, []);
});

test('slices of what was unpacked are those of the whole', async () => {
  const whole = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) % 251);
  const { bytes, flaw } = await gunzip(bytesInMemory(gzipSync(whole)));
  assert.deepEqual([bytes.size, flaw], [whole.length, undefined]);
  for (const [start, end] of [
    [0, 10],
    [16_380, 16_390],
    [100_000, 250_000],
    [299_990, 400_000],
  ] as const) {
    assert.deepEqual(await bytes.slice(start, end), whole.slice(start, end));
  }
});

test('a packed file that breaks off keeps what comes before', async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, index) => `Moss_Tides_${index}_${(index * 7919) % 997}_CVPR_2021 | a | b |`,
  );
  const packed = gzipSync(rows.join('\n'));
  const result = await readBytes(bytesInMemory(packed.subarray(0, packed.length / 2)), 'papers.txt');
  assert.ok(result.rows.length > 100 && result.rows.length < 2000);
  assert.match(result.problems[0]?.message ?? '', /broken or breaks off/);
});

test('a small file that unpacks to very much is bounded with a sentence', async () => {
  const packed = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
  const { bytes, flaw } = await gunzip(bytesInMemory(packed));
  assert.ok(bytes.size < 70 * 1024 * 1024);
  assert.match(flaw ?? '', /more than 64 MB/);
});
