import type { ExtractedText } from '../paper.ts';
import { isPaperId } from '../paperId.ts';
import type { Problem } from '../problem.ts';
import { isDelimiterLine, parseHeader, type Header } from './datasetViewerHeader.ts';
import { splitCells } from './datasetViewerRow.ts';
import type { PaperFileReader, PaperRow, ReadResult } from './paperFileReader.ts';

/**
 * The table as a dataset viewer prints it: a header that gives names and length ranges of the columns, a line
 * `---|---|---|`, then one line `ID | abstract | introduction |` a paper. Cells are not escaped, so ` | ` may stand in a text.
 */
export const datasetViewerReader: PaperFileReader = {
  form: 'dataset viewer table',

  recognises(beginning) {
    return beginning.split(lineBreak).some((line) => isDelimiterLine(line) || isPaperId(firstCell(line)));
  },

  async read(text, file, pace) {
    const lines = text.split(lineBreak);
    const header = parseHeader(lines);
    const rows = new RowCollector(file, header);
    for (let index = header.firstRow; index < lines.length; index += 1) {
      rows.add(lines[index] ?? '', index + 1);
      await pace.step();
    }
    return rows.finish();
  },
};

const lineBreak = /\r\n|\n|\r/;

/** An ID that stops within its year. */
const endsInVenue = /_[A-Z]{3,}_\d{0,3}$/;

function firstCell(line: string): string {
  return splitCells(line, ['id', 'other']).id;
}

class RowCollector {
  readonly #file: string;
  readonly #header: Header;
  readonly #rows: PaperRow[] = [];
  readonly #problems: Problem[] = [];
  /** The line on which an ID first stood, and how many rows have had it. */
  readonly #firstOfId = new Map<string, { readonly line: number; count: number }>();

  constructor(file: string, header: Header) {
    this.#file = file;
    this.#header = header;
  }

  add(line: string, lineNumber: number): void {
    if (line.trim() === '') {
      return;
    }
    const cells = splitCells(line, this.#header.columns);
    if (!cells.isRow) {
      this.#report(
        'warning',
        'This line is no row of the table and was left out: it does not begin with a paper ID.',
        lineNumber,
        1,
      );
      return;
    }
    const before = this.#problems.length;
    if (cells.ambiguous) {
      this.#report('information', 'A cell holds " | ", so where the abstract ends is a guess.', lineNumber, 1);
    }
    const id = this.#uniqueId(cells.id, lineNumber, cells.idColumn);
    this.#reportMissing(cells.id, cells.text, cells.closed, lineNumber, line.length + 1);
    this.#rows.push({
      id,
      line: lineNumber,
      column: cells.idColumn,
      ...(cells.text && { text: cells.text }),
      problems: this.#problems.slice(before),
    });
  }

  finish(): ReadResult {
    if (this.#rows.length === 0) {
      this.#report('error', 'The table has a header but no row.', 1, 1);
    }
    return { rows: this.#rows, problems: this.#problems };
  }

  /** A second row with the same ID stays reachable under its ID and a number. */
  #uniqueId(id: string, line: number, column: number): string {
    const first = this.#firstOfId.get(id);
    if (!first) {
      this.#firstOfId.set(id, { line, count: 1 });
      return id;
    }
    let unique: string;
    do {
      first.count += 1;
      unique = `${id}#${first.count}`;
    } while (this.#firstOfId.has(unique));
    this.#firstOfId.set(unique, { line, count: 1 });
    this.#report(
      'warning',
      `The ID stands on line ${first.line} already; this paper is listed as ${unique}.`,
      line,
      column,
    );
    return unique;
  }

  #reportMissing(id: string, text: ExtractedText | undefined, closed: boolean, line: number, end: number): void {
    if (!text) {
      const what =
        isPaperId(id) || (closed && !endsInVenue.test(id)) ? 'ends after its ID' : 'breaks off within its ID';
      this.#report(
        'warning',
        `The row ${what}: abstract and introduction are missing. The paper is listed without text.`,
        line,
        end,
      );
    } else if (text.abstract === '' || text.introduction === '') {
      const missing = text.abstract === '' ? 'abstract' : 'introduction';
      this.#report('warning', `The row has no ${missing}.`, line, end);
    } else if (!closed) {
      this.#report('information', 'The row is not closed with " |": the introduction may break off.', line, end);
    }
  }

  #report(severity: Problem['severity'], message: string, line: number, column: number): void {
    this.#problems.push({ severity, message, file: this.#file, line, column });
  }
}
