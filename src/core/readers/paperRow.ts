import type { ExtractedText } from '../paper.ts';
import type { PaperFields } from '../paperFields.ts';
import type { Problem } from '../problem.ts';

/** One paper as its file has it. */
export interface PaperRow {
  /** Unique in the file. */
  readonly id: string;
  /** The file has no ID for the paper: this one was made from author, title and year, and tells nothing beyond them. */
  readonly idIsMade?: true;
  /** 1-based line on which the row starts; 1 in a file without lines. */
  readonly line: number;
  /** 1-based column of the ID, or of the row's start. */
  readonly column: number;
  /** 1-based number of the record, in a file without lines. */
  readonly record?: number;
  /** What the file says beside ID and texts. */
  readonly fields?: PaperFields;
  /** Absent when the file has no text for the paper. */
  readonly text?: ExtractedText;
  /** What is wrong with this row; also listed in `ReadResult.problems`. */
  readonly problems: readonly Problem[];
}
