import type { Pace } from '../../util/pace.ts';
import { checksum } from './checksum.ts';
import { InvertedIndex, type IndexData } from './invertedIndex.ts';

/** Changes whenever an index that was kept before could mean something else. */
const version = 2;
const magic = 0x4c454354;
/**
 * Words of 32 bits: magic, checksum of all behind it, version, length of the key, of the terms, number of terms, of postings,
 * of papers, of bytes for pairs.
 */
const headerLength = 9;
/** Words that the checksum is not of. */
const unsummed = 2;

/**
 * An index as one flat file: a header, the key, the terms, and the arrays as they are in memory (little-endian, as all
 * machines that run VS Code are). Yields to the host on the way.
 *
 * @param key tells what the index was built from
 */
export async function writeIndexFile(
  { data }: InvertedIndex,
  key: string,
  pace: Pace,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const keyBytes = encoder.encode(key);
  const termBytes = encoder.encode(data.terms.join('\n'));
  const counts = [data.terms.length, data.papers.length, data.lengths.length, data.pairs.bits.length];
  const header = Uint32Array.of(magic, 0, version, keyBytes.length, termBytes.length, ...counts);
  const parts = [header, keyBytes, termBytes, data.starts, data.papers, data.codes, data.lengths];
  parts.push(data.pairs.starts, data.pairs.bits);
  const file = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
    await pace.step();
  }
  const words = wordsOf(file);
  words[1] = await checksum(words.subarray(unsummed), pace);
  return file;
}

/**
 * The index in a file, or undefined where the file is broken, foreign, of another version, or built from something else.
 * Yields to the host on the way.
 */
export async function readIndexFile(file: Uint8Array, key: string, pace: Pace): Promise<InvertedIndex | undefined> {
  if (file.byteLength < headerLength * 4 || file.byteLength % 4 !== 0) {
    return undefined;
  }
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const words = wordsOf(bytes);
  const [foundMagic, foundSum, foundVersion, ...lengths] = words.subarray(0, headerLength);
  if (foundMagic !== magic || foundVersion !== version) {
    return undefined;
  }
  // What has passed is byte by byte what was written: nothing in it leads out of the arrays.
  if ((await checksum(words.subarray(unsummed), pace)) !== foundSum) {
    return undefined;
  }
  const { keyBytes, termBytes, arrays } = partsOf(bytes, lengths);
  return decode(keyBytes) === key
    ? new InvertedIndex({ ...arrays, terms: await readTerms(termBytes, pace) })
    : undefined;
}

/** The bytes of a file as the arrays that they are. */
interface FileParts {
  readonly keyBytes: Uint8Array;
  readonly termBytes: Uint8Array;
  readonly arrays: Omit<IndexData, 'terms'>;
}

function partsOf(bytes: Uint8Array, lengths: readonly number[]): FileParts {
  const [keyLength = 0, termLength = 0, terms = 0, postings = 0, papers = 0, pairs = 0] = lengths;
  let at = headerLength * 4;
  const take = (length: number): Uint8Array => {
    const part = bytes.subarray(at, at + length);
    at += aligned(length);
    return part;
  };
  return {
    keyBytes: take(keyLength),
    termBytes: take(termLength),
    arrays: {
      starts: wordsOf(take((terms + 1) * 4)),
      papers: wordsOf(take(postings * 4)),
      codes: take(postings),
      lengths: take(papers),
      pairs: { starts: wordsOf(take((papers + 1) * 4)), bits: take(pairs) },
    },
  };
}

const newline = 0x0a;
/** A few milliseconds of work. */
const bytesAtOnce = 1 << 18;

async function readTerms(bytes: Uint8Array, pace: Pace): Promise<string[]> {
  const terms: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(newline, from + bytesAtOnce);
    const to = end < 0 ? bytes.length : end;
    terms.push(...decode(bytes.subarray(from, to)).split('\n'));
    from = to + 1;
    await pace.step();
  }
  return terms;
}

/** The same bytes as numbers. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Each part starts at a multiple of four bytes, as the arrays need. */
function aligned(length: number): number {
  return (length + 3) & ~3;
}
