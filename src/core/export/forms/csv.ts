import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ExportForm } from '../exportForm.ts';
import { paperRecord, recordFields } from '../paperRecord.ts';

/** Comma-separated values (RFC 4180), with a header. In UTF-8 with a byte order mark, without which spreadsheets take it for Latin-1. */
export const csvForm: ExportForm = {
  name: 'csv',
  title: 'CSV (spreadsheet)',
  suffix: 'csv',

  async *write(papers) {
    yield `\ufeff${stringify([[...recordFields]])}`;
    for await (const paper of papers) {
      const record = paperRecord(paper);
      yield stringify([recordFields.map((field) => record[field] ?? '')]);
    }
  },
};
