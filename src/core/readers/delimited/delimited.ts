import { isPaperId } from '../../paperId.ts';
import type { ColumnUse } from '../columns/columnRole.ts';
import { roleOfName } from '../columns/columnNames.ts';
import { findColumns } from '../columns/findColumns.ts';
import { paperOfRecord } from '../columns/paperOfRecord.ts';
import { mostColumns } from '../limits.ts';
import type { PaperFileReader, PaperFileSource, ReadContext } from '../paperFileReader.ts';
import type { FoundProblem } from '../rowCollector.ts';
import { DelimitedRows, type DelimitedRow } from './delimitedRows.ts';
import { findDelimiter } from './findDelimiter.ts';
import { formatCount } from '../../util/quantities.ts';

/** A table whose cells are separated by commas, tabs, semicolons or bars, and quoted where they need to be. */
export const delimitedReader: PaperFileReader = {
  form: 'CSV or TSV',

  recognises({ text, isWhole, suffix }) {
    const { likelihood } = findDelimiter(withLineFeeds(text), isWhole);
    const isNamed = ['csv', 'tsv', 'tab'].includes(suffix);
    return likelihood > (isNamed ? 0 : 0.5) ? Math.min(0.85, likelihood + (isNamed ? 0.3 : 0)) : 0;
  },

  async read(source, context) {
    const table = new Table(context);
    for await (const { rows, delimiter } of piecesOf(source)) {
      for (const row of rows) {
        table.add(row, delimiter);
        await context.step();
      }
    }
    table.finish();
  },
};

/** So many characters are looked at to find the delimiter. */
const headLength = 64 * 1024;
const samples = 20;

async function* piecesOf(source: PaperFileSource): AsyncGenerator<{ rows: Iterable<DelimitedRow>; delimiter: string }> {
  let held = '';
  let parser: { readonly rows: DelimitedRows; readonly delimiter: string } | undefined;
  for await (const piece of source.text()) {
    const text = held + piece;
    // A return at the end may be the first half of a break.
    held = text.endsWith('\r') ? '\r' : '';
    const lines = withLineFeeds(text.slice(0, text.length - held.length));
    if (!parser) {
      const { delimiter } = findDelimiter(lines.slice(0, headLength), lines.length <= headLength);
      parser = { rows: new DelimitedRows(delimiter), delimiter };
    }
    yield { rows: parser.rows.add(lines, false), delimiter: parser.delimiter };
  }
  if (parser) {
    yield { rows: parser.rows.add(withLineFeeds(held), true), delimiter: parser.delimiter };
  }
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Makes papers of rows, once the first rows have told what the columns are. */
class Table {
  readonly #context: ReadContext;
  #first: DelimitedRow[] | undefined = [];
  #columns: readonly ColumnUse[] = [];

  constructor(context: ReadContext) {
    this.#context = context;
  }

  add(row: DelimitedRow, delimiter: string): void {
    const { length } = row.cells;
    if (length > mostColumns) {
      const message = `This row was left out: it has ${formatCount(length)} cells, and at most ${formatCount(mostColumns)} are read.`;
      this.#context.rows.report({ severity: 'warning', message, line: row.line, column: 1 });
      return;
    }
    if (!this.#first) {
      this.#addPaper(row, delimiter);
      return;
    }
    this.#first.push(row);
    if (this.#first.length > samples) {
      this.finish(delimiter);
    }
  }

  /** Reads the columns off the first rows. */
  finish(delimiter = ','): void {
    const rows = this.#first;
    this.#first = undefined;
    if (!rows) {
      return;
    }
    const names = rows[0] && isHeader(rows[0].cells) ? rows[0].cells.map((name) => name.trim()) : undefined;
    const papers = names ? rows.slice(1) : rows;
    const width = Math.max(0, ...papers.map(({ cells }) => cells.length));
    this.#columns = findColumns(
      names ?? new Array<string>(width).fill(''),
      papers.map(({ cells }) => cells),
      this.#context.chosenColumns,
    );
    this.#context.useColumns(this.#columns);
    papers.forEach((row) => this.#addPaper(row, delimiter));
  }

  #addPaper({ line, cells, flaw }: DelimitedRow, delimiter: string): void {
    const { rows } = this.#context;
    const place = { line, column: 1 };
    const isUsable = cells.length === this.#columns.length;
    if (flaw && !isUsable) {
      const what =
        flaw.kind === 'quotes' ? 'a quotation mark in it is not closed, or stands where none may' : 'it is too long';
      rows.report({
        severity: 'warning',
        message: `This row was left out: ${what}.`,
        line,
        column: flaw.column,
      });
      return;
    }
    const problems: FoundProblem[] = [];
    if (flaw) {
      const message =
        'A quotation mark is not closed, or stands where none may: the marks of this row were kept as they are.';
      problems.push({ severity: 'warning', message, line, column: flaw.column });
    }
    const surplus = cells.slice(this.#columns.length);
    if (cells.length < this.#columns.length || surplus.some((cell) => cell.trim() !== '')) {
      const counts = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the table ${this.#columns.length} columns`;
      const delimiterName = delimiter === '\t' ? 'a tab' : `"${delimiter}"`;
      const hint = surplus.length > 0 ? ` A cell with ${delimiterName} in it has to be quoted.` : '';
      problems.push({ severity: 'warning', message: `The row has ${counts}.${hint}`, ...place });
    }
    const { id, fields, text } = paperOfRecord(this.#columns, cells);
    const further = surplus.filter((cell) => cell.trim() !== '').map((value) => ({ name: '', value }));
    const more = [...(fields?.more ?? []), ...further];
    rows.add({ id, text, ...place, fields: further.length > 0 ? { ...fields, more } : fields }, problems);
  }
}

/** A first row with a name that is known, or without a value that can be no name. */
function isHeader(cells: readonly string[]): boolean {
  const isData = (cell: string): boolean =>
    isPaperId(cell.trim()) || /^[\d.-]+$/.test(cell.trim()) || cell.length > 100;
  return cells.some((cell) => roleOfName(cell)) || !cells.some(isData);
}
