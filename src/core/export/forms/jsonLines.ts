import type { ExportForm } from '../exportForm.ts';
import { paperRecord } from '../paperRecord.ts';

/** A JSON object a line (https://jsonlines.org), with the fields of a table. */
export const jsonLinesForm: ExportForm = {
  name: 'jsonl',
  title: 'JSON Lines',
  suffix: 'jsonl',

  async *write(papers) {
    for await (const paper of papers) {
      yield `${JSON.stringify(paperRecord(paper))}\n`;
    }
  },
};
