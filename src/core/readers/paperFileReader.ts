import type { ColumnUse, NamedRole } from './columns/columnRole.ts';
import type { RowCollector } from './rowCollector.ts';

/** The beginning of a file, from which its form is told. */
export interface PaperFileHead {
  /** Decoded; without sense for a file that is no text. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** `text` is the whole file. */
  readonly isWhole: boolean;
  /** Ending of the file's name in lower case, without the dot (and without `.gz`): only the second hint. */
  readonly suffix: string;
}

/** A file that is being read. Text is offered in pieces, so that a large file never is in memory as a whole. */
export interface PaperFileSource {
  /** In bytes. */
  readonly size: number;
  /** The decoded text from its beginning, without a byte order mark. No piece ends within a character. */
  text(): AsyncIterable<string>;
  /** Bytes `start` to `end` (exclusive), for forms that are no text. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** What a reader is given beside the file. */
export interface ReadContext {
  /** Takes what is read. */
  readonly rows: RowCollector;
  /** What the person says that columns hold; goes before what their names say. */
  readonly chosenColumns: readonly NamedRole[];
  /** Tells what each column or field was taken for. */
  useColumns(columns: readonly ColumnUse[]): void;
  /**
   * To be awaited between any two rows: hands on what was read, and gives the host its turn.
   *
   * @throws when the reading was cancelled or the file has too many papers; readers let it pass
   */
  step(): Promise<void>;
}

/** One form of paper file. */
export interface PaperFileReader {
  /** Name of the form, as a person would say it. */
  readonly form: string;
  /**
   * How likely a file has this form, from 0 (certainly not) to 1 (certainly), told by its content first and its name second.
   * The likeliest reader reads the file; of equal ones, the first in the table.
   */
  recognises(head: PaperFileHead): number;
  /** Reads the whole file into `context.rows`. Never throws for bad input. */
  read(source: PaperFileSource, context: ReadContext): Promise<void>;
}
