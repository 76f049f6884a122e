import * as vscode from 'vscode';
import { describeFileError } from '../../core/readers/describeFileError.ts';
import type { PaperRow } from '../../core/readers/paperRow.ts';
import type { ReadResult } from '../../core/readers/readResult.ts';
import type { Problem } from '../../core/problem.ts';
import type { PaperFileOrigin } from '../../protocol/paperReading.ts';
import type { PaperReader } from '../paperReading/paperReader.ts';

/** What came of reading a file: its rows, or a sentence that says why there are none. */
export type PaperFileReading =
  | { readonly ok: true; readonly result: ReadResult }
  | { readonly ok: false; readonly reason: string; readonly result: ReadResult };

const nothing: ReadResult = { rows: [], problems: [] };

/**
 * Reads a paper file. The worker reads what is on this machine's disk itself; everything else comes through the editor's
 * file system, which may be on another machine or only virtual.
 *
 * @throws the signal's reason when the reading was cancelled
 */
export async function readPaperFileAt(
  uri: vscode.Uri,
  reader: PaperReader,
  signal: AbortSignal,
): Promise<PaperFileReading> {
  try {
    const before = await versionOf(uri);
    const origin = await originOf(uri, reader);
    const read = await readRows(uri, origin, reader, signal);
    const isSame = before === (await versionOf(uri));
    const result = isSame ? { ...read, version: before } : read;
    const failure = result.rows.length === 0 ? result.problems[0] : undefined;
    return failure ? { ok: false, reason: failure.message, result } : { ok: true, result };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, reason: describeFileError(error), result: nothing };
  }
}

async function readRows(
  uri: vscode.Uri,
  origin: PaperFileOrigin,
  reader: PaperReader,
  signal: AbortSignal,
): Promise<ReadResult> {
  const rows: PaperRow[] = [];
  const problems: Problem[] = [];
  const rest = await reader.read({
    file: uri.toString(),
    origin,
    chosenColumns: [],
    signal,
    onRows: (progress) => {
      rows.push(...progress.rows);
      problems.push(...progress.problems);
    },
  });
  rows.push(...rest.rows);
  problems.push(...rest.problems);
  return { ...rest, rows, problems };
}

async function originOf(uri: vscode.Uri, { readsDisk }: PaperReader): Promise<PaperFileOrigin> {
  return readsDisk && uri.scheme === 'file' ? { path: uri.fsPath } : { bytes: await vscode.workspace.fs.readFile(uri) };
}

async function versionOf(uri: vscode.Uri): Promise<string> {
  const { size, mtime } = await vscode.workspace.fs.stat(uri);
  return `${size} bytes, ${mtime}`;
}
