import type { Paper } from '../paper.ts';

/** A part of a text, in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The sentence of a paper's text that matches best. */
export interface Evidence {
  readonly field: 'abstract' | 'introduction';
  /** One sentence, shortened around the match where it is long. */
  readonly text: string;
  /** The matching parts of `text`, in order. */
  readonly ranges: readonly TextRange[];
}

/** A paper that matches a query, and why. */
export interface SearchHit {
  readonly paper: Paper;
  /** Greater is better; comparable within one answer only. */
  readonly score: number;
  /** The matching parts of `paper.title`, in order. */
  readonly titleRanges: readonly TextRange[];
  /** Present when a text of the paper matches. */
  readonly evidence?: Evidence;
}

export interface SearchOptions {
  /** The most hits to return; all of them when absent. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Answers queries with the papers that match, best first. Rejects with the signal's reason when it was cancelled. */
export interface PaperSearch {
  search(query: string, options?: SearchOptions): Promise<SearchHit[]>;
}
