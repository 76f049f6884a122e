import type { Library } from '../library.ts';
import type { Disposable } from '../util/disposable.ts';
import { Pace } from '../util/pace.ts';
import { findEvidence } from './evidence.ts';
import { foldedWords } from './foldText.ts';
import { FullTextIndex, type FullTextMatch } from './fullTextIndex.ts';
import type { PaperSearch, SearchHit, SearchOptions } from './searchHit.ts';
import { ShortFieldIndex, type ShortFieldMatch } from './shortFieldIndex.ts';

interface Indexes {
  readonly shortFields: ShortFieldIndex;
  readonly fullText: FullTextIndex;
}

/** Short fields are what a person remembers: a match there counts this many times one in the text. */
const shortFieldWeight = 2;
/** The same where other papers have the words exactly. */
const lookAlikeWeight = 0.25;
/** Evidence is looked up for so many of the first hits. */
const hitsWithEvidence = 20;

/**
 * Search over a library: fuzzy over the short fields, exact over the texts. The indexes are built when they are first
 * asked for, and again after the library changed; building yields to the host.
 */
export class LibrarySearch implements PaperSearch, Disposable {
  readonly #library: Library;
  readonly #pause: () => Promise<void>;
  readonly #subscription: Disposable;
  #indexes: Promise<Indexes> | undefined;
  #building = new AbortController();

  /** `pause` resolves once the host has had its turn. */
  constructor(library: Library, pause: () => Promise<void>) {
    this.#library = library;
    this.#pause = pause;
    this.#subscription = library.onDidChange(() => this.#discard());
  }

  /** Builds the indexes ahead of the first query. */
  async prepare(): Promise<void> {
    await this.#currentIndexes();
  }

  async search(query: string, { limit, signal }: SearchOptions = {}): Promise<SearchHit[]> {
    const words = [...new Set(foldedWords(query))];
    if (words.length === 0) {
      return [];
    }
    const { shortFields, fullText } = await this.#currentIndexes();
    signal?.throwIfAborted();
    const pace = new Pace(this.#pause, signal ? { signal } : {});
    const inFields = shortFields.search(query);
    const inText = await fullText.search(words, pace);
    const hits = combine(inFields, inText).slice(0, limit);
    for (const [index, hit] of hits.slice(0, hitsWithEvidence).entries()) {
      const text = await this.#library.text(hit.paper.id);
      const evidence = text && findEvidence(text, words);
      hits[index] = evidence ? { ...hit, evidence } : hit;
      await pace.step();
    }
    return hits;
  }

  dispose(): void {
    this.#discard();
    this.#subscription.dispose();
  }

  #discard(): void {
    this.#building.abort();
    this.#building = new AbortController();
    this.#indexes = undefined;
  }

  /** A library that changes while its indexes are built makes them start over. */
  async #currentIndexes(): Promise<Indexes> {
    for (;;) {
      const { signal } = this.#building;
      this.#indexes ??= this.#build(signal);
      try {
        return await this.#indexes;
      } catch (error) {
        if (!signal.aborted) {
          throw error;
        }
      }
    }
  }

  async #build(signal: AbortSignal): Promise<Indexes> {
    const pace = new Pace(this.#pause, { signal });
    const { papers } = this.#library;
    const shortFields = await ShortFieldIndex.build(papers, pace);
    const fullText = await FullTextIndex.build(papers, (id) => this.#library.extractedText(id), pace);
    return { shortFields, fullText };
  }
}

/**
 * Adds up what both parts found. Where some papers have all words exactly, words that only look alike say less: they are
 * no typing errors.
 */
function combine(inFields: readonly ShortFieldMatch[], inText: readonly FullTextMatch[]): SearchHit[] {
  const exact = new Set(inText.filter(({ hasAllWords }) => hasAllWords).map(({ paper }) => paper.id));
  const hits = new Map<string, SearchHit>();
  for (const { paper, closeness, titleRanges } of inFields) {
    const weight = exact.size === 0 || exact.has(paper.id) ? shortFieldWeight : lookAlikeWeight;
    hits.set(paper.id, { paper, score: weight * closeness, titleRanges });
  }
  for (const { paper, relevance } of inText) {
    const hit = hits.get(paper.id) ?? { paper, score: 0, titleRanges: [] };
    hits.set(paper.id, { ...hit, score: hit.score + relevance });
  }
  return [...hits.values()].sort((one, other) => other.score - one.score);
}
