import { parquetMetadataAsync, parquetRead, parquetSchema, type FileMetaData } from 'hyparquet';
import type { ColumnUse } from '../columns/columnRole.ts';
import { findColumns } from '../columns/findColumns.ts';
import { paperOfRecord } from '../columns/paperOfRecord.ts';
import { mostColumns } from '../limits.ts';
import type { PaperFileReader, PaperFileSource, ReadContext } from '../paperFileReader.ts';
import { boundedCompressors, OversizedPart } from './boundedCompressors.ts';

/**
 * Apache Parquet (https://parquet.apache.org/docs/file-format/), read a row group at a time. A row group that cannot be
 * read loses only its own records. Problems name records, and stand on line 1.
 */
export const parquetReader: PaperFileReader = {
  form: 'Parquet',

  recognises({ bytes }) {
    return magic.every((byte, index) => bytes[index] === byte) ? 1 : 0;
  },

  async read(source, context) {
    const file = asyncBuffer(source);
    const table = await readTable(file, context);
    if (!table) {
      return;
    }
    let columns: readonly ColumnUse[] | undefined;
    for (const range of rowGroups(table.metadata)) {
      const records = await readRows(file, table.metadata, range, context);
      if (!columns && records.length > 0) {
        columns = findColumns(table.names, records.slice(0, samplesForColumns), context.chosenColumns);
        context.useColumns(columns);
        if (!columns.some(({ role }) => role === 'id' || role === 'title')) {
          report(context, 'No column holds IDs or titles, so there is no paper in the file. Is another column meant?');
          return;
        }
      }
      for (const [index, values] of records.entries()) {
        const place = { line: 1, column: 1, record: range.start + index + 1 };
        context.rows.add({ ...paperOfRecord(columns ?? [], values), ...place });
        await context.step();
      }
    }
  },
};

/** `PAR1` */
const magic = [0x50, 0x41, 0x52, 0x31];
const mebibyte = 1024 * 1024;
/** A row group is unpacked as a whole. Writers make them of about 128 MB. */
const mostUnpacked = 512 * mebibyte;
const mostRowsInGroup = 10_000_000;
const samplesForColumns = 20;

type AsyncBuffer = Parameters<typeof parquetMetadataAsync>[0];

interface Table {
  readonly metadata: FileMetaData;
  /** Of the columns on the first level; what is nested in one is its value. */
  readonly names: readonly string[];
}

/** Rows of one group, counted from 0 over the whole file; `end` is exclusive. */
interface RowRange {
  readonly start: number;
  readonly end: number;
  /** Unpacked, as the file says. */
  readonly bytes: number;
}

function asyncBuffer(source: PaperFileSource): AsyncBuffer {
  return {
    byteLength: source.size,
    async slice(start, end = source.size) {
      // A copy: the bytes may be a part of a larger buffer.
      return Uint8Array.from(await source.slice(start, end)).buffer;
    },
  };
}

async function readTable(file: AsyncBuffer, context: ReadContext): Promise<Table | undefined> {
  try {
    const metadata = await parquetMetadataAsync(file);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    if (names.length <= mostColumns) {
      return { metadata, names };
    }
    report(context, `The file has ${names.length} columns. Lectern reads at most ${mostColumns}.`);
  } catch (error) {
    report(
      context,
      `The table of contents at the end of the file cannot be read${reasonOf(error)}. Is the file complete?`,
    );
  }
  return undefined;
}

function rowGroups({ row_groups: groups }: FileMetaData): RowRange[] {
  let start = 0;
  return groups.map(({ num_rows: rows, total_byte_size: bytes }) => {
    const range = { start, end: start + Number(rows), bytes: Number(bytes) };
    start = range.end;
    return range;
  });
}

/** The values of the rows, one a column; none, and a problem, where they cannot be read. */
async function readRows(
  file: AsyncBuffer,
  metadata: FileMetaData,
  { start, end, bytes }: RowRange,
  context: ReadContext,
): Promise<readonly (readonly unknown[])[]> {
  let read: readonly (readonly unknown[])[] = [];
  try {
    if (bytes > mostUnpacked || end - start > mostRowsInGroup) {
      throw new OversizedPart();
    }
    await parquetRead({
      file,
      metadata,
      rowStart: start,
      rowEnd: end,
      compressors: boundedCompressors(mostUnpacked),
      onComplete: (rows) => {
        read = rows;
      },
    });
  } catch (error) {
    const reason =
      error instanceof OversizedPart
        ? `unpacked, they would take over ${mostUnpacked / mebibyte} MB or ${mostRowsInGroup} records. Write the file with smaller row groups.`
        : `this part of the file is broken${reasonOf(error)}.`;
    report(context, `Records ${start + 1} to ${end} were left out: ${reason}`, start + 1);
  }
  return read;
}

function report({ rows }: ReadContext, message: string, record?: number): void {
  rows.report({ severity: 'error', message, line: 1, column: 1, ...(record !== undefined && { record }) });
}

/** What the library says of the file; its other errors tell nothing to a person. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? /^parquet (.+)/.exec(error.message)?.[1] : undefined;
  return said ? ` (${said})` : '';
}
