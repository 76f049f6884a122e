import type { Library } from '../library.ts';
import type { Paper } from '../paper.ts';
import { authorNames, venueAndYear } from '../render/bibliographicLine.ts';
import type { Disposable } from '../util/disposable.ts';
import { Emitter, type Event } from '../util/event.ts';
import { Pace } from '../util/pace.ts';
import { findEvidence } from './evidence.ts';
import { IndexBuilder } from './index/indexBuilder.ts';
import type { InvertedIndex } from './index/invertedIndex.ts';
import type { IndexFacts } from './indexFacts.ts';
import { parseQuery } from './query/parseQuery.ts';
import type { Query } from './query/query.ts';
import { matchQuery, plainWord, type IndexedPapers, type MatchedWord } from './matching/matchQuery.ts';
import { nearestSpelling } from './matching/nearestSpelling.ts';
import { PhraseTexts } from './ranking/phraseTexts.ts';
import { rankCandidates } from './ranking/rankCandidates.ts';
import { relatedQuery, topicOverlap, topicWords, type TopicWord } from './matching/relatedQuery.ts';
import { Scoreboard } from './matching/scoreboard.ts';
import { TitleMatcher, type TypedWord } from './ranking/titleMatch.ts';
import type { PaperSearch, RelatedOptions, SearchAnswer, SearchOptions } from './searchHit.ts';
import { WordExpansions } from './matching/wordExpansions.ts';
import { WordMatcher } from './wordMatcher.ts';

/** An index, and the papers as they were when it was built. */
interface Searchable extends IndexedPapers {
  readonly board: Scoreboard;
}

/** More hits than anybody looks at. */
const mostHits = 200;
/** Where no paper has all of a query, so much of its weight is enough for a filter. */
const enoughOfQuery = 0.6;
const mostRelated = 8;
/** So many papers are looked at more closely, to find those that are most like one. */
const relatedCandidates = 200;
/** Some texts were cut in half by their length, and the first half counts as the abstract. */
const lengthOfAbstract = 1800;

/** Keeps an index from one session to the next. What it cannot read or write, it has not. */
export interface IndexStore {
  /** The index that was made of a library; `version` is that of the library. */
  load(version: string, pace: Pace): Promise<InvertedIndex | undefined>;
  save(version: string, index: InvertedIndex, pace: Pace): Promise<void>;
}

/** Below this number of papers an index is made faster than a kept one is read. */
const fewestKept = 500;

/**
 * Search over a library: an inverted index finds the papers, Fuse.js ranks the best of them. The index is made when it is
 * first asked for, and again after the library changed; making it yields to the host.
 */
export class LibrarySearch implements PaperSearch, Disposable {
  readonly #library: Library;
  readonly #pause: () => Promise<void>;
  readonly #store: IndexStore | undefined;
  readonly #hasNotes: (paperId: string) => boolean;
  readonly #subscription: Disposable;
  #searchable: Promise<Searchable> | undefined;
  #building = new AbortController();
  #facts: IndexFacts = { origin: 'none' };
  readonly #factsChanged = new Emitter<void>();
  /** Fires when `indexFacts` are others than before. */
  readonly onDidChangeIndex: Event<void> = this.#factsChanged.event;
  /** Queries use one scoreboard, so they take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param pause resolves once the host has had its turn
   * @param hasNotes tells whether a note mentions a paper, where there are notes
   */
  constructor(
    library: Library,
    pause: () => Promise<void>,
    store?: IndexStore,
    hasNotes: (paperId: string) => boolean = () => false,
  ) {
    this.#library = library;
    this.#pause = pause;
    this.#store = store;
    this.#hasNotes = hasNotes;
    this.#subscription = library.onDidChange(() => this.#discard());
  }

  /** What is to be said of the index now. */
  get indexFacts(): IndexFacts {
    return this.#facts;
  }

  /** Makes the index ahead of the first query. */
  async prepare(): Promise<void> {
    await this.#current();
  }

