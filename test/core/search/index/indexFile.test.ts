import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { IndexBuilder, type FieldTexts } from '../../../../src/core/search/index/indexBuilder.ts';
import { readIndexFile, writeIndexFile } from '../../../../src/core/search/index/indexFile.ts';
import type { InvertedIndex } from '../../../../src/core/search/index/invertedIndex.ts';
import { Pace } from '../../../../src/core/util/pace.ts';
import { noPauses } from '../../paperTable.ts';

function indexOf(...papers: readonly FieldTexts[]): Promise<InvertedIndex> {
  const builder = new IndexBuilder();
  papers.forEach((paper) => {
    builder.add(paper);
  });
  return builder.build(noPauses());
}

const sample = await indexOf(
  { title: 'Slow Tides', authors: 'Moss', abstract: 'Tides turn and tides return.', introduction: 'A sea-side walk.' },
  { title: 'Clocks', abstract: 'Clocks and tides.' },
  {},
);
const key = 'papers.txt 1';
const sampleFile = await writeIndexFile(sample, key, noPauses());

function read(file: Uint8Array): Promise<InvertedIndex | undefined> {
  return readIndexFile(file, key, noPauses());
}

describe('an index in a file', () => {
  test('is the same when it is read again', async () => {
    const words = Array.from({ length: 20_000 }, (_, number) => `кит${number}tidesOfTheSea`);
    for (const index of [sample, await indexOf(), await indexOf({}), await indexOf({ abstract: words.join(' ') })]) {
      assert.deepEqual((await read(await writeIndexFile(index, key, noPauses())))?.data, index.data);
    }
  });

  test('is the same wherever it lies in memory', async () => {
    const shifted = new Uint8Array(sampleFile.length + 1);
    shifted.set(sampleFile, 1);
    assert.deepEqual((await read(shifted.subarray(1)))?.data, sample.data);
  });

  test('is not taken when it was built from something else', async () => {
    assert.equal(await readIndexFile(sampleFile, 'papers.txt 2', noPauses()), undefined);
  });
});

describe('a file is not taken', () => {
  test('when it ends too early or too late', async () => {
    for (let length = 0; length < sampleFile.length; length += 1) {
      assert.equal(await read(sampleFile.subarray(0, length)), undefined, `${length} bytes`);
    }
    for (let more = 1; more <= 8; more += 1) {
      const longer = new Uint8Array(sampleFile.length + more);
      longer.set(sampleFile);
      assert.equal(await read(longer), undefined, `${more} bytes more`);
    }
  });

  test('when any bit of it is another', async () => {
    for (let bit = 0; bit < sampleFile.length * 8; bit += 1) {
      assert.equal(await read(withBits(bit)), undefined, `bit ${bit}`);
    }
  });

  test('when the highest bits of any two words are others', async () => {
    const words = sampleFile.length / 4;
    for (let one = 0; one < words; one += 1) {
      for (let other = one + 1; other < words; other += 1) {
        assert.equal(await read(withBits(one * 32 + 31, other * 32 + 31)), undefined, `words ${one} and ${other}`);
      }
    }
  });

  for (const [what, bytes] of [
    ['zeros', new Uint8Array(4096)],
    ['text', new TextEncoder().encode('{"version":2}'.repeat(99))],
  ] as const) {
    test(`when it is ${what}`, async () => {
      assert.equal(await read(bytes), undefined);
    });
  }
});

test('reading and writing hand control back again and again', async () => {
  const words = Array.from({ length: 100_000 }, (_, number) => `tide${number}`);
  const index = await indexOf({ abstract: words.join(' ') });
  assert.ok((await pausesOf((pace) => writeIndexFile(index, key, pace))) > 5);
  const file = await writeIndexFile(index, key, noPauses());
  assert.ok((await pausesOf((pace) => readIndexFile(file, key, pace))) > 5);
});

/** How often work can be interrupted. */
async function pausesOf(work: (pace: Pace) => Promise<unknown>): Promise<number> {
  let pauses = 0;
  const pause = (): Promise<void> => Promise.resolve(void (pauses += 1));
  await work(new Pace(pause, { slice: 0 }));
  return pauses;
}

/** The sample with some of its bits the other way. */
function withBits(...bits: readonly number[]): Uint8Array {
  const changed = sampleFile.slice();
  for (const bit of bits) {
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  }
  return changed;
}
