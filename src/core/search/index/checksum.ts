import type { Pace } from '../../util/pace.ts';

/** A millisecond or less of work. */
const wordsAtOnce = 1 << 18;

/**
 * A checksum of 32-bit words, 20 million of them in about 35 ms. Each step maps different words to different sums, and
 * different sums to different sums, so a change within one word never goes unnoticed, and any other one in four billion
 * times. The step is that of FNV-1a (Fowler, Noll and Vo) with a shift behind it, which lets high bits change low ones.
 */
export async function checksum(words: Uint32Array, pace: Pace): Promise<number> {
  let sum = 0x811c9dc5;
  for (let from = 0; from < words.length; from += wordsAtOnce) {
    sum = addWords(sum, words.subarray(from, from + wordsAtOnce));
    await pace.step();
  }
  return sum >>> 0;
}

/** A loop of its own over few local variables: the compiler makes the most of it. */
function addWords(before: number, words: Uint32Array): number {
  let sum = before;
  for (let index = 0; index < words.length; index += 1) {
    sum = Math.imul(sum ^ (words[index] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum;
}
