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
const saturation = 2.5;
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
  readonly #clauses: Uint16Array;
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
    this.#clauses = new Uint16Array(count);
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
    // The arrays as local variables, and `match` written out: this loop is most of a search.
    const matched = this.#matched;
    const strengths = this.#strengths;
    const weights = this.#weights;
    const lengthFactors = this.#lengthFactors;
    let matchedCount = this.#matchedCount;
    for (let posting = starts[term] ?? 0; posting < end; posting += 1) {
      const code = codes[posting] ?? 0;
      const paper = papers[posting] ?? 0;
      const occurrences = (short[code] ?? 0) + (text[code] ?? 0) * (lengthFactors[lengths[paper] ?? 0] ?? 1);
      const strength = (weight * occurrences) / (occurrences + saturation);
      const before = strengths[paper] ?? 0;
      if (strength > before) {
        if (before === 0) {
          matched[matchedCount] = paper;
          matchedCount += 1;
        }
        strengths[paper] = strength;
        weights[paper] = Math.max(weight, weights[paper] ?? 0);
      }
    }
    this.#matchedCount = matchedCount;
  }

  /**
   * Matches all papers that have a term which may be meant by the clause at hand, instead of terms that are rarer. It is worth
   * what it would be alone.
   *
   * @param certain so many papers have what is asked for just so
   */
  matchDoubtfulTerm({ term, weight }: Expansion, certain: number): void {
    const rarity = Math.min(1, this.#index.rarity(this.#index.paperFrequency(term)) / this.#index.rarity(certain));
    this.matchTerm({ term, weight: weight * rarity });
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

  /**
   * Ends a clause: its matches are scored by how rare they are.
   *
   * @param certain so many of the matches, the first ones, have what the clause asks for; the others may have
   */
  endClause(certain = this.#matchedCount): void {
    const rarity = this.#index.rarity(certain);
    for (let at = 0; at < this.#matchedCount; at += 1) {
      const paper = this.#matched[at] ?? 0;
      if (this.#coverage[paper] === 0) {
        this.#found[this.#foundCount] = paper;
        this.#foundCount += 1;
      }
      this.#scores[paper] = (this.#scores[paper] ?? 0) + rarity * (this.#strengths[paper] ?? 0);
      this.#coverage[paper] = (this.#coverage[paper] ?? 0) + rarity * (this.#weights[paper] ?? 0);
      this.#clauses[paper] = (this.#clauses[paper] ?? 0) + (at < certain ? 1 : 0);
    }
    // What no paper has tells no paper from another.
    this.#totalWeight += this.#matchedCount === 0 ? 0 : rarity;
    this.#clauseCount += 1;
    this.#forgetMatches();
  }

  /** Ends a clause that no paper needs: papers that other clauses have found score more with it. */
  endOptionalClause(): void {
    const rarity = this.#index.rarity(this.#matchedCount);
    for (const paper of this.matches()) {
      if ((this.#coverage[paper] ?? 0) > 0) {
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
    return (this.#scores[paper] ?? 0) * (part === 1 ? 1 : part ** coverageExponent);
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
   * @param isPromising adds to the best others for which one of these is true, if they have something of every clause: first
   * those for which the first is
   */
  best(count: number, isPromising: readonly ((paper: number) => boolean)[] = []): Best {
    const found = this.found();
    const scores = new Float32Array(found.length);
    const promising: number[][] = isPromising.map(() => []);
    let completeCount = 0;
    for (let place = 0; place < found.length; place += 1) {
      const paper = found[place] ?? 0;
      scores[place] = this.score(paper);
      if (this.isComplete(paper)) {
        completeCount += 1;
        promising[isPromising.findIndex((is) => is(paper))]?.push(paper);
      }
    }
    const papers = greatest(scores, count).map((place) => found[place] ?? 0);
    const others = promising.flat().slice(0, mostPromising);
    return { papers, promising: others.filter((paper) => !papers.includes(paper)), completeCount };
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
