/** What a column of the table holds. */
export type ColumnRole = 'id' | 'abstract' | 'introduction' | 'other';

export interface Header {
  readonly columns: readonly ColumnRole[];
  /** 0-based index of the first line after the header. */
  readonly firstRow: number;
}

const searchedLines = 200;
const usualColumns: readonly ColumnRole[] = ['id', 'abstract', 'introduction'];

const rolesByName: Readonly<Record<string, ColumnRole>> = {
  id: 'id',
  paper: 'id',
  paper_id: 'id',
  title: 'id',
  abstract: 'abstract',
  summary: 'abstract',
  intro: 'introduction',
  introduction: 'introduction',
};

/** The line of dashes between header and rows: `---|---|---|`. */
export function isDelimiterLine(line: string): boolean {
  return /^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?$/.test(line.trim());
}

/**
 * Reads the header. Each column takes several lines (name, type, shortest, longest) and columns are separated by `|`.
 * A table without a header is taken to have the usual three columns.
 */
export function parseHeader(lines: readonly string[]): Header {
  const delimiter = lines.slice(0, searchedLines).findIndex(isDelimiterLine);
  if (delimiter < 0) {
    return { columns: usualColumns, firstRow: 0 };
  }
  const names = lines
    .slice(0, delimiter)
    .join('\n')
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => (cell.trim().split('\n', 1)[0] ?? '').trim().toLowerCase());
  const columns = names.map((name) => rolesByName[name.replace(/[\s-]+/g, '_')] ?? 'other');
  return { columns: columns.includes('id') ? columns : usualColumns, firstRow: delimiter + 1 };
}
