import type { Pace } from '../../util/pace.ts';
import { sortInSteps } from '../../util/sortInSteps.ts';
import { addOccurrence, fieldCode, searchFields, type SearchField } from './fieldCode.ts';
import { GrowingArray } from './growingArray.ts';
import { InvertedIndex, lengthUnit } from './invertedIndex.ts';
import { partsOfWord, termsOfWord, wordPattern } from './termsOfWord.ts';
import { WordPairsBuilder } from './wordPairs.ts';

/** The texts of a paper by field; what is absent is not searched. */
export type FieldTexts = Readonly<Partial<Record<SearchField, string>>>;

/** What a word stands for. */
interface KnownWord {
  /** Numbers of its terms. */
  readonly terms: readonly number[];
  /** As which word it follows the one before it, and as which it is followed by the next. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Pairs of its own parts. */
  readonly parts: readonly string[];
}

/** Words longer than this are looked up anew each time: most of them stand but once. */
const longestRememberedWord = 30;

/** Builds an index paper by paper. Linear in the texts. */
export class IndexBuilder {
  readonly #termNumbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Numbers of the terms of words that were met before. */
  readonly #known = new Map<string, KnownWord>();
  /** The postings in the order of the papers: term and code. */
  readonly #postingTerms = new GrowingArray(Uint32Array);
  readonly #postingCodes = new GrowingArray(Uint8Array);
  /** For each paper where its postings end. */
  readonly #ends = new GrowingArray(Uint32Array);
  readonly #textLengths = new GrowingArray(Uint32Array);
  readonly #pairs = new WordPairsBuilder();
  /** How often the terms of the paper at hand stand where. */
  readonly #counts = new Map<number, number>();

  add(texts: FieldTexts): void {
    this.#counts.clear();
    let textLength = 0;
    for (const field of searchFields) {
      const words = this.#countTerms(texts[field] ?? '', field);
      textLength += field === 'abstract' || field === 'introduction' ? words : 0;
    }
    for (const [term, counts] of this.#counts) {
      this.#postingTerms.push(term);
      this.#postingCodes.push(fieldCode(counts));
    }
    this.#pairs.endPaper();
    this.#ends.push(this.#postingTerms.length);
    this.#textLengths.push(textLength);
  }

  /** The index of the papers that were added, which are numbered in that order. Yields to the host on the way. */
  async build(pace: Pace): Promise<InvertedIndex> {
    const order = await sortInSteps(Array.from(this.#terms.keys()), (one, other) => this.#compare(one, other), pace);
    const ranks = new Uint32Array(order.length);
    const terms: string[] = [];
    for (const [rank, number] of order.entries()) {
      const term = unshared(this.#terms[number] ?? '');
      terms.push(term);
      ranks[number] = rank;
      await pace.step();
    }
    return new InvertedIndex({
      terms,
      ...(await this.#postingsByTerm(ranks, pace)),
      lengths: relativeLengths(this.#textLengths.view()),
      pairs: this.#pairs.build(),
    });
  }

  /** By UTF-16 units. No two terms are the same. */
  #compare(one: number, other: number): number {
    return (this.#terms[one] ?? '') < (this.#terms[other] ?? '') ? -1 : 1;
  }

  /** Counts the terms of a text, and gives the number of its words. */
  #countTerms(text: string, field: SearchField): number {
    let count = 0;
    let before: readonly string[] = [];
    for (const [word] of text.matchAll(wordPattern)) {
      count += 1;
      const { terms, starts, ends, parts } = this.#lookUp(word);
      for (const term of terms) {
        this.#counts.set(term, addOccurrence(this.#counts.get(term) ?? 0, field));
      }
      for (const first of before) {
        for (const second of starts) {
          this.#pairs.add(first, second);
        }
      }
      for (let part = 1; part < parts.length; part += 1) {
        this.#pairs.add(parts[part - 1] ?? '', parts[part] ?? '');
      }
      before = ends;
    }
    return count;
  }

  #lookUp(word: string): KnownWord {
    const known = this.#known.get(word);
    if (known) {
      return known;
    }
    const found = this.#describe(word);
    if (word.length <= longestRememberedWord) {
      this.#known.set(word, found);
    }
    return found;
  }

  /** A word with hyphens counts as its parts and, where a line break may have cut it, as the whole. */
  #describe(word: string): KnownWord {
    const terms = termsOfWord(word).map((term) => this.#numberOf(term));
    const parts = partsOfWord(word);
    const joined = parts.length > 1 ? [parts.join('')] : [];
    return { terms, starts: [parts[0] ?? '', ...joined], ends: [parts.at(-1) ?? '', ...joined], parts };
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
  async #postingsByTerm(
    ranks: Uint32Array,
    pace: Pace,
  ): Promise<{ starts: Uint32Array; papers: Uint32Array; codes: Uint8Array }> {
    const postingTerms = this.#postingTerms.view();
    const postingCodes = this.#postingCodes.view();
    const ends = this.#ends.view();
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
    for (let paper = 0; paper < ends.length; paper += 1) {
      for (const end = ends[paper] ?? 0; posting < end; posting += 1) {
        const rank = ranks[postingTerms[posting] ?? 0] ?? 0;
        const at = next[rank] ?? 0;
        papers[at] = paper;
        codes[at] = postingCodes[posting] ?? 0;
        next[rank] = at + 1;
      }
      await pace.step();
    }
    return { starts, papers, codes };
  }
}

/** A copy of a term: what was cut out of a text may keep all of the text in memory. */
function unshared(term: string): string {
  return ` ${term}`.slice(1);
}

function relativeLengths(lengths: Uint32Array): Uint8Array {
  const texts = lengths.filter((length) => length > 0);
  const average = texts.reduce((sum, length) => sum + length / texts.length, 0) || 1;
  return Uint8Array.from(lengths, (length) => Math.min(255, Math.max(1, Math.round(length / average / lengthUnit))));
}