  async search(text: string, { limit = mostHits, signal }: SearchOptions = {}): Promise<SearchAnswer> {
    const query = parseQuery(text);
    return this.#onBoard(query, signal, ({ words, searchable }) => {
      const matcher = new WordMatcher(words);
      const typed = typedWords(query, words);
      const { ranked, completeCount } = rankCandidates(searchable.board, searchable, typed, limit);
      return {
        hits: ranked.map((hit) => ({ ...hit, titleRanges: matcher.ranges(hit.paper.title) })),
        completeCount,
        evidence: async ({ paper }) => {
          const found = await this.#library.text(paper.id);
          return found && findEvidence(found, matcher);
        },
        isNamed: ({ paper }) => matcher.hasMost(`${paper.title} ${authorNames(paper.authors)} ${otherNames(paper)}`),
      };
    });
  }

  async matchingIds(text: string, signal?: AbortSignal): Promise<ReadonlySet<string>> {
    return this.#onBoard(parseQuery(text), signal, ({ searchable: { board, papers } }) => {
      const found = board.found();
      const complete = found.filter((paper) => board.isComplete(paper));
      const matching = complete.length > 0 ? complete : found.filter((paper) => board.coverage(paper) >= enoughOfQuery);
      return new Set(Array.from(matching, (paper) => papers[paper]?.id ?? ''));
    });
  }

  async related(text: string, { limit = mostRelated, except, signal }: RelatedOptions = {}): Promise<readonly Paper[]> {
    const { index } = await this.#current();
    const words = topicWords(text, index, except !== undefined);
    return this.#onBoard(relatedQuery(words), signal, ({ searchable }) => {
      const { ranked } = rankCandidates(searchable.board, searchable, [], relatedCandidates);
      return ranked
        .flatMap(({ paper }) => (paper.id === except ? [] : [{ paper, overlap: this.#topicOverlap(words, paper) }]))
        .sort((one, other) => other.overlap - one.overlap)
        .slice(0, limit)
        .map(({ paper }) => paper);
    });
  }

  /** By title and abstract: an introduction mentions much that its paper is not about, and a long one something of everything. */
  #topicOverlap(words: readonly TopicWord[], { id, title }: Paper): number {
    return topicOverlap(
      words,
      `${title} ${title} ${this.#library.extractedText(id)?.abstract.slice(0, lengthOfAbstract) ?? ''}`,
    );
  }

  async nearestSpelling(text: string): Promise<string | undefined> {
    const { index } = await this.#current();
    return nearestSpelling(text, index);
  }

  dispose(): void {
    this.#discard();
    this.#subscription.dispose();
    this.#factsChanged.dispose();
  }

  /** Scores a query, and reads off the scores what is asked for, before another query gets the scoreboard. */
  #onBoard<T>(
    query: Query,
    signal: AbortSignal | undefined,
    read: (scored: { readonly searchable: Searchable; readonly words: readonly MatchedWord[] }) => T,
  ): Promise<T> {
    const answer = this.#turn.then(async () => {
      signal?.throwIfAborted();
      const searchable = await this.#current();
      const pace = new Pace(this.#pause, signal ? { signal } : {});
      const words = await matchQuery(query, searchable, searchable.board, pace);
      signal?.throwIfAborted();
      return read({ searchable, words });
    });
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  #discard(): void {
    this.#building.abort();
    this.#building = new AbortController();
    this.#searchable = undefined;
    this.#tell({ origin: 'none' });
  }

  /** A library that changes while its index is made makes it start over. */
  async #current(): Promise<Searchable> {
    for (;;) {
      const { signal } = this.#building;
      this.#searchable ??= this.#makeSearchable(signal);
      try {
        return await this.#searchable;
      } catch (error) {
        if (!signal.aborted) {
          throw error;
        }
      }
    }
  }

  async #makeSearchable(signal: AbortSignal): Promise<Searchable> {
    const { papers, version } = this.#library;
    const began = Date.now();
    this.#tell({ origin: 'building' });
    const store = papers.length >= fewestKept && version !== undefined ? this.#store : undefined;
    const kept = await store?.load(version ?? '', new Pace(this.#pause, { signal }));
    signal.throwIfAborted();
    const isWhole = kept?.paperCount === papers.length;
    const index = isWhole ? kept : await this.#buildIndex(papers, signal);
    this.#tell({ origin: isWhole ? 'kept' : 'built', time: Date.now() - began });
    if (!isWhole) {
      void store?.save(version ?? '', index, new Pace(this.#pause));
    }
    const textOf = ({ id }: Paper) => this.#library.extractedText(id);
    const hasNotes = ({ id }: Paper) => this.#hasNotes(id);
    const phraseTexts = new PhraseTexts(textOf);
    const phraseText = phraseTexts.get.bind(phraseTexts);
    return {
      papers,
      textOf,
      hasNotes,
      phraseText,
      index,
      expansions: new WordExpansions(index),
      titles: new TitleMatcher(),
      board: new Scoreboard(index),
    };
  }

  #tell(facts: IndexFacts): void {
    this.#facts = facts;
    this.#factsChanged.fire();
  }

  async #buildIndex(papers: readonly Paper[], signal: AbortSignal): Promise<InvertedIndex> {
    const pace = new Pace(this.#pause, { signal });
    const builder = new IndexBuilder();
    for (const paper of papers) {
      builder.add({
        title: paper.title,
        authors: authorNames(paper.authors),
        other: otherNames(paper),
        ...this.#library.extractedText(paper.id),
      });
      await pace.step();
    }
    return builder.build(pace);
  }
}

function otherNames(paper: Paper): string {
  const { citationKey, aliases = [], doi = '', arxiv = '', keywords = [] } = paper;
  const otherKeys = aliases.flatMap(({ kind, name }) => (kind === 'key' ? [name] : []));
  return [citationKey, ...otherKeys, venueAndYear(paper), ...keywords, doi, arxiv].join(' ').trimEnd();
}

/** The words of a query that are neither quoted nor bound to a field, as they were typed and in order. */
function typedWords(query: Query, matched: readonly MatchedWord[]): readonly TypedWord[] {
  return query.flatMap((clause) => {
    const { words: [word = ''] = [], isUnfinished = false } = plainWord(clause) ?? {};
    const found = matched.find((one) => one.word === word && one.isUnfinished === isUnfinished);
    const itself = { word, isUnfinished, terms: new Map([[word, 1]]) };
    return word === '' ? [] : [{ ...(found ?? itself), isStopWord: found === undefined }];
  });
}
