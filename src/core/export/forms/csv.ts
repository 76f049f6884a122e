import type { ExportForm } from '../exportForm.ts';
import { paperRecord, recordFields } from '../paperRecord.ts';

/** Comma-separated values (RFC 4180), with a header. In UTF-8 with a byte order mark, without which spreadsheets take it for Latin-1. */
export const csvForm: ExportForm = {
  name: 'csv',
  title: 'CSV',
  suffix: 'csv',

  async *write(papers) {
    yield `\ufeff${line(recordFields)}`;
    for await (const paper of papers) {
      const record = paperRecord(paper);
      yield line(recordFields.map((field) => String(record[field] ?? '')));
    }
  },
};

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** Quoted where a comma, a quote, a line break or a space at an end would be misread. */
function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
