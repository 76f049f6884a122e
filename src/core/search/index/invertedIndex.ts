import type { WordPairs } from './wordPairs.ts';

/** The arrays of an index: what is kept in a file, and read from it as it is. */
export interface IndexData {
  /** Sorted by UTF-16 units. */
  readonly terms: readonly string[];
  /** For each term where its postings start, and one more for the end. */
  readonly starts: Uint32Array;
  /** For each posting the paper, as its index in the library when the index was built; ascending within a term. */
  readonly papers: Uint32Array;
  /** For each posting how often the term stands where (`fieldCode.ts`). */
  readonly codes: Uint8Array;
  /** For each paper the length of its text as a multiple of the average, in parts of `lengthUnit`. */
  readonly lengths: Uint8Array;
  /** For each paper which words stand next to each other in it. */
  readonly pairs: WordPairs;
}

/** 1 in `IndexData.lengths` is so much of the average length. */
export const lengthUnit = 1 / 32;

/**
 * An inverted index in typed arrays: for every term the papers that have it. Nothing in it is changed once it is built.
 */
export class InvertedIndex {
  readonly data: IndexData;

  constructor(data: IndexData) {
    this.data = data;
  }

  get paperCount(): number {
    return this.data.lengths.length;
  }

  /** The number of a term, or -1. */
  find(term: string): number {
    const at = this.lowerBound(term);
    return this.data.terms[at] === term ? at : -1;
  }

  /** Numbers of the terms that begin with a prefix: from the first to before the second. */
  withPrefix(prefix: string): readonly [from: number, to: number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  /** In how many papers a term stands. */
  paperFrequency(term: number): number {
    return (this.data.starts[term + 1] ?? 0) - (this.data.starts[term] ?? 0);
  }

  /** How much it says to have what so many papers have: inverse document frequency as in BM25, but never negative. */
  rarity(papers: number): number {
    return Math.log(1 + (this.paperCount - papers + 0.5) / (papers + 0.5));
  }

  /** The number of the first term that does not come before another. */
  lowerBound(term: string): number {
    const { terms } = this.data;
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((terms[middle] ?? '') < term) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
