import type { Paper, PaperText } from '../paper.ts';

/** A paper that is to be exported, with all that is known of it. */
export interface ExportedPaper {
  readonly paper: Paper;
  /** Absent for a paper without text. */
  readonly text: PaperText | undefined;
  /** The name to give for its file. */
  readonly file: string;
}

/** One form in which papers can be exported. */
export interface ExportForm {
  /** As the command line takes it. */
  readonly name: string;
  /** As a person would say it. */
  readonly title: string;
  /** Of the file's name, without the dot. */
  readonly suffix: string;
  /**
   * Writes papers, in their order.
   *
   * @param papers one after another, so that not all texts are in memory together where the form allows it
   * @returns the parts of the file, text in UTF-8
   */
  write(papers: AsyncIterable<ExportedPaper>): AsyncIterable<string | Uint8Array>;
}
