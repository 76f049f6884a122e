import type { Problem } from '../problem.ts';
import type { ColumnUse } from './columns/columnRole.ts';
import type { PaperRow } from './paperRow.ts';

/** What a reader found out about a file as a whole. */
export interface PaperFileFacts {
  /** Name of the form, as a person would say it. */
  readonly form?: string;
  /** Absent for a file that is no text. */
  readonly encoding?: string;
  /** In bytes. */
  readonly size?: number;
  /** What it took to read the file, in milliseconds, with the turns of others in between. */
  readonly readingTime?: number;
  /** The columns or fields of the file, and what each was taken for. */
  readonly columns?: readonly ColumnUse[];
}

/** Everything that could be read, and where the rest went. */
export interface ReadResult extends PaperFileFacts {
  readonly rows: readonly PaperRow[];
  readonly problems: readonly Problem[];
  /** The state of the file that was read, such as its size and time; absent when it changed meanwhile, or nobody knows. */
  readonly version?: string;
}
