import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { readPaperFile } from '../../../../src/core/readers/readPaperFile.ts';
import { bytesInMemory } from '../../../../src/core/readers/source/byteSource.ts';
import { noPauses } from '../../paperTable.ts';
import { ifThere, sharedFile } from '../../realPapers.ts';

const read = (bytes: Uint8Array, file = 'papers.parquet') =>
  readPaperFile(bytesInMemory(bytes), file, { pace: noPauses() });

const tides = {
  id: ['Moss_Tides_CVPR_2021', 'Fern_Ice_ECCV_2019', 'Reed_Wind_ICLR_2022'],
  title: ['Tides', 'Ice & Snow', 'Wind'],
  abstract: ['How the sea rises.', 'Why it freezes.', 'Where it blows.'],
  year: [2021, 2019, 2022],
};

function tidesFile(rowGroupSize?: number): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'id', data: tides.id },
        { name: 'title', data: tides.title },
        { name: 'abstract', data: tides.abstract },
        { name: 'year', data: tides.year, type: 'INT32' },
        { name: '__proto__', data: ['a', 'b', 'c'] },
      ],
      ...(rowGroupSize !== undefined && { rowGroupSize }),
    }),
  );
}

suite('a Parquet file', () => {
  test('has a paper a record, with what its columns say', async () => {
    const { rows, problems, form } = await read(tidesFile());
    assert.deepEqual(problems, []);
    assert.equal(form, 'Parquet');
    assert.deepEqual(
      rows.map(({ id, record }) => [id, record]),
      tides.id.map((id, index) => [id, index + 1]),
    );
    assert.deepEqual(rows[1]?.fields, {
      title: 'Ice & Snow',
      year: 2019,
      more: [{ name: '__proto__', value: 'b' }],
    });
    assert.deepEqual(rows[1].text, { abstract: 'Why it freezes.', introduction: '' });
  });

  test('is told by its content, whatever its name', async () => {
    assert.equal((await read(tidesFile(), 'papers.csv')).rows.length, 3);
  });

  test('keeps the record numbers over row groups', async () => {
    const { rows } = await read(tidesFile(1));
    assert.deepEqual(
      rows.map(({ record }) => record),
      [1, 2, 3],
    );
  });

  test('loses only the row group that is broken', async () => {
    const bytes = tidesFile(1);
    const broken = Buffer.from(bytes).indexOf('Fern_Ice_ECCV_2019');
    bytes.fill(0xff, broken - 8, broken);
    const { rows, problems } = await read(bytes);
    assert.deepEqual(
      rows.map(({ record }) => record),
      [1, 3],
    );
    assert.deepEqual(
      problems.map(({ record, severity }) => [record, severity]),
      [[2, 'error']],
    );
    assert.match(problems[0]?.message ?? '', /^Records 2 to 2 were left out/);
  });

  test('that ends too early is refused with a sentence', async () => {
    const bytes = tidesFile();
    const { rows, problems } = await read(bytes.subarray(0, bytes.length - 40));
    assert.deepEqual(rows, []);
    assert.deepEqual(
      problems.map(({ message }) => message.split(' (')[0]),
      ['The table of contents at the end of the file cannot be read'],
    );
  });

  test('without IDs and titles says so once', async () => {
    const bytes = parquetWriteBuffer({ columnData: [{ name: 'weight', data: [1.5, 2.5, 3.5] }] });
    const { problems } = await read(new Uint8Array(bytes));
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /No column holds IDs or titles/);
  });
});

const folder = sharedFile('corpora/parquet');

suite('Parquet files that are broken on purpose', ifThere(folder), () => {
  test('are each refused with a sentence', async () => {
    const files = (await readdir(folder)).filter((file) => file !== 'alltypes_plain.parquet');
    assert.ok(files.length >= 9);
    for (const file of files) {
      const { rows, problems } = await read(await readFile(join(folder, file)), file);
      assert.deepEqual(rows, [], file);
      assert.ok(problems.length > 0, file);
      problems.forEach(({ message }) => assert.match(message, /^[A-Z].+[.?]$/, file));
    }
  });

  test('do not unpack 4 KB to 2 GB', async () => {
    const { problems } = await read(await readFile(join(folder, 'large_string_map.brotli.parquet')));
    assert.match(problems[0]?.message ?? '', /^Records 1 to 2 were left out: unpacked, they would take over 512 MB/);
  });

  test('do not stand in the way of a sound one', async () => {
    const { rows, problems } = await read(await readFile(join(folder, 'alltypes_plain.parquet')));
    assert.deepEqual(problems, []);
    assert.equal(rows.length, 8);
  });
});
