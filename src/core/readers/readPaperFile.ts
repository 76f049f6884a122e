import type { Pace } from '../util/pace.ts';
import { datasetViewerReader } from './datasetViewer.ts';
import type { PaperFileReader, ReadResult } from './paperFileReader.ts';

/** The forms of paper file that Lectern reads; the first that recognises a file reads it. */
const readers: readonly PaperFileReader[] = [datasetViewerReader];

const beginningLength = 4096;

/**
 * Reads the bytes of a paper file, whatever its form: told by the content, not by the name.
 * Bytes that are no UTF-8 become replacement characters.
 */
export async function readPaperFile(bytes: Uint8Array, file: string, pace: Pace): Promise<ReadResult> {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') {
    return refuse(file, 'The file is empty: there is no paper to read.');
  }
  const beginning = text.slice(0, beginningLength);
  const reader = readers.find((candidate) => candidate.recognises(beginning));
  if (!reader) {
    const forms = readers.map(({ form }) => form).join(', ');
    return refuse(file, `This is no paper file of a form that Lectern knows (${forms}).`);
  }
  return reader.read(text, file, pace);
}

function refuse(file: string, message: string): ReadResult {
  return { rows: [], problems: [{ severity: 'error', message, file, line: 1, column: 1 }] };
}
