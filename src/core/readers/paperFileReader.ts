import type { ExtractedText } from '../paper.ts';
import type { Problem } from '../problem.ts';
import type { Pace } from '../util/pace.ts';

/** One paper as its file has it. */
export interface PaperRow {
  readonly id: string;
  /** 1-based line on which the row starts. */
  readonly line: number;
  /** 1-based column of the ID. */
  readonly column: number;
  /** Absent when the file has no text for the paper. */
  readonly text?: ExtractedText;
  /** What is wrong with this row; also listed in `ReadResult.problems`. */
  readonly problems: readonly Problem[];
}

/** Everything that could be read, and where the rest went. */
export interface ReadResult {
  readonly rows: readonly PaperRow[];
  readonly problems: readonly Problem[];
  /** The state of the file that was read, such as its size and time; absent when it changed meanwhile, or nobody knows. */
  readonly version?: string;
}

/** One form of paper file. */
export interface PaperFileReader {
  /** Name of the form, as a person would say it. */
  readonly form: string;
  /** Tells from the first few thousand characters whether a file has this form. */
  recognises(beginning: string): boolean;
  /** Reads the whole text; `file` is only quoted in problems. Never throws for bad input. */
  read(text: string, file: string, pace: Pace): Promise<ReadResult>;
}
