/** How much of one file is read, so that no file fills the memory. */
export interface ReadLimits {
  /** Papers. */
  readonly papers: number;
  /** Problems that are listed; the others are counted. */
  readonly problems: number;
}

export const readLimits: ReadLimits = { papers: 2_000_000, problems: 10_000 };

/** Columns of a table. */
export const mostColumns = 10_000;

/** Different names in all records of a file: what no column is for is lost. */
export const mostNames = 1000;

/** Characters of a table's row. */
export const longestRow = 4_000_000;

/** Characters of a JSON record, of a bibliography's entry, and of a line in a form of lines. */
export const longestRecord = 16_000_000;
