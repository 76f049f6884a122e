import { readPaperFile } from '../../../src/core/readers/readPaperFile.ts';
import type { ReadResult } from '../../../src/core/readers/readResult.ts';
import type { ByteSource } from '../../../src/core/readers/source/byteSource.ts';
import { noPauses } from '../paperTable.ts';

/** A text that comes in pieces of a length. */
export async function* piecesOf(text: string, length: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) {
    yield await Promise.resolve(text.slice(start, start + length));
  }
}

export function readBytes(bytes: ByteSource, file = 'papers'): Promise<ReadResult> {
  return readPaperFile(bytes, file, { pace: noPauses() });
}

/** What a test compares of a result: the places and words of its problems. */
export function problemsOf({ problems }: ReadResult): string[] {
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
