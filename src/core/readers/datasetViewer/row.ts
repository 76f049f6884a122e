import { isPaperId } from '../../paperId.ts';
import type { ColumnRole } from '../columns/columnRole.ts';

/** A line of the table, taken apart. */
export interface RowCells {
  /** The line is a row: it has enough cells, or begins with an ID. */
  readonly isRow: boolean;
  /** One a column, trimmed; fewer where the row breaks off. */
  readonly cells: readonly string[];
  /** What names the paper: its ID or, in a table without IDs, its title. */
  readonly key: string;
  /** 1-based. */
  readonly keyColumn: number;
  /** The row ends with the separator, as every whole row does. */
  readonly closed: boolean;
  /** More separators than columns, and nothing that tells which of them end a cell. */
  readonly ambiguous: boolean;
}

/** Also where a cell is empty and its separators share a space: `ID | | introduction |`. */
const separator = / \|(?= )/;
const unseparated = ' |';

const introductionHeading = /^\s*(?:(?:\d|I)[.:]?\s*)?I(?:ntroduction|NTRODUCTION)\b/;

/** Takes a line apart into the cells of its columns. */
export function splitCells(line: string, columns: readonly ColumnRole[]): RowCells {
  const start = /^\s*\|?\s*/.exec(line)?.[0].length ?? 0;
  const row = line.slice(start).trimEnd();
  const closed = row.endsWith('|');
  const pieces = (closed ? row.slice(0, -1) : row).split(separator);
  const { cells: fitted, ambiguous } = fitToColumns(pieces, columns);
  const cells = fitted.map((cell) => cell.trim());
  const keyIndex = columns.indexOf(columns.includes('id') ? 'id' : 'title');
  const key = cells[keyIndex] ?? '';
  const enough = pieces.length >= columns.length;
  return {
    isRow: key !== '' && (enough || looksLikeId(key)),
    cells,
    key,
    keyColumn: 1 + start + columnOf(fitted, keyIndex),
    closed,
    ambiguous,
  };
}

/** Offset in the row at which the text of a cell starts. */
function columnOf(cells: readonly string[], index: number): number {
  const before = cells.slice(0, index).reduce((length, cell) => length + cell.length + unseparated.length, 0);
  const cell = cells[index] ?? '';
  return before + cell.length - cell.trimStart().length;
}

/** Also the beginning of an ID, where the file breaks off. */
function looksLikeId(text: string): boolean {
  return isPaperId(text) || /^[^\s_|]+_[^\s|]+$/.test(text);
}

/** Joins pieces again that a ` | ` within a text had separated. */
function fitToColumns(
  pieces: readonly string[],
  columns: readonly ColumnRole[],
): { cells: readonly string[]; ambiguous: boolean } {
  const surplus = pieces.length - columns.length;
  if (surplus <= 0) {
    return { cells: pieces, ambiguous: false };
  }
  const abstract = columns.indexOf('abstract');
  if (columns.indexOf('introduction') !== abstract + 1 || abstract < 0) {
    const last = columns.length - 1;
    return { cells: [...pieces.slice(0, last), pieces.slice(last).join(unseparated)], ambiguous: true };
  }
  const texts = pieces.slice(abstract, abstract + 2 + surplus);
  const { split, sure } = findIntroduction(texts);
  return {
    cells: [
      ...pieces.slice(0, abstract),
      texts.slice(0, split).join(unseparated),
      texts.slice(split).join(unseparated),
      ...pieces.slice(abstract + texts.length),
    ],
    ambiguous: !sure,
  };
}

/** Where the introduction starts: at its heading, or in the middle of a text that was cut in half by length, or after the first piece. */
function findIntroduction(texts: readonly string[]): { split: number; sure: boolean } {
  const headed = texts.findIndex((text, index) => index > 0 && introductionHeading.test(text));
  if (headed > 0) {
    return { split: headed, sure: true };
  }
  const total = texts.join(unseparated).trimEnd().length;
  let left = 0;
  for (let index = 1; index < texts.length; index += 1) {
    left += (texts[index - 1]?.length ?? 0) + (index > 1 ? unseparated.length : 0);
    if (Math.abs(2 * left + unseparated.length - total) <= 2) {
      return { split: index, sure: true };
    }
  }
  return { split: 1, sure: false };
}
