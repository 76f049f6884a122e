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

/** A paper that matches a query. */
export interface SearchHit {
  readonly paper: Paper;
  /** Greater is better; comparable within one answer only. */
  readonly score: number;
  /** The paper has something of all that was asked for. */
  readonly isComplete: boolean;
  /** The matching parts of `paper.title`, in order. */
  readonly titleRanges: readonly TextRange[];
}

/** What a query was answered with. */
export interface SearchAnswer {
  /** Best first: those that are complete, then those that have most of what was asked for. */
  readonly hits: readonly SearchHit[];
  /** How many papers have all that was asked for, beyond the hits too. */
  readonly completeCount: number;
  /** Looks up why a paper matches, in its repaired text; nothing where the text has none of the words. */
  readonly evidence: (hit: SearchHit) => Promise<Evidence | undefined>;
  /** Whether what a paper is called by (title, authors, citation key, venue and year) has most of the words. */
  readonly isNamed: (hit: SearchHit) => boolean;
}

export interface SearchOptions {
  /** The most hits to return; 200 when absent. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Tells which papers match a query. Rejects with the signal's reason when it was cancelled. */
export interface PaperFilter {
  /** IDs of all papers that have all that is asked for, or where there is none, most of it. */
  matchingIds(query: string, signal?: AbortSignal): Promise<ReadonlySet<string>>;
}

/** Answers queries with the papers that match, best first. Rejects with the signal's reason when it was cancelled. */
export interface PaperSearch extends PaperFilter {
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Papers that are about the same as a text, best first. */
  related(text: string, options?: RelatedOptions): Promise<readonly Paper[]>;
  /** A query with its unknown words replaced by known ones that look like them; nothing where there is none. */
  nearestSpelling(query: string): Promise<string | undefined>;
}

export interface RelatedOptions {
  /** The most papers to return; 8 when absent. */
  readonly limit?: number;
  /** ID of a paper to leave out: the one that the text is of. */
  readonly except?: string;
  readonly signal?: AbortSignal;
}
