import Papa from 'papaparse';
import { longestRow as usualLongestRow } from '../limits.ts';

/** A row of a table whose cells are separated by one character. */
export interface DelimitedRow {
  /** 1-based line on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Something is wrong with the row: its quotes, which were taken literally then (`cells`), or its length (no cells). */
  readonly flaw?: { readonly kind: 'quotes' | 'length'; readonly column: number };
}

const usualWindow = 256 * 1024;
/** Behind a flaw, little is parsed at a time: each one may cost as much. */
const smallestWindow = 1024;

/** It may close its cell, as spaces may follow it. */
const quoteAtEnd = /"\s*$/;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number; readonly index?: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Takes a table apart whose text comes in pieces, with `\n` between lines. A quote that is not closed, or that is closed in the
 * middle of a cell, costs only its line: reading goes on with the next one.
 */
export class DelimitedRows {
  readonly #delimiter: string;
  readonly #longestRow: number;
  #text = '';
  #window = usualWindow;
  #line = 1;

  /** @param longestRow in characters; a quote that takes a row beyond counts as not closed */
  constructor(delimiter: string, longestRow = usualLongestRow) {
    this.#delimiter = delimiter;
    this.#longestRow = longestRow;
  }

  /** The rows that are complete with this piece. */
  *add(piece: string, isLast: boolean): Generator<DelimitedRow> {
    this.#text += piece;
    for (let start = 0; ;) {
      const end = start + this.#window;
      const isAll = end >= this.#text.length;
      if (isAll && (!isLast || start === this.#text.length)) {
        this.#text = this.#text.slice(start);
        return;
      }
      start += yield* this.#parse(this.#text.slice(start, end), isAll);
    }
  }

  /** Gives the rows of a stretch of text, and returns how much of it was read. */
  *#parse(text: string, isAll: boolean): Generator<DelimitedRow, number> {
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(text, 0, !isAll) as Parsed;
    // A quote that stands where none may does so however its row goes on: waiting for the row's end would parse all again for each.
    const isCertain = !quoteAtEnd.test(text);
    const flaw = errors.find(
      ({ code, row = 0 }) => isAll || row < data.length || (isCertain && code === 'InvalidQuotes'),
    );
    for (const cells of flaw ? data.slice(0, flaw.row) : data) {
      yield* this.#row(cells);
    }
    if (flaw) {
      return yield* this.#flawed(text, flaw.index ?? 0, 'quotes');
    }
    if (data.length > 0) {
      this.#window = Math.min(usualWindow, Math.max(this.#window * 2, smallestWindow));
      return isAll ? text.length : meta.cursor;
    }
    if (text.length > this.#longestRow) {
      const quote = text.indexOf('"') + 1;
      return yield* this.#flawed(text, quote, quote > 0 ? 'quotes' : 'length');
    }
    this.#window *= 2;
    return 0;
  }

  *#row(cells: readonly string[]): Generator<DelimitedRow> {
    const line = this.#line;
    this.#line += 1;
    for (const cell of cells) {
      this.#line += cell.includes('\n') ? countLineFeeds(cell) : 0;
    }
    if (cells.length > 1 || cells[0] !== '') {
      yield { line, cells };
    }
  }

  /** The line of a flaw, taken literally; what stands before it in the same row is lost. */
  *#flawed(text: string, index: number, kind: 'quotes' | 'length'): Generator<DelimitedRow, number> {
    const start = text.lastIndexOf('\n', index - 1) + 1;
    const found = text.indexOf('\n', index);
    const end = found < 0 ? text.length : found;
    // Rows before the flawed one have been counted; lines of the flawed row that come before the flaw have not.
    const cells = kind === 'quotes' ? text.slice(start, end).split(this.#delimiter) : [];
    yield { line: this.#line, cells, flaw: { kind, column: index - start || 1 } };
    this.#line += 1;
    this.#window = smallestWindow;
    return Math.min(end + 1, text.length);
  }
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
