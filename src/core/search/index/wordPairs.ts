import { GrowingArray } from './growingArray.ts';

/** Of this many bits one is set for each pair, so that a pair that is not there is taken to be in one of about three cases. */
const bitsPerPair = 3;
const fewestBytes = 4;

/**
 * For each paper a set of the pairs of neighbouring words in it, as a Bloom filter with one hash function (Bloom 1970): what
 * it says is not there is not there. With all pairs of a phrase it rules out nearly all papers without the phrase.
 */
export interface WordPairs {
  /** For each paper where its filter starts in `bits`, and one more for the end. */
  readonly starts: Uint32Array;
  readonly bits: Uint8Array;
}

/** Collects the pairs of one paper after the other. */
export class WordPairsBuilder {
  readonly #starts = new GrowingArray(Uint32Array);
  readonly #bits = new GrowingArray(Uint8Array);
  #hashes: number[] = [];

  constructor() {
    this.#starts.push(0);
  }

  /** Adds a pair to the paper at hand. */
  add(first: string, second: string): void {
    this.#hashes.push(hashPair(first, second));
  }

  endPaper(): void {
    const length = Math.max(fewestBytes, Math.ceil((this.#hashes.length * bitsPerPair) / 8));
    const filter = new Uint8Array(length);
    for (const hash of this.#hashes) {
      const bit = hash % (length * 8);
      filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    for (const byte of filter) {
      this.#bits.push(byte);
    }
    this.#starts.push(this.#bits.length);
    this.#hashes = [];
  }

  build(): WordPairs {
    return { starts: this.#starts.view().slice(), bits: this.#bits.view().slice() };
  }
}

/** Whether a paper may have all pairs of neighbouring words, given by their hashes. */
export function mayHavePairs({ starts, bits }: WordPairs, paper: number, hashes: readonly number[]): boolean {
  const start = starts[paper] ?? 0;
  const length = ((starts[paper + 1] ?? 0) - start) * 8;
  return hashes.every((hash) => {
    const bit = hash % length;
    return ((bits[start + (bit >> 3)] ?? 0) & (1 << (bit & 7))) !== 0;
  });
}

/** FNV-1a over both words (Fowler, Noll and Vo), 32 bits. */
export function hashPair(first: string, second: string): number {
  let hash = 0x811c9dc5;
  for (const word of [first, second]) {
    for (let index = 0; index < word.length; index += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}
