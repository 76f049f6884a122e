import type { SearchField } from '../index/fieldCode.ts';
import { lengthUnit, type InvertedIndex } from '../index/invertedIndex.ts';
import type { Expansion } from './wordExpansions.ts';
import { codeWeights, type CodeWeights } from './fieldWeights.ts';
import { greatest } from './greatest.ts';

/** What a query has found. */
interface Best {
  readonly papers: Uint32Array;
  /** Papers that are not among the best by their score, but may be. */
  readonly promising: readonly number[];
  readonly completeCount: number;
}

const mostPromising = 200;
/** How much a paper loses that has a part of the query only. */
const coverageExponent = 1.5;

/** BM25: how soon more occurrences say no more, and how much the length of a text counts. */
const saturation = 2;
const lengthNormalization = 0.6;

/**
 * The scores of all papers for one query, clause by clause. The papers are numbers of the index. Kept from query to query,
 * since to make arrays for all papers takes longer than most queries.
 */
export class Scoreboard {
  readonly #index: InvertedIndex;
  /** For each length in the index, by what the occurrences in a text are divided. */
  readonly #lengthFactors: Float32Array;
  readonly #codeWeights = new Map<SearchField | undefined, CodeWeights>();
  /** Papers that the clause at hand has matched, and how well each did. */
  readonly #matched: Uint32Array;
  #matchedCount = 0;
  readonly #strengths: Float32Array;
  readonly #weights: Float32Array;
  /** Papers that any clause has matched. */
  readonly #found: Uint32Array;
  #foundCount = 0;
  readonly #scores: Float32Array;
  readonly #coverage: Float32Array;
  readonly #clauses: Uint8Array;
  readonly #excluded: Uint8Array;
  #totalWeight = 0;
  #clauseCount = 0;

