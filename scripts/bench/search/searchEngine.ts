/** A paper as every engine gets it. */
export interface SearchedPaper {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly abstract: string;
  /** Empty where the corpus has none. */
  readonly introduction: string;
}

/** An engine with its index in place. */
export interface Searcher {
  /** IDs of the papers that match, best first. */
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
  /** Writes the index to a file. Absent where the engine cannot keep it. */
  keep?(file: string): Promise<void>;
  /** Bytes that the index takes outside the heap and the buffers that Node counts. */
  nativeBytes?(): number;
}

/** An engine that has been handed the papers, but has no index yet. */
export interface OpenedEngine {
  build(): Searcher | Promise<Searcher>;
  /** Reads what `Searcher.keep` wrote. */
  load?(file: string): Promise<Searcher>;
}

/** A search library with the settings under which it is compared. */
export interface SearchEngine {
  readonly name: string;
  /** Takes the papers over; neither its time nor its memory counts as the engine's. */
  open(papers: readonly SearchedPaper[]): OpenedEngine | Promise<OpenedEngine>;
}

/** What a match in a field is worth, for the engines that weigh fields. */
export const fieldWeights = { title: 3, author: 2, abstract: 1, introduction: 0.5 } as const;

export const searchedFields = ['title', 'author', 'abstract', 'introduction'] as const;
