import type { ColumnUse, NamedRole } from '../columns/columnRole.ts';
import { findColumns } from '../columns/findColumns.ts';

export interface Header {
  readonly columns: readonly ColumnUse[];
  /** 0-based index of the first line after the header. */
  readonly firstRow: number;
}

/** So many lines are looked at for the end of the header. */
export const longestHeader = 200;

const usualColumns: readonly ColumnUse[] = (['id', 'abstract', 'introduction'] as const).map((role) => ({
  name: '',
  role,
  by: 'form',
}));

/** The line of dashes between header and rows: `---|---|---|`. */
export function isDelimiterLine(line: string): boolean {
  return /^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?$/.test(line.trim());
}

/**
 * Reads the header. Each column takes several lines (name, type, shortest, longest) and columns are separated by `|`.
 * A table without a header is taken to have the usual three columns.
 *
 * @param lines the first lines of the file, with some rows
 */
export function parseHeader(lines: readonly string[], chosen: readonly NamedRole[] = []): Header {
  const delimiter = lines.slice(0, longestHeader).findIndex(isDelimiterLine);
  if (delimiter < 0) {
    return { columns: usualColumns, firstRow: 0 };
  }
  const names = lines
    .slice(0, delimiter)
    .join('\n')
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => (cell.trim().split('\n', 1)[0] ?? '').trim());
  const rows = lines.slice(delimiter + 1).map((line) => line.replace(/^\s*\|/, '').split(/ \|(?= |$)/));
  const columns = findColumns(names, rows, chosen);
  const isKnown = columns.some(({ role }) => role === 'id' || role === 'title');
  return { columns: isKnown ? columns : usualColumns, firstRow: delimiter + 1 };
}