  constructor(index: InvertedIndex) {
    const count = index.paperCount;
    this.#index = index;
    this.#lengthFactors = Float32Array.from(
      { length: 256 },
      (_, length) => 1 / (1 - lengthNormalization + lengthNormalization * Math.max(0.25, length * lengthUnit)),
    );
    this.#matched = new Uint32Array(count);
    this.#strengths = new Float32Array(count);
    this.#weights = new Float32Array(count);
    this.#found = new Uint32Array(count);
    this.#scores = new Float32Array(count);
    this.#coverage = new Float32Array(count);
    this.#clauses = new Uint8Array(count);
    this.#excluded = new Uint8Array(count);
  }

  /** Forgets the query before. */
  clear(): void {
    for (let at = 0; at < this.#foundCount; at += 1) {
      const paper = this.#found[at] ?? 0;
      this.#scores[paper] = 0;
      this.#coverage[paper] = 0;
      this.#clauses[paper] = 0;
    }
    this.#excluded.fill(0);
    this.#foundCount = 0;
    this.#forgetMatches();
    this.#totalWeight = 0;
    this.#clauseCount = 0;
  }

  /** Matches all papers that have a term, for the clause at hand; a term of number -1 has none. */
  matchTerm({ term, weight }: Expansion, field?: SearchField): void {
    const { short, text } = this.#codeWeightsOf(field);
    const { starts, papers, codes, lengths } = this.#index.data;
    const end = term < 0 ? 0 : (starts[term + 1] ?? 0);
    for (let posting = starts[term] ?? 0; posting < end; posting += 1) {
      const code = codes[posting] ?? 0;
      const paper = papers[posting] ?? 0;
      const occurrences = (short[code] ?? 0) + (text[code] ?? 0) * (this.#lengthFactors[lengths[paper] ?? 0] ?? 1);
      if (occurrences > 0) {
        this.match(paper, (weight * occurrences) / (occurrences + saturation), weight);
      }
    }
  }

  /** Matches one paper, for the clause at hand. The best match of a clause counts. */
  match(paper: number, strength: number, weight: number): void {
    const before = this.#strengths[paper] ?? 0;
    if (before === 0) {
      this.#matched[this.#matchedCount] = paper;
      this.#matchedCount += 1;
    }
    if (strength > before) {
      this.#strengths[paper] = strength;
      this.#weights[paper] = Math.max(weight, this.#weights[paper] ?? 0);
    }
  }

  /** Papers that the clause at hand has matched so far. Valid until the next match. */
  matches(): Uint32Array {
    return this.#matched.subarray(0, this.#matchedCount);
  }

  /** Ends a clause: its matches are scored by how rare they are. */
  endClause(): void {
    const rarity = inverseFrequency(this.#matchedCount, this.#index.paperCount);
    for (const paper of this.matches()) {
      if (this.#clauses[paper] === 0) {
        this.#found[this.#foundCount] = paper;
        this.#foundCount += 1;
      }
      this.#scores[paper] = (this.#scores[paper] ?? 0) + rarity * (this.#strengths[paper] ?? 0);
      this.#coverage[paper] = (this.#coverage[paper] ?? 0) + rarity * (this.#weights[paper] ?? 0);
      this.#clauses[paper] = (this.#clauses[paper] ?? 0) + 1;
    }
    // What no paper has tells no paper from another.
    this.#totalWeight += this.#matchedCount === 0 ? 0 : rarity;
    this.#clauseCount += 1;
    this.#forgetMatches();
  }

  /** Ends a clause that no paper needs: papers that other clauses have found score more with it. */
  endOptionalClause(): void {
    const rarity = inverseFrequency(this.#matchedCount, this.#index.paperCount);
    for (const paper of this.matches()) {
      if ((this.#clauses[paper] ?? 0) > 0) {
        this.#scores[paper] = (this.#scores[paper] ?? 0) + rarity * (this.#strengths[paper] ?? 0);
      }
    }
    this.#forgetMatches();
  }

  /** Ends a clause that papers must have: all others are out. */
  endRequiredClause(): void {
    for (let paper = 0; paper < this.#excluded.length; paper += 1) {
      if (this.#strengths[paper] === 0) {
        this.#excluded[paper] = 1;
      }
    }
    this.endClause();
  }

  /** Ends a clause that papers must not have: its matches are out. */
  endNegatedClause(): void {
    this.matches().forEach((paper) => (this.#excluded[paper] = 1));
    this.#forgetMatches();
  }

  exclude(paper: number): void {
    this.#excluded[paper] = 1;
  }

  isExcluded(paper: number): boolean {
    return this.#excluded[paper] === 1;
  }

  /** Papers that were found and are not excluded, in no order. */
  found(): Uint32Array {
    const kept = new Uint32Array(this.#foundCount);
    let count = 0;
    for (let at = 0; at < this.#foundCount; at += 1) {
      const paper = this.#found[at] ?? 0;
      if (this.#excluded[paper] === 0) {
        kept[count] = paper;
        count += 1;
      }
    }
    return kept.subarray(0, count);
  }

  /** What a paper has scored: more for rare words, and for having more of the query. */
  score(paper: number): number {
    const part = this.coverage(paper);
    return (this.#scores[paper] ?? 0) * part ** coverageExponent;
  }

  /** The part of the query's weight that a paper has, 0 to 1; less than 1 also where words are spelled otherwise. */
  coverage(paper: number): number {
    return this.#totalWeight === 0 ? 1 : (this.#coverage[paper] ?? 0) / this.#totalWeight;
  }

  /** Whether a paper has something of every clause. */
  isComplete(paper: number): boolean {
    return this.#clauses[paper] === this.#clauseCount;
  }

  /**
   * The best papers that were found and are not excluded, best first, and how many have something of every clause.
   *
   * @param isPromising adds to the best so many others for which it is true, if they have something of every clause
   */
  best(count: number, isPromising?: (paper: number) => boolean): Best {
    const found = this.found();
    const scores = new Float32Array(found.length);
    const promising: number[] = [];
    let completeCount = 0;
    for (let place = 0; place < found.length; place += 1) {
      const paper = found[place] ?? 0;
      scores[place] = this.score(paper);
      if (this.isComplete(paper)) {
        completeCount += 1;
        if (isPromising?.(paper) && promising.length < mostPromising) {
          promising.push(paper);
        }
      }
    }
    const papers = greatest(scores, count).map((place) => found[place] ?? 0);
    return { papers, promising: promising.filter((paper) => !papers.includes(paper)), completeCount };
  }

  #codeWeightsOf(field: SearchField | undefined): CodeWeights {
    const known = this.#codeWeights.get(field) ?? codeWeights(field);
    this.#codeWeights.set(field, known);
    return known;
  }

  #forgetMatches(): void {
    for (const paper of this.matches()) {
      this.#strengths[paper] = 0;
      this.#weights[paper] = 0;
    }
    this.#matchedCount = 0;
  }
}

/** As in BM25, never negative. */
function inverseFrequency(papers: number, all: number): number {
  return Math.log(1 + (all - papers + 0.5) / (papers + 0.5));
}
