import { addOccurrence, searchFields, type SearchField } from './fieldCode.ts';
import { GrowingArray } from './growingArray.ts';
import { InvertedIndex, lengthUnit } from './invertedIndex.ts';
import { termsOfWord, wordPattern } from './termsOfWord.ts';

/** The texts of a paper by field; what is absent is not searched. */
export type FieldTexts = Readonly<Partial<Record<SearchField, string>>>;

/** Words longer than this are looked up anew each time: most of them stand but once. */
const longestRememberedWord = 30;

/** Builds an index paper by paper. Linear in the texts. */
export class IndexBuilder {
  readonly #termNumbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Numbers of the terms of words that were met before. */
  readonly #known = new Map<string, readonly number[]>();
  /** The postings in the order of the papers: term and code. */
  readonly #postingTerms = new GrowingArray(Uint32Array);
  readonly #postingCodes = new GrowingArray(Uint8Array);
  /** For each paper where its postings end. */
  readonly #ends = new GrowingArray(Uint32Array);
  readonly #textLengths = new GrowingArray(Uint32Array);
  /** Codes of the terms of the paper at hand. */
  readonly #codes = new Map<number, number>();

  add(texts: FieldTexts): void {
    this.#codes.clear();
    let textLength = 0;
    for (const field of searchFields) {
      const words = this.#countTerms(texts[field] ?? '', field);
      textLength += field === 'abstract' || field === 'introduction' ? words : 0;
    }
    for (const [term, code] of this.#codes) {
      this.#postingTerms.push(term);
      this.#postingCodes.push(code);
    }
    this.#ends.push(this.#postingTerms.length);
    this.#textLengths.push(textLength);
  }

  /** The index of the papers that were added, which are numbered in that order. */
  build(): InvertedIndex {
    const order = Uint32Array.from(this.#terms.keys()).sort((one, other) =>
      (this.#terms[one] ?? '') < (this.#terms[other] ?? '') ? -1 : 1,
    );
    const ranks = new Uint32Array(order.length);
    order.forEach((term, rank) => (ranks[term] = rank));
    return new InvertedIndex({
      terms: Array.from(order, (term) => this.#terms[term] ?? ''),
      ...this.#postingsByTerm(ranks),
      lengths: relativeLengths(this.#textLengths.view()),
    });
  }

  /** Counts the terms of a text, and resolves to the number of its words. */
  #countTerms(text: string, field: SearchField): number {
    let count = 0;
    for (const [word] of text.matchAll(wordPattern)) {
      count += 1;
      for (const term of this.#termsOf(word)) {
        this.#codes.set(term, addOccurrence(this.#codes.get(term) ?? 0, field));
      }
    }
    return count;
  }

  #termsOf(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) {
      return known;
    }
    const terms = termsOfWord(word).map((term) => this.#numberOf(term));
    if (word.length <= longestRememberedWord) {
      this.#known.set(word, terms);
    }
    return terms;
  }

  #numberOf(term: string): number {
    let number = this.#termNumbers.get(term);
    if (number === undefined) {
      number = this.#terms.length;
      this.#terms.push(term);
      this.#termNumbers.set(term, number);
    }
    return number;
  }

  /** Sorts the postings by term, by counting. */
  #postingsByTerm(ranks: Uint32Array): { starts: Uint32Array; papers: Uint32Array; codes: Uint8Array } {
    const postingTerms = this.#postingTerms.view();
    const postingCodes = this.#postingCodes.view();
    const starts = new Uint32Array(ranks.length + 1);
    for (const term of postingTerms) {
      const next = (ranks[term] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term += 1) {
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    }
    const papers = new Uint32Array(postingTerms.length);
    const codes = new Uint8Array(postingTerms.length);
    const next = starts.slice();
    let posting = 0;
    for (const [paper, end] of this.#ends.view().entries()) {
      for (; posting < end; posting += 1) {
        const rank = ranks[postingTerms[posting] ?? 0] ?? 0;
        const at = next[rank] ?? 0;
        papers[at] = paper;
        codes[at] = postingCodes[posting] ?? 0;
        next[rank] = at + 1;
      }
    }
    return { starts, papers, codes };
  }
}

function relativeLengths(lengths: Uint32Array): Uint8Array {
  const texts = lengths.filter((length) => length > 0);
  const average = texts.reduce((sum, length) => sum + length / texts.length, 0) || 1;
  return Uint8Array.from(lengths, (length) => Math.min(255, Math.max(1, Math.round(length / average / lengthUnit))));
}
