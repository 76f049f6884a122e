import type { ExtractedText } from '../../paper.ts';
import { isPaperId } from '../../paperId.ts';
import type { ColumnUse, NamedRole } from '../columns/columnRole.ts';
import { paperOfRecord } from '../columns/paperOfRecord.ts';
import { longestRecord } from '../limits.ts';
import type { PaperFileReader } from '../paperFileReader.ts';
import type { FoundProblem, RowCollector } from '../rowCollector.ts';
import { linesOf } from '../source/lines.ts';
import { isDelimiterLine, longestHeader, parseHeader } from './header.ts';
import { splitCells } from './row.ts';
import { formatCount } from '../../util/quantities.ts';

/**
 * The table as a dataset viewer prints it: a header that gives names and length ranges of the columns, a line
 * `---|---|---|`, then one line `ID | abstract | introduction |` a paper. Cells are not escaped, so ` | ` may stand in a text.
 */
export const datasetViewerReader: PaperFileReader = {
  form: 'dataset viewer table',

  recognises({ text }) {
    return text.split(lineBreak).some((line) => isDelimiterLine(line) || isPaperId(firstCell(line))) ? 0.9 : 0;
  },

  async read(source, { rows, chosenColumns, useColumns, step }) {
    let table: TableRows | undefined;
    for await (const { lines, first } of withHeader(linesOf(source.text()))) {
      let start = 0;
      if (!table) {
        const header = parseHeader(lines, chosenColumns);
        useColumns(header.columns);
        table = new TableRows(rows, header.columns);
        start = header.firstRow;
      }
      for (let index = start; index < lines.length; index += 1) {
        table.add(lines[index] ?? '', first + index);
        await step();
      }
    }
  },
};

const lineBreak = /\r\n|\n|\r/;
const samplesForHeader = 20;

/** An ID that stops within its year. */
const endsInVenue = /_[A-Z]{3,}_\d{0,3}$/;

function firstCell(line: string): string {
  return splitCells(line, ['id', 'more']).key;
}

/** Lines with the number of the first of them; those of the header, and some rows, come together. */
async function* withHeader(
  text: AsyncIterable<readonly string[]>,
): AsyncGenerator<{ readonly lines: readonly string[]; readonly first: number }> {
  let first = 1;
  let waiting: string[] | undefined = [];
  for await (const lines of text) {
    if (!waiting) {
      yield { lines, first };
      first += lines.length;
      continue;
    }
    waiting.push(...lines);
    if (waiting.length > longestHeader + samplesForHeader) {
      yield { lines: waiting, first };
      first += waiting.length;
      waiting = undefined;
    }
  }
  if (waiting) {
    yield { lines: waiting, first };
  }
}

class TableRows {
  readonly #rows: RowCollector;
  readonly #columns: readonly ColumnUse[];
  readonly #roles: readonly NamedRole['role'][];

  constructor(rows: RowCollector, columns: readonly ColumnUse[]) {
    this.#rows = rows;
    this.#columns = columns;
    this.#roles = columns.map(({ role }) => role);
  }

  add(line: string, lineNumber: number): void {
    if (line.trim() === '') {
      return;
    }
    if (line.length > longestRecord) {
      const message = `This line was left out: it is longer than ${formatCount(longestRecord)} characters.`;
      this.#rows.report({ severity: 'warning', message, line: lineNumber, column: 1 });
      return;
    }
    const { isRow, cells, keyColumn, closed, ambiguous } = splitCells(line, this.#roles);
    if (!isRow) {
      this.#rows.report({
        severity: 'warning',
        message: 'This line is no row of the table and was left out: it does not begin with a paper ID.',
        line: lineNumber,
        column: 1,
      });
      return;
    }
    const { id, fields, text } = paperOfRecord(this.#columns, cells);
    const problems: FoundProblem[] = ambiguous
      ? [
          {
            severity: 'information',
            message: 'A cell holds " | ", so where the abstract ends is a guess.',
            line: lineNumber,
            column: 1,
          },
        ]
      : [];
    const missing = this.#missing(id, text, closed);
    if (missing) {
      problems.push({ ...missing, line: lineNumber, column: line.length + 1 });
    }
    this.#rows.add({ id, fields, text, line: lineNumber, column: keyColumn }, problems);
  }

  #missing(
    id: string,
    text: ExtractedText | undefined,
    closed: boolean,
  ): Pick<FoundProblem, 'severity' | 'message'> | undefined {
    const has = (role: NamedRole['role']): boolean => this.#roles.includes(role);
    if (!text) {
      const isWhole = id === '' || isPaperId(id) || (closed && !endsInVenue.test(id));
      const message = `The row ${isWhole ? 'ends after its ID' : 'breaks off within its ID'}: abstract and introduction are missing. The paper is listed without text.`;
      return has('abstract') || has('introduction') || has('fullText') ? { severity: 'warning', message } : undefined;
    }
    if ((text.abstract === '' && has('abstract')) || (text.introduction === '' && has('introduction'))) {
      const missing = text.abstract === '' ? 'abstract' : 'introduction';
      return { severity: 'warning', message: `The row has no ${missing}.` };
    }
    return closed
      ? undefined
      : { severity: 'information', message: 'The row is not closed with " |": the introduction may break off.' };
  }
}
