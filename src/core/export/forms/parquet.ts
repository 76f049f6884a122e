import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ExportForm } from '../exportForm.ts';
import { paperRecord, recordFields, type PaperRecord } from '../paperRecord.ts';

/** Apache Parquet, compressed with Snappy. Columns stand one behind the other in it, so all papers are in memory for a moment. */
export const parquetForm: ExportForm = {
  name: 'parquet',
  title: 'Parquet',
  suffix: 'parquet',

  async *write(papers) {
    const records: PaperRecord[] = [];
    for await (const paper of papers) {
      records.push(paperRecord(paper));
    }
    const columnData = recordFields.map((name) => ({
      name,
      type: name === 'year' ? ('INT32' as const) : ('STRING' as const),
      data: records.map((record) => record[name] ?? null),
      nullable: true,
    }));
    yield new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
  },
};

const rowGroupSize = 10_000;
