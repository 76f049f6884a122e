import type { Problem } from '../problem.ts';
import type { Pace } from '../util/pace.ts';
import type { ColumnUse, NamedRole } from './columns/columnRole.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import type { PaperFileHead, PaperFileReader } from './paperFileReader.ts';
import { readers } from './readers.ts';
import type { ReadResult } from './readResult.ts';
import { RowCollector, type FoundProblem, type RowBatch } from './rowCollector.ts';
import type { ByteSource } from './source/byteSource.ts';
import { gunzip, isGzip } from './source/gunzip.ts';
import { TextDecoding } from './source/textDecoding.ts';
import { TextSource } from './source/textSource.ts';

/** Rows that were read, and how far the reading is. */
export interface ReadProgress extends RowBatch {
  /** Papers so far, with these. */
  readonly count: number;
  /** Bytes so far, and in all. */
  readonly position: number;
  readonly size: number;
}

export interface ReadOptions {
  readonly pace: Pace;
  /** What the person says that columns hold. */
  readonly chosenColumns?: readonly NamedRole[];
  readonly limits?: ReadLimits;
  /**
   * Takes rows as they are read; the result has only those that are left then. Reading goes on when the promise is
   * fulfilled. Without it, the result has all rows.
   */
  readonly deliver?: (progress: ReadProgress) => Promise<void>;
}

const headLength = 64 * 1024;
/** Rows are delivered when they have so many characters, about; the first ones earlier, so that they can be shown. */
const batchWeight = 256 * 1024;
const firstBatchWeight = 16 * 1024;

/**
 * Reads a paper file, whatever its form: told by the content first and by the name second.
 *
 * @param file URI or path; quoted in problems
 * @throws the reason of the pace's signal when the reading was cancelled, and what the source throws
 */
export async function readPaperFile(bytes: ByteSource, file: string, options: ReadOptions): Promise<ReadResult> {
  const packed = await bytes.slice(0, headLength);
  if (isGzip(packed)) {
    const { bytes: unpacked, flaw } = await gunzip(bytes);
    const result = await readUnpacked(unpacked, file, options);
    return flaw === undefined
      ? result
      : { ...result, problems: [{ severity: 'error', message: flaw, file, line: 1, column: 1 }, ...result.problems] };
  }
  return readUnpacked(bytes, file, options);
}

async function readUnpacked(bytes: ByteSource, file: string, options: ReadOptions): Promise<ReadResult> {
  const head = await readHead(bytes, file);
  if (head.isWhole && head.text.trim() === '') {
    return refusal(file, 'The file is empty: there is no paper to read.');
  }
  const reader = likeliestReader(head);
  if (!reader) {
    const forms = readers.map(({ form }) => form).join(', ');
    return refusal(file, `This is no paper file of a form that Lectern knows (${forms}).`);
  }
  return readWith(reader, new TextSource(bytes, head.bytes), file, options);
}

async function readWith(
  reader: PaperFileReader,
  source: TextSource,
  file: string,
  { pace, deliver, chosenColumns = [], limits = readLimits }: ReadOptions,
): Promise<ReadResult> {
  const began = Date.now();
  const rows = new RowCollector(file, limits);
  let columns: readonly ColumnUse[] | undefined;
  let due = firstBatchWeight;
  const reading = reader.read(source, {
    rows,
    chosenColumns,
    useColumns: (used) => {
      columns = used;
    },
    async step() {
      if (deliver && rows.weight >= due) {
        due = batchWeight;
        await deliver({ ...rows.take(), count: rows.count, position: source.position, size: source.size });
      }
      await pace.step();
      if (rows.isFull) {
        throw enough;
      }
    },
  });
  await reading.catch((reason: unknown) => {
    if (reason !== enough) {
      throw reason;
    }
  });
  const encodingProblem = await source.encodingProblem();
  rows.conclude([
    ...(encodingProblem ? [encodingProblem] : []),
    ...(rows.count === 0 && !rows.hasFailed ? [noPapers] : []),
  ]);
  const { encoding } = source;
  return {
    ...rows.take(),
    form: reader.form,
    size: source.size,
    readingTime: Date.now() - began,
    ...(encoding !== undefined && { encoding }),
    ...(columns && { columns }),
  };
}

/** Ends the reading of a file that has more papers than are read. */
const enough = new Error('The file has more papers than are read.');
const noPapers: FoundProblem = { severity: 'error', message: 'The file holds no papers.', line: 1, column: 1 };

async function readHead(source: ByteSource, file: string): Promise<PaperFileHead> {
  const bytes = await source.slice(0, headLength);
  const isWhole = bytes.length === source.size;
  const suffix = /\.([^./\\]+?)(?:\.gz)?$/.exec(file.replace(/[?#].*$/, ''))?.[1] ?? '';
  return { bytes, text: new TextDecoding(bytes).decode(bytes, isWhole), isWhole, suffix: suffix.toLowerCase() };
}

function likeliestReader(head: PaperFileHead): PaperFileReader | undefined {
  const likelihoods = readers.map((reader) => reader.recognises(head));
  const most = Math.max(...likelihoods);
  return most > 0 ? readers[likelihoods.indexOf(most)] : undefined;
}

function refusal(file: string, message: string): ReadResult {
  const problem: Problem = { severity: 'error', message, file, line: 1, column: 1 };
  return { rows: [], problems: [problem] };
}
