import type { Pace } from '../../util/pace.ts';
import { InvertedIndex, type IndexData } from './invertedIndex.ts';

/** Changes whenever an index that was kept before could mean something else. */
const version = 1;
const magic = 0x4c454354;
/** Magic, version, key length, terms length, number of terms, of postings, of papers, of bytes for pairs. */
const headerLength = 8;

/**
 * An index as one flat file: a header, the key, the terms, and the arrays as they are in memory (little-endian, as all
 * machines that run VS Code are).
 *
 * @param key tells what the index was built from
 */
export function writeIndexFile({ data }: InvertedIndex, key: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const keyBytes = encoder.encode(key);
  const termBytes = encoder.encode(data.terms.join('\n'));
  const header = Uint32Array.of(
    magic,
    version,
    keyBytes.length,
    termBytes.length,
    data.terms.length,
    data.papers.length,
    data.lengths.length,
    data.pairs.bits.length,
  );
  const parts = [header, keyBytes, termBytes, data.signatures, data.starts, data.papers, data.codes, data.lengths];
  parts.push(data.pairs.starts, data.pairs.bits);
  const file = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  return file;
}

/** The index in a file, or undefined where the file is broken, foreign, of another version, or built from something else. */
export async function readIndexFile(file: Uint8Array, key: string, pace: Pace): Promise<InvertedIndex | undefined> {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  if (bytes.byteLength < headerLength * 4) {
    return undefined;
  }
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerLength);
  const [foundMagic, foundVersion, keyLength = 0, termLength = 0, terms = 0, postings = 0, papers = 0, pairs = 0] =
    header;
  const lengths = [headerLength * 4, keyLength, termLength, terms * 4, (terms + 1) * 4, postings * 4, postings, papers];
  lengths.push((papers + 1) * 4, pairs);
  const isWhole = lengths.reduce((sum, length) => sum + aligned(length), 0) === bytes.byteLength;
  if (foundMagic !== magic || foundVersion !== version || !isWhole) {
    return undefined;
  }
  const parts = partsOf(bytes, lengths);
  const [, keyBytes, termBytes, signatures, starts, paperBytes, codes, paperLengths, pairStarts, bits] = parts;
  if (
    !keyBytes ||
    !termBytes ||
    !signatures ||
    !starts ||
    !paperBytes ||
    !codes ||
    !paperLengths ||
    !pairStarts ||
    !bits
  ) {
    return undefined;
  }
  if (decode(keyBytes) !== key) {
    return undefined;
  }
  const data: IndexData = {
    terms: terms === 0 ? [] : decode(termBytes).split('\n'),
    signatures: numbers(signatures),
    starts: numbers(starts),
    papers: numbers(paperBytes),
    codes,
    lengths: paperLengths,
    pairs: { starts: numbers(pairStarts), bits },
  };
  return (await isSound(data, terms, pace)) ? new InvertedIndex(data) : undefined;
}

function partsOf(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  let at = 0;
  return lengths.map((length) => {
    const part = bytes.subarray(at, at + length);
    at += aligned(length);
    return part;
  });
}

const checkedAtOnce = 100_000;

/** A file whose bytes were damaged must not lead out of the arrays. */
async function isSound(
  { terms, starts, papers, lengths, pairs }: IndexData,
  termCount: number,
  pace: Pace,
): Promise<boolean> {
  for (let from = 0; from < papers.length; from += checkedAtOnce) {
    if (papers.subarray(from, from + checkedAtOnce).some((paper) => paper >= lengths.length)) {
      return false;
    }
    await pace.step();
  }
  return (
    terms.length === termCount &&
    [starts, pairs.starts].every(isAscending) &&
    starts.at(-1) === papers.length &&
    pairs.starts.at(-1) === pairs.bits.length
  );
}

function isAscending(numbers: Uint32Array): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
}

/** The same bytes as numbers. */
function numbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Each part starts at a multiple of four bytes, as the arrays need. */
function aligned(length: number): number {
  return (length + 3) & ~3;
}
